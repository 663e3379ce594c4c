-- Who asks for a delegation is judged by themselves, whether or not there is a request, so that the
-- file names what is wrong. A request lapses with its date and roles change at midnight: whoever
-- held the role when it is granted held it when it was asked for.
DROP TRIGGER delegation_checked;
CREATE TRIGGER delegation_checked BEFORE INSERT ON delegation
BEGIN
  SELECT RAISE(ABORT, 'only a clerk stands in for a supervisor')
  WHERE NOT EXISTS (SELECT 1 FROM held_role WHERE person_id = NEW.person_id AND role = 'clerk'
    AND from_at <= NEW.approved_at AND NEW.approved_at < until_at);
  SELECT RAISE(ABORT, 'only a supervisor or the finance director asks for a delegation')
  WHERE NOT EXISTS (SELECT 1 FROM held_role WHERE person_id = NEW.asked_by
    AND role IN ('supervisor', 'finance-director')
    AND from_at <= NEW.approved_at AND NEW.approved_at < until_at);
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

-- Of several triggers the newest speaks first: that a row is sealed is said before anything else.
DROP TRIGGER delegation_no_replace;
CREATE TRIGGER delegation_no_replace BEFORE INSERT ON delegation
WHEN EXISTS (SELECT 1 FROM delegation WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM delegation WHERE request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'delegation rows are sealed'); END;
