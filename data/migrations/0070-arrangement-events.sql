-- What happened to an arrangement besides payments: the reminder of an instalment, more time, that
-- it was declared broken or cancelled. Nothing happens to one that ended.
CREATE TABLE arrangement_event (
  id INTEGER PRIMARY KEY,
  arrangement_id INTEGER NOT NULL REFERENCES arrangement (id),
  kind TEXT NOT NULL CHECK (kind IN ('reminder', 'broken', 'cancelled', 'grace')),
  -- The instalment a reminder is about.
  position INTEGER,
  -- Nothing breaks it up to this day.
  until_date TEXT,
  letter_id INTEGER UNIQUE REFERENCES letter (id),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id) CHECK (approved_by <> made_by),
  request_id INTEGER UNIQUE REFERENCES request (id),
  reason_text TEXT CHECK (reason_text <> ''),
  FOREIGN KEY (arrangement_id, position)
    REFERENCES arrangement_instalment (arrangement_id, position),
  CHECK ((approved_by IS NULL) = (request_id IS NULL)),
  CHECK ((kind = 'reminder') = (position IS NOT NULL)),
  CHECK ((kind = 'grace') = (until_date IS NOT NULL)),
  CHECK ((kind IN ('reminder', 'broken')) = (letter_id IS NOT NULL)),
  CHECK ((kind IN ('cancelled', 'grace')) = (reason_text IS NOT NULL))
) STRICT;
CREATE INDEX arrangement_event_of ON arrangement_event (arrangement_id);
CREATE INDEX arrangement_event_date ON arrangement_event (business_date);
CREATE UNIQUE INDEX arrangement_event_end ON arrangement_event (arrangement_id)
  WHERE kind IN ('broken', 'cancelled');
CREATE UNIQUE INDEX arrangement_event_reminder ON arrangement_event (arrangement_id, position)
  WHERE kind = 'reminder';

CREATE TRIGGER arrangement_event_before_its_end BEFORE INSERT ON arrangement_event
WHEN EXISTS (SELECT 1 FROM arrangement_event
    WHERE arrangement_id = NEW.arrangement_id AND kind IN ('broken', 'cancelled'))
  OR NEW.business_date < (SELECT business_date FROM arrangement WHERE id = NEW.arrangement_id)
BEGIN SELECT RAISE(ABORT, 'the arrangement has ended'); END;
CREATE TRIGGER arrangement_event_letter BEFORE INSERT ON arrangement_event
WHEN NEW.letter_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM letter l
  JOIN arrangement r ON r.account_id = l.account_id
  WHERE l.id = NEW.letter_id AND r.id = NEW.arrangement_id
    AND l.kind = CASE NEW.kind WHEN 'broken' THEN 'plan-broken' ELSE 'plan-reminder' END)
BEGIN SELECT RAISE(ABORT, 'the letter is of something else'); END;
CREATE TRIGGER arrangement_event_approved BEFORE INSERT ON arrangement_event
WHEN NEW.request_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM request q
  JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'arrangement-change'
    AND q.requested_by = NEW.made_by AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this change'); END;

CREATE TRIGGER arrangement_event_no_update BEFORE UPDATE ON arrangement_event
BEGIN SELECT RAISE(ABORT, 'arrangement_event rows are sealed'); END;
CREATE TRIGGER arrangement_event_no_delete BEFORE DELETE ON arrangement_event
BEGIN SELECT RAISE(ABORT, 'arrangement_event rows are sealed'); END;
CREATE TRIGGER arrangement_event_no_replace BEFORE INSERT ON arrangement_event
WHEN EXISTS (SELECT 1 FROM arrangement_event WHERE id = NEW.id OR letter_id = NEW.letter_id
  OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'arrangement_event rows are sealed'); END;
