-- People change by rows of a date: the administrator asks, the finance director approves. `person`
-- keeps what each was entered as; who was what, and from when until before when, is a view.

-- `effective_from` is the date people read; `from_at` the moment from which the file goes by it. A
-- role changes at the start of a day, so that nobody holds two on one; an end is final.
CREATE TABLE person_change (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('entered', 'name', 'role', 'ended', 'unlocked')),
  effective_from TEXT NOT NULL,
  from_at TEXT NOT NULL,
  name TEXT CHECK (name <> ''),
  role TEXT CHECK (role IN
    ('clerk', 'supervisor', 'finance-director', 'accounting', 'auditor', 'administrator')),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  CHECK ((name IS NOT NULL) = (kind IN ('entered', 'name'))),
  CHECK ((role IS NOT NULL) = (kind IN ('entered', 'role')))
) STRICT;
CREATE INDEX person_change_person ON person_change (person_id, kind, from_at);

CREATE TRIGGER person_change_no_update BEFORE UPDATE ON person_change
BEGIN SELECT RAISE(ABORT, 'person_change rows are sealed'); END;
CREATE TRIGGER person_change_no_delete BEFORE DELETE ON person_change
BEGIN SELECT RAISE(ABORT, 'person_change rows are sealed'); END;

-- The role of everybody, from when until before when. Nobody holds any once they have left.
CREATE VIEW held_role (person_id, role, from_at, until_at) AS
  SELECT p.id, p.role,
    COALESCE((SELECT MIN(c.from_at) FROM person_change c
      WHERE c.person_id = p.id AND c.kind = 'entered'), ''),
    COALESCE((SELECT MIN(c.from_at) FROM person_change c
      WHERE c.person_id = p.id AND c.kind IN ('role', 'ended')), '~')
  FROM person p
  UNION ALL
  SELECT t.person_id, t.role, t.from_at,
    COALESCE((SELECT MIN(c.from_at) FROM person_change c
      WHERE c.person_id = t.person_id AND c.kind IN ('role', 'ended')
        AND (c.from_at, c.id) > (t.from_at, t.id)), '~')
  FROM person_change t
  WHERE t.kind = 'role' AND NOT EXISTS (SELECT 1 FROM person_change e
    WHERE e.person_id = t.person_id AND e.kind = 'ended' AND e.from_at <= t.from_at);

-- A clerk stands in while a clerk: another role, or the end, ends it.
DROP VIEW supervising;
CREATE VIEW supervising (person_id, role, from_at, until_at) AS
  SELECT person_id, role, from_at, until_at FROM held_role
  WHERE role IN ('supervisor', 'finance-director')
  UNION ALL
  SELECT d.person_id, d.role, MAX(d.begins_at, h.from_at),
    MIN(COALESCE(e.ended_at, d.ends_at), h.until_at)
  FROM delegation d JOIN held_role h ON h.person_id = d.person_id AND h.role = 'clerk'
  LEFT JOIN delegation_end e ON e.delegation_id = d.id;

-- The people a city begins with come before anybody asks for anything; every later one was granted.
CREATE TRIGGER person_granted BEFORE INSERT ON person WHEN EXISTS (SELECT 1 FROM request)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this person') WHERE NOT EXISTS (
    SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
    WHERE q.kind = 'person-change' AND d.decision = 'yes'
      AND json_extract(q.record, '$.what.kind') = 'entered'
      AND json_extract(q.record, '$.what.number') = NEW.number
      AND json_extract(q.record, '$.what.role') = NEW.role);
END;
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

-- What asked for a role as it was entered asks who held it at that moment.
DROP TRIGGER delegation_checked;
CREATE TRIGGER delegation_checked BEFORE INSERT ON delegation
BEGIN
  SELECT RAISE(ABORT, 'only a clerk stands in for a supervisor')
  WHERE NOT EXISTS (SELECT 1 FROM held_role WHERE person_id = NEW.person_id AND role = 'clerk'
    AND from_at <= NEW.approved_at AND NEW.approved_at < until_at);
  SELECT RAISE(ABORT, 'only a supervisor or the finance director asks for a delegation')
  WHERE NOT EXISTS (SELECT 1 FROM held_role h JOIN request q ON q.id = NEW.request_id
    WHERE h.person_id = NEW.asked_by AND h.role IN ('supervisor', 'finance-director')
      AND h.from_at <= q.requested_at AND q.requested_at < h.until_at);
  SELECT RAISE(ABORT, 'only the finance director grants a delegation')
  WHERE NOT EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.approved_by
    AND role = 'finance-director' AND from_at <= NEW.approved_at AND NEW.approved_at < until_at);
  SELECT RAISE(ABORT, 'nobody granted the request of this delegation')
  WHERE NOT EXISTS (SELECT 1 FROM request_decision d JOIN request q ON q.id = d.request_id
    WHERE q.id = NEW.request_id AND q.kind = 'delegation' AND q.requested_by = NEW.asked_by
      AND d.decision = 'yes' AND d.decided_by = NEW.approved_by);
  SELECT RAISE(ABORT, 'the person stands in already')
  WHERE EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.person_id
    AND from_at < NEW.ends_at AND NEW.begins_at < until_at);
