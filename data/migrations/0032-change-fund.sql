-- The change fund, the city's cash for floats and change, by denomination. What is in it is the sum
-- of what went in and came out; nothing stores a balance. Its ledger account is 990-1105.

-- `opening` takes over what the ledger said before the fund was kept by denomination, up to
-- `through_entry_id`. An exchange has equal value in and out, and no entry.
CREATE TABLE change_fund_movement (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('opening', 'issue', 'return', 'exchange', 'count')),
  business_date TEXT NOT NULL,
  session_id INTEGER REFERENCES drawer_session (id),
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  through_entry_id INTEGER REFERENCES entry (id),
  moved_by INTEGER REFERENCES person (id),
  second_id INTEGER REFERENCES person (id),
  moved_at TEXT NOT NULL,
  CHECK (second_id IS NULL OR second_id <> moved_by),
  CHECK (kind NOT IN ('issue', 'return') OR (session_id IS NOT NULL AND entry_id IS NOT NULL)),
  CHECK (kind <> 'exchange'
    OR (entry_id IS NULL AND moved_by IS NOT NULL AND second_id IS NOT NULL)),
  CHECK (kind = 'opening' OR through_entry_id IS NULL)
) STRICT;
CREATE INDEX change_fund_movement_date ON change_fund_movement (business_date);
CREATE INDEX change_fund_movement_session ON change_fund_movement (session_id);

-- Denomination 0 is money whose pieces nobody has counted yet.
CREATE TABLE change_fund_line (
  movement_id INTEGER NOT NULL REFERENCES change_fund_movement (id),
  side TEXT NOT NULL CHECK (side IN ('in', 'out')),
  denomination_cents INTEGER NOT NULL CHECK (denomination_cents >= 0),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (movement_id, side, denomination_cents),
  CHECK (denomination_cents = 0 OR amount_cents % denomination_cents = 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER change_fund_movement_second BEFORE INSERT ON change_fund_movement
WHEN NEW.kind = 'exchange'
  AND (SELECT role FROM person WHERE id = NEW.second_id) NOT IN ('supervisor', 'finance-director')
BEGIN SELECT RAISE(ABORT, 'only a supervisor or the finance director signs second'); END;
CREATE TRIGGER change_fund_movement_opens_once BEFORE INSERT ON change_fund_movement
WHEN NEW.kind = 'opening' AND EXISTS (SELECT 1 FROM change_fund_movement)
BEGIN SELECT RAISE(ABORT, 'the change fund is open already'); END;

-- The link of a movement is its seal: its lines come to what its entry posts, and none joins later.
CREATE TRIGGER chain_link_change_fund_adds_up BEFORE INSERT ON chain_link
WHEN NEW.kind = 'change-fund' AND (
  SELECT COALESCE(SUM(CASE side WHEN 'in' THEN amount_cents ELSE -amount_cents END), 0)
  FROM change_fund_line WHERE movement_id = NEW.subject_id)
  <> (
  SELECT CASE m.kind
    WHEN 'opening' THEN (
      SELECT COALESCE(SUM(CASE side WHEN 'D' THEN amount_cents ELSE -amount_cents END), 0)
      FROM posting WHERE account = '990-1105' AND entry_id <= m.through_entry_id)
    ELSE (
      SELECT COALESCE(SUM(CASE side WHEN 'D' THEN amount_cents ELSE -amount_cents END), 0)
      FROM posting WHERE account = '990-1105' AND entry_id = m.entry_id) END
  FROM change_fund_movement m WHERE m.id = NEW.subject_id)
BEGIN SELECT RAISE(ABORT, 'the movement does not come to what its entry posts'); END;
CREATE TRIGGER change_fund_line_late BEFORE INSERT ON change_fund_line
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'change-fund' AND subject_id = NEW.movement_id)
BEGIN SELECT RAISE(ABORT, 'the movement of the change fund is sealed'); END;

CREATE TRIGGER change_fund_movement_no_update BEFORE UPDATE ON change_fund_movement
BEGIN SELECT RAISE(ABORT, 'change_fund_movement rows are sealed'); END;
CREATE TRIGGER change_fund_movement_no_delete BEFORE DELETE ON change_fund_movement
BEGIN SELECT RAISE(ABORT, 'change_fund_movement rows are sealed'); END;
CREATE TRIGGER change_fund_movement_no_replace BEFORE INSERT ON change_fund_movement
WHEN EXISTS (SELECT 1 FROM change_fund_movement WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'change_fund_movement rows are sealed'); END;
CREATE TRIGGER change_fund_line_no_update BEFORE UPDATE ON change_fund_line
BEGIN SELECT RAISE(ABORT, 'change_fund_line rows are sealed'); END;
CREATE TRIGGER change_fund_line_no_delete BEFORE DELETE ON change_fund_line
BEGIN SELECT RAISE(ABORT, 'change_fund_line rows are sealed'); END;
CREATE TRIGGER change_fund_line_no_replace BEFORE INSERT ON change_fund_line
WHEN EXISTS (SELECT 1 FROM change_fund_line WHERE movement_id = NEW.movement_id AND side = NEW.side
  AND denomination_cents = NEW.denomination_cents)
BEGIN SELECT RAISE(ABORT, 'change_fund_line rows are sealed'); END;
