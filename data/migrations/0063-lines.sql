-- What every line of business stands on: what its items are made of and what it decided, as rows of
-- a date with their authority; accounts that are opened at the counter; and its records, each of
-- which follows the one before on the same account.

CREATE TABLE component_kind (
  code TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  name TEXT NOT NULL,
  rank INTEGER NOT NULL,
  recognition TEXT NOT NULL CHECK (recognition IN ('accrual', 'cash')),
  control_account TEXT NOT NULL REFERENCES ledger_account (code),
  deferred_account TEXT REFERENCES ledger_account (code),
  authority TEXT NOT NULL,
  CHECK ((recognition = 'cash') = (deferred_account IS NOT NULL)),
  PRIMARY KEY (code, effective_from)
) STRICT, WITHOUT ROWID;

-- Who gets it; the one part without an amount takes the rest.
CREATE TABLE component_kind_part (
  code TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  position INTEGER NOT NULL,
  account TEXT NOT NULL REFERENCES ledger_account (code),
  amount_cents INTEGER CHECK (amount_cents > 0),
  PRIMARY KEY (code, effective_from, position),
  FOREIGN KEY (code, effective_from) REFERENCES component_kind (code, effective_from)
) STRICT, WITHOUT ROWID;

-- A rate, an amount, a count of days, a table: whatever law or policy says of one line.
CREATE TABLE line_rule (
  line TEXT NOT NULL,
  name TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  authority TEXT NOT NULL,
  PRIMARY KEY (line, name, effective_from)
) STRICT, WITHOUT ROWID;

-- The newest row of a party is where its letters go.
CREATE TABLE party_address (
  id INTEGER PRIMARY KEY,
  party_id INTEGER NOT NULL REFERENCES party (id),
  address TEXT NOT NULL CHECK (address <> ''),
  since TEXT NOT NULL
) STRICT;
CREATE INDEX party_address_party ON party_address (party_id, id);

CREATE TABLE opened_account (
  account_id INTEGER PRIMARY KEY REFERENCES account (id),
  business_date TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  opened_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;

-- `act` is what was done, `facts` what is known of it since, `next_on` the day by which something
-- must follow.
CREATE TABLE line_record (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  sequence INTEGER NOT NULL,
  line TEXT NOT NULL,
  act TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  next_on TEXT,
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id) CHECK (approved_by <> made_by),
  request_id INTEGER UNIQUE REFERENCES request (id),
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  UNIQUE (account_id, sequence),
  CHECK ((approved_by IS NULL) = (request_id IS NULL))
) STRICT;
CREATE INDEX line_record_date ON line_record (business_date);
CREATE INDEX line_record_next ON line_record (line, next_on) WHERE next_on IS NOT NULL;

CREATE TRIGGER line_record_follows BEFORE INSERT ON line_record
WHEN NEW.sequence <> 1 + (SELECT COUNT(*) FROM line_record WHERE account_id = NEW.account_id)
  OR NEW.line <> (SELECT line FROM account WHERE id = NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'the record does not follow the one before'); END;
CREATE TRIGGER line_record_is_its_entry BEFORE INSERT ON line_record
WHEN NEW.entry_id IS NOT NULL AND (
  NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = NEW.entry_id AND e.source IN ('LIN', 'APL')
    AND e.business_date = NEW.business_date)
  OR EXISTS (SELECT 1 FROM open_item_movement m
    JOIN open_item_component c ON c.id = m.component_id JOIN open_item i ON i.id = c.item_id
    WHERE m.entry_id = NEW.entry_id AND i.account_id IS NOT NEW.account_id))
BEGIN SELECT RAISE(ABORT, 'the record does not say what its entry moves'); END;
CREATE TRIGGER line_record_approved BEFORE INSERT ON line_record
WHEN NEW.request_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM request q
  JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'line-act' AND q.requested_by = NEW.made_by
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by
    AND json_extract(q.record, '$.what.line') = NEW.line
    AND json_extract(q.record, '$.what.act') = NEW.act
    AND (json_extract(q.record, '$.what.accountId') IS NULL
      OR json_extract(q.record, '$.what.accountId') = NEW.account_id))
BEGIN SELECT RAISE(ABORT, 'nobody approved this record'); END;

-- The rows a city begins with come before its people; every later one was granted.
CREATE TRIGGER component_kind_granted BEFORE INSERT ON component_kind
WHEN EXISTS (SELECT 1 FROM person) AND NOT EXISTS (SELECT 1 FROM component_kind
  WHERE code = NEW.code AND effective_from = NEW.effective_from)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'component' AND key = NEW.code AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
