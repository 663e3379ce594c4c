-- Tasks: something that somebody must do by a day, about an account or none. What became of it are
-- rows that point at it. A payment that a customer claims is a task of somebody without cash duty.
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL
    CHECK (kind IN ('call', 'look-into', 'write', 'complaint', 'other', 'claim')),
  account_id INTEGER REFERENCES account (id),
  words TEXT NOT NULL CHECK (words <> ''),
  due_on TEXT NOT NULL,
  -- A person, or whoever holds a role.
  person_id INTEGER REFERENCES person (id),
  role TEXT,
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  CHECK ((person_id IS NULL) <> (role IS NULL)),
  CHECK (due_on >= business_date),
  CHECK (kind <> 'claim' OR account_id IS NOT NULL)
) STRICT;
CREATE INDEX task_account ON task (account_id);
CREATE INDEX task_person ON task (person_id, due_on);
CREATE INDEX task_role ON task (role, due_on);
CREATE INDEX task_kind ON task (kind, business_date);

CREATE TABLE task_event (
  id INTEGER PRIMARY KEY,
  task_id INTEGER NOT NULL REFERENCES task (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'doing', 'done', 'cancelled')),
  words TEXT NOT NULL,
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (state IN ('open', 'doing') OR words <> '')
) STRICT;
CREATE INDEX task_event_task ON task_event (task_id);

CREATE TABLE payment_claim (
  task_id INTEGER PRIMARY KEY REFERENCES task (id),
  paid_on TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  paid_by TEXT NOT NULL
    CHECK (paid_by IN ('counter', 'mail', 'drop-box', 'online', 'bank', 'other')),
  -- As the customer tells it.
  receipt TEXT CHECK (receipt <> '')
) STRICT;

-- Whoever takes money, or took this claim, does not find out where the money went.
CREATE TRIGGER task_away_from_cash BEFORE INSERT ON task
WHEN NEW.kind = 'claim' AND (NEW.person_id IS NEW.made_by
  OR COALESCE(NEW.role NOT IN ('accounting', 'finance-director'),
    NOT EXISTS (SELECT 1 FROM held_role h WHERE h.person_id = NEW.person_id
      AND h.role IN ('accounting', 'finance-director')
      AND h.from_at <= NEW.made_at AND NEW.made_at < h.until_at)))
BEGIN SELECT RAISE(ABORT, 'the claim goes to somebody with cash duty'); END;
CREATE TRIGGER payment_claim_of_its_task BEFORE INSERT ON payment_claim
WHEN NOT EXISTS (SELECT 1 FROM task t WHERE t.id = NEW.task_id AND t.kind = 'claim'
    AND NEW.paid_on <= t.business_date)
  OR EXISTS (SELECT 1 FROM chain_link WHERE kind = 'task' AND subject_id = NEW.task_id)
BEGIN SELECT RAISE(ABORT, 'the claim is not of its task'); END;
CREATE TRIGGER task_event_follows BEFORE INSERT ON task_event
WHEN EXISTS (SELECT 1 FROM task_event e
    WHERE e.task_id = NEW.task_id AND e.state IN ('done', 'cancelled'))
  OR NEW.business_date < (SELECT business_date FROM task WHERE id = NEW.task_id)
BEGIN SELECT RAISE(ABORT, 'the task has ended, or had not begun'); END;
CREATE TRIGGER task_event_of_its_own BEFORE INSERT ON task_event
WHEN NOT EXISTS (SELECT 1 FROM task t WHERE t.id = NEW.task_id AND CASE t.kind
  WHEN 'claim' THEN NEW.made_by <> t.made_by AND EXISTS (SELECT 1 FROM held_role h
    WHERE h.person_id = NEW.made_by AND h.role IN ('accounting', 'finance-director')
      AND h.from_at <= NEW.made_at AND NEW.made_at < h.until_at)
  ELSE NEW.made_by IN (t.person_id, t.made_by)
    OR EXISTS (SELECT 1 FROM supervising u WHERE u.person_id = NEW.made_by
      AND u.from_at <= NEW.made_at AND NEW.made_at < u.until_at)
    OR EXISTS (SELECT 1 FROM held_role h WHERE h.person_id = NEW.made_by AND h.role = t.role
      AND h.from_at <= NEW.made_at AND NEW.made_at < h.until_at)
  END)
BEGIN SELECT RAISE(ABORT, 'the task is not of this person'); END;

CREATE TRIGGER task_no_update BEFORE UPDATE ON task
BEGIN SELECT RAISE(ABORT, 'task rows are sealed'); END;
CREATE TRIGGER task_no_delete BEFORE DELETE ON task
BEGIN SELECT RAISE(ABORT, 'task rows are sealed'); END;
CREATE TRIGGER task_no_replace BEFORE INSERT ON task
WHEN EXISTS (SELECT 1 FROM task WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'task rows are sealed'); END;
CREATE TRIGGER task_event_no_update BEFORE UPDATE ON task_event
BEGIN SELECT RAISE(ABORT, 'task_event rows are sealed'); END;
CREATE TRIGGER task_event_no_delete BEFORE DELETE ON task_event
BEGIN SELECT RAISE(ABORT, 'task_event rows are sealed'); END;
CREATE TRIGGER task_event_no_replace BEFORE INSERT ON task_event
WHEN EXISTS (SELECT 1 FROM task_event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'task_event rows are sealed'); END;
CREATE TRIGGER payment_claim_no_update BEFORE UPDATE ON payment_claim
BEGIN SELECT RAISE(ABORT, 'payment_claim rows are sealed'); END;
CREATE TRIGGER payment_claim_no_delete BEFORE DELETE ON payment_claim
BEGIN SELECT RAISE(ABORT, 'payment_claim rows are sealed'); END;
CREATE TRIGGER payment_claim_no_replace BEFORE INSERT ON payment_claim
WHEN EXISTS (SELECT 1 FROM payment_claim WHERE task_id = NEW.task_id)
BEGIN SELECT RAISE(ABORT, 'payment_claim rows are sealed'); END;
