-- What became of a refund that accounts payable was given: the check that paid it, or that its
-- credit stands again since the check came back in the mail, was not cashed in time, or was never
-- made out.
CREATE TABLE refund_payment (
  refund_id INTEGER PRIMARY KEY REFERENCES refund (id),
  -- Without zeros before it: they mean nothing.
  check_number TEXT NOT NULL UNIQUE
    CHECK (check_number <> '' AND check_number NOT GLOB '*[^0-9]*' AND check_number NOT GLOB '0*'),
  check_date TEXT NOT NULL,
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (check_date <= business_date)
) STRICT;
CREATE INDEX refund_payment_date ON refund_payment (business_date);

CREATE TABLE refund_return (
  refund_id INTEGER PRIMARY KEY REFERENCES refund (id),
  kind TEXT NOT NULL CHECK (kind IN ('mail', 'stale', 'unpaid')),
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id)
) STRICT;
CREATE INDEX refund_return_date ON refund_return (business_date);

CREATE TRIGGER refund_return_takes_back BEFORE INSERT ON refund_return
WHEN NOT EXISTS (SELECT 1 FROM refund r JOIN entry e ON e.id = NEW.entry_id
  JOIN open_item_movement m ON m.entry_id = e.id
  WHERE r.id = NEW.refund_id AND e.source = 'REF' AND e.reverses_entry_id = r.entry_id
    AND e.business_date = NEW.business_date AND m.component_id = r.component_id
    AND m.amount_cents = r.amount_cents AND m.side = 'C')
BEGIN SELECT RAISE(ABORT, 'the return does not take back what its refund moved'); END;
CREATE TRIGGER refund_payment_of_file BEFORE INSERT ON refund_payment
WHEN NOT EXISTS (SELECT 1 FROM refund_file_row x JOIN refund_file f ON f.id = x.file_id
    WHERE x.refund_id = NEW.refund_id AND f.business_date <= NEW.check_date)
  OR EXISTS (SELECT 1 FROM refund_return b WHERE b.refund_id = NEW.refund_id)
BEGIN SELECT RAISE(ABORT, 'accounts payable does not pay this refund'); END;
-- Who asks or grants a refund does not say that it was paid.
CREATE TRIGGER refund_payment_by_another BEFORE INSERT ON refund_payment
WHEN EXISTS (SELECT 1 FROM refund r WHERE r.id = NEW.refund_id
  AND NEW.recorded_by IN (r.asked_by, r.granted_by))
BEGIN SELECT RAISE(ABORT, 'somebody else records what became of a refund'); END;
CREATE TRIGGER refund_return_by_another BEFORE INSERT ON refund_return
WHEN EXISTS (SELECT 1 FROM refund r WHERE r.id = NEW.refund_id
  AND NEW.recorded_by IN (r.asked_by, r.granted_by))
BEGIN SELECT RAISE(ABORT, 'somebody else records what became of a refund'); END;
CREATE TRIGGER refund_return_of_file BEFORE INSERT ON refund_return
WHEN NOT EXISTS (SELECT 1 FROM refund_file_row x WHERE x.refund_id = NEW.refund_id)
  OR (NEW.kind = 'unpaid') = EXISTS (SELECT 1 FROM refund_payment p
    WHERE p.refund_id = NEW.refund_id)
BEGIN SELECT RAISE(ABORT, 'this refund cannot come back so'); END;


-- One that came back cannot be stopped: what stops a later one of its credit is not about it.
DROP TRIGGER refund_file_row_stopped;
DROP VIEW stopped_refund;
CREATE VIEW stopped_refund (refund_id, returned_id) AS
  SELECT r.id, MIN(n.id) FROM refund r
  JOIN open_item_movement m ON m.component_id = r.component_id AND m.side = 'C'
    AND m.entry_id > r.entry_id AND m.amount_cents = r.amount_cents
  JOIN returned_item n ON n.entry_id = m.entry_id
  WHERE NOT EXISTS (SELECT 1 FROM refund_return b WHERE b.refund_id = r.id)
  GROUP BY r.id;
CREATE TRIGGER refund_file_row_stopped BEFORE INSERT ON refund_file_row
WHEN EXISTS (SELECT 1 FROM stopped_refund s WHERE s.refund_id = NEW.refund_id)
BEGIN SELECT RAISE(ABORT, 'the refund is stopped'); END;

CREATE TRIGGER refund_payment_no_update BEFORE UPDATE ON refund_payment
BEGIN SELECT RAISE(ABORT, 'refund_payment rows are sealed'); END;
CREATE TRIGGER refund_payment_no_delete BEFORE DELETE ON refund_payment
BEGIN SELECT RAISE(ABORT, 'refund_payment rows are sealed'); END;
CREATE TRIGGER refund_return_no_update BEFORE UPDATE ON refund_return
BEGIN SELECT RAISE(ABORT, 'refund_return rows are sealed'); END;
CREATE TRIGGER refund_return_no_delete BEFORE DELETE ON refund_return
BEGIN SELECT RAISE(ABORT, 'refund_return rows are sealed'); END;
DROP TRIGGER refund_file_row_no_replace;
CREATE TRIGGER refund_file_row_no_replace BEFORE INSERT ON refund_file_row
WHEN EXISTS (SELECT 1 FROM refund_file_row WHERE refund_id = NEW.refund_id)
BEGIN SELECT RAISE(ABORT, 'refund_file_row rows are sealed'); END;
CREATE TRIGGER refund_payment_no_replace BEFORE INSERT ON refund_payment
WHEN EXISTS (SELECT 1 FROM refund_payment
  WHERE refund_id = NEW.refund_id OR check_number = NEW.check_number)
BEGIN SELECT RAISE(ABORT, 'refund_payment rows are sealed'); END;
CREATE TRIGGER refund_return_no_replace BEFORE INSERT ON refund_return
WHEN EXISTS (SELECT 1 FROM refund_return
  WHERE refund_id = NEW.refund_id OR entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'refund_return rows are sealed'); END;
