-- Receipts, their lines and tenders, and the rows that point at them: void, correction, reprint.

CREATE TABLE receipt (
  id INTEGER PRIMARY KEY,
  register INTEGER NOT NULL REFERENCES register (number),
  number INTEGER NOT NULL,
  session_id INTEGER NOT NULL REFERENCES drawer_session (id),
  business_date TEXT NOT NULL,
  posted_at TEXT NOT NULL,
  clerk_id INTEGER NOT NULL REFERENCES person (id),
  payer TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('counter')),
  total_cents INTEGER NOT NULL CHECK (total_cents > 0),
  change_cents INTEGER NOT NULL CHECK (change_cents >= 0),
  void_code TEXT NOT NULL,
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  UNIQUE (register, number)
) STRICT;
CREATE INDEX receipt_session ON receipt (session_id);
CREATE INDEX receipt_date ON receipt (business_date);
CREATE TRIGGER receipt_needs_open_drawer BEFORE INSERT ON receipt
WHEN EXISTS (SELECT 1 FROM drawer_count WHERE session_id = NEW.session_id AND purpose = 'close')
  OR (SELECT kind FROM session_event WHERE session_id = NEW.session_id
      ORDER BY id DESC LIMIT 1) IS 'suspended'
  OR EXISTS (SELECT 1 FROM drawer_session s WHERE s.id = NEW.session_id
      AND (s.business_date <> NEW.business_date OR s.register <> NEW.register))
BEGIN SELECT RAISE(ABORT, 'the drawer session takes no payment'); END;

CREATE TABLE receipt_line (
  receipt_id INTEGER NOT NULL REFERENCES receipt (id),
  line INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('open-item', 'fee', 'credit')),
  department TEXT NOT NULL REFERENCES department (code),
  account_id INTEGER REFERENCES account (id),
  open_item_id INTEGER REFERENCES open_item (id),
  fee_code TEXT,
  description TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  due_cents INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (receipt_id, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX receipt_line_account ON receipt_line (account_id);

-- A correction adds rows: side 'out' takes the wrong tender back, side 'in' puts the right one.
CREATE TABLE receipt_tender (
  id INTEGER PRIMARY KEY,
  receipt_id INTEGER NOT NULL REFERENCES receipt (id),
  side TEXT NOT NULL CHECK (side IN ('in', 'out')),
  kind TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  tendered_cents INTEGER NOT NULL CHECK (tendered_cents >= amount_cents),
  check_number TEXT,
  routing_number TEXT,
  card_last4 TEXT CHECK (card_last4 IS NULL OR card_last4 GLOB '[0-9][0-9][0-9][0-9]'),
  authorisation TEXT,
  credit_item_id INTEGER REFERENCES open_item (id),
  -- What a second person granted is used up by one tender.
  request_id INTEGER UNIQUE REFERENCES request (id),
  correction_id INTEGER REFERENCES tender_correction (id),
  replaces_tender_id INTEGER UNIQUE REFERENCES receipt_tender (id),
  CHECK (side = 'in' OR (correction_id IS NOT NULL AND replaces_tender_id IS NOT NULL))
) STRICT;
CREATE INDEX receipt_tender_receipt ON receipt_tender (receipt_id);

CREATE TABLE receipt_void (
  receipt_id INTEGER PRIMARY KEY REFERENCES receipt (id),
  number INTEGER NOT NULL,
  register INTEGER NOT NULL,
  voided_at TEXT NOT NULL,
  voided_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id),
  reason_number INTEGER NOT NULL,
  reason_text TEXT NOT NULL,
  copy_returned INTEGER NOT NULL CHECK (copy_returned IN (0, 1)),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  UNIQUE (register, number),
  CHECK (approved_by <> voided_by)
) STRICT;
CREATE TRIGGER receipt_void_checked BEFORE INSERT ON receipt_void
BEGIN
  SELECT RAISE(ABORT, 'who took the payment cannot approve its void')
  WHERE NEW.approved_by = (SELECT clerk_id FROM receipt WHERE id = NEW.receipt_id);
  SELECT RAISE(ABORT, 'only a supervisor or the finance director approves a void')
  WHERE (SELECT role FROM person WHERE id = NEW.approved_by)
    NOT IN ('supervisor', 'finance-director');
  SELECT RAISE(ABORT, 'the drawer session of the receipt is counted')
  WHERE EXISTS (SELECT 1 FROM drawer_count WHERE purpose = 'close'
    AND session_id = (SELECT session_id FROM receipt WHERE id = NEW.receipt_id));
END;

CREATE TABLE tender_correction (
  id INTEGER PRIMARY KEY,
  register INTEGER NOT NULL,
  number INTEGER NOT NULL,
  receipt_id INTEGER NOT NULL REFERENCES receipt (id),
  corrected_at TEXT NOT NULL,
  corrected_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  UNIQUE (register, number),
  CHECK (approved_by IS NULL OR approved_by <> corrected_by)
) STRICT;

CREATE TABLE reprint (
  id INTEGER PRIMARY KEY,
  receipt_id INTEGER NOT NULL REFERENCES receipt (id),
  copy_number INTEGER NOT NULL CHECK (copy_number > 1),
  printed_at TEXT NOT NULL,
  printed_by INTEGER NOT NULL REFERENCES person (id),
  UNIQUE (receipt_id, copy_number)
) STRICT;

CREATE TABLE abandoned_basket (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES drawer_session (id),
  register INTEGER NOT NULL,
  abandoned_at TEXT NOT NULL,
  abandoned_by INTEGER NOT NULL REFERENCES person (id),
  total_cents INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE INDEX abandoned_basket_session ON abandoned_basket (session_id);

-- Work in hand, not money: saved at each accepted field, gone when it posts.
CREATE TABLE basket (
  id INTEGER PRIMARY KEY,
  register INTEGER NOT NULL,
  clerk_id INTEGER NOT NULL REFERENCES person (id),
  business_date TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'held')),
  content TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX basket_one_open ON basket (register) WHERE state = 'open';
