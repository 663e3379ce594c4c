-- The city's business calendar: holidays and furlough days, on which nothing is opened and no
-- deposit falls due, and days that are open although their weekday is not. Of a day's rows the
-- newest counts. Which weekdays are always closed is a policy, as is when a deposit is due. A book
-- from before has neither: it is closed on Saturday and Sunday.

CREATE TABLE calendar_day (
  id INTEGER PRIMARY KEY,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'furlough', 'open')),
  words TEXT NOT NULL,
  authority TEXT NOT NULL
) STRICT;
CREATE INDEX calendar_day_newest ON calendar_day (day, id);
CREATE TRIGGER calendar_day_no_update BEFORE UPDATE ON calendar_day
BEGIN SELECT RAISE(ABORT, 'calendar_day rows are sealed'); END;
CREATE TRIGGER calendar_day_no_delete BEFORE DELETE ON calendar_day
BEGIN SELECT RAISE(ABORT, 'calendar_day rows are sealed'); END;
CREATE TRIGGER calendar_day_no_replace BEFORE INSERT ON calendar_day
WHEN EXISTS (SELECT 1 FROM calendar_day WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'calendar_day rows are sealed'); END;
