-- The business calendar changes after the city began: a day becomes a holiday, a furlough day, a
-- day that is worked, or what its weekday is. One asks, the finance director approves, and no day
-- that is past or was worked on changes. Of a day's changes the newest counts.

CREATE TABLE calendar_change (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'furlough', 'open', 'usual')),
  words TEXT NOT NULL,
  authority TEXT NOT NULL
) STRICT;
CREATE INDEX calendar_change_newest ON calendar_change (day, id);
CREATE TRIGGER calendar_change_no_update BEFORE UPDATE ON calendar_change
BEGIN SELECT RAISE(ABORT, 'calendar_change rows are sealed'); END;
CREATE TRIGGER calendar_change_no_delete BEFORE DELETE ON calendar_change
BEGIN SELECT RAISE(ABORT, 'calendar_change rows are sealed'); END;
CREATE TRIGGER calendar_change_no_replace BEFORE INSERT ON calendar_change
WHEN EXISTS (SELECT 1 FROM calendar_change WHERE id = NEW.id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'calendar_change rows are sealed'); END;

CREATE TRIGGER calendar_change_granted BEFORE INSERT ON calendar_change
WHEN NOT EXISTS (SELECT 1 FROM calendar_change WHERE id = NEW.id OR request_id = NEW.request_id)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (
    SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id AND d.decision = 'yes'
    WHERE q.id = NEW.request_id AND q.kind = 'dated-rule'
      AND json_extract(q.record, '$.what.rule') = 'calendar'
      AND json_extract(q.record, '$.what.key') = NEW.day
      AND json_extract(q.record, '$.what.kind') = NEW.kind);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.day <= (SELECT date FROM last_worked_date);
  SELECT RAISE(ABORT, 'this date is past') WHERE NEW.day < (
    SELECT business_date FROM request WHERE id = NEW.request_id);
END;

-- The days a city begins with come before its people; every later one is a change.
CREATE TRIGGER calendar_day_begun BEFORE INSERT ON calendar_day
WHEN EXISTS (SELECT 1 FROM person)
  AND NOT EXISTS (SELECT 1 FROM calendar_day WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the calendar changes by what was granted'); END;

-- Every row of the calendar; `turn` and `id` put those of a day in their order.
CREATE VIEW calendar_row AS
SELECT day, kind, words, authority, 0 AS turn, id FROM calendar_day
UNION ALL
SELECT day, kind, words, authority, 1, id FROM calendar_change;
