-- Checks that a bank presents again: nothing that they paid is taken back yet. What is pending ends
-- when the bank says that the check is paid, or when it comes back for good.
CREATE TABLE redeposit (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  receipt_id INTEGER NOT NULL REFERENCES receipt (id),
  tender_id INTEGER NOT NULL REFERENCES receipt_tender (id),
  -- How often the check is presented again by now.
  presented INTEGER NOT NULL CHECK (presented >= 1),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  bank_date TEXT NOT NULL,
  code TEXT NOT NULL CHECK (code <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  -- Whose check it was, as far as the receipt says.
  account_id INTEGER REFERENCES account (id),
  -- When somebody asks what became of it.
  due_on TEXT NOT NULL,
  bank_charge_cents INTEGER NOT NULL CHECK (bank_charge_cents >= 0),
  business_date TEXT NOT NULL,
  posted_at TEXT NOT NULL,
  posted_by INTEGER NOT NULL REFERENCES person (id),
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  UNIQUE (tender_id, presented),
  CHECK (bank_date <= business_date),
  CHECK (due_on >= bank_date),
  CHECK ((bank_charge_cents = 0) = (entry_id IS NULL))
) STRICT;
CREATE INDEX redeposit_receipt ON redeposit (receipt_id);
CREATE INDEX redeposit_date ON redeposit (business_date);
CREATE INDEX redeposit_due ON redeposit (due_on);
CREATE INDEX redeposit_account ON redeposit (account_id);

CREATE TABLE redeposit_end (
  redeposit_id INTEGER PRIMARY KEY REFERENCES redeposit (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('cleared', 'returned')),
  returned_id INTEGER UNIQUE REFERENCES returned_item (id),
  business_date TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  ended_by INTEGER NOT NULL REFERENCES person (id),
  CHECK ((outcome = 'returned') = (returned_id IS NOT NULL))
) STRICT;

-- Of a check the last; one that was presented once more after it is not asked about any more.
CREATE VIEW pending_redeposit AS SELECT d.* FROM redeposit d
  WHERE NOT EXISTS (SELECT 1 FROM redeposit_end e WHERE e.redeposit_id = d.id)
    AND NOT EXISTS (SELECT 1 FROM redeposit o
      WHERE o.tender_id = d.tender_id AND o.presented > d.presented);

-- Refunds of money whose check is presented again: in no file until the bank pays it.
CREATE VIEW held_refund (refund_id, redeposit_id) AS
  SELECT r.id, d.id FROM pending_redeposit d CROSS JOIN refund r
  JOIN open_item_component k ON k.id = r.component_id
  WHERE EXISTS (SELECT 1 FROM receipt_line l WHERE l.receipt_id = d.receipt_id
    AND EXISTS (WITH RECURSIVE source (id) AS (VALUES (k.item_id) UNION
        SELECT c.item_id FROM source s JOIN open_item_component p ON p.item_id = s.id
        JOIN transfer t ON t.to_component_id = p.id
        JOIN open_item_component c ON c.id = t.from_component_id)
      SELECT 1 FROM source s JOIN open_item i ON i.id = s.id
      WHERE (l.kind = 'credit' AND l.open_item_id = i.id)
        OR (l.account_id = i.account_id AND EXISTS (SELECT 1 FROM open_item_component c
          JOIN open_item_movement m ON m.component_id = c.id AND m.side = 'C'
          JOIN entry e ON e.id = m.entry_id AND e.source = 'LIN' WHERE c.item_id = i.id))));

-- Only a check that stands, lies in a bag somebody verified, and did not come back for good.
CREATE TRIGGER redeposit_was_deposited BEFORE INSERT ON redeposit
WHEN NOT EXISTS (SELECT 1 FROM receipt_tender t JOIN receipt r ON r.id = t.receipt_id
  JOIN deposit_check c ON c.tender_id = t.id
  JOIN deposit_verification v ON v.deposit_id = c.deposit_id AND v.agrees = 1
  WHERE t.id = NEW.tender_id AND t.receipt_id = NEW.receipt_id AND t.kind = 'check'
    AND t.side = 'in' AND t.amount_cents = NEW.amount_cents
    AND r.business_date <= NEW.bank_date
    AND NOT EXISTS (SELECT 1 FROM receipt_tender o WHERE o.replaces_tender_id = t.id)
    AND NOT EXISTS (SELECT 1 FROM receipt_void x WHERE x.receipt_id = r.id)
    AND NOT EXISTS (SELECT 1 FROM returned_item n WHERE n.tender_id = t.id))
BEGIN SELECT RAISE(ABORT, 'the bank has no such check to present again'); END;
CREATE TRIGGER redeposit_follows BEFORE INSERT ON redeposit
WHEN NEW.presented <> 1 + (SELECT COUNT(*) FROM redeposit o WHERE o.tender_id = NEW.tender_id)
  OR EXISTS (SELECT 1 FROM redeposit o JOIN redeposit_end e ON e.redeposit_id = o.id
    WHERE o.tender_id = NEW.tender_id)
BEGIN SELECT RAISE(ABORT, 'the check is not presented again in its turn'); END;
CREATE TRIGGER redeposit_posts_its_charge BEFORE INSERT ON redeposit
WHEN NEW.entry_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry e
  JOIN posting p ON p.entry_id = e.id
  WHERE e.id = NEW.entry_id AND e.source = 'NSF' AND e.business_date = NEW.business_date
    AND p.side = 'D' AND p.amount_cents = NEW.bank_charge_cents)
