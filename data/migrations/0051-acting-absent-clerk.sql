-- The end of an absent clerk's session asks who may sign where every other signature does, so that
-- also an acting supervisor may.

DROP TRIGGER session_end_checked;
-- A row that is there already is for the seals to refuse.
CREATE TRIGGER session_end_checked BEFORE INSERT ON session_end
WHEN NOT EXISTS (SELECT 1 FROM session_end WHERE session_id = NEW.session_id)
BEGIN
  SELECT RAISE(ABORT, 'nobody ends their own session')
  WHERE (SELECT clerk_id FROM drawer_session WHERE id = NEW.session_id)
    IN (NEW.asked_by, NEW.ended_by);
  SELECT RAISE(ABORT, 'only a supervisor or the finance director ends a session')
  WHERE NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.ended_by AND from_at <= NEW.ended_at AND NEW.ended_at < until_at);
  SELECT RAISE(ABORT, 'the session is closed')
  WHERE EXISTS (SELECT 1 FROM session_close WHERE session_id = NEW.session_id);
  SELECT RAISE(ABORT, 'the attempts before the end are others')
  WHERE NEW.after_attempt <> (SELECT COALESCE(MAX(attempt), 0) FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
END;
