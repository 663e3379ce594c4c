-- A call about no account: who asked, about what, and what became of it; and a message for a
-- person, which is a task to call back: new, then read, then returned.
CREATE TABLE enquiry (
  id INTEGER PRIMARY KEY,
  channel TEXT NOT NULL
    CHECK (channel IN ('phone', 'counter', 'email', 'mail', 'fax', 'radio')),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  caller TEXT NOT NULL CHECK (caller <> ''),
  -- Where to call back; empty where nobody wants that.
  callback TEXT NOT NULL,
  -- As it stood in the list of the city on that date.
  topic TEXT NOT NULL CHECK (topic <> ''),
  outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'transferred', 'task', 'message',
    'complaint', 'abandoned')),
  -- To whom the call was passed on.
  passed_to TEXT NOT NULL,
  words TEXT NOT NULL,
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  CHECK ((outcome = 'transferred') = (passed_to <> ''))
) STRICT;
CREATE INDEX enquiry_date ON enquiry (business_date);
-- Contacts are read by date too, in the report of both.
CREATE INDEX contact_date ON contact (business_date);
CREATE TABLE enquiry_task (
  enquiry_id INTEGER PRIMARY KEY REFERENCES enquiry (id),
  task_id INTEGER NOT NULL UNIQUE REFERENCES task (id)
) STRICT;
CREATE TABLE phone_message (
  task_id INTEGER PRIMARY KEY REFERENCES task (id),
  caller TEXT NOT NULL CHECK (caller <> ''),
  callback TEXT NOT NULL,
  urgent INTEGER NOT NULL CHECK (urgent IN (0, 1))
) STRICT;

CREATE TRIGGER enquiry_task_of_its_enquiry BEFORE INSERT ON enquiry_task
WHEN NOT EXISTS (SELECT 1 FROM enquiry c JOIN task t ON t.id = NEW.task_id
    WHERE c.id = NEW.enquiry_id AND t.account_id IS NULL AND t.made_by = c.recorded_by
      AND (c.outcome IN ('task', 'message') OR c.outcome = 'complaint' AND t.kind = 'complaint'))
  OR EXISTS (SELECT 1 FROM chain_link WHERE kind = 'enquiry' AND subject_id = NEW.enquiry_id)
BEGIN SELECT RAISE(ABORT, 'the task is not of its enquiry'); END;
CREATE TRIGGER phone_message_of_its_task BEFORE INSERT ON phone_message
WHEN NOT EXISTS (SELECT 1 FROM task t WHERE t.id = NEW.task_id AND t.kind = 'call'
    AND t.person_id IS NOT NULL)
  OR EXISTS (SELECT 1 FROM chain_link WHERE kind = 'task' AND subject_id = NEW.task_id)
BEGIN SELECT RAISE(ABORT, 'the message is not of its task'); END;
CREATE TRIGGER enquiry_no_update BEFORE UPDATE ON enquiry
BEGIN SELECT RAISE(ABORT, 'enquiry rows are sealed'); END;
CREATE TRIGGER enquiry_no_delete BEFORE DELETE ON enquiry
BEGIN SELECT RAISE(ABORT, 'enquiry rows are sealed'); END;
CREATE TRIGGER enquiry_task_no_update BEFORE UPDATE ON enquiry_task
BEGIN SELECT RAISE(ABORT, 'enquiry_task rows are sealed'); END;
CREATE TRIGGER enquiry_task_no_delete BEFORE DELETE ON enquiry_task
BEGIN SELECT RAISE(ABORT, 'enquiry_task rows are sealed'); END;
CREATE TRIGGER phone_message_no_update BEFORE UPDATE ON phone_message
BEGIN SELECT RAISE(ABORT, 'phone_message rows are sealed'); END;
CREATE TRIGGER phone_message_no_delete BEFORE DELETE ON phone_message
BEGIN SELECT RAISE(ABORT, 'phone_message rows are sealed'); END;
CREATE TRIGGER enquiry_no_replace BEFORE INSERT ON enquiry
WHEN EXISTS (SELECT 1 FROM enquiry WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'enquiry rows are sealed'); END;
CREATE TRIGGER enquiry_task_no_replace BEFORE INSERT ON enquiry_task
WHEN EXISTS (SELECT 1 FROM enquiry_task WHERE enquiry_id = NEW.enquiry_id OR task_id = NEW.task_id)
BEGIN SELECT RAISE(ABORT, 'enquiry_task rows are sealed'); END;
CREATE TRIGGER phone_message_no_replace BEFORE INSERT ON phone_message
WHEN EXISTS (SELECT 1 FROM phone_message WHERE task_id = NEW.task_id)
BEGIN SELECT RAISE(ABORT, 'phone_message rows are sealed'); END;
