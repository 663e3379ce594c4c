-- Whose check came back pays in cash until a date. A lift points at whom it is for and covers what
-- was returned until then.
CREATE TABLE cash_only (
  returned_id INTEGER PRIMARY KEY REFERENCES returned_item (id),
  -- The party, or the account where no party is known.
  party_id INTEGER REFERENCES party (id),
  account_id INTEGER REFERENCES account (id),
  until_date TEXT NOT NULL,
  CHECK ((party_id IS NULL) <> (account_id IS NULL))
) STRICT;
CREATE INDEX cash_only_party ON cash_only (party_id);
CREATE INDEX cash_only_account ON cash_only (account_id);

CREATE TABLE cash_only_lift (
  id INTEGER PRIMARY KEY,
  party_id INTEGER REFERENCES party (id),
  account_id INTEGER REFERENCES account (id),
  -- The newest returned item of all at that moment; 0 before the first.
  through_id INTEGER NOT NULL CHECK (through_id >= 0),
  business_date TEXT NOT NULL,
  lifted_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id) CHECK (approved_by <> asked_by),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  CHECK ((party_id IS NULL) <> (account_id IS NULL))
) STRICT;
CREATE INDEX cash_only_lift_party ON cash_only_lift (party_id);
CREATE INDEX cash_only_lift_account ON cash_only_lift (account_id);

CREATE TRIGGER cash_only_no_update BEFORE UPDATE ON cash_only
BEGIN SELECT RAISE(ABORT, 'cash_only rows are sealed'); END;
CREATE TRIGGER cash_only_no_delete BEFORE DELETE ON cash_only
BEGIN SELECT RAISE(ABORT, 'cash_only rows are sealed'); END;
CREATE TRIGGER cash_only_no_replace BEFORE INSERT ON cash_only
WHEN EXISTS (SELECT 1 FROM cash_only WHERE returned_id = NEW.returned_id)
BEGIN SELECT RAISE(ABORT, 'cash_only rows are sealed'); END;
CREATE TRIGGER cash_only_lift_no_update BEFORE UPDATE ON cash_only_lift
BEGIN SELECT RAISE(ABORT, 'cash_only_lift rows are sealed'); END;
CREATE TRIGGER cash_only_lift_no_delete BEFORE DELETE ON cash_only_lift
BEGIN SELECT RAISE(ABORT, 'cash_only_lift rows are sealed'); END;
CREATE TRIGGER cash_only_lift_no_replace BEFORE INSERT ON cash_only_lift
WHEN EXISTS (SELECT 1 FROM cash_only_lift WHERE id = NEW.id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'cash_only_lift rows are sealed'); END;

-- Only the payer of the check, and only from the day the bank returned it.
CREATE TRIGGER cash_only_of_the_payer BEFORE INSERT ON cash_only
WHEN NOT EXISTS (SELECT 1 FROM returned_item r WHERE r.id = NEW.returned_id
  AND NEW.until_date > r.bank_date AND NEW.party_id IS r.party_id
  AND NEW.account_id IS CASE WHEN r.party_id IS NULL THEN r.account_id END)
BEGIN SELECT RAISE(ABORT, 'this check was of somebody else'); END;
CREATE TRIGGER cash_only_lift_granted BEFORE INSERT ON cash_only_lift
WHEN NEW.through_id > COALESCE((SELECT MAX(id) FROM returned_item), 0)
  OR NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'lift-cash-only' AND q.requested_by = NEW.asked_by
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody granted this lift'); END;
