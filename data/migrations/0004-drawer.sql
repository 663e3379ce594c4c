-- Drawer sessions: float, counts, drops, openings without sale, close. Nothing here is ever
-- updated.

-- `number` is register, month and day, so it comes again each year: with its date it is one.
CREATE TABLE drawer_session (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL,
  register INTEGER NOT NULL REFERENCES register (number),
  business_date TEXT NOT NULL,
  clerk_id INTEGER NOT NULL REFERENCES person (id),
  float_cents INTEGER NOT NULL CHECK (float_cents > 0),
  opened_at TEXT NOT NULL,
  agreed_by INTEGER REFERENCES person (id),
  corrects_session_id INTEGER REFERENCES drawer_session (id),
  float_entry_id INTEGER NOT NULL REFERENCES entry (id),
  UNIQUE (business_date, number),
  CHECK (agreed_by IS NULL OR agreed_by <> clerk_id)
) STRICT;
CREATE INDEX drawer_session_register ON drawer_session (register, id);

CREATE TABLE session_event (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES drawer_session (id),
  kind TEXT NOT NULL CHECK (kind IN ('suspended', 'resumed')),
  at TEXT NOT NULL,
  by_id INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX session_event_session ON session_event (session_id, id);

-- Every attempt is a row of its own. A refused opening count has no session yet.
CREATE TABLE drawer_count (
  id INTEGER PRIMARY KEY,
  register INTEGER NOT NULL REFERENCES register (number),
  business_date TEXT NOT NULL,
  session_id INTEGER REFERENCES drawer_session (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('open', 'close')),
  attempt INTEGER NOT NULL CHECK (attempt > 0),
  cash_cents INTEGER NOT NULL CHECK (cash_cents >= 0),
  agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
  counted_by INTEGER NOT NULL REFERENCES person (id),
  counted_at TEXT NOT NULL,
  CHECK (purpose = 'open' OR session_id IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX drawer_count_close ON drawer_count (session_id, attempt)
  WHERE purpose = 'close';

CREATE TABLE count_line (
  count_id INTEGER NOT NULL REFERENCES drawer_count (id),
  form TEXT NOT NULL CHECK (form IN ('piece', 'roll', 'strap', 'money')),
  denomination_cents INTEGER NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  amount_cents INTEGER NOT NULL CHECK (amount_cents >= 0),
  PRIMARY KEY (count_id, form, denomination_cents)
) STRICT, WITHOUT ROWID;

CREATE TABLE count_tender (
  count_id INTEGER NOT NULL REFERENCES drawer_count (id),
  tender TEXT NOT NULL,
  items INTEGER NOT NULL CHECK (items >= 0),
  amount_cents INTEGER NOT NULL CHECK (amount_cents >= 0),
  PRIMARY KEY (count_id, tender)
) STRICT, WITHOUT ROWID;

CREATE TABLE drawer_drop (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES drawer_session (id),
  bag_number TEXT NOT NULL UNIQUE,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  dropped_by INTEGER NOT NULL REFERENCES person (id),
  counted_by INTEGER NOT NULL REFERENCES person (id),
  dropped_at TEXT NOT NULL,
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  CHECK (counted_by <> dropped_by)
) STRICT;
CREATE INDEX drawer_drop_session ON drawer_drop (session_id);

-- A drawer opened without a sale.
CREATE TABLE drawer_opening (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES drawer_session (id),
  reason_number INTEGER NOT NULL,
  reason_text TEXT NOT NULL,
  opened_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id),
  opened_at TEXT NOT NULL,
  CHECK (approved_by <> opened_by)
) STRICT;
CREATE INDEX drawer_opening_session ON drawer_opening (session_id);

-- Expected against the last sealed count, by tender.
CREATE TABLE session_difference (
  session_id INTEGER NOT NULL REFERENCES drawer_session (id),
  tender TEXT NOT NULL,
  expected_cents INTEGER NOT NULL,
  counted_cents INTEGER NOT NULL CHECK (counted_cents >= 0),
  PRIMARY KEY (session_id, tender)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_close (
  session_id INTEGER PRIMARY KEY REFERENCES drawer_session (id),
  closed_at TEXT NOT NULL,
  closed_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id),
  reason_number INTEGER,
  reason_text TEXT NOT NULL,
  cash_to_deposit_cents INTEGER NOT NULL,
  float_returned_cents INTEGER NOT NULL CHECK (float_returned_cents >= 0),
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  CHECK (approved_by IS NULL OR approved_by <> closed_by)
) STRICT;
-- core.md A.5: within the tolerance the difference posts itself, beyond it a second person signs.
CREATE TRIGGER session_close_tolerance BEFORE INSERT ON session_close
BEGIN
  SELECT RAISE(ABORT, 'the drawer was never counted to close')
  WHERE NOT EXISTS (SELECT 1 FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
  SELECT RAISE(ABORT, 'the difference is beyond the tolerance and nobody approved it')
  WHERE NEW.approved_by IS NULL AND (
    SELECT COALESCE(MAX(ABS(counted_cents - expected_cents)), 0) FROM session_difference
    WHERE session_id = NEW.session_id) > (
    SELECT value FROM policy WHERE name = 'over-short.alone-cents'
      AND effective_from <= (SELECT business_date FROM drawer_session WHERE id = NEW.session_id)
    ORDER BY effective_from DESC LIMIT 1);
  SELECT RAISE(ABORT, 'the difference is beyond what this person may approve')
  WHERE NEW.approved_by IS NOT NULL
    AND (SELECT role FROM person WHERE id = NEW.approved_by) <> 'finance-director'
    AND ((SELECT role FROM person WHERE id = NEW.approved_by) <> 'supervisor' OR (
    SELECT COALESCE(MAX(ABS(counted_cents - expected_cents)), 0) FROM session_difference
    WHERE session_id = NEW.session_id) > (
    SELECT value FROM policy WHERE name = 'over-short.supervisor-cents'
      AND effective_from <= (SELECT business_date FROM drawer_session WHERE id = NEW.session_id)
    ORDER BY effective_from DESC LIMIT 1));
END;
