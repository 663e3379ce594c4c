-- Memos: what changes an account's debt without money passing. A row is one memo; its reversal is
-- a row that points at it. The amounts by ledger account are in its entry.
CREATE TABLE memo (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('credit', 'debit')),
  account_id INTEGER NOT NULL REFERENCES account (id),
  component_id INTEGER NOT NULL REFERENCES open_item_component (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id) CHECK (approved_by <> made_by),
  request_id INTEGER UNIQUE REFERENCES request (id),
  reason_number INTEGER NOT NULL,
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  CHECK ((approved_by IS NULL) = (request_id IS NULL))
) STRICT;
CREATE INDEX memo_account ON memo (account_id, made_at);
CREATE INDEX memo_component ON memo (component_id);
CREATE INDEX memo_date ON memo (business_date);

CREATE TABLE memo_reversal (
  memo_id INTEGER PRIMARY KEY REFERENCES memo (id),
  business_date TEXT NOT NULL,
  reversed_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id) CHECK (approved_by <> asked_by),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id)
) STRICT;
CREATE INDEX memo_reversal_date ON memo_reversal (business_date);

CREATE TRIGGER memo_no_update BEFORE UPDATE ON memo
BEGIN SELECT RAISE(ABORT, 'memo rows are sealed'); END;
CREATE TRIGGER memo_no_delete BEFORE DELETE ON memo
BEGIN SELECT RAISE(ABORT, 'memo rows are sealed'); END;
CREATE TRIGGER memo_no_replace BEFORE INSERT ON memo
WHEN EXISTS (SELECT 1 FROM memo WHERE id = NEW.id OR number = NEW.number
  OR entry_id = NEW.entry_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'memo rows are sealed'); END;
CREATE TRIGGER memo_reversal_no_update BEFORE UPDATE ON memo_reversal
BEGIN SELECT RAISE(ABORT, 'memo_reversal rows are sealed'); END;
CREATE TRIGGER memo_reversal_no_delete BEFORE DELETE ON memo_reversal
BEGIN SELECT RAISE(ABORT, 'memo_reversal rows are sealed'); END;
CREATE TRIGGER memo_reversal_no_replace BEFORE INSERT ON memo_reversal
WHEN EXISTS (SELECT 1 FROM memo_reversal WHERE memo_id = NEW.memo_id
  OR entry_id = NEW.entry_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'memo_reversal rows are sealed'); END;

-- A memo moves its own component by its own amount, and its entry is one of memos.
CREATE TRIGGER memo_moves_its_component BEFORE INSERT ON memo
WHEN NOT EXISTS (SELECT 1 FROM entry e JOIN open_item_movement m ON m.entry_id = e.id
  JOIN open_item_component c ON c.id = m.component_id JOIN open_item i ON i.id = c.item_id
  WHERE e.id = NEW.entry_id AND e.source = 'MEM' AND e.business_date = NEW.business_date
    AND m.component_id = NEW.component_id AND m.amount_cents = NEW.amount_cents
    AND m.side = CASE NEW.kind WHEN 'credit' THEN 'C' ELSE 'D' END
    AND i.account_id = NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'the memo does not move what its entry moves'); END;
CREATE TRIGGER memo_reversal_takes_back BEFORE INSERT ON memo_reversal
WHEN NOT EXISTS (SELECT 1 FROM memo o JOIN entry e ON e.id = NEW.entry_id
  WHERE o.id = NEW.memo_id AND e.source = 'MEM' AND e.reverses_entry_id = o.entry_id
    AND e.business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'the entry does not reverse the memo'); END;
-- A second person stood behind it, and was asked for this very thing.
CREATE TRIGGER memo_approved BEFORE INSERT ON memo
WHEN NEW.request_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM request q
  JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'memo' AND q.requested_by = NEW.made_by
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this memo'); END;
CREATE TRIGGER memo_reversal_approved BEFORE INSERT ON memo_reversal
WHEN NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'reverse-memo' AND q.requested_by = NEW.asked_by
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this reversal'); END;