CREATE TRIGGER component_kind_part_granted BEFORE INSERT ON component_kind_part
WHEN EXISTS (SELECT 1 FROM person) AND NOT EXISTS (SELECT 1 FROM component_kind_part
  WHERE code = NEW.code AND effective_from = NEW.effective_from AND position = NEW.position)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'component' AND key = NEW.code AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
CREATE TRIGGER line_rule_granted BEFORE INSERT ON line_rule
WHEN EXISTS (SELECT 1 FROM person) AND NOT EXISTS (SELECT 1 FROM line_rule
  WHERE line = NEW.line AND name = NEW.name AND effective_from = NEW.effective_from)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'line' AND key = NEW.line || ' ' || NEW.name
      AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;

CREATE TRIGGER component_kind_no_update BEFORE UPDATE ON component_kind
BEGIN SELECT RAISE(ABORT, 'component_kind rows are sealed'); END;
CREATE TRIGGER component_kind_no_delete BEFORE DELETE ON component_kind
BEGIN SELECT RAISE(ABORT, 'component_kind rows are sealed'); END;
CREATE TRIGGER component_kind_no_replace BEFORE INSERT ON component_kind
WHEN EXISTS (SELECT 1 FROM component_kind
  WHERE code = NEW.code AND effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'component_kind rows are sealed'); END;
CREATE TRIGGER component_kind_part_no_update BEFORE UPDATE ON component_kind_part
BEGIN SELECT RAISE(ABORT, 'component_kind_part rows are sealed'); END;
CREATE TRIGGER component_kind_part_no_delete BEFORE DELETE ON component_kind_part
BEGIN SELECT RAISE(ABORT, 'component_kind_part rows are sealed'); END;
CREATE TRIGGER component_kind_part_no_replace BEFORE INSERT ON component_kind_part
WHEN EXISTS (SELECT 1 FROM component_kind_part
  WHERE code = NEW.code AND effective_from = NEW.effective_from
    AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'component_kind_part rows are sealed'); END;
CREATE TRIGGER line_rule_no_update BEFORE UPDATE ON line_rule
BEGIN SELECT RAISE(ABORT, 'line_rule rows are sealed'); END;
CREATE TRIGGER line_rule_no_delete BEFORE DELETE ON line_rule
BEGIN SELECT RAISE(ABORT, 'line_rule rows are sealed'); END;
CREATE TRIGGER line_rule_no_replace BEFORE INSERT ON line_rule
WHEN EXISTS (SELECT 1 FROM line_rule
  WHERE line = NEW.line AND name = NEW.name AND effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'line_rule rows are sealed'); END;
CREATE TRIGGER party_address_no_update BEFORE UPDATE ON party_address
BEGIN SELECT RAISE(ABORT, 'party_address rows are sealed'); END;
CREATE TRIGGER party_address_no_delete BEFORE DELETE ON party_address
BEGIN SELECT RAISE(ABORT, 'party_address rows are sealed'); END;
CREATE TRIGGER party_address_no_replace BEFORE INSERT ON party_address
WHEN EXISTS (SELECT 1 FROM party_address WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'party_address rows are sealed'); END;
CREATE TRIGGER opened_account_no_update BEFORE UPDATE ON opened_account
BEGIN SELECT RAISE(ABORT, 'opened_account rows are sealed'); END;
CREATE TRIGGER opened_account_no_delete BEFORE DELETE ON opened_account
BEGIN SELECT RAISE(ABORT, 'opened_account rows are sealed'); END;
CREATE TRIGGER opened_account_no_replace BEFORE INSERT ON opened_account
WHEN EXISTS (SELECT 1 FROM opened_account WHERE account_id = NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'opened_account rows are sealed'); END;
CREATE TRIGGER line_record_no_update BEFORE UPDATE ON line_record
BEGIN SELECT RAISE(ABORT, 'line_record rows are sealed'); END;
CREATE TRIGGER line_record_no_delete BEFORE DELETE ON line_record
BEGIN SELECT RAISE(ABORT, 'line_record rows are sealed'); END;
CREATE TRIGGER line_record_no_replace BEFORE INSERT ON line_record
WHEN EXISTS (SELECT 1 FROM line_record
  WHERE id = NEW.id OR account_id = NEW.account_id AND sequence = NEW.sequence
  OR request_id = NEW.request_id OR entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'line_record rows are sealed'); END;
