-- The city, its people, its chart of accounts and the policies the counter works by.
-- Everything that changes over time is effective-dated rows: a change is a new row, never an
-- update.

CREATE TABLE city (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  book TEXT NOT NULL CHECK (book IN ('demo', 'real')),
  demo_date TEXT CHECK ((book = 'demo') = (demo_date IS NOT NULL)),
  time_zone TEXT NOT NULL,
  receipt_head TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE policy (
  name TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  value INTEGER NOT NULL,
  authority TEXT NOT NULL,
  PRIMARY KEY (name, effective_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN
    ('clerk', 'supervisor', 'finance-director', 'accounting', 'auditor', 'administrator')),
  since TEXT NOT NULL
) STRICT;

-- The newest row of a person counts. A temporary PIN ends with its day and must be replaced.
CREATE TABLE person_pin (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  salt TEXT NOT NULL,
  hash TEXT NOT NULL,
  temporary INTEGER NOT NULL CHECK (temporary IN (0, 1)),
  expires_on TEXT,
  set_at TEXT NOT NULL
) STRICT;
CREATE INDEX person_pin_newest ON person_pin (person_id, id);

CREATE TABLE sign_in (
  id INTEGER PRIMARY KEY,
  person_number INTEGER NOT NULL,
  register INTEGER,
  outcome TEXT NOT NULL CHECK (outcome IN
    ('signed-in', 'signed-out', 'locked', 'unlocked', 'wrong-pin', 'unknown-number',
     'too-early', 'approved', 'pin-expired')),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX sign_in_person ON sign_in (person_number, id);

CREATE TABLE fund (
  code TEXT PRIMARY KEY CHECK (code GLOB '[0-9][0-9][0-9]'),
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- `control` accounts move only together with open items: core.md P4.
CREATE TABLE ledger_account (
  code TEXT PRIMARY KEY CHECK (code GLOB '[0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]'),
  fund TEXT NOT NULL REFERENCES fund (code) CHECK (fund = substr(code, 1, 3)),
  name TEXT NOT NULL,
  normal_side TEXT NOT NULL CHECK (normal_side IN ('D', 'C')),
  control INTEGER NOT NULL CHECK (control IN (0, 1))
) STRICT, WITHOUT ROWID;

-- The account number that accounting's own system knows; without one the export stops.
CREATE TABLE ledger_mapping (
  account TEXT NOT NULL REFERENCES ledger_account (code),
  effective_from TEXT NOT NULL,
  external TEXT NOT NULL,
  PRIMARY KEY (account, effective_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE department (
  code TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reason (
  kind TEXT NOT NULL,
  number INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (kind, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE tender_rule (
  kind TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  ledger_account TEXT NOT NULL REFERENCES ledger_account (code),
  gives_change INTEGER NOT NULL CHECK (gives_change IN (0, 1)),
  deposited INTEGER NOT NULL CHECK (deposited IN (0, 1)),
  must_key INTEGER NOT NULL CHECK (must_key IN (0, 1)),
  approval_over_cents INTEGER,
  PRIMARY KEY (kind, effective_from)
) STRICT, WITHOUT ROWID;

-- `number` is what the clerk keys: `2*31` sells two of item 31.
CREATE TABLE fee (
  code TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  effective_to TEXT,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  department TEXT NOT NULL REFERENCES department (code),
  ledger_account TEXT NOT NULL REFERENCES ledger_account (code),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  authority TEXT NOT NULL,
  PRIMARY KEY (code, effective_from)
) STRICT, WITHOUT ROWID;
CREATE INDEX fee_number ON fee (number);

CREATE TABLE register (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE standing_float (
  register INTEGER NOT NULL REFERENCES register (number),
  effective_from TEXT NOT NULL,
  denomination_cents INTEGER NOT NULL,
  pieces INTEGER NOT NULL CHECK (pieces > 0),
  PRIMARY KEY (register, effective_from, denomination_cents)
) STRICT, WITHOUT ROWID;
