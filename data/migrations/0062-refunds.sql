-- Refunds of credits: asked for by one, granted by another, then paid by accounts payable from a
-- file.
CREATE TABLE refund (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES account (id),
  component_id INTEGER NOT NULL REFERENCES open_item_component (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  payee TEXT NOT NULL CHECK (payee <> ''),
  address TEXT NOT NULL CHECK (address <> ''),
  -- Not paid before: a check may come back until then.
  not_before TEXT NOT NULL,
  business_date TEXT NOT NULL,
  granted_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  granted_by INTEGER NOT NULL REFERENCES person (id) CHECK (granted_by <> asked_by),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  CHECK (not_before >= business_date)
) STRICT;
CREATE INDEX refund_account ON refund (account_id);
CREATE INDEX refund_component ON refund (component_id);
CREATE INDEX refund_date ON refund (business_date);

-- A file that accounts payable was given, and what it pays.
CREATE TABLE refund_file (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
CREATE TABLE refund_file_row (
  refund_id INTEGER PRIMARY KEY REFERENCES refund (id),
  file_id INTEGER NOT NULL REFERENCES refund_file (id)
) STRICT;
CREATE INDEX refund_file_row_file ON refund_file_row (file_id);

CREATE TRIGGER refund_no_update BEFORE UPDATE ON refund
BEGIN SELECT RAISE(ABORT, 'refund rows are sealed'); END;
CREATE TRIGGER refund_no_delete BEFORE DELETE ON refund
BEGIN SELECT RAISE(ABORT, 'refund rows are sealed'); END;
CREATE TRIGGER refund_no_replace BEFORE INSERT ON refund
WHEN EXISTS (SELECT 1 FROM refund WHERE id = NEW.id OR number = NEW.number
  OR entry_id = NEW.entry_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'refund rows are sealed'); END;
CREATE TRIGGER refund_file_no_update BEFORE UPDATE ON refund_file
BEGIN SELECT RAISE(ABORT, 'refund_file rows are sealed'); END;
CREATE TRIGGER refund_file_no_delete BEFORE DELETE ON refund_file
BEGIN SELECT RAISE(ABORT, 'refund_file rows are sealed'); END;
CREATE TRIGGER refund_file_no_replace BEFORE INSERT ON refund_file
WHEN EXISTS (SELECT 1 FROM refund_file WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'refund_file rows are sealed'); END;
CREATE TRIGGER refund_file_row_no_update BEFORE UPDATE ON refund_file_row
BEGIN SELECT RAISE(ABORT, 'refund_file_row rows are sealed'); END;
CREATE TRIGGER refund_file_row_no_delete BEFORE DELETE ON refund_file_row
BEGIN SELECT RAISE(ABORT, 'refund_file_row rows are sealed'); END;
CREATE TRIGGER refund_file_row_no_replace BEFORE INSERT ON refund_file_row
WHEN EXISTS (SELECT 1 FROM refund_file_row WHERE refund_id = NEW.refund_id)
BEGIN SELECT RAISE(ABORT, 'refund_file_row rows are sealed'); END;

-- A refund moves its own credit by its own amount.
CREATE TRIGGER refund_moves_its_credit BEFORE INSERT ON refund
WHEN NOT EXISTS (SELECT 1 FROM entry e JOIN open_item_movement m ON m.entry_id = e.id
  JOIN open_item_component c ON c.id = m.component_id JOIN open_item i ON i.id = c.item_id
  WHERE e.id = NEW.entry_id AND e.source = 'REF' AND e.business_date = NEW.business_date
    AND m.component_id = NEW.component_id AND m.amount_cents = NEW.amount_cents AND m.side = 'D'
    AND i.side = 'C' AND i.account_id = NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'the refund does not move what its entry moves'); END;
CREATE TRIGGER refund_granted BEFORE INSERT ON refund
WHEN NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'refund' AND q.requested_by = NEW.asked_by
    AND d.decision = 'yes' AND d.decided_by = NEW.granted_by)
BEGIN SELECT RAISE(ABORT, 'nobody granted this refund'); END;
-- Money that may still come back is not paid out.
CREATE TRIGGER refund_file_row_in_time BEFORE INSERT ON refund_file_row
WHEN NOT EXISTS (SELECT 1 FROM refund r JOIN refund_file f ON f.id = NEW.file_id
  WHERE r.id = NEW.refund_id AND r.not_before <= f.business_date)
BEGIN SELECT RAISE(ABORT, 'the refund is not to be paid yet'); END;
CREATE TRIGGER refund_file_not_in_training BEFORE INSERT ON refund_file
WHEN EXISTS (SELECT 1 FROM training)
BEGIN SELECT RAISE(ABORT, 'a training book exports nothing'); END;
