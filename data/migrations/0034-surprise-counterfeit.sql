-- Surprise counts of a drawer or the change fund by somebody without cash duty, in the presence of
-- who holds it; and counterfeit notes, which are kept and never given back.

-- `session_id` is the drawer's; without one it is the change fund. What was expected is sealed
-- with the count and shown only after it. `beyond` stops the drawer: it can only be closed.
CREATE TABLE surprise_count (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL,
  session_id INTEGER REFERENCES drawer_session (id),
  after_movement_id INTEGER REFERENCES change_fund_movement (id),
  cash_cents INTEGER NOT NULL CHECK (cash_cents >= 0),
  expected_cents INTEGER NOT NULL,
  beyond INTEGER NOT NULL CHECK (beyond IN (0, 1)),
  counted_by INTEGER NOT NULL REFERENCES person (id),
  present_id INTEGER NOT NULL REFERENCES person (id),
  counted_at TEXT NOT NULL,
  CHECK (present_id <> counted_by)
) STRICT;
CREATE INDEX surprise_count_date ON surprise_count (business_date);
CREATE INDEX surprise_count_session ON surprise_count (session_id);
CREATE TABLE surprise_count_line (
  count_id INTEGER NOT NULL REFERENCES surprise_count (id),
  form TEXT NOT NULL CHECK (form IN ('piece', 'roll', 'strap', 'money')),
  denomination_cents INTEGER NOT NULL CHECK (denomination_cents > 0),
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  amount_cents INTEGER NOT NULL CHECK (amount_cents >= 0),
  PRIMARY KEY (count_id, form, denomination_cents)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER surprise_count_checked BEFORE INSERT ON surprise_count
BEGIN
  SELECT RAISE(ABORT, 'only somebody without cash duty counts by surprise')
  WHERE (SELECT role FROM person WHERE id = NEW.counted_by)
    NOT IN ('auditor', 'accounting', 'finance-director');
  SELECT RAISE(ABORT, 'the clerk of the drawer is not present')
  WHERE NEW.session_id IS NOT NULL
    AND NEW.present_id <> (SELECT clerk_id FROM drawer_session WHERE id = NEW.session_id);
  SELECT RAISE(ABORT, 'the drawer session is counted')
  WHERE EXISTS (SELECT 1 FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
  SELECT RAISE(ABORT, 'the difference is not judged by the tolerance')
  WHERE NEW.beyond IS NOT (ABS(NEW.cash_cents - NEW.expected_cents) > (
    SELECT value FROM policy WHERE name = 'over-short.alone-cents'
      AND effective_from <= NEW.business_date ORDER BY effective_from DESC LIMIT 1));
END;
CREATE TRIGGER surprise_count_line_late BEFORE INSERT ON surprise_count_line
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'surprise-count' AND subject_id = NEW.count_id)
BEGIN SELECT RAISE(ABORT, 'the surprise count is sealed'); END;
-- A drawer that a surprise count found beyond the tolerance takes nothing more.
CREATE TRIGGER receipt_not_after_surprise BEFORE INSERT ON receipt
WHEN EXISTS (SELECT 1 FROM surprise_count WHERE session_id = NEW.session_id AND beyond = 1)
BEGIN SELECT RAISE(ABORT, 'the drawer is stopped by a surprise count'); END;

-- `refused`: nothing was receipted, so no money moves. `drawer`: found among what was receipted; it
-- leaves the drawer for the safe and is a shortage of the session, on a posting of its own.
CREATE TABLE counterfeit_note (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL,
  register INTEGER NOT NULL REFERENCES register (number),
  place TEXT NOT NULL CHECK (place IN ('refused', 'drawer')),
  session_id INTEGER REFERENCES drawer_session (id),
  denomination_cents INTEGER NOT NULL CHECK (denomination_cents >= 100),
  serial TEXT NOT NULL CHECK (serial <> ''),
  bearer TEXT NOT NULL CHECK (bearer <> ''),
  taken_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id),
  taken_at TEXT NOT NULL,
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  CHECK ((place = 'drawer') = (session_id IS NOT NULL)),
  CHECK ((place = 'drawer') = (entry_id IS NOT NULL)),
  CHECK ((place = 'drawer') = (approved_by IS NOT NULL)),
  CHECK (approved_by IS NULL OR approved_by <> taken_by)
) STRICT;
CREATE INDEX counterfeit_note_date ON counterfeit_note (business_date);
CREATE INDEX counterfeit_note_session ON counterfeit_note (session_id);
CREATE TRIGGER counterfeit_note_checked BEFORE INSERT ON counterfeit_note
WHEN NEW.place = 'drawer'
BEGIN
  SELECT RAISE(ABORT, 'the drawer session is counted')
  WHERE EXISTS (SELECT 1 FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
  SELECT RAISE(ABORT, 'the shortage is beyond what this person may approve')
  WHERE NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.approved_by AND from_at <= NEW.taken_at AND NEW.taken_at < until_at
      AND (role = 'finance-director' OR NEW.denomination_cents <= (
        SELECT value FROM policy WHERE name = 'over-short.supervisor-cents'
          AND effective_from <= NEW.business_date ORDER BY effective_from DESC LIMIT 1)));
