-- Payment arrangements: over which open items, in which instalments. How one stands is in no
-- column: it follows from the movements of its items that are newer than `movement_id`.
CREATE TABLE arrangement (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN
    ('extension', 'instalment', 'amortization', 'deferral', 'ab503', 'court')),
  -- The account it was asked on; its items may lie on other accounts of the same party or vehicle.
  account_id INTEGER NOT NULL REFERENCES account (id),
  principal_cents INTEGER NOT NULL CHECK (principal_cents > 0),
  -- What was waived for it, and the fee that is part of it.
  waived_cents INTEGER NOT NULL CHECK (waived_cents >= 0),
  fee_cents INTEGER NOT NULL CHECK (fee_cents BETWEEN 0 AND principal_cents),
  frequency TEXT NOT NULL CHECK (frequency IN ('W', '2W', 'M')),
  grace_days INTEGER NOT NULL CHECK (grace_days >= 0),
  -- The day of the last instalment.
  ends_on TEXT NOT NULL,
  -- The newest movement of all at the making.
  movement_id INTEGER NOT NULL,
  letter_id INTEGER NOT NULL UNIQUE REFERENCES letter (id),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id) CHECK (approved_by <> made_by),
  request_id INTEGER UNIQUE REFERENCES request (id),
  CHECK (ends_on >= business_date),
  CHECK ((approved_by IS NULL) = (request_id IS NULL))
) STRICT;
CREATE INDEX arrangement_account ON arrangement (account_id);
CREATE INDEX arrangement_end ON arrangement (ends_on);
CREATE INDEX arrangement_date ON arrangement (business_date);

CREATE TABLE arrangement_item (
  arrangement_id INTEGER NOT NULL REFERENCES arrangement (id),
  item_id INTEGER NOT NULL REFERENCES open_item (id),
  -- At the making.
  open_cents INTEGER NOT NULL CHECK (open_cents > 0),
  PRIMARY KEY (arrangement_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX arrangement_item_item ON arrangement_item (item_id);

CREATE TABLE arrangement_instalment (
  arrangement_id INTEGER NOT NULL REFERENCES arrangement (id),
  position INTEGER NOT NULL CHECK (position > 0),
  due_on TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (arrangement_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER arrangement_begins_now BEFORE INSERT ON arrangement
WHEN NEW.movement_id <> COALESCE((SELECT MAX(id) FROM open_item_movement), 0)
BEGIN SELECT RAISE(ABORT, 'an arrangement begins with the newest movement'); END;
-- A second person stood behind it, and was asked for this very thing.
CREATE TRIGGER arrangement_approved BEFORE INSERT ON arrangement
WHEN NEW.request_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM request q
  JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind IN ('arrangement', 'line-act')
    AND q.requested_by = NEW.made_by AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this arrangement'); END;
-- Only what is owed, on accounts of one payer or one vehicle, and all that is open of it.
CREATE TRIGGER arrangement_item_is_open BEFORE INSERT ON arrangement_item
WHEN NEW.open_cents IS NOT (SELECT SUM(CASE m.side WHEN 'D' THEN m.amount_cents
    ELSE -m.amount_cents END) FROM open_item_component c
    JOIN open_item_movement m ON m.component_id = c.id WHERE c.item_id = NEW.item_id)
  OR NOT EXISTS (SELECT 1 FROM arrangement r JOIN account a ON a.id = r.account_id
    JOIN open_item i ON i.id = NEW.item_id JOIN account o ON o.id = i.account_id
    WHERE r.id = NEW.arrangement_id AND i.side = 'D' AND (o.id = a.id OR o.party_id = a.party_id
      OR EXISTS (SELECT 1 FROM identifier x JOIN identifier y ON y.key = x.key
        WHERE x.kind = 'plate' AND y.kind = 'plate' AND x.account_id = a.id
          AND y.account_id = o.id)))
BEGIN SELECT RAISE(ABORT, 'the item is not owed by this payer so'); END;
CREATE TRIGGER arrangement_instalment_follows BEFORE INSERT ON arrangement_instalment
WHEN NEW.position <> 1 + (SELECT COUNT(*) FROM arrangement_instalment
    WHERE arrangement_id = NEW.arrangement_id)
  OR NEW.due_on <= COALESCE((SELECT MAX(due_on) FROM arrangement_instalment
    WHERE arrangement_id = NEW.arrangement_id), '')
  OR NEW.due_on < (SELECT business_date FROM arrangement WHERE id = NEW.arrangement_id)
  OR NEW.due_on > (SELECT ends_on FROM arrangement WHERE id = NEW.arrangement_id)
BEGIN SELECT RAISE(ABORT, 'the instalment does not follow the one before'); END;

CREATE TRIGGER arrangement_no_update BEFORE UPDATE ON arrangement
BEGIN SELECT RAISE(ABORT, 'arrangement rows are sealed'); END;
CREATE TRIGGER arrangement_no_delete BEFORE DELETE ON arrangement
BEGIN SELECT RAISE(ABORT, 'arrangement rows are sealed'); END;
CREATE TRIGGER arrangement_no_replace BEFORE INSERT ON arrangement
WHEN EXISTS (SELECT 1 FROM arrangement WHERE id = NEW.id OR number = NEW.number
  OR letter_id = NEW.letter_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'arrangement rows are sealed'); END;
CREATE TRIGGER arrangement_item_no_update BEFORE UPDATE ON arrangement_item
BEGIN SELECT RAISE(ABORT, 'arrangement_item rows are sealed'); END;
CREATE TRIGGER arrangement_item_no_delete BEFORE DELETE ON arrangement_item
BEGIN SELECT RAISE(ABORT, 'arrangement_item rows are sealed'); END;
CREATE TRIGGER arrangement_item_no_replace BEFORE INSERT ON arrangement_item
WHEN EXISTS (SELECT 1 FROM arrangement_item
  WHERE arrangement_id = NEW.arrangement_id AND item_id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'arrangement_item rows are sealed'); END;
CREATE TRIGGER arrangement_instalment_no_update BEFORE UPDATE ON arrangement_instalment
BEGIN SELECT RAISE(ABORT, 'arrangement_instalment rows are sealed'); END;
CREATE TRIGGER arrangement_instalment_no_delete BEFORE DELETE ON arrangement_instalment
BEGIN SELECT RAISE(ABORT, 'arrangement_instalment rows are sealed'); END;
CREATE TRIGGER arrangement_instalment_no_replace BEFORE INSERT ON arrangement_instalment
WHEN EXISTS (SELECT 1 FROM arrangement_instalment
  WHERE arrangement_id = NEW.arrangement_id AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'arrangement_instalment rows are sealed'); END;
