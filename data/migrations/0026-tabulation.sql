-- Who tabulates (duty 9). A second keying by somebody who has not seen the first tape; who looked
-- at a tape keyed by another; and stubs keyed by the cashier who took them, which is an exception
-- with who else worked on the date. Tapes from before have none of these rows.

CREATE TABLE tape_second (
  tape_id INTEGER PRIMARY KEY REFERENCES tape (id),
  first_tape_id INTEGER NOT NULL REFERENCES tape (id)
) STRICT;
CREATE TRIGGER tape_second_no_update BEFORE UPDATE ON tape_second
BEGIN SELECT RAISE(ABORT, 'tape_second rows are sealed'); END;
CREATE TRIGGER tape_second_no_delete BEFORE DELETE ON tape_second
BEGIN SELECT RAISE(ABORT, 'tape_second rows are sealed'); END;
CREATE TRIGGER tape_second_no_replace BEFORE INSERT ON tape_second
WHEN EXISTS (SELECT 1 FROM tape_second WHERE tape_id = NEW.tape_id)
BEGIN SELECT RAISE(ABORT, 'tape_second rows are sealed'); END;
CREATE TRIGGER tape_second_late BEFORE INSERT ON tape_second
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'tape' AND subject_id = NEW.tape_id)
BEGIN SELECT RAISE(ABORT, 'the tape is sealed'); END;

CREATE TABLE tape_look (
  id INTEGER PRIMARY KEY,
  tape_id INTEGER NOT NULL REFERENCES tape (id),
  looked_by INTEGER NOT NULL REFERENCES person (id),
  looked_at TEXT NOT NULL,
  UNIQUE (tape_id, looked_by)
) STRICT;
CREATE TRIGGER tape_look_no_update BEFORE UPDATE ON tape_look
BEGIN SELECT RAISE(ABORT, 'tape_look rows are sealed'); END;
CREATE TRIGGER tape_look_no_delete BEFORE DELETE ON tape_look
BEGIN SELECT RAISE(ABORT, 'tape_look rows are sealed'); END;
CREATE TRIGGER tape_look_no_replace BEFORE INSERT ON tape_look
WHEN EXISTS (SELECT 1 FROM tape_look WHERE id = NEW.id
  OR (tape_id = NEW.tape_id AND looked_by = NEW.looked_by))
BEGIN SELECT RAISE(ABORT, 'tape_look rows are sealed'); END;

CREATE TRIGGER tape_second_person BEFORE INSERT ON tape_second
BEGIN
  SELECT RAISE(ABORT, 'who keyed the first tape cannot key the second')
  WHERE (SELECT keyed_by FROM tape WHERE id = NEW.tape_id) =
    (SELECT keyed_by FROM tape WHERE id = NEW.first_tape_id);
  SELECT RAISE(ABORT, 'the second tape is of other stubs than the first')
  WHERE NOT EXISTS (SELECT 1 FROM tape a JOIN tape b ON b.business_date = a.business_date
      AND b.department = a.department AND b.version < a.version
    WHERE a.id = NEW.tape_id AND b.id = NEW.first_tape_id);
  SELECT RAISE(ABORT, 'who looked at the first tape cannot key the second')
  WHERE EXISTS (SELECT 1 FROM tape_look WHERE tape_id = NEW.first_tape_id
    AND looked_by = (SELECT keyed_by FROM tape WHERE id = NEW.tape_id));
END;

CREATE TABLE tape_exception (
  tape_id INTEGER PRIMARY KEY REFERENCES tape (id),
  own_stubs INTEGER NOT NULL CHECK (own_stubs > 0),
  own_cents INTEGER NOT NULL CHECK (own_cents > 0),
  -- Numbers of the others who could have keyed it, with spaces between; empty for nobody.
  others TEXT NOT NULL
) STRICT;
CREATE TRIGGER tape_exception_no_update BEFORE UPDATE ON tape_exception
BEGIN SELECT RAISE(ABORT, 'tape_exception rows are sealed'); END;
CREATE TRIGGER tape_exception_no_delete BEFORE DELETE ON tape_exception
BEGIN SELECT RAISE(ABORT, 'tape_exception rows are sealed'); END;
CREATE TRIGGER tape_exception_no_replace BEFORE INSERT ON tape_exception
WHEN EXISTS (SELECT 1 FROM tape_exception WHERE tape_id = NEW.tape_id)
BEGIN SELECT RAISE(ABORT, 'tape_exception rows are sealed'); END;
CREATE TRIGGER tape_exception_late BEFORE INSERT ON tape_exception
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'tape' AND subject_id = NEW.tape_id)
BEGIN SELECT RAISE(ABORT, 'the tape is sealed'); END;

-- The link of a tape is its seal: own receipts among the stubs are on record by then, or none are.
CREATE TRIGGER chain_link_tape_exception BEFORE INSERT ON chain_link
WHEN NEW.kind = 'tape' AND EXISTS (SELECT 1 FROM tape WHERE id = NEW.subject_id)
  AND EXISTS (SELECT 1 FROM tape_exception WHERE tape_id = NEW.subject_id) IS NOT (
  SELECT EXISTS (SELECT 1 FROM receipt r JOIN receipt_line l ON l.receipt_id = r.id
    WHERE r.business_date = t.business_date AND r.clerk_id = t.keyed_by
      AND l.department = t.department
      AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id))
  FROM tape t WHERE t.id = NEW.subject_id)
BEGIN SELECT RAISE(ABORT, 'own receipts on a tape are on record as an exception'); END;
