-- A hold is placed and lifted at the counter. Who placed it stands beside it; a hold that came with
-- the city's files has no such row. A lift ends it from its business date on.
CREATE TABLE hold_placing (
  hold_id INTEGER PRIMARY KEY REFERENCES hold (id),
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  placed_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  -- Null where a supervisor placed it alone.
  approved_by INTEGER REFERENCES person (id) CHECK (approved_by <> asked_by),
  request_id INTEGER UNIQUE REFERENCES request (id),
  CHECK ((approved_by IS NULL) = (request_id IS NULL))
) STRICT;

CREATE TABLE hold_lift (
  hold_id INTEGER PRIMARY KEY REFERENCES hold (id),
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  lifted_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id) CHECK (approved_by <> asked_by),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> '')
) STRICT;

-- Those that stand on a date are found by their last day.
CREATE INDEX hold_until ON hold (until);
CREATE INDEX hold_lift_date ON hold_lift (business_date);

-- Plans and appeals come from arrangements and lines of business.
CREATE TRIGGER hold_placing_of_its_hold BEFORE INSERT ON hold_placing
WHEN NOT EXISTS (SELECT 1 FROM hold h WHERE h.id = NEW.hold_id
  AND h.placed_on = NEW.business_date AND h.kind IN ('dispute', 'medical', 'legal', 'bankruptcy')
  AND (h.until IS NULL OR h.until >= h.placed_on))
BEGIN SELECT RAISE(ABORT, 'this hold was not placed so'); END;
CREATE TRIGGER hold_placing_granted BEFORE INSERT ON hold_placing
WHEN NEW.request_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM request q
  JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'place-hold' AND q.requested_by = NEW.asked_by
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody granted this hold'); END;
CREATE TRIGGER hold_lift_while_it_stands BEFORE INSERT ON hold_lift
WHEN NOT EXISTS (SELECT 1 FROM hold h WHERE h.id = NEW.hold_id
  AND h.placed_on <= NEW.business_date
  AND (h.until IS NULL OR h.until >= NEW.business_date))
BEGIN SELECT RAISE(ABORT, 'this hold does not stand'); END;
CREATE TRIGGER hold_lift_granted BEFORE INSERT ON hold_lift
WHEN NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'lift-hold' AND q.requested_by = NEW.asked_by
    AND json_extract(q.record, '$.holdId') = NEW.hold_id
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody granted this lift'); END;

CREATE TRIGGER hold_placing_no_update BEFORE UPDATE ON hold_placing
BEGIN SELECT RAISE(ABORT, 'hold_placing rows are sealed'); END;
CREATE TRIGGER hold_placing_no_delete BEFORE DELETE ON hold_placing
BEGIN SELECT RAISE(ABORT, 'hold_placing rows are sealed'); END;
CREATE TRIGGER hold_lift_no_update BEFORE UPDATE ON hold_lift
BEGIN SELECT RAISE(ABORT, 'hold_lift rows are sealed'); END;
CREATE TRIGGER hold_lift_no_delete BEFORE DELETE ON hold_lift
BEGIN SELECT RAISE(ABORT, 'hold_lift rows are sealed'); END;
CREATE TRIGGER hold_placing_no_replace BEFORE INSERT ON hold_placing
WHEN EXISTS (SELECT 1 FROM hold_placing
  WHERE hold_id = NEW.hold_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'hold_placing rows are sealed'); END;
CREATE TRIGGER hold_lift_no_replace BEFORE INSERT ON hold_lift
WHEN EXISTS (SELECT 1 FROM hold_lift WHERE hold_id = NEW.hold_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'hold_lift rows are sealed'); END;
