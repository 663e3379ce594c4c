-- Write-offs: what cannot be collected is listed, the list is approved by a resolution, and what it
-- names is taken off. Nothing is posted by a list: what was written off, that a list was taken back
-- and that a write-off was a mistake are rows that point at it.
CREATE TABLE write_off_list (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  -- What was asked for: one line of business or all of them, one account or many, items due on or
  -- before a day, items of at most an amount.
  line TEXT CHECK (line <> ''),
  account_id INTEGER REFERENCES account (id),
  due_until TEXT,
  most_cents INTEGER CHECK (most_cents > 0),
  business_date TEXT NOT NULL,
  prepared_at TEXT NOT NULL,
  prepared_by INTEGER NOT NULL REFERENCES person (id),
  reason_number INTEGER NOT NULL,
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  -- Of one account its age does not matter; of many it does.
  CHECK ((account_id IS NULL) = (due_until IS NOT NULL)),
  CHECK (due_until < business_date)
) STRICT;
CREATE INDEX write_off_list_date ON write_off_list (business_date);

CREATE TABLE write_off_item (
  list_id INTEGER NOT NULL REFERENCES write_off_list (id),
  component_id INTEGER NOT NULL REFERENCES open_item_component (id),
  listed_cents INTEGER NOT NULL CHECK (listed_cents > 0),
  PRIMARY KEY (list_id, component_id)
) STRICT;
CREATE INDEX write_off_item_component ON write_off_item (component_id);

-- What was really written off: what was paid since the list was made is not.
CREATE TABLE write_off_part (
  list_id INTEGER NOT NULL,
  component_id INTEGER NOT NULL,
  written_cents INTEGER NOT NULL CHECK (written_cents > 0),
  PRIMARY KEY (list_id, component_id),
  FOREIGN KEY (list_id, component_id) REFERENCES write_off_item (list_id, component_id)
) STRICT;
CREATE INDEX write_off_part_component ON write_off_part (component_id);

CREATE TABLE write_off (
  list_id INTEGER PRIMARY KEY REFERENCES write_off_list (id),
  authority TEXT NOT NULL CHECK (authority <> '' AND length(authority) <= 40),
  total_cents INTEGER NOT NULL CHECK (total_cents > 0),
  business_date TEXT NOT NULL,
  posted_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id) CHECK (approved_by <> asked_by),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id)
) STRICT;
CREATE INDEX write_off_date ON write_off (business_date);

CREATE TABLE write_off_withdrawal (
  list_id INTEGER PRIMARY KEY REFERENCES write_off_list (id),
  business_date TEXT NOT NULL,
  withdrawn_at TEXT NOT NULL,
  withdrawn_by INTEGER NOT NULL REFERENCES person (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> '')
) STRICT;

CREATE TABLE write_off_reversal (
  list_id INTEGER PRIMARY KEY REFERENCES write_off (list_id),
  business_date TEXT NOT NULL,
  reversed_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id) CHECK (approved_by <> asked_by),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id)
) STRICT;
CREATE INDEX write_off_reversal_date ON write_off_reversal (business_date);

-- Lists that wait: neither written off nor taken back.
CREATE VIEW waiting_write_off (id) AS
  SELECT l.id FROM write_off_list l
  WHERE NOT EXISTS (SELECT 1 FROM write_off w WHERE w.list_id = l.id)
    AND NOT EXISTS (SELECT 1 FROM write_off_withdrawal x WHERE x.list_id = l.id);

-- A list holds what is open, and as the list was asked for; nothing stands on two that wait.
CREATE TRIGGER write_off_item_late BEFORE INSERT ON write_off_item
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'write-off-list' AND subject_id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'the list is made already'); END;
CREATE TRIGGER write_off_item_is_open BEFORE INSERT ON write_off_item
WHEN NOT EXISTS (SELECT 1 FROM write_off_list l
  JOIN open_item_component c ON c.id = NEW.component_id
  JOIN open_item i ON i.id = c.item_id JOIN account a ON a.id = i.account_id
  JOIN component_open o ON o.component_id = c.id
  WHERE l.id = NEW.list_id AND i.side = 'D' AND NEW.listed_cents <= o.cents
    AND (l.line IS NULL OR a.line = l.line) AND (l.account_id IS NULL OR a.id = l.account_id)
    AND (l.due_until IS NULL OR i.due_on <= l.due_until))
