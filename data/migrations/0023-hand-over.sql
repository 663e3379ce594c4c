-- A drawer handed over in mid-shift: the session of who goes and the session of who comes. Both
-- counts are rows of their own, the close and the opening are like any other; this says that one
-- followed the other.
CREATE TABLE session_hand_over (
  from_session_id INTEGER PRIMARY KEY REFERENCES drawer_session (id),
  to_session_id INTEGER NOT NULL UNIQUE REFERENCES drawer_session (id),
  handed_at TEXT NOT NULL,
  CHECK (to_session_id > from_session_id)
) STRICT;
CREATE TRIGGER session_hand_over_checked BEFORE INSERT ON session_hand_over
BEGIN
  SELECT RAISE(ABORT, 'a drawer is handed over at one register, to another clerk')
  WHERE NOT EXISTS (SELECT 1 FROM drawer_session f JOIN drawer_session t ON t.register = f.register
    WHERE f.id = NEW.from_session_id AND t.id = NEW.to_session_id AND t.clerk_id <> f.clerk_id);
  SELECT RAISE(ABORT, 'the session that is handed over is not closed')
  WHERE NOT EXISTS (SELECT 1 FROM session_close WHERE session_id = NEW.from_session_id);
  SELECT RAISE(ABORT, 'another session lies between the two')
  WHERE EXISTS (SELECT 1 FROM drawer_session b JOIN drawer_session f ON f.id = NEW.from_session_id
    WHERE b.register = f.register AND b.id > f.id AND b.id < NEW.to_session_id);
END;
CREATE TRIGGER session_hand_over_no_update BEFORE UPDATE ON session_hand_over
BEGIN SELECT RAISE(ABORT, 'session_hand_over rows are sealed'); END;
CREATE TRIGGER session_hand_over_no_delete BEFORE DELETE ON session_hand_over
BEGIN SELECT RAISE(ABORT, 'session_hand_over rows are sealed'); END;
CREATE TRIGGER session_hand_over_no_replace BEFORE INSERT ON session_hand_over
WHEN EXISTS (SELECT 1 FROM session_hand_over WHERE from_session_id = NEW.from_session_id)
  OR EXISTS (SELECT 1 FROM session_hand_over WHERE to_session_id = NEW.to_session_id)
BEGIN SELECT RAISE(ABORT, 'session_hand_over rows are sealed'); END;
