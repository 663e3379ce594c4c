-- Checks in a deposit's bag that no receipt lists: counted in a drawer, recorded as over, and
-- banked with the others. `check_number` is empty where nobody keyed it.

CREATE TABLE deposit_found_check (
  deposit_id INTEGER NOT NULL REFERENCES deposit (id),
  line INTEGER NOT NULL CHECK (line > 0),
  check_number TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (deposit_id, line)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER deposit_found_check_no_update BEFORE UPDATE ON deposit_found_check
BEGIN SELECT RAISE(ABORT, 'deposit_found_check rows are sealed'); END;
CREATE TRIGGER deposit_found_check_no_delete BEFORE DELETE ON deposit_found_check
BEGIN SELECT RAISE(ABORT, 'deposit_found_check rows are sealed'); END;
CREATE TRIGGER deposit_found_check_no_replace BEFORE INSERT ON deposit_found_check
WHEN EXISTS (SELECT 1 FROM deposit_found_check
  WHERE deposit_id = NEW.deposit_id AND line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'deposit_found_check rows are sealed'); END;
CREATE TRIGGER deposit_found_check_late BEFORE INSERT ON deposit_found_check
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'deposit' AND subject_id = NEW.deposit_id)
BEGIN SELECT RAISE(ABORT, 'the deposit is sealed'); END;
