-- A clerk who is away with a drawer open: a supervisor ends the session, and two others count it,
-- each alone. `after_attempt` is the last count of the clerk's own; what is counted after it is
-- theirs. Nothing joins an ended session, and it closes only on two counts that agree.
CREATE TABLE session_end (
  session_id INTEGER PRIMARY KEY REFERENCES drawer_session (id),
  ended_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  ended_by INTEGER NOT NULL REFERENCES person (id),
  reason_number INTEGER NOT NULL,
  reason_text TEXT NOT NULL,
  after_attempt INTEGER NOT NULL CHECK (after_attempt >= 0),
  CHECK (ended_by <> asked_by)
) STRICT;
CREATE TRIGGER session_end_checked BEFORE INSERT ON session_end
BEGIN
  SELECT RAISE(ABORT, 'nobody ends their own session')
  WHERE (SELECT clerk_id FROM drawer_session WHERE id = NEW.session_id)
    IN (NEW.asked_by, NEW.ended_by);
  SELECT RAISE(ABORT, 'only a supervisor or the finance director ends a session')
  WHERE (SELECT role FROM person WHERE id = NEW.ended_by)
    NOT IN ('supervisor', 'finance-director');
  SELECT RAISE(ABORT, 'the session is closed')
  WHERE EXISTS (SELECT 1 FROM session_close WHERE session_id = NEW.session_id);
  SELECT RAISE(ABORT, 'the attempts before the end are others')
  WHERE NEW.after_attempt <> (SELECT COALESCE(MAX(attempt), 0) FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
END;
CREATE TRIGGER session_end_no_update BEFORE UPDATE ON session_end
BEGIN SELECT RAISE(ABORT, 'session_end rows are sealed'); END;
CREATE TRIGGER session_end_no_delete BEFORE DELETE ON session_end
BEGIN SELECT RAISE(ABORT, 'session_end rows are sealed'); END;
CREATE TRIGGER session_end_no_replace BEFORE INSERT ON session_end
WHEN EXISTS (SELECT 1 FROM session_end WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'session_end rows are sealed'); END;

CREATE TRIGGER receipt_after_end BEFORE INSERT ON receipt
WHEN EXISTS (SELECT 1 FROM session_end WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'the drawer session was ended'); END;
CREATE TRIGGER receipt_void_after_end BEFORE INSERT ON receipt_void
WHEN EXISTS (SELECT 1 FROM session_end WHERE session_id =
  (SELECT session_id FROM receipt WHERE id = NEW.receipt_id))
BEGIN SELECT RAISE(ABORT, 'the drawer session was ended'); END;
CREATE TRIGGER tender_correction_after_end BEFORE INSERT ON tender_correction
WHEN EXISTS (SELECT 1 FROM session_end WHERE session_id =
  (SELECT session_id FROM receipt WHERE id = NEW.receipt_id))
BEGIN SELECT RAISE(ABORT, 'the drawer session was ended'); END;
CREATE TRIGGER session_event_after_end BEFORE INSERT ON session_event
WHEN EXISTS (SELECT 1 FROM session_end WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'the drawer session was ended'); END;
CREATE TRIGGER drawer_opening_after_end BEFORE INSERT ON drawer_opening
WHEN EXISTS (SELECT 1 FROM session_end WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'the drawer session was ended'); END;
CREATE TRIGGER drawer_drop_after_end BEFORE INSERT ON drawer_drop
WHEN EXISTS (SELECT 1 FROM session_end WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'the drawer session was ended'); END;

CREATE TRIGGER drawer_count_of_ended BEFORE INSERT ON drawer_count
WHEN NEW.purpose = 'close'
  AND EXISTS (SELECT 1 FROM session_end WHERE session_id = NEW.session_id)
BEGIN
  SELECT RAISE(ABORT, 'neither the absent clerk nor who ended the session counts it')
  WHERE NEW.counted_by IN (
    SELECT ended_by FROM session_end WHERE session_id = NEW.session_id
    UNION ALL SELECT clerk_id FROM drawer_session WHERE id = NEW.session_id);
  SELECT RAISE(ABORT, 'two others count, not one of them twice')
  WHERE NEW.counted_by = (SELECT counted_by FROM drawer_count WHERE session_id = NEW.session_id
    AND purpose = 'close' AND attempt = NEW.attempt - 1
    AND attempt > (SELECT after_attempt FROM session_end WHERE session_id = NEW.session_id));
END;

CREATE VIEW ended_count AS
SELECT n.session_id, n.id AS count_id, n.attempt, n.counted_by, n.cash_cents,
  (SELECT json_group_array(amount_cents) FROM (
    SELECT amount_cents FROM count_tender WHERE count_id = n.id ORDER BY tender)) AS tenders
FROM session_end e JOIN drawer_count n ON n.session_id = e.session_id
  AND n.purpose = 'close' AND n.attempt > e.after_attempt;
CREATE TRIGGER session_close_of_ended BEFORE INSERT ON session_close
WHEN EXISTS (SELECT 1 FROM session_end WHERE session_id = NEW.session_id)
BEGIN
  SELECT RAISE(ABORT, 'two others have not counted the same')
  WHERE NOT EXISTS (
    SELECT 1 FROM ended_count b JOIN ended_count a ON a.session_id = b.session_id
      AND a.attempt = b.attempt - 1
    WHERE b.session_id = NEW.session_id AND a.counted_by <> b.counted_by
      AND a.cash_cents = b.cash_cents AND a.tenders = b.tenders
      AND b.attempt = (SELECT MAX(attempt) FROM drawer_count
        WHERE session_id = NEW.session_id AND purpose = 'close'));
  SELECT RAISE(ABORT, 'neither the absent clerk nor who counted signs the difference')
  WHERE NEW.approved_by IN (
    SELECT counted_by FROM ended_count WHERE session_id = NEW.session_id
    UNION ALL SELECT clerk_id FROM drawer_session WHERE id = NEW.session_id);
END;