END;
-- The number of the police report, once there is one.
CREATE TABLE counterfeit_police (
  note_id INTEGER PRIMARY KEY REFERENCES counterfeit_note (id),
  report_number TEXT NOT NULL CHECK (report_number <> ''),
  noted_by INTEGER NOT NULL REFERENCES person (id),
  noted_at TEXT NOT NULL
) STRICT;

-- The standing float changes like every rule of the city: by a row of a date that was granted.
CREATE TRIGGER standing_float_granted BEFORE INSERT ON standing_float
WHEN EXISTS (SELECT 1 FROM person)
  AND NOT EXISTS (SELECT 1 FROM standing_float WHERE register = NEW.register
    AND effective_from = NEW.effective_from AND denomination_cents = NEW.denomination_cents)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'float' AND key = CAST(NEW.register AS TEXT)
      AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;

CREATE TRIGGER surprise_count_no_update BEFORE UPDATE ON surprise_count
BEGIN SELECT RAISE(ABORT, 'surprise_count rows are sealed'); END;
CREATE TRIGGER surprise_count_no_delete BEFORE DELETE ON surprise_count
BEGIN SELECT RAISE(ABORT, 'surprise_count rows are sealed'); END;
CREATE TRIGGER surprise_count_no_replace BEFORE INSERT ON surprise_count
WHEN EXISTS (SELECT 1 FROM surprise_count WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'surprise_count rows are sealed'); END;
CREATE TRIGGER surprise_count_line_no_update BEFORE UPDATE ON surprise_count_line
BEGIN SELECT RAISE(ABORT, 'surprise_count_line rows are sealed'); END;
CREATE TRIGGER surprise_count_line_no_delete BEFORE DELETE ON surprise_count_line
BEGIN SELECT RAISE(ABORT, 'surprise_count_line rows are sealed'); END;
CREATE TRIGGER surprise_count_line_no_replace BEFORE INSERT ON surprise_count_line
WHEN EXISTS (SELECT 1 FROM surprise_count_line WHERE count_id = NEW.count_id AND form = NEW.form
  AND denomination_cents = NEW.denomination_cents)
BEGIN SELECT RAISE(ABORT, 'surprise_count_line rows are sealed'); END;
CREATE TRIGGER counterfeit_note_no_update BEFORE UPDATE ON counterfeit_note
BEGIN SELECT RAISE(ABORT, 'counterfeit_note rows are sealed'); END;
CREATE TRIGGER counterfeit_note_no_delete BEFORE DELETE ON counterfeit_note
BEGIN SELECT RAISE(ABORT, 'counterfeit_note rows are sealed'); END;
CREATE TRIGGER counterfeit_note_no_replace BEFORE INSERT ON counterfeit_note
WHEN EXISTS (SELECT 1 FROM counterfeit_note WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'counterfeit_note rows are sealed'); END;
CREATE TRIGGER counterfeit_police_no_update BEFORE UPDATE ON counterfeit_police
BEGIN SELECT RAISE(ABORT, 'counterfeit_police rows are sealed'); END;
CREATE TRIGGER counterfeit_police_no_delete BEFORE DELETE ON counterfeit_police
BEGIN SELECT RAISE(ABORT, 'counterfeit_police rows are sealed'); END;
CREATE TRIGGER counterfeit_police_no_replace BEFORE INSERT ON counterfeit_police
WHEN EXISTS (SELECT 1 FROM counterfeit_police WHERE note_id = NEW.note_id)
BEGIN SELECT RAISE(ABORT, 'counterfeit_police rows are sealed'); END;
