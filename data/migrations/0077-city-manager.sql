-- A role for the city manager, who approves what is too large for the finance director, and has no
-- money functions. The list of roles is widened as 0074 did: the tables are made anew, rows and ids
-- stay as they are, and so does what points at them.
PRAGMA defer_foreign_keys = ON;

CREATE TEMP TABLE person_before AS SELECT id, number, name, role, since FROM person;
DROP TABLE person;
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('clerk', 'supervisor', 'finance-director', 'accounting',
    'auditor', 'administrator', 'issuing-agency', 'city-manager')),
  since TEXT NOT NULL
) STRICT;
INSERT INTO person (id, number, name, role, since)
  SELECT id, number, name, role, since FROM person_before ORDER BY id;
DROP TABLE person_before;

CREATE TEMP TABLE change_before AS SELECT id, person_id, kind, effective_from, from_at, name, role,
  request_id FROM person_change;
DROP TABLE person_change;
CREATE TABLE person_change (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('entered', 'name', 'role', 'ended', 'unlocked')),
  effective_from TEXT NOT NULL,
  from_at TEXT NOT NULL,
  name TEXT CHECK (name <> ''),
  role TEXT CHECK (role IN ('clerk', 'supervisor', 'finance-director', 'accounting', 'auditor',
    'administrator', 'issuing-agency', 'city-manager')),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  CHECK ((name IS NOT NULL) = (kind IN ('entered', 'name'))),
  CHECK ((role IS NOT NULL) = (kind IN ('entered', 'role')))
) STRICT;
CREATE INDEX person_change_person ON person_change (person_id, kind, from_at);
INSERT INTO person_change (id, person_id, kind, effective_from, from_at, name, role, request_id)
  SELECT id, person_id, kind, effective_from, from_at, name, role, request_id FROM change_before
  ORDER BY id;
DROP TABLE change_before;

-- The triggers of both, as they were.
CREATE TRIGGER person_no_update BEFORE UPDATE ON person
BEGIN SELECT RAISE(ABORT, 'person rows are sealed'); END;
CREATE TRIGGER person_no_delete BEFORE DELETE ON person
BEGIN SELECT RAISE(ABORT, 'person rows are sealed'); END;
CREATE TRIGGER person_granted BEFORE INSERT ON person WHEN EXISTS (SELECT 1 FROM request)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this person') WHERE NOT EXISTS (
    SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
    WHERE q.kind = 'person-change' AND d.decision = 'yes'
      AND json_extract(q.record, '$.what.kind') = 'entered'
      AND json_extract(q.record, '$.what.number') = NEW.number
      AND json_extract(q.record, '$.what.role') = NEW.role);
END;
CREATE TRIGGER person_change_no_update BEFORE UPDATE ON person_change
BEGIN SELECT RAISE(ABORT, 'person_change rows are sealed'); END;
CREATE TRIGGER person_change_no_delete BEFORE DELETE ON person_change
BEGIN SELECT RAISE(ABORT, 'person_change rows are sealed'); END;
CREATE TRIGGER person_change_checked BEFORE INSERT ON person_change
BEGIN
  SELECT RAISE(ABORT, 'the person has left') WHERE EXISTS (SELECT 1 FROM person_change
    WHERE person_id = NEW.person_id AND kind = 'ended' AND from_at <= NEW.from_at);
  SELECT RAISE(ABORT, 'nobody granted this change') WHERE NOT EXISTS (
    SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
    JOIN held_role a ON a.person_id = q.requested_by AND a.role = 'administrator'
      AND a.from_at <= q.requested_at AND q.requested_at < a.until_at
    JOIN held_role f ON f.person_id = d.decided_by AND f.role = 'finance-director'
      AND f.from_at <= d.decided_at AND d.decided_at < f.until_at
    WHERE q.id = NEW.request_id AND q.kind = 'person-change' AND d.decision = 'yes'
      AND NEW.person_id NOT IN (q.requested_by, d.decided_by)
      AND json_extract(q.record, '$.what.kind') = NEW.kind
      AND json_extract(q.record, '$.what.number') =
        (SELECT number FROM person WHERE id = NEW.person_id)
      AND json_extract(q.record, '$.what.role') IS NEW.role
      AND json_extract(q.record, '$.what.name') IS NEW.name
      AND NEW.from_at >= d.decided_at
      AND (NEW.kind <> 'role' OR NEW.effective_from > q.business_date));
  SELECT RAISE(ABORT, 'the person has a drawer or a basket in hand')
  WHERE NEW.kind = 'ended' AND (
    EXISTS (SELECT 1 FROM basket WHERE clerk_id = NEW.person_id
      AND json_array_length(content, '$.lines') > 0)
    OR EXISTS (SELECT 1 FROM drawer_session s WHERE s.clerk_id = NEW.person_id
      AND NOT EXISTS (SELECT 1 FROM session_close c WHERE c.session_id = s.id)));
  SELECT RAISE(ABORT, 'nobody else has the role')
  WHERE NEW.kind IN ('role', 'ended') AND EXISTS (SELECT 1 FROM held_role h
    WHERE h.person_id = NEW.person_id AND h.until_at > NEW.from_at AND h.role IS NOT NEW.role
      AND h.role IN ('supervisor', 'finance-director', 'administrator')
      AND NOT EXISTS (SELECT 1 FROM held_role o WHERE o.role = h.role AND o.until_at = '~'
        AND o.person_id <> h.person_id AND o.from_at <= MAX(NEW.from_at, h.from_at)));
END;
CREATE TRIGGER person_change_no_replace BEFORE INSERT ON person_change
WHEN EXISTS (SELECT 1 FROM person_change WHERE id = NEW.id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'person_change rows are sealed'); END;
CREATE TRIGGER person_no_replace BEFORE INSERT ON person
WHEN EXISTS (SELECT 1 FROM person WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM person WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'person rows are sealed'); END;
