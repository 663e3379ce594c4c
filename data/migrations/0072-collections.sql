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

-- Transfers: part of what is open moves from one account to another, and is owed there as it was
-- here. Between two parties somebody consented. A reversal is a row that points at it.
CREATE TABLE transfer (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  from_account_id INTEGER NOT NULL REFERENCES account (id),
  to_account_id INTEGER NOT NULL REFERENCES account (id) CHECK (to_account_id <> from_account_id),
  from_component_id INTEGER NOT NULL REFERENCES open_item_component (id),
  to_component_id INTEGER NOT NULL UNIQUE REFERENCES open_item_component (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  -- Who said yes to it, where the accounts are not of one party.
  consent TEXT CHECK (consent <> ''),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id) CHECK (approved_by <> made_by),
  request_id INTEGER UNIQUE REFERENCES request (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  CHECK ((approved_by IS NULL) = (request_id IS NULL))
) STRICT;
CREATE INDEX transfer_from ON transfer (from_account_id);
CREATE INDEX transfer_to ON transfer (to_account_id);

CREATE TABLE transfer_reversal (
  transfer_id INTEGER PRIMARY KEY REFERENCES transfer (id),
  business_date TEXT NOT NULL,
  reversed_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id) CHECK (approved_by <> asked_by),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id)
) STRICT;

-- What leaves the one account arrives at the other, under the same control account.
CREATE TRIGGER transfer_moves_both BEFORE INSERT ON transfer
WHEN NOT EXISTS (SELECT 1 FROM entry e
  JOIN open_item_movement m ON m.entry_id = e.id AND m.component_id = NEW.from_component_id
  JOIN open_item_movement n ON n.entry_id = e.id AND n.component_id = NEW.to_component_id
  JOIN open_item_component c ON c.id = m.component_id JOIN open_item i ON i.id = c.item_id
  JOIN open_item_component d ON d.id = n.component_id JOIN open_item j ON j.id = d.item_id
  WHERE e.id = NEW.entry_id AND e.source = 'TRF' AND e.business_date = NEW.business_date
    AND m.amount_cents = NEW.amount_cents AND n.amount_cents = NEW.amount_cents
    AND i.account_id = NEW.from_account_id AND j.account_id = NEW.to_account_id
    AND j.side = i.side AND n.side = j.side AND m.side <> i.side
    AND d.control_account = c.control_account AND d.original_cents = NEW.amount_cents
    AND d.deferred_account IS c.deferred_account
    AND (SELECT COUNT(*) FROM open_item_movement x WHERE x.entry_id = e.id) = 2)
BEGIN SELECT RAISE(ABORT, 'the transfer does not move what its entry moves'); END;
CREATE TRIGGER transfer_by_consent BEFORE INSERT ON transfer
WHEN NEW.consent IS NULL AND NOT EXISTS (SELECT 1 FROM account a JOIN account b
  ON b.party_id = a.party_id WHERE a.id = NEW.from_account_id AND b.id = NEW.to_account_id)
BEGIN SELECT RAISE(ABORT, 'nobody consented to this transfer'); END;
CREATE TRIGGER transfer_approved BEFORE INSERT ON transfer
WHEN NEW.request_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM request q
  JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'transfer' AND q.requested_by = NEW.made_by
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this transfer'); END;
CREATE TRIGGER transfer_reversal_takes_back BEFORE INSERT ON transfer_reversal
WHEN NOT EXISTS (SELECT 1 FROM transfer t JOIN entry e ON e.id = NEW.entry_id
  WHERE t.id = NEW.transfer_id AND e.source = 'TRF' AND e.reverses_entry_id = t.entry_id
    AND e.business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'the entry does not reverse the transfer'); END;
CREATE TRIGGER transfer_reversal_approved BEFORE INSERT ON transfer_reversal
WHEN NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'reverse-transfer' AND q.requested_by = NEW.asked_by
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this reversal'); END;

CREATE TRIGGER transfer_no_update BEFORE UPDATE ON transfer
BEGIN SELECT RAISE(ABORT, 'transfer rows are sealed'); END;
CREATE TRIGGER transfer_no_delete BEFORE DELETE ON transfer
BEGIN SELECT RAISE(ABORT, 'transfer rows are sealed'); END;
CREATE TRIGGER transfer_no_replace BEFORE INSERT ON transfer
WHEN EXISTS (SELECT 1 FROM transfer WHERE id = NEW.id OR number = NEW.number
  OR entry_id = NEW.entry_id OR request_id = NEW.request_id
  OR to_component_id = NEW.to_component_id)
BEGIN SELECT RAISE(ABORT, 'transfer rows are sealed'); END;
CREATE TRIGGER transfer_reversal_no_update BEFORE UPDATE ON transfer_reversal
BEGIN SELECT RAISE(ABORT, 'transfer_reversal rows are sealed'); END;
CREATE TRIGGER transfer_reversal_no_delete BEFORE DELETE ON transfer_reversal
BEGIN SELECT RAISE(ABORT, 'transfer_reversal rows are sealed'); END;
CREATE TRIGGER transfer_reversal_no_replace BEFORE INSERT ON transfer_reversal
WHEN EXISTS (SELECT 1 FROM transfer_reversal WHERE transfer_id = NEW.transfer_id
  OR entry_id = NEW.entry_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'transfer_reversal rows are sealed'); END;
