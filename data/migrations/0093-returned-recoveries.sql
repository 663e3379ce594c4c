-- A check that recovered something and came back: its return takes the recovery back, so that it
-- stands written off as before and may come in again. A row says of which recovery of the receipt,
-- and how much of it. What a return before this took back is owed on an item of its own.
CREATE TABLE returned_recovery (
  returned_id INTEGER NOT NULL REFERENCES returned_item (id),
  receipt_id INTEGER NOT NULL,
  -- Of the recovery, among those of its receipt.
  place INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (returned_id, place),
  FOREIGN KEY (receipt_id, place) REFERENCES write_off_recovery (receipt_id, place)
) STRICT;
CREATE INDEX returned_recovery_recovery ON returned_recovery (receipt_id, place);

DROP VIEW standing_recovery;
CREATE VIEW standing_recovery (receipt_id, line, list_id, component_id, amount_cents) AS
  SELECT d.receipt_id, d.line, d.list_id, d.component_id, d.amount_cents - d.back_cents
  FROM (SELECT o.receipt_id, o.line, o.list_id, o.component_id, o.amount_cents,
      (SELECT COALESCE(SUM(b.amount_cents), 0) FROM returned_recovery b
        WHERE b.receipt_id = o.receipt_id AND b.place = o.place) AS back_cents
    FROM write_off_recovery o
    WHERE NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = o.receipt_id)) d
  WHERE d.amount_cents > d.back_cents
  UNION ALL
  SELECT NULL, NULL, i.list_id, i.component_id, i.amount_cents FROM imported_recovery i;

CREATE TRIGGER returned_recovery_late BEFORE INSERT ON returned_recovery
WHEN EXISTS (SELECT 1 FROM chain_link
  WHERE kind = 'returned-item' AND subject_id = NEW.returned_id)
BEGIN SELECT RAISE(ABORT, 'the return is made already'); END;
CREATE TRIGGER returned_recovery_of_receipt BEFORE INSERT ON returned_recovery
WHEN NOT EXISTS (SELECT 1 FROM returned_item n
  WHERE n.id = NEW.returned_id AND n.receipt_id = NEW.receipt_id)
BEGIN SELECT RAISE(ABORT, 'the check paid another receipt'); END;
CREATE TRIGGER returned_recovery_within BEFORE INSERT ON returned_recovery
WHEN NOT EXISTS (SELECT 1 FROM write_off_recovery o
  WHERE o.receipt_id = NEW.receipt_id AND o.place = NEW.place AND NEW.amount_cents
    + (SELECT COALESCE(SUM(b.amount_cents), 0) FROM returned_recovery b
      WHERE b.receipt_id = o.receipt_id AND b.place = o.place) <= o.amount_cents)
BEGIN SELECT RAISE(ABORT, 'more would be taken back than came in'); END;

CREATE TRIGGER returned_recovery_no_update BEFORE UPDATE ON returned_recovery
BEGIN SELECT RAISE(ABORT, 'returned_recovery rows are sealed'); END;
CREATE TRIGGER returned_recovery_no_delete BEFORE DELETE ON returned_recovery
BEGIN SELECT RAISE(ABORT, 'returned_recovery rows are sealed'); END;
CREATE TRIGGER returned_recovery_no_replace BEFORE INSERT ON returned_recovery
WHEN EXISTS (SELECT 1 FROM returned_recovery
  WHERE returned_id = NEW.returned_id AND place = NEW.place)
BEGIN SELECT RAISE(ABORT, 'returned_recovery rows are sealed'); END;
