-- The spooler: one process at a time prints on a printer, for every register that shares it; what
-- it sends carries the number of its lease; how the printer is stands where all can read it.

-- The printer a register prints on, as its workstation's settings say; `shared` where others may
-- send papers there too. Working state.
CREATE TABLE register_printer (
  register INTEGER PRIMARY KEY REFERENCES register (number),
  printer TEXT NOT NULL,
  drawer_pin INTEGER NOT NULL CHECK (drawer_pin IN (2, 5)),
  shared INTEGER NOT NULL CHECK (shared IN (0, 1))
) STRICT;
CREATE INDEX register_printer_printer ON register_printer (printer);

-- Who prints on a printer. A fence is given once, of all printers: whoever has an old one has lost
-- the lease. The row stays when the lease ends. Working state.
CREATE TABLE printer_lease (
  printer TEXT PRIMARY KEY,
  fence INTEGER NOT NULL UNIQUE,
  held INTEGER NOT NULL CHECK (held IN (0, 1)),
  register INTEGER NOT NULL,
  host TEXT NOT NULL,
  process_id INTEGER NOT NULL,
  process_started TEXT NOT NULL,
  beat_at TEXT NOT NULL
) STRICT;

-- How a printer was when its holder last looked, and since when. Working state.
CREATE TABLE printer_state (
  printer TEXT PRIMARY KEY,
  condition TEXT NOT NULL CHECK (condition IN ('ready', 'paper-near-end', 'paper-out', 'cover-open',
    'error', 'offline', 'mute', 'unreachable')),
  since TEXT NOT NULL,
  drawer_high INTEGER CHECK (drawer_high IN (0, 1)),
  drawer_since TEXT
) STRICT;

-- The queue: `printer` where it is not the register's own; `queued_at` when it was last asked for;
-- a held kick waits until its clerk was told why the drawer opens.
CREATE TEMP TABLE queue_before AS SELECT q.job_id, q.register, q.state, j.created_at
  FROM print_queue q JOIN print_job j ON j.id = q.job_id;
DROP TABLE print_queue;
CREATE TABLE print_queue (
  job_id INTEGER PRIMARY KEY REFERENCES print_job (id),
  register INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'not-printed', 'unknown')),
  printer TEXT,
  queued_at TEXT NOT NULL,
  held INTEGER NOT NULL CHECK (held IN (0, 1)),
  fence INTEGER,
  CHECK ((state = 'sending') = (fence IS NOT NULL))
) STRICT;
CREATE INDEX print_queue_register ON print_queue (register, job_id);
CREATE INDEX print_queue_waiting ON print_queue (register, queued_at);
CREATE INDEX print_queue_printer ON print_queue (printer, job_id) WHERE printer IS NOT NULL;
INSERT INTO print_queue SELECT job_id, register,
  CASE state WHEN 'sending' THEN 'unknown' ELSE state END, NULL, created_at, 0, NULL
  FROM queue_before;
DROP TABLE queue_before;

-- A job may now end as `sent`: every byte was taken, and the printer cannot say more.
ALTER TABLE print_job_event RENAME TO event_before;
DROP INDEX print_job_event_job;
CREATE TABLE print_job_event (
  id INTEGER PRIMARY KEY,
  job_id INTEGER NOT NULL REFERENCES print_job (id),
  state TEXT NOT NULL
    CHECK (state IN ('sending', 'printed', 'sent', 'not-printed', 'unknown', 'dropped')),
  detail TEXT NOT NULL,
  at TEXT NOT NULL,
  fence INTEGER
) STRICT;
INSERT INTO print_job_event SELECT id, job_id, state, detail, at, NULL FROM event_before;
DROP TABLE event_before;
CREATE INDEX print_job_event_job ON print_job_event (job_id, id);
CREATE TRIGGER print_job_event_no_update BEFORE UPDATE ON print_job_event
BEGIN SELECT RAISE(ABORT, 'print_job_event rows are sealed'); END;
CREATE TRIGGER print_job_event_no_delete BEFORE DELETE ON print_job_event
BEGIN SELECT RAISE(ABORT, 'print_job_event rows are sealed'); END;
CREATE TRIGGER print_job_event_no_replace BEFORE INSERT ON print_job_event
WHEN EXISTS (SELECT 1 FROM print_job_event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'print_job_event rows are sealed'); END;

-- Nothing is sent but by the holder of a lease, and nothing again that may be out already.
CREATE TRIGGER print_job_event_leased BEFORE INSERT ON print_job_event
WHEN NEW.state = 'sending' AND NOT EXISTS (SELECT 1 FROM print_job_event WHERE id = NEW.id)
  AND NOT EXISTS (SELECT 1 FROM printer_lease WHERE fence = NEW.fence AND held = 1)
BEGIN SELECT RAISE(ABORT, 'who sends does not hold the printer'); END;
CREATE TRIGGER print_job_event_once BEFORE INSERT ON print_job_event
WHEN NEW.state = 'sending' AND NOT EXISTS (SELECT 1 FROM print_job_event WHERE id = NEW.id)
  AND 'not-printed' <>
  (SELECT state FROM print_job_event WHERE job_id = NEW.job_id ORDER BY id DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'the job may be out already'); END;

-- A paper that was printed again because the first came out in part: what it copies, which copy it
-- is, when and by whom. Copies of receipts are in reprint.
CREATE TABLE paper_copy (
  id INTEGER PRIMARY KEY,
  register INTEGER NOT NULL,
  of_job_id INTEGER NOT NULL REFERENCES print_job (id),
  copy_number INTEGER NOT NULL CHECK (copy_number >= 2),
  printed_at TEXT NOT NULL,
  printed_by INTEGER NOT NULL REFERENCES person (id),
  UNIQUE (of_job_id)
) STRICT;
CREATE TRIGGER paper_copy_no_update BEFORE UPDATE ON paper_copy
BEGIN SELECT RAISE(ABORT, 'paper_copy rows are sealed'); END;
CREATE TRIGGER paper_copy_no_delete BEFORE DELETE ON paper_copy
BEGIN SELECT RAISE(ABORT, 'paper_copy rows are sealed'); END;
CREATE TRIGGER paper_copy_no_replace BEFORE INSERT ON paper_copy
WHEN EXISTS (SELECT 1 FROM paper_copy WHERE id = NEW.id OR of_job_id = NEW.of_job_id)
BEGIN SELECT RAISE(ABORT, 'paper_copy rows are sealed'); END;