BEGIN SELECT RAISE(ABORT, 'the entry does not post what the bank took'); END;
CREATE TRIGGER redeposit_end_while_pending BEFORE INSERT ON redeposit_end
WHEN NOT EXISTS (SELECT 1 FROM pending_redeposit d
  WHERE d.id = NEW.redeposit_id AND d.business_date <= NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'nothing of that check is pending'); END;
CREATE TRIGGER redeposit_end_of_its_return BEFORE INSERT ON redeposit_end
WHEN NEW.returned_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM redeposit d
  JOIN returned_item n ON n.tender_id = d.tender_id
  WHERE d.id = NEW.redeposit_id AND n.id = NEW.returned_id AND n.bank_date >= d.bank_date)
BEGIN SELECT RAISE(ABORT, 'another check came back'); END;
-- Who took a check does not also say that it was paid after all.
CREATE TRIGGER redeposit_end_by_another BEFORE INSERT ON redeposit_end
WHEN NEW.outcome = 'cleared' AND EXISTS (SELECT 1 FROM redeposit d
  JOIN receipt r ON r.id = d.receipt_id
  WHERE d.id = NEW.redeposit_id AND r.clerk_id = NEW.ended_by)
BEGIN SELECT RAISE(ABORT, 'whoever took the check does not say that it cleared'); END;
CREATE TRIGGER refund_file_row_held BEFORE INSERT ON refund_file_row
WHEN EXISTS (SELECT 1 FROM held_refund h WHERE h.refund_id = NEW.refund_id)
BEGIN SELECT RAISE(ABORT, 'the check of that money is presented again'); END;

CREATE TRIGGER redeposit_no_update BEFORE UPDATE ON redeposit
BEGIN SELECT RAISE(ABORT, 'redeposit rows are sealed'); END;
CREATE TRIGGER redeposit_no_delete BEFORE DELETE ON redeposit
BEGIN SELECT RAISE(ABORT, 'redeposit rows are sealed'); END;
CREATE TRIGGER redeposit_no_replace BEFORE INSERT ON redeposit
WHEN EXISTS (SELECT 1 FROM redeposit WHERE id = NEW.id OR number = NEW.number
  OR entry_id = NEW.entry_id OR tender_id = NEW.tender_id AND presented = NEW.presented)
BEGIN SELECT RAISE(ABORT, 'redeposit rows are sealed'); END;
CREATE TRIGGER redeposit_end_no_update BEFORE UPDATE ON redeposit_end
BEGIN SELECT RAISE(ABORT, 'redeposit_end rows are sealed'); END;
CREATE TRIGGER redeposit_end_no_delete BEFORE DELETE ON redeposit_end
BEGIN SELECT RAISE(ABORT, 'redeposit_end rows are sealed'); END;
CREATE TRIGGER redeposit_end_no_replace BEFORE INSERT ON redeposit_end
WHEN EXISTS (SELECT 1 FROM redeposit_end
  WHERE redeposit_id = NEW.redeposit_id OR returned_id = NEW.returned_id)
BEGIN SELECT RAISE(ABORT, 'redeposit_end rows are sealed'); END;
