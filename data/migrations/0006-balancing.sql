-- Tapes and signature sheets, deposits, the day close and what was handed to accounting.

CREATE TABLE tape (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL,
  department TEXT NOT NULL REFERENCES department (code),
  version INTEGER NOT NULL CHECK (version > 0),
  total_cents INTEGER NOT NULL,
  items INTEGER NOT NULL,
  keyed_by INTEGER NOT NULL REFERENCES person (id),
  keyed_at TEXT NOT NULL,
  UNIQUE (business_date, department, version)
) STRICT;

CREATE TABLE tape_line (
  tape_id INTEGER NOT NULL REFERENCES tape (id),
  line INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL,
  struck INTEGER NOT NULL CHECK (struck IN (0, 1)),
  PRIMARY KEY (tape_id, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE sheet_signature (
  tape_id INTEGER NOT NULL REFERENCES tape (id),
  role TEXT NOT NULL CHECK (role IN ('clerk', 'second')),
  signed_by INTEGER NOT NULL REFERENCES person (id),
  signed_at TEXT NOT NULL,
  PRIMARY KEY (tape_id, role),
  UNIQUE (tape_id, signed_by)
) STRICT, WITHOUT ROWID;

CREATE TABLE deposit (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  business_date TEXT NOT NULL,
  bag_number TEXT NOT NULL UNIQUE,
  currency_cents INTEGER NOT NULL CHECK (currency_cents >= 0),
  coin_cents INTEGER NOT NULL CHECK (coin_cents >= 0),
  checks_cents INTEGER NOT NULL CHECK (checks_cents >= 0),
  sealed_by INTEGER NOT NULL REFERENCES person (id),
  sealed_at TEXT NOT NULL
) STRICT;
CREATE INDEX deposit_date ON deposit (business_date);

CREATE TABLE deposit_cash (
  deposit_id INTEGER NOT NULL REFERENCES deposit (id),
  denomination_cents INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (deposit_id, denomination_cents)
) STRICT, WITHOUT ROWID;
-- Each check, session and drop is in one deposit only.
CREATE TABLE deposit_check (
  tender_id INTEGER PRIMARY KEY REFERENCES receipt_tender (id),
  deposit_id INTEGER NOT NULL REFERENCES deposit (id)
) STRICT;
CREATE TABLE deposit_session (
  session_id INTEGER PRIMARY KEY REFERENCES session_close (session_id),
  deposit_id INTEGER NOT NULL REFERENCES deposit (id)
) STRICT;
CREATE TABLE deposit_drop (
  drop_id INTEGER PRIMARY KEY REFERENCES drawer_drop (id),
  deposit_id INTEGER NOT NULL REFERENCES deposit (id)
) STRICT;

CREATE TABLE deposit_verification (
  id INTEGER PRIMARY KEY,
  deposit_id INTEGER NOT NULL REFERENCES deposit (id),
  attempt INTEGER NOT NULL,
  cash_cents INTEGER NOT NULL,
  checks TEXT NOT NULL,
  agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
  verified_by INTEGER NOT NULL REFERENCES person (id),
  verified_at TEXT NOT NULL,
  entry_id INTEGER REFERENCES entry (id),
  UNIQUE (deposit_id, attempt),
  CHECK ((agrees = 1) = (entry_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX deposit_verified_once ON deposit_verification (deposit_id) WHERE agrees = 1;
CREATE TRIGGER deposit_verification_second_person BEFORE INSERT ON deposit_verification
BEGIN
  SELECT RAISE(ABORT, 'who sealed the deposit cannot verify it')
  WHERE NEW.verified_by = (SELECT sealed_by FROM deposit WHERE id = NEW.deposit_id);
  SELECT RAISE(ABORT, 'nobody verifies a deposit that holds own receipts')
  WHERE EXISTS (SELECT 1 FROM deposit_session d JOIN drawer_session s ON s.id = d.session_id
    WHERE d.deposit_id = NEW.deposit_id AND s.clerk_id = NEW.verified_by);
END;

CREATE TABLE day_close (
  business_date TEXT PRIMARY KEY,
  proof TEXT NOT NULL,
  chain_heads TEXT NOT NULL,
  closed_by INTEGER NOT NULL REFERENCES person (id),
  closed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER entry_day_open BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM day_close WHERE business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'the business date is closed'); END;

CREATE TABLE ledger_export (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL,
  format TEXT NOT NULL,
  detail INTEGER NOT NULL CHECK (detail IN (0, 1)),
  sha256 TEXT NOT NULL,
  exported_at TEXT NOT NULL,
  UNIQUE (business_date, format, detail)
) STRICT;