BEGIN SELECT RAISE(ABORT, 'nothing of this is to be listed'); END;
CREATE TRIGGER write_off_item_once BEFORE INSERT ON write_off_item
WHEN EXISTS (SELECT 1 FROM write_off_item o JOIN waiting_write_off w ON w.id = o.list_id
  WHERE o.component_id = NEW.component_id AND o.list_id <> NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'it stands on another list'); END;

-- Parts come first and the write-off last: from then on it is whole.
CREATE TRIGGER write_off_part_within BEFORE INSERT ON write_off_part
WHEN NOT EXISTS (SELECT 1 FROM write_off_item o JOIN waiting_write_off w ON w.id = o.list_id
  WHERE o.list_id = NEW.list_id AND o.component_id = NEW.component_id
    AND NEW.written_cents <= o.listed_cents)
BEGIN SELECT RAISE(ABORT, 'more would be written off than the list has'); END;
CREATE TRIGGER write_off_of_waiting_list BEFORE INSERT ON write_off
WHEN NOT EXISTS (SELECT 1 FROM waiting_write_off w WHERE w.id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'the list does not wait'); END;
CREATE TRIGGER write_off_moves_its_parts BEFORE INSERT ON write_off
WHEN NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = NEW.entry_id AND e.source = 'WOF'
    AND e.business_date = NEW.business_date AND e.reverses_entry_id IS NULL)
  OR NEW.total_cents <> (SELECT SUM(written_cents) FROM write_off_part WHERE list_id = NEW.list_id)
  OR (SELECT COUNT(*) FROM open_item_movement WHERE entry_id = NEW.entry_id)
    <> (SELECT COUNT(*) FROM write_off_part WHERE list_id = NEW.list_id)
  OR EXISTS (SELECT 1 FROM write_off_part p WHERE p.list_id = NEW.list_id
    AND NOT EXISTS (SELECT 1 FROM open_item_movement m WHERE m.entry_id = NEW.entry_id
      AND m.component_id = p.component_id AND m.side = 'C' AND m.amount_cents = p.written_cents))
BEGIN SELECT RAISE(ABORT, 'the write-off does not move what its entry moves'); END;
-- Another person stood behind it than who made the list and who asked.
CREATE TRIGGER write_off_approved BEFORE INSERT ON write_off
WHEN NEW.approved_by = (SELECT prepared_by FROM write_off_list WHERE id = NEW.list_id)
  OR NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'write-off' AND q.requested_by = NEW.asked_by
    AND json_extract(q.record, '$.listId') = NEW.list_id
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this write-off'); END;
CREATE TRIGGER write_off_withdrawal_of_waiting_list BEFORE INSERT ON write_off_withdrawal
WHEN NOT EXISTS (SELECT 1 FROM waiting_write_off w WHERE w.id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'the list does not wait'); END;
CREATE TRIGGER write_off_reversal_takes_back BEFORE INSERT ON write_off_reversal
WHEN NOT EXISTS (SELECT 1 FROM write_off o JOIN entry e ON e.id = NEW.entry_id
  WHERE o.list_id = NEW.list_id AND e.source = 'WOF' AND e.reverses_entry_id = o.entry_id
    AND e.business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'the entry does not reverse the write-off'); END;
CREATE TRIGGER write_off_reversal_approved BEFORE INSERT ON write_off_reversal
WHEN NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'reverse-write-off' AND q.requested_by = NEW.asked_by
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this reversal'); END;

