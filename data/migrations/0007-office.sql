-- Requests that need a second person, the print outbox, register leases, imported files.

CREATE TABLE request (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  register INTEGER,
  business_date TEXT NOT NULL,
  requested_by INTEGER NOT NULL REFERENCES person (id),
  requested_at TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX request_date ON request (business_date);

CREATE TABLE request_decision (
  request_id INTEGER PRIMARY KEY REFERENCES request (id),
  decision TEXT NOT NULL CHECK (decision IN ('yes', 'no', 'withdrawn')),
  decided_by INTEGER NOT NULL REFERENCES person (id),
  decided_at TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE TRIGGER request_decision_second_person BEFORE INSERT ON request_decision
WHEN NEW.decision <> 'withdrawn'
  AND NEW.decided_by = (SELECT requested_by FROM request WHERE id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'who asked cannot decide'); END;

CREATE TABLE print_job (
  id INTEGER PRIMARY KEY,
  register INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('paper', 'kick')),
  subject TEXT NOT NULL,
  content TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX print_job_subject ON print_job (subject);

-- Jobs that are not settled yet, so that finding the next costs the same after years. Work in hand.
CREATE TABLE print_queue (
  job_id INTEGER PRIMARY KEY REFERENCES print_job (id),
  register INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'not-printed', 'unknown'))
) STRICT;
CREATE INDEX print_queue_register ON print_queue (register, job_id);

CREATE TABLE print_job_event (
  id INTEGER PRIMARY KEY,
  job_id INTEGER NOT NULL REFERENCES print_job (id),
  state TEXT NOT NULL CHECK (state IN ('sending', 'printed', 'not-printed', 'unknown', 'dropped')),
  detail TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX print_job_event_job ON print_job_event (job_id, id);

-- Which running terminal holds a register. Working state.
CREATE TABLE register_lease (
  register INTEGER PRIMARY KEY REFERENCES register (number),
  token TEXT NOT NULL,
  host TEXT NOT NULL,
  process_id INTEGER NOT NULL,
  process_started TEXT NOT NULL,
  taken_at TEXT NOT NULL
) STRICT;

CREATE TABLE import_file (
  id INTEGER PRIMARY KEY,
  profile TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_added INTEGER NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;

CREATE TABLE import_key (
  profile TEXT NOT NULL,
  key TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  PRIMARY KEY (profile, key)
) STRICT, WITHOUT ROWID;
