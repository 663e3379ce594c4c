-- The day board asks for each register whether its place is locked: the newest sign-in there. And a
-- lift names the last entry before it: what came later is told by its number, since a clock may be
-- set back.

CREATE INDEX sign_in_register ON sign_in (register, id) WHERE register IS NOT NULL;

ALTER TABLE day_lift ADD COLUMN through_entry_id INTEGER
  NOT NULL DEFAULT 0;
CREATE TRIGGER day_lift_through BEFORE INSERT ON day_lift
WHEN NEW.through_entry_id IS NOT (SELECT MAX(id) FROM entry)
BEGIN SELECT RAISE(ABORT, 'a lift names the last entry before it'); END;
DROP TRIGGER day_lift_no_replace;
CREATE TRIGGER day_lift_no_replace BEFORE INSERT ON day_lift
WHEN EXISTS (SELECT 1 FROM day_lift WHERE id = NEW.id OR business_date = NEW.business_date
  OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'day_lift rows are sealed'); END;
