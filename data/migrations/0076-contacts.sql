-- Who was talked with about an account: how it came, by what they were known, what it was about and
-- what became of it. Nothing is told to somebody who is not known by two facts.
CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  channel TEXT NOT NULL
    CHECK (channel IN ('phone', 'counter', 'email', 'mail', 'fax', 'radio')),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  caller TEXT NOT NULL CHECK (caller <> ''),
  -- Facts by which the caller was known, in one line; empty where none were asked.
  known_by TEXT NOT NULL,
  topic TEXT NOT NULL CHECK (topic IN ('owed', 'bill', 'payment', 'plan', 'service', 'document',
    'complaint', 'other')),
  outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'transferred', 'task', 'message',
    'complaint', 'abandoned')),
  words TEXT NOT NULL,
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (outcome <> 'answered' OR known_by <> '')
) STRICT;
CREATE INDEX contact_account ON contact (account_id, id);

CREATE TRIGGER contact_no_update BEFORE UPDATE ON contact
BEGIN SELECT RAISE(ABORT, 'contact rows are sealed'); END;
CREATE TRIGGER contact_no_delete BEFORE DELETE ON contact
BEGIN SELECT RAISE(ABORT, 'contact rows are sealed'); END;
CREATE TRIGGER contact_no_replace BEFORE INSERT ON contact
WHEN EXISTS (SELECT 1 FROM contact WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'contact rows are sealed'); END;
