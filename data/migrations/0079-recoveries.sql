-- Recoveries: money that comes in on what was written off. No open item moves, since the debt left
-- the books: the receipt says which part of which list it recovers. What is still to be recovered
-- is what was written off less what receipts that stand recovered; a receipt that is voided
-- recovered nothing, and a returned check is owed on an item of its own.
CREATE TABLE write_off_recovery (
  receipt_id INTEGER NOT NULL,
  place INTEGER NOT NULL,
  -- The line of the receipt that says so.
  line INTEGER NOT NULL,
  list_id INTEGER NOT NULL,
  component_id INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (receipt_id, place),
  UNIQUE (receipt_id, list_id, component_id),
  FOREIGN KEY (receipt_id, line) REFERENCES receipt_line (receipt_id, line),
  FOREIGN KEY (list_id, component_id) REFERENCES write_off_part (list_id, component_id)
) STRICT;
CREATE INDEX write_off_recovery_part ON write_off_recovery (list_id, component_id);
CREATE INDEX write_off_recovery_component ON write_off_recovery (component_id);

CREATE VIEW standing_recovery (receipt_id, line, list_id, component_id, amount_cents) AS
  SELECT o.receipt_id, o.line, o.list_id, o.component_id, o.amount_cents
  FROM write_off_recovery o
  WHERE NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = o.receipt_id);

CREATE TRIGGER write_off_recovery_late BEFORE INSERT ON write_off_recovery
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'receipt' AND subject_id = NEW.receipt_id)
BEGIN SELECT RAISE(ABORT, 'the receipt is made already'); END;
CREATE TRIGGER write_off_recovery_of_line BEFORE INSERT ON write_off_recovery
WHEN NOT EXISTS (SELECT 1 FROM receipt_line l
  JOIN open_item_component c ON c.id = NEW.component_id JOIN open_item i ON i.id = c.item_id
  WHERE l.receipt_id = NEW.receipt_id AND l.line = NEW.line AND l.open_item_id IS NULL
    AND l.fee_code IS NULL AND l.account_id = i.account_id AND l.department = i.department)
BEGIN SELECT RAISE(ABORT, 'the line is of another account'); END;
CREATE TRIGGER write_off_recovery_within BEFORE INSERT ON write_off_recovery
WHEN NOT EXISTS (SELECT 1 FROM write_off w
    JOIN write_off_part p ON p.list_id = w.list_id AND p.component_id = NEW.component_id
    WHERE w.list_id = NEW.list_id
      AND NOT EXISTS (SELECT 1 FROM write_off_reversal r WHERE r.list_id = w.list_id)
      AND NEW.amount_cents + (SELECT COALESCE(SUM(s.amount_cents), 0) FROM standing_recovery s
        WHERE s.list_id = NEW.list_id AND s.component_id = NEW.component_id)
        <= p.written_cents)
BEGIN SELECT RAISE(ABORT, 'more would be recovered than was written off'); END;
CREATE TRIGGER write_off_reversal_unrecovered BEFORE INSERT ON write_off_reversal
WHEN EXISTS (SELECT 1 FROM standing_recovery s WHERE s.list_id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'something of the list was recovered'); END;

CREATE TRIGGER write_off_recovery_no_update BEFORE UPDATE ON write_off_recovery
BEGIN SELECT RAISE(ABORT, 'write_off_recovery rows are sealed'); END;
CREATE TRIGGER write_off_recovery_no_delete BEFORE DELETE ON write_off_recovery
BEGIN SELECT RAISE(ABORT, 'write_off_recovery rows are sealed'); END;
CREATE TRIGGER write_off_recovery_no_replace BEFORE INSERT ON write_off_recovery
WHEN EXISTS (SELECT 1 FROM write_off_recovery
  WHERE receipt_id = NEW.receipt_id AND (place = NEW.place
    OR list_id = NEW.list_id AND component_id = NEW.component_id))
BEGIN SELECT RAISE(ABORT, 'write_off_recovery rows are sealed'); END;
