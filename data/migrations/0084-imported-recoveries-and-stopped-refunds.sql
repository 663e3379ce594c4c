-- What a payment of another channel, such as a lockbox, brings in on what was written off: as at
-- the counter, what is beyond all that the account owes.
CREATE TABLE imported_recovery (
  payment_id INTEGER NOT NULL REFERENCES imported_payment (id),
  place INTEGER NOT NULL,
  list_id INTEGER NOT NULL,
  component_id INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (payment_id, place),
  UNIQUE (payment_id, list_id, component_id),
  FOREIGN KEY (list_id, component_id) REFERENCES write_off_part (list_id, component_id)
) STRICT;
CREATE INDEX imported_recovery_part ON imported_recovery (list_id, component_id);
CREATE INDEX imported_recovery_component ON imported_recovery (component_id);

-- Of a payment that was imported there is no receipt.
DROP VIEW standing_recovery;
CREATE VIEW standing_recovery (receipt_id, line, list_id, component_id, amount_cents) AS
  SELECT o.receipt_id, o.line, o.list_id, o.component_id, o.amount_cents
  FROM write_off_recovery o
  WHERE NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = o.receipt_id)
  UNION ALL
  SELECT NULL, NULL, i.list_id, i.component_id, i.amount_cents FROM imported_recovery i;

-- What a payment pays and recovers is what its entry takes in: looked at when it is whole.
DROP TRIGGER imported_payment_adds_up;
CREATE TRIGGER chain_link_imported_payment_adds_up BEFORE INSERT ON chain_link
WHEN NEW.kind = 'imported-payment' AND NOT EXISTS (SELECT 1 FROM imported_payment p
  WHERE p.id = NEW.subject_id AND p.amount_cents =
    (SELECT COALESCE(SUM(m.amount_cents), 0) FROM open_item_movement m
      WHERE m.entry_id = p.entry_id AND m.side = 'C')
    + (SELECT COALESCE(SUM(o.amount_cents), 0) FROM imported_recovery o
      WHERE o.payment_id = p.id))
BEGIN SELECT RAISE(ABORT, 'the payment does not add up'); END;

CREATE TRIGGER imported_recovery_late BEFORE INSERT ON imported_recovery
WHEN EXISTS (SELECT 1 FROM chain_link
  WHERE kind = 'imported-payment' AND subject_id = NEW.payment_id)
BEGIN SELECT RAISE(ABORT, 'the payment is made already'); END;
CREATE TRIGGER imported_recovery_of_account BEFORE INSERT ON imported_recovery
WHEN NOT EXISTS (SELECT 1 FROM imported_payment p JOIN open_item i ON i.account_id = p.account_id
  JOIN open_item_component c ON c.item_id = i.id
  WHERE p.id = NEW.payment_id AND c.id = NEW.component_id)
BEGIN SELECT RAISE(ABORT, 'the payment is of another account'); END;
CREATE TRIGGER imported_recovery_within BEFORE INSERT ON imported_recovery
WHEN NOT EXISTS (SELECT 1 FROM standing_write_off s
  WHERE s.list_id = NEW.list_id AND s.component_id = NEW.component_id
    AND NEW.amount_cents <= s.written_cents - s.recovered_cents - s.cancelled_cents)
BEGIN SELECT RAISE(ABORT, 'more would be recovered than was written off'); END;

CREATE TRIGGER imported_recovery_no_update BEFORE UPDATE ON imported_recovery
BEGIN SELECT RAISE(ABORT, 'imported_recovery rows are sealed'); END;
CREATE TRIGGER imported_recovery_no_delete BEFORE DELETE ON imported_recovery
BEGIN SELECT RAISE(ABORT, 'imported_recovery rows are sealed'); END;
CREATE TRIGGER imported_recovery_no_replace BEFORE INSERT ON imported_recovery
WHEN EXISTS (SELECT 1 FROM imported_recovery WHERE payment_id = NEW.payment_id
  AND (place = NEW.place OR list_id = NEW.list_id AND component_id = NEW.component_id))
BEGIN SELECT RAISE(ABORT, 'imported_recovery rows are sealed'); END;

-- A refund that is granted and in no file is stopped when the check that paid its money comes back:
-- the entry of the return gives the credit back first, and then takes it like any credit. No file
-- holds a refund that is stopped.
CREATE VIEW stopped_refund (refund_id, returned_id) AS
  SELECT r.id, MIN(n.id) FROM refund r
  JOIN open_item_movement m ON m.component_id = r.component_id AND m.side = 'C'
    AND m.entry_id > r.entry_id AND m.amount_cents = r.amount_cents
  JOIN returned_item n ON n.entry_id = m.entry_id
  GROUP BY r.id;
CREATE TRIGGER refund_file_row_stopped BEFORE INSERT ON refund_file_row
WHEN EXISTS (SELECT 1 FROM stopped_refund s WHERE s.refund_id = NEW.refund_id)
BEGIN SELECT RAISE(ABORT, 'the refund is stopped'); END;
