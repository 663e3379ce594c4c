-- Schedules of parking fines by violation code. A schedule is taken in whole from a file; it holds
-- from the date that it was granted for, until a later one does.

CREATE TABLE fine_schedule (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  fines INTEGER NOT NULL CHECK (fines > 0),
  taken_by TEXT NOT NULL,
  taken_at TEXT NOT NULL
) STRICT;

-- `area` is empty where a code costs the same everywhere.
CREATE TABLE fine (
  schedule_id INTEGER NOT NULL REFERENCES fine_schedule (id),
  code TEXT NOT NULL,
  area TEXT NOT NULL,
  name TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (schedule_id, code, area)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER fine_schedule_is_whole BEFORE INSERT ON fine
WHEN (SELECT COUNT(*) FROM fine WHERE schedule_id = NEW.schedule_id)
  >= (SELECT fines FROM fine_schedule WHERE id = NEW.schedule_id)
BEGIN SELECT RAISE(ABORT, 'fine rows are sealed: the schedule is whole'); END;

CREATE TABLE fine_schedule_term (
  effective_from TEXT PRIMARY KEY,
  schedule_id INTEGER NOT NULL REFERENCES fine_schedule (id),
  authority TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER fine_schedule_term_granted BEFORE INSERT ON fine_schedule_term
WHEN NOT EXISTS (SELECT 1 FROM fine_schedule_term WHERE effective_from = NEW.effective_from)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'fines' AND key = CAST(NEW.schedule_id AS TEXT)
      AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;

CREATE TRIGGER fine_schedule_no_update BEFORE UPDATE ON fine_schedule
BEGIN SELECT RAISE(ABORT, 'fine_schedule rows are sealed'); END;
CREATE TRIGGER fine_schedule_no_delete BEFORE DELETE ON fine_schedule
BEGIN SELECT RAISE(ABORT, 'fine_schedule rows are sealed'); END;
CREATE TRIGGER fine_schedule_no_replace BEFORE INSERT ON fine_schedule
WHEN EXISTS (SELECT 1 FROM fine_schedule WHERE id = NEW.id OR sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'fine_schedule rows are sealed'); END;
CREATE TRIGGER fine_no_update BEFORE UPDATE ON fine
BEGIN SELECT RAISE(ABORT, 'fine rows are sealed'); END;
CREATE TRIGGER fine_no_delete BEFORE DELETE ON fine
BEGIN SELECT RAISE(ABORT, 'fine rows are sealed'); END;
CREATE TRIGGER fine_no_replace BEFORE INSERT ON fine
WHEN EXISTS (SELECT 1 FROM fine
  WHERE schedule_id = NEW.schedule_id AND code = NEW.code AND area = NEW.area)
BEGIN SELECT RAISE(ABORT, 'fine rows are sealed'); END;
CREATE TRIGGER fine_schedule_term_no_update BEFORE UPDATE ON fine_schedule_term
BEGIN SELECT RAISE(ABORT, 'fine_schedule_term rows are sealed'); END;
CREATE TRIGGER fine_schedule_term_no_delete BEFORE DELETE ON fine_schedule_term
BEGIN SELECT RAISE(ABORT, 'fine_schedule_term rows are sealed'); END;
CREATE TRIGGER fine_schedule_term_no_replace BEFORE INSERT ON fine_schedule_term
WHEN EXISTS (SELECT 1 FROM fine_schedule_term WHERE effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'fine_schedule_term rows are sealed'); END;
