-- Tapes of the adding machine that somebody kept: by whom, when, every line as it was keyed.
CREATE TABLE kept_tape (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL,
  register INTEGER NOT NULL REFERENCES register (number),
  kept_by INTEGER NOT NULL REFERENCES person (id),
  kept_at TEXT NOT NULL,
  total_cents INTEGER NOT NULL,
  items INTEGER NOT NULL CHECK (items > 0)
) STRICT;
CREATE INDEX kept_tape_by ON kept_tape (kept_by, id);
CREATE TRIGGER kept_tape_no_update BEFORE UPDATE ON kept_tape
BEGIN SELECT RAISE(ABORT, 'kept_tape rows are sealed'); END;
CREATE TRIGGER kept_tape_no_delete BEFORE DELETE ON kept_tape
BEGIN SELECT RAISE(ABORT, 'kept_tape rows are sealed'); END;
CREATE TRIGGER kept_tape_no_replace BEFORE INSERT ON kept_tape
WHEN EXISTS (SELECT 1 FROM kept_tape WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'kept_tape rows are sealed'); END;

-- A subtotal and a number that is not added stand between the amounts and count for nothing.
CREATE TABLE kept_tape_line (
  tape_id INTEGER NOT NULL REFERENCES kept_tape (id),
  line INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('amount', 'subtotal', 'number')),
  amount_cents INTEGER NOT NULL,
  note TEXT NOT NULL,
  struck INTEGER NOT NULL CHECK (struck IN (0, 1)),
  PRIMARY KEY (tape_id, line)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER kept_tape_line_no_update BEFORE UPDATE ON kept_tape_line
BEGIN SELECT RAISE(ABORT, 'kept_tape_line rows are sealed'); END;
CREATE TRIGGER kept_tape_line_no_delete BEFORE DELETE ON kept_tape_line
BEGIN SELECT RAISE(ABORT, 'kept_tape_line rows are sealed'); END;
CREATE TRIGGER kept_tape_line_no_replace BEFORE INSERT ON kept_tape_line
WHEN EXISTS (SELECT 1 FROM kept_tape_line WHERE tape_id = NEW.tape_id AND line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'kept_tape_line rows are sealed'); END;
CREATE TRIGGER kept_tape_line_late BEFORE INSERT ON kept_tape_line
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'kept-tape' AND subject_id = NEW.tape_id)
BEGIN SELECT RAISE(ABORT, 'the kept tape is sealed'); END;

CREATE TRIGGER chain_link_kept_tape_adds_up BEFORE INSERT ON chain_link
WHEN NEW.kind = 'kept-tape' AND EXISTS (SELECT 1 FROM kept_tape t WHERE t.id = NEW.subject_id AND (
  t.total_cents IS NOT (SELECT SUM(amount_cents) FROM kept_tape_line
    WHERE tape_id = t.id AND kind = 'amount' AND struck = 0) OR
  t.items IS NOT (SELECT COUNT(*) FROM kept_tape_line
    WHERE tape_id = t.id AND kind = 'amount' AND struck = 0)))
BEGIN SELECT RAISE(ABORT, 'the kept tape does not add up'); END;
