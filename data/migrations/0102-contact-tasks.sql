-- What somebody has to do after a contact: the task of a complaint, or of something to be done,
-- made in one step with the contact. Contacts from before have none.
CREATE TABLE contact_task (
  contact_id INTEGER PRIMARY KEY REFERENCES contact (id),
  task_id INTEGER NOT NULL UNIQUE REFERENCES task (id)
) STRICT;

CREATE TRIGGER contact_task_of_its_contact BEFORE INSERT ON contact_task
WHEN NOT EXISTS (SELECT 1 FROM contact c JOIN task t ON t.id = NEW.task_id
    WHERE c.id = NEW.contact_id AND t.account_id = c.account_id AND t.made_by = c.recorded_by
      AND (c.outcome IN ('task', 'message') AND t.kind <> 'claim'
        OR c.outcome = 'complaint' AND t.kind = 'complaint'))
  OR EXISTS (SELECT 1 FROM chain_link WHERE kind = 'contact' AND subject_id = NEW.contact_id)
BEGIN SELECT RAISE(ABORT, 'the task is not of its contact'); END;
CREATE TRIGGER contact_task_no_update BEFORE UPDATE ON contact_task
BEGIN SELECT RAISE(ABORT, 'contact_task rows are sealed'); END;
CREATE TRIGGER contact_task_no_delete BEFORE DELETE ON contact_task
BEGIN SELECT RAISE(ABORT, 'contact_task rows are sealed'); END;
CREATE TRIGGER contact_task_no_replace BEFORE INSERT ON contact_task
WHEN EXISTS (SELECT 1 FROM contact_task
    WHERE contact_id = NEW.contact_id OR task_id = NEW.task_id)
BEGIN SELECT RAISE(ABORT, 'contact_task rows are sealed'); END;
