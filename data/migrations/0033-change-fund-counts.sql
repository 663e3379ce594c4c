-- Counts of the change fund by two, and how each is settled.

-- Counted blind by two; each attempt is a row. `after_movement_id` says what had moved by then, so
-- that what was expected follows from the movements.
CREATE TABLE change_fund_count (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL,
  attempt INTEGER NOT NULL CHECK (attempt > 0),
  after_movement_id INTEGER REFERENCES change_fund_movement (id),
  cash_cents INTEGER NOT NULL CHECK (cash_cents >= 0),
  agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
  counted_by INTEGER NOT NULL REFERENCES person (id),
  second_id INTEGER NOT NULL REFERENCES person (id),
  counted_at TEXT NOT NULL,
  CHECK (second_id <> counted_by)
) STRICT;
CREATE INDEX change_fund_count_date ON change_fund_count (business_date);

CREATE TABLE change_fund_count_line (
  count_id INTEGER NOT NULL REFERENCES change_fund_count (id),
  form TEXT NOT NULL CHECK (form IN ('piece', 'roll', 'strap', 'money')),
  denomination_cents INTEGER NOT NULL CHECK (denomination_cents > 0),
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  amount_cents INTEGER NOT NULL CHECK (amount_cents >= 0),
  PRIMARY KEY (count_id, form, denomination_cents)
) STRICT, WITHOUT ROWID;

-- A count is settled once: by itself within the tolerance, beyond it by who may sign for it.
CREATE TABLE change_fund_settlement (
  count_id INTEGER PRIMARY KEY REFERENCES change_fund_count (id),
  movement_id INTEGER NOT NULL UNIQUE REFERENCES change_fund_movement (id),
  difference_cents INTEGER NOT NULL,
  -- Where the difference goes: over/short, or the opening balance of a fund nobody ever opened.
  against TEXT NOT NULL CHECK (against IN ('over-short', 'opening')),
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  approved_by INTEGER REFERENCES person (id),
  reason_number INTEGER,
  reason_text TEXT NOT NULL,
  settled_at TEXT NOT NULL,
  CHECK ((difference_cents = 0) = (entry_id IS NULL))
) STRICT;
CREATE TRIGGER change_fund_settlement_signed BEFORE INSERT ON change_fund_settlement
BEGIN
  SELECT RAISE(ABORT, 'who counted the change fund cannot approve its difference')
  WHERE EXISTS (SELECT 1 FROM change_fund_count
    WHERE id = NEW.count_id AND NEW.approved_by IN (counted_by, second_id));
  SELECT RAISE(ABORT, 'the difference is beyond the tolerance and nobody approved it')
  WHERE NEW.approved_by IS NULL AND (NEW.against = 'opening' OR ABS(NEW.difference_cents) > (
    SELECT value FROM policy WHERE name = 'over-short.alone-cents'
      AND effective_from <= (SELECT business_date FROM change_fund_count WHERE id = NEW.count_id)
    ORDER BY effective_from DESC LIMIT 1));
  SELECT RAISE(ABORT, 'the difference is beyond what this person may approve')
  WHERE NEW.approved_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.approved_by AND from_at <= NEW.settled_at AND NEW.settled_at < until_at
      AND (role = 'finance-director'
        OR (NEW.against <> 'opening' AND ABS(NEW.difference_cents) <= (
          SELECT value FROM policy WHERE name = 'over-short.supervisor-cents'
            AND effective_from <=
              (SELECT business_date FROM change_fund_count WHERE id = NEW.count_id)
          ORDER BY effective_from DESC LIMIT 1))));
END;
CREATE TRIGGER change_fund_count_second BEFORE INSERT ON change_fund_count
WHEN NOT EXISTS (SELECT 1 FROM supervising
  WHERE person_id = NEW.second_id AND from_at <= NEW.counted_at AND NEW.counted_at < until_at)
BEGIN SELECT RAISE(ABORT, 'only a supervisor or the finance director signs second'); END;
DROP TRIGGER change_fund_movement_second;
CREATE TRIGGER change_fund_movement_second BEFORE INSERT ON change_fund_movement
WHEN NEW.kind = 'exchange' AND NOT EXISTS (SELECT 1 FROM supervising
  WHERE person_id = NEW.second_id AND from_at <= NEW.moved_at AND NEW.moved_at < until_at)
BEGIN SELECT RAISE(ABORT, 'only a supervisor or the finance director signs second'); END;
CREATE TRIGGER change_fund_count_line_late BEFORE INSERT ON change_fund_count_line
WHEN EXISTS (SELECT 1 FROM chain_link
  WHERE kind = 'change-fund-count' AND subject_id = NEW.count_id)
BEGIN SELECT RAISE(ABORT, 'the count of the change fund is sealed'); END;
-- What a count puts right is settled before it is sealed.
CREATE TRIGGER chain_link_change_fund_settled BEFORE INSERT ON chain_link
WHEN NEW.kind = 'change-fund'
  AND (SELECT kind FROM change_fund_movement WHERE id = NEW.subject_id) = 'count'
  AND NOT EXISTS (SELECT 1 FROM change_fund_settlement WHERE movement_id = NEW.subject_id)
BEGIN SELECT RAISE(ABORT, 'the count of the change fund is not settled'); END;
CREATE TRIGGER change_fund_count_no_update BEFORE UPDATE ON change_fund_count
BEGIN SELECT RAISE(ABORT, 'change_fund_count rows are sealed'); END;
CREATE TRIGGER change_fund_count_no_delete BEFORE DELETE ON change_fund_count
BEGIN SELECT RAISE(ABORT, 'change_fund_count rows are sealed'); END;
CREATE TRIGGER change_fund_count_no_replace BEFORE INSERT ON change_fund_count
WHEN EXISTS (SELECT 1 FROM change_fund_count WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'change_fund_count rows are sealed'); END;
CREATE TRIGGER change_fund_count_line_no_update BEFORE UPDATE ON change_fund_count_line
BEGIN SELECT RAISE(ABORT, 'change_fund_count_line rows are sealed'); END;
CREATE TRIGGER change_fund_count_line_no_delete BEFORE DELETE ON change_fund_count_line
BEGIN SELECT RAISE(ABORT, 'change_fund_count_line rows are sealed'); END;
CREATE TRIGGER change_fund_count_line_no_replace BEFORE INSERT ON change_fund_count_line
WHEN EXISTS (SELECT 1 FROM change_fund_count_line WHERE count_id = NEW.count_id AND form = NEW.form
  AND denomination_cents = NEW.denomination_cents)
BEGIN SELECT RAISE(ABORT, 'change_fund_count_line rows are sealed'); END;
CREATE TRIGGER change_fund_settlement_no_update BEFORE UPDATE ON change_fund_settlement
BEGIN SELECT RAISE(ABORT, 'change_fund_settlement rows are sealed'); END;
CREATE TRIGGER change_fund_settlement_no_delete BEFORE DELETE ON change_fund_settlement
BEGIN SELECT RAISE(ABORT, 'change_fund_settlement rows are sealed'); END;
CREATE TRIGGER change_fund_settlement_no_replace BEFORE INSERT ON change_fund_settlement
WHEN EXISTS (SELECT 1 FROM change_fund_settlement WHERE count_id = NEW.count_id)
BEGIN SELECT RAISE(ABORT, 'change_fund_settlement rows are sealed'); END;
