-- The second signature of an exchange asks who may sign where every other one does, so that also an
-- acting supervisor may.

DROP TRIGGER change_fund_movement_second;
CREATE TRIGGER change_fund_movement_second BEFORE INSERT ON change_fund_movement
WHEN NEW.kind = 'exchange' AND NOT EXISTS (SELECT 1 FROM supervising
  WHERE person_id = NEW.second_id AND from_at <= NEW.moved_at AND NEW.moved_at < until_at)
BEGIN SELECT RAISE(ABORT, 'only a supervisor or the finance director signs second'); END;
