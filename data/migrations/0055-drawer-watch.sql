-- What the drawer's sensor told that nobody asked for: opened without us, left open too long, and
-- when it was shut again. `opened_at` is when it was first seen open, and names the incident.
CREATE TABLE drawer_notice (
  id INTEGER PRIMARY KEY,
  register INTEGER NOT NULL REFERENCES register (number),
  session_id INTEGER REFERENCES drawer_session (id),
  kind TEXT NOT NULL CHECK (kind IN ('unasked', 'left-open', 'shut')),
  opened_at TEXT NOT NULL,
  noted_at TEXT NOT NULL,
  UNIQUE (register, opened_at, kind)
) STRICT;
CREATE INDEX drawer_notice_noted ON drawer_notice (noted_at);
CREATE TRIGGER drawer_notice_no_update BEFORE UPDATE ON drawer_notice
BEGIN SELECT RAISE(ABORT, 'drawer_notice rows are sealed'); END;
CREATE TRIGGER drawer_notice_no_delete BEFORE DELETE ON drawer_notice
BEGIN SELECT RAISE(ABORT, 'drawer_notice rows are sealed'); END;
CREATE TRIGGER drawer_notice_no_replace BEFORE INSERT ON drawer_notice
WHEN EXISTS (SELECT 1 FROM drawer_notice WHERE id = NEW.id
  OR (register = NEW.register AND opened_at = NEW.opened_at AND kind = NEW.kind))
BEGIN SELECT RAISE(ABORT, 'drawer_notice rows are sealed'); END;
CREATE TRIGGER drawer_notice_shut BEFORE INSERT ON drawer_notice
WHEN NEW.kind = 'shut' AND NOT EXISTS (SELECT 1 FROM drawer_notice
  WHERE register = NEW.register AND opened_at = NEW.opened_at)
BEGIN SELECT RAISE(ABORT, 'nothing was noted of this opening'); END;
CREATE TRIGGER drawer_notice_ended BEFORE INSERT ON drawer_notice
WHEN NEW.kind <> 'shut' AND EXISTS (SELECT 1 FROM drawer_notice
  WHERE register = NEW.register AND opened_at = NEW.opened_at AND kind = 'shut')
BEGIN SELECT RAISE(ABORT, 'the drawer was shut after this opening'); END;

-- The drawer log asks for the kicks of a date.
CREATE INDEX print_job_kick ON print_job (created_at) WHERE kind = 'kick';
