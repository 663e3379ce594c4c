-- A judgment that the court set aside: what was charged of it is taken back, and what had been paid
-- of that is a credit. The case may be judged again.
CREATE TABLE judgment_set_aside (
  judgment_id INTEGER PRIMARY KEY REFERENCES court_judgment (id),
  decided_on TEXT NOT NULL,
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  credit_item_id INTEGER UNIQUE REFERENCES open_item (id),
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (decided_on <= business_date),
  CHECK (credit_item_id IS NULL OR entry_id IS NOT NULL)
) STRICT;
DROP VIEW standing_judgment;
CREATE VIEW standing_judgment AS SELECT j.* FROM court_judgment j
  WHERE NOT EXISTS (SELECT 1 FROM judgment_set_aside v WHERE v.judgment_id = j.id);

-- By another than who recorded it, and not of what an agency has.
CREATE TRIGGER judgment_set_aside_by_another BEFORE INSERT ON judgment_set_aside
WHEN NOT EXISTS (SELECT 1 FROM court_judgment j WHERE j.id = NEW.judgment_id
    AND j.made_by <> NEW.made_by AND j.decided_on <= NEW.decided_on)
  OR EXISTS (SELECT 1 FROM court_judgment j JOIN standing_placement p
    ON p.returned_id = j.returned_id WHERE j.id = NEW.judgment_id)
BEGIN SELECT RAISE(ABORT, 'a judgment is set aside later, and by another'); END;
-- All of it: what was open is not owed, what was paid is a credit.
CREATE TRIGGER judgment_set_aside_takes_back BEFORE INSERT ON judgment_set_aside
WHEN NOT EXISTS (SELECT 1 FROM court_judgment j
  WHERE j.id = NEW.judgment_id AND (j.entry_id IS NULL AND NEW.entry_id IS NULL OR EXISTS (
    SELECT 1 FROM entry e WHERE e.id = NEW.entry_id AND e.source = 'LIN'
      AND e.business_date = NEW.business_date AND e.reverses_entry_id = j.entry_id
      AND j.damages_cents + j.cost_cents = (SELECT SUM(m.amount_cents) FROM open_item_movement m
        JOIN open_item_component c ON c.id = m.component_id
        WHERE m.entry_id = e.id AND m.side = 'C'
          AND (c.item_id = j.item_id OR c.item_id = NEW.credit_item_id)))))
BEGIN SELECT RAISE(ABORT, 'the entry does not take back what was charged'); END;

CREATE TRIGGER judgment_set_aside_no_update BEFORE UPDATE ON judgment_set_aside
BEGIN SELECT RAISE(ABORT, 'judgment_set_aside rows are sealed'); END;
CREATE TRIGGER judgment_set_aside_no_delete BEFORE DELETE ON judgment_set_aside
BEGIN SELECT RAISE(ABORT, 'judgment_set_aside rows are sealed'); END;
CREATE TRIGGER judgment_set_aside_no_replace BEFORE INSERT ON judgment_set_aside
WHEN EXISTS (SELECT 1 FROM judgment_set_aside WHERE judgment_id = NEW.judgment_id
  OR credit_item_id = NEW.credit_item_id OR entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'judgment_set_aside rows are sealed'); END;
