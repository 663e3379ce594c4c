-- Checks that the bank returned. A row takes back what the check paid; what it cost is a row of its
-- own that points at it.
CREATE TABLE returned_item (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  receipt_id INTEGER NOT NULL REFERENCES receipt (id),
  tender_id INTEGER NOT NULL UNIQUE REFERENCES receipt_tender (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  -- What of it no account owed any more, or never did: it is owed as an item of its own.
  unaccounted_item_id INTEGER UNIQUE REFERENCES open_item (id),
  bank_date TEXT NOT NULL,
  code TEXT NOT NULL CHECK (code <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  -- Whose check it was, as far as the receipt says.
  party_id INTEGER REFERENCES party (id),
  account_id INTEGER REFERENCES account (id),
  business_date TEXT NOT NULL,
  posted_at TEXT NOT NULL,
  posted_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id) CHECK (approved_by <> posted_by),
  request_id INTEGER UNIQUE REFERENCES request (id),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  CHECK ((approved_by IS NULL) = (request_id IS NULL)),
  CHECK (bank_date <= business_date),
  CHECK (party_id IS NULL OR account_id IS NOT NULL)
) STRICT;
CREATE INDEX returned_item_party ON returned_item (party_id);
CREATE INDEX returned_item_account ON returned_item (account_id);
CREATE INDEX returned_item_date ON returned_item (business_date);
CREATE INDEX returned_item_receipt ON returned_item (receipt_id);
-- What it cost, and what of that the payer owes: the least of cost, law and the city's fee.
CREATE TABLE returned_item_cost (
  returned_id INTEGER PRIMARY KEY REFERENCES returned_item (id),
  -- Returned items of the payer before this one.
  earlier INTEGER NOT NULL CHECK (earlier >= 0),
  bank_charge_cents INTEGER NOT NULL CHECK (bank_charge_cents >= 0),
  cost_cents INTEGER NOT NULL CHECK (cost_cents >= bank_charge_cents),
  law_cents INTEGER NOT NULL CHECK (law_cents >= 0),
  city_cents INTEGER NOT NULL CHECK (city_cents >= 0),
  fee_cents INTEGER NOT NULL
    CHECK (fee_cents BETWEEN 0 AND min(cost_cents, law_cents, city_cents)),
  fee_item_id INTEGER UNIQUE REFERENCES open_item (id),
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  CHECK ((fee_cents = 0) = (fee_item_id IS NULL)),
  CHECK ((bank_charge_cents + fee_cents = 0) = (entry_id IS NULL))
) STRICT;

CREATE TRIGGER returned_item_no_update BEFORE UPDATE ON returned_item
BEGIN SELECT RAISE(ABORT, 'returned_item rows are sealed'); END;
CREATE TRIGGER returned_item_no_delete BEFORE DELETE ON returned_item
BEGIN SELECT RAISE(ABORT, 'returned_item rows are sealed'); END;
CREATE TRIGGER returned_item_no_replace BEFORE INSERT ON returned_item
WHEN EXISTS (SELECT 1 FROM returned_item WHERE id = NEW.id OR number = NEW.number
  OR tender_id = NEW.tender_id OR entry_id = NEW.entry_id OR request_id = NEW.request_id
  OR unaccounted_item_id = NEW.unaccounted_item_id)
BEGIN SELECT RAISE(ABORT, 'returned_item rows are sealed'); END;
CREATE TRIGGER returned_item_cost_no_update BEFORE UPDATE ON returned_item_cost
BEGIN SELECT RAISE(ABORT, 'returned_item_cost rows are sealed'); END;
CREATE TRIGGER returned_item_cost_no_delete BEFORE DELETE ON returned_item_cost
BEGIN SELECT RAISE(ABORT, 'returned_item_cost rows are sealed'); END;
CREATE TRIGGER returned_item_cost_no_replace BEFORE INSERT ON returned_item_cost
WHEN EXISTS (SELECT 1 FROM returned_item_cost WHERE returned_id = NEW.returned_id
  OR entry_id = NEW.entry_id OR fee_item_id = NEW.fee_item_id)
BEGIN SELECT RAISE(ABORT, 'returned_item_cost rows are sealed'); END;

-- Only a check that stands, lies in a bag somebody verified, and is not older than its return.
CREATE TRIGGER returned_item_was_deposited BEFORE INSERT ON returned_item
WHEN NOT EXISTS (SELECT 1 FROM receipt_tender t JOIN receipt r ON r.id = t.receipt_id
  JOIN deposit_check c ON c.tender_id = t.id
  JOIN deposit_verification v ON v.deposit_id = c.deposit_id AND v.agrees = 1
  WHERE t.id = NEW.tender_id AND t.receipt_id = NEW.receipt_id AND t.kind = 'check'
    AND t.side = 'in' AND t.amount_cents = NEW.amount_cents
    AND r.business_date <= NEW.bank_date
    AND NOT EXISTS (SELECT 1 FROM receipt_tender o WHERE o.replaces_tender_id = t.id)
    AND NOT EXISTS (SELECT 1 FROM receipt_void x WHERE x.receipt_id = r.id))
BEGIN SELECT RAISE(ABORT, 'the check was never deposited'); END;
CREATE TRIGGER returned_item_takes_back BEFORE INSERT ON returned_item
WHEN NOT EXISTS (SELECT 1 FROM entry e JOIN posting p ON p.entry_id = e.id
  WHERE e.id = NEW.entry_id AND e.source = 'NSF' AND e.business_date = NEW.business_date
    AND p.side = 'C' AND p.amount_cents = NEW.amount_cents)
BEGIN SELECT RAISE(ABORT, 'the entry does not take the check back'); END;
-- Who took the check does not return it alone, and whoever was asked was asked for this.
CREATE TRIGGER returned_item_approved BEFORE INSERT ON returned_item
WHEN CASE WHEN NEW.request_id IS NULL
  THEN EXISTS (SELECT 1 FROM receipt r WHERE r.id = NEW.receipt_id AND r.clerk_id = NEW.posted_by)
  ELSE NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
    WHERE q.id = NEW.request_id AND q.kind = 'returned-item' AND q.requested_by = NEW.posted_by
      AND d.decision = 'yes' AND d.decided_by = NEW.approved_by) END
BEGIN SELECT RAISE(ABORT, 'nobody approved this return'); END;
CREATE TRIGGER returned_item_cost_posts BEFORE INSERT ON returned_item_cost
WHEN NEW.entry_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry e
  JOIN returned_item r ON r.id = NEW.returned_id
  WHERE e.id = NEW.entry_id AND e.source = 'NSF' AND e.business_date = r.business_date
    AND (NEW.fee_cents = 0 OR EXISTS (SELECT 1 FROM open_item_movement m
      JOIN open_item_component c ON c.id = m.component_id
      WHERE m.entry_id = e.id AND c.item_id = NEW.fee_item_id AND m.side = 'D'
        AND m.amount_cents = NEW.fee_cents)))
BEGIN SELECT RAISE(ABORT, 'the fee is not what its entry raises'); END;
