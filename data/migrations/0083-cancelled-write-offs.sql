-- What of a write-off is not owed in law any more: whoever decides on it dismissed, reduced or
-- voided what it was written off for. Nothing is posted, since the debt left the books before: the
-- record of the decision says which part of which list nobody may recover.
CREATE TABLE write_off_cancellation (
  line_record_id INTEGER NOT NULL REFERENCES line_record (id),
  list_id INTEGER NOT NULL,
  component_id INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (line_record_id, list_id, component_id),
  FOREIGN KEY (list_id, component_id) REFERENCES write_off_part (list_id, component_id)
) STRICT;
CREATE INDEX write_off_cancellation_part ON write_off_cancellation (list_id, component_id);

-- Parts that stand written off: what came in of each, and what is not owed any more.
CREATE VIEW standing_write_off
  (list_id, component_id, written_cents, recovered_cents, cancelled_cents) AS
  SELECT p.list_id, p.component_id, p.written_cents,
    (SELECT COALESCE(SUM(s.amount_cents), 0) FROM standing_recovery s
      WHERE s.list_id = p.list_id AND s.component_id = p.component_id),
    (SELECT COALESCE(SUM(x.amount_cents), 0) FROM write_off_cancellation x
      WHERE x.list_id = p.list_id AND x.component_id = p.component_id)
  FROM write_off_part p JOIN write_off w ON w.list_id = p.list_id
  WHERE NOT EXISTS (SELECT 1 FROM write_off_reversal r WHERE r.list_id = p.list_id);

CREATE TRIGGER write_off_cancellation_late BEFORE INSERT ON write_off_cancellation
WHEN EXISTS (SELECT 1 FROM chain_link
  WHERE kind = 'line-record' AND subject_id = NEW.line_record_id)
BEGIN SELECT RAISE(ABORT, 'the record is made already'); END;
CREATE TRIGGER write_off_cancellation_of_account BEFORE INSERT ON write_off_cancellation
WHEN NOT EXISTS (SELECT 1 FROM line_record r JOIN open_item i ON i.account_id = r.account_id
  JOIN open_item_component c ON c.item_id = i.id
  WHERE r.id = NEW.line_record_id AND c.id = NEW.component_id)
BEGIN SELECT RAISE(ABORT, 'the decision is about another account'); END;
-- The shortest way to have a debt forgotten takes two.
CREATE TRIGGER write_off_cancellation_approved BEFORE INSERT ON write_off_cancellation
WHEN NOT EXISTS (SELECT 1 FROM line_record r
  WHERE r.id = NEW.line_record_id AND r.approved_by IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'nobody approved this decision'); END;
CREATE TRIGGER write_off_cancellation_within BEFORE INSERT ON write_off_cancellation
WHEN NOT EXISTS (SELECT 1 FROM standing_write_off s
  WHERE s.list_id = NEW.list_id AND s.component_id = NEW.component_id
    AND NEW.amount_cents <= s.written_cents - s.recovered_cents - s.cancelled_cents)
BEGIN SELECT RAISE(ABORT, 'more would be cancelled than is still to be recovered'); END;

-- Nothing comes in on what is not owed any more, nor does a reversal make it owed again.
DROP TRIGGER write_off_recovery_within;
CREATE TRIGGER write_off_recovery_within BEFORE INSERT ON write_off_recovery
WHEN NOT EXISTS (SELECT 1 FROM standing_write_off s
  WHERE s.list_id = NEW.list_id AND s.component_id = NEW.component_id
    AND NEW.amount_cents <= s.written_cents - s.recovered_cents - s.cancelled_cents)
BEGIN SELECT RAISE(ABORT, 'more would be recovered than was written off'); END;
-- The newest of a moment asks first: that a row is sealed is said before what it would come to.
DROP TRIGGER write_off_recovery_no_replace;
CREATE TRIGGER write_off_recovery_no_replace BEFORE INSERT ON write_off_recovery
WHEN EXISTS (SELECT 1 FROM write_off_recovery
  WHERE receipt_id = NEW.receipt_id AND (place = NEW.place
    OR list_id = NEW.list_id AND component_id = NEW.component_id))
BEGIN SELECT RAISE(ABORT, 'write_off_recovery rows are sealed'); END;

CREATE TRIGGER write_off_reversal_uncancelled BEFORE INSERT ON write_off_reversal
WHEN EXISTS (SELECT 1 FROM write_off_cancellation x WHERE x.list_id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'something of the list is not owed any more'); END;

CREATE TRIGGER write_off_cancellation_no_update BEFORE UPDATE ON write_off_cancellation
BEGIN SELECT RAISE(ABORT, 'write_off_cancellation rows are sealed'); END;
CREATE TRIGGER write_off_cancellation_no_delete BEFORE DELETE ON write_off_cancellation
BEGIN SELECT RAISE(ABORT, 'write_off_cancellation rows are sealed'); END;
CREATE TRIGGER write_off_cancellation_no_replace BEFORE INSERT ON write_off_cancellation
WHEN EXISTS (SELECT 1 FROM write_off_cancellation WHERE line_record_id = NEW.line_record_id
  AND list_id = NEW.list_id AND component_id = NEW.component_id)
BEGIN SELECT RAISE(ABORT, 'write_off_cancellation rows are sealed'); END;