END;
DROP TRIGGER delegation_end_checked;
CREATE TRIGGER delegation_end_checked BEFORE INSERT ON delegation_end
BEGIN
  SELECT RAISE(ABORT, 'the delegation is over')
  WHERE NEW.ended_at >= (SELECT ends_at FROM delegation WHERE id = NEW.delegation_id);
  SELECT RAISE(ABORT, 'only a supervisor, the finance director or who stands in ends it')
  WHERE NOT EXISTS (SELECT 1 FROM held_role WHERE person_id = NEW.ended_by
      AND role IN ('supervisor', 'finance-director')
      AND from_at <= NEW.ended_at AND NEW.ended_at < until_at)
    AND NEW.ended_by <> (SELECT person_id FROM delegation WHERE id = NEW.delegation_id);
END;
DROP TRIGGER session_close_tolerance;
CREATE TRIGGER session_close_tolerance BEFORE INSERT ON session_close
BEGIN
  SELECT RAISE(ABORT, 'the drawer was never counted to close')
  WHERE NOT EXISTS (SELECT 1 FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
  SELECT RAISE(ABORT, 'the difference is beyond the tolerance and nobody approved it')
  WHERE NEW.approved_by IS NULL AND (
    SELECT COALESCE(MAX(ABS(counted_cents - expected_cents)), 0) FROM session_difference
    WHERE session_id = NEW.session_id) > (
    SELECT value FROM policy WHERE name = 'over-short.alone-cents'
      AND effective_from <= (SELECT business_date FROM drawer_session WHERE id = NEW.session_id)
    ORDER BY effective_from DESC LIMIT 1);
  SELECT RAISE(ABORT, 'the difference is beyond what this person may approve')
  WHERE NEW.approved_by IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.approved_by
      AND role = 'finance-director' AND from_at <= NEW.closed_at AND NEW.closed_at < until_at)
    AND (NOT EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.approved_by
      AND from_at <= NEW.closed_at AND NEW.closed_at < until_at) OR (
    SELECT COALESCE(MAX(ABS(counted_cents - expected_cents)), 0) FROM session_difference
    WHERE session_id = NEW.session_id) > (
    SELECT value FROM policy WHERE name = 'over-short.supervisor-cents'
      AND effective_from <= (SELECT business_date FROM drawer_session WHERE id = NEW.session_id)
    ORDER BY effective_from DESC LIMIT 1));
END;
DROP TRIGGER change_fund_movement_second;
CREATE TRIGGER change_fund_movement_second BEFORE INSERT ON change_fund_movement
WHEN NEW.kind = 'exchange' AND NOT EXISTS (SELECT 1 FROM supervising
  WHERE person_id = NEW.second_id AND from_at <= NEW.moved_at AND NEW.moved_at < until_at)
BEGIN SELECT RAISE(ABORT, 'only a supervisor or the finance director signs second'); END;
DROP TRIGGER surprise_count_checked;
CREATE TRIGGER surprise_count_checked BEFORE INSERT ON surprise_count
BEGIN
  SELECT RAISE(ABORT, 'only somebody without cash duty counts by surprise')
  WHERE NOT EXISTS (SELECT 1 FROM held_role WHERE person_id = NEW.counted_by
    AND role IN ('auditor', 'accounting', 'finance-director')
    AND from_at <= NEW.counted_at AND NEW.counted_at < until_at);
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

-- Of several triggers the newest speaks first: that a row is sealed is said before anything else.
CREATE TRIGGER person_change_no_replace BEFORE INSERT ON person_change
WHEN EXISTS (SELECT 1 FROM person_change WHERE id = NEW.id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'person_change rows are sealed'); END;
DROP TRIGGER person_no_replace;
CREATE TRIGGER person_no_replace BEFORE INSERT ON person
WHEN EXISTS (SELECT 1 FROM person WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM person WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'person rows are sealed'); END;
DROP TRIGGER delegation_no_replace;
CREATE TRIGGER delegation_no_replace BEFORE INSERT ON delegation
WHEN EXISTS (SELECT 1 FROM delegation WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM delegation WHERE request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'delegation rows are sealed'); END;
DROP TRIGGER delegation_end_no_replace;
CREATE TRIGGER delegation_end_no_replace BEFORE INSERT ON delegation_end
WHEN EXISTS (SELECT 1 FROM delegation_end WHERE delegation_id = NEW.delegation_id)
BEGIN SELECT RAISE(ABORT, 'delegation_end rows are sealed'); END;
DROP TRIGGER session_close_no_replace;
CREATE TRIGGER session_close_no_replace BEFORE INSERT ON session_close
WHEN EXISTS (SELECT 1 FROM session_close WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'session_close rows are sealed'); END;
DROP TRIGGER change_fund_movement_no_replace;
CREATE TRIGGER change_fund_movement_no_replace BEFORE INSERT ON change_fund_movement
WHEN EXISTS (SELECT 1 FROM change_fund_movement WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'change_fund_movement rows are sealed'); END;
DROP TRIGGER surprise_count_no_replace;
CREATE TRIGGER surprise_count_no_replace BEFORE INSERT ON surprise_count
WHEN EXISTS (SELECT 1 FROM surprise_count WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'surprise_count rows are sealed'); END;