CREATE TRIGGER write_off_list_no_update BEFORE UPDATE ON write_off_list
BEGIN SELECT RAISE(ABORT, 'write_off_list rows are sealed'); END;
CREATE TRIGGER write_off_list_no_delete BEFORE DELETE ON write_off_list
BEGIN SELECT RAISE(ABORT, 'write_off_list rows are sealed'); END;
CREATE TRIGGER write_off_list_no_replace BEFORE INSERT ON write_off_list
WHEN EXISTS (SELECT 1 FROM write_off_list WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'write_off_list rows are sealed'); END;
CREATE TRIGGER write_off_item_no_update BEFORE UPDATE ON write_off_item
BEGIN SELECT RAISE(ABORT, 'write_off_item rows are sealed'); END;
CREATE TRIGGER write_off_item_no_delete BEFORE DELETE ON write_off_item
BEGIN SELECT RAISE(ABORT, 'write_off_item rows are sealed'); END;
CREATE TRIGGER write_off_item_no_replace BEFORE INSERT ON write_off_item
WHEN EXISTS (SELECT 1 FROM write_off_item
  WHERE list_id = NEW.list_id AND component_id = NEW.component_id)
BEGIN SELECT RAISE(ABORT, 'write_off_item rows are sealed'); END;
CREATE TRIGGER write_off_part_no_update BEFORE UPDATE ON write_off_part
BEGIN SELECT RAISE(ABORT, 'write_off_part rows are sealed'); END;
CREATE TRIGGER write_off_part_no_delete BEFORE DELETE ON write_off_part
BEGIN SELECT RAISE(ABORT, 'write_off_part rows are sealed'); END;
CREATE TRIGGER write_off_part_no_replace BEFORE INSERT ON write_off_part
WHEN EXISTS (SELECT 1 FROM write_off_part
  WHERE list_id = NEW.list_id AND component_id = NEW.component_id)
BEGIN SELECT RAISE(ABORT, 'write_off_part rows are sealed'); END;
CREATE TRIGGER write_off_no_update BEFORE UPDATE ON write_off
BEGIN SELECT RAISE(ABORT, 'write_off rows are sealed'); END;
CREATE TRIGGER write_off_no_delete BEFORE DELETE ON write_off
BEGIN SELECT RAISE(ABORT, 'write_off rows are sealed'); END;
CREATE TRIGGER write_off_no_replace BEFORE INSERT ON write_off
WHEN EXISTS (SELECT 1 FROM write_off
  WHERE list_id = NEW.list_id OR entry_id = NEW.entry_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'write_off rows are sealed'); END;
CREATE TRIGGER write_off_withdrawal_no_update BEFORE UPDATE ON write_off_withdrawal
BEGIN SELECT RAISE(ABORT, 'write_off_withdrawal rows are sealed'); END;
CREATE TRIGGER write_off_withdrawal_no_delete BEFORE DELETE ON write_off_withdrawal
BEGIN SELECT RAISE(ABORT, 'write_off_withdrawal rows are sealed'); END;
CREATE TRIGGER write_off_withdrawal_no_replace BEFORE INSERT ON write_off_withdrawal
WHEN EXISTS (SELECT 1 FROM write_off_withdrawal WHERE list_id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'write_off_withdrawal rows are sealed'); END;
CREATE TRIGGER write_off_reversal_no_update BEFORE UPDATE ON write_off_reversal
BEGIN SELECT RAISE(ABORT, 'write_off_reversal rows are sealed'); END;
CREATE TRIGGER write_off_reversal_no_delete BEFORE DELETE ON write_off_reversal
BEGIN SELECT RAISE(ABORT, 'write_off_reversal rows are sealed'); END;
CREATE TRIGGER write_off_reversal_no_replace BEFORE INSERT ON write_off_reversal
WHEN EXISTS (SELECT 1 FROM write_off_reversal
  WHERE list_id = NEW.list_id OR entry_id = NEW.entry_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'write_off_reversal rows are sealed'); END;
