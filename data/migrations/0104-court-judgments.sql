-- How a case in small claims was judged, with what the court gave beyond the check: damages and
-- costs are owed as an item of their own. Judgments of before stand where they were, uncharged.
CREATE TABLE court_judgment (
  id INTEGER PRIMARY KEY,
  returned_id INTEGER NOT NULL REFERENCES returned_case (returned_id),
  decided_on TEXT NOT NULL,
  -- For the check, its fee and the mailing, which are owed already; then what is owed besides.
  owed_cents INTEGER NOT NULL CHECK (owed_cents >= 0),
  damages_cents INTEGER NOT NULL CHECK (damages_cents >= 0),
  cost_cents INTEGER NOT NULL CHECK (cost_cents >= 0),
  item_id INTEGER UNIQUE REFERENCES open_item (id),
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (decided_on <= business_date),
  CHECK ((damages_cents + cost_cents = 0) = (entry_id IS NULL)),
  CHECK ((item_id IS NULL) = (entry_id IS NULL))
) STRICT;
CREATE INDEX court_judgment_case ON court_judgment (returned_id);
CREATE VIEW standing_judgment AS SELECT j.* FROM court_judgment j;

-- Once at a time, after the filing, and never more than was asked.
CREATE TRIGGER court_judgment_of_its_case BEFORE INSERT ON court_judgment
WHEN NOT EXISTS (SELECT 1 FROM returned_case c WHERE c.returned_id = NEW.returned_id
    AND c.filed_on <= NEW.decided_on AND NEW.owed_cents <= c.unpaid_cents
    AND NEW.damages_cents <= c.damages_cents)
  OR EXISTS (SELECT 1 FROM standing_judgment s WHERE s.returned_id = NEW.returned_id)
  OR EXISTS (SELECT 1 FROM returned_judgment o WHERE o.returned_id = NEW.returned_id)
BEGIN SELECT RAISE(ABORT, 'no case asked that, or it is judged'); END;
CREATE TRIGGER court_judgment_posts BEFORE INSERT ON court_judgment
WHEN NEW.entry_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry e
  WHERE e.id = NEW.entry_id AND e.source = 'NSF' AND e.business_date = NEW.business_date
    AND (SELECT SUM(m.amount_cents) FROM open_item_movement m
      JOIN open_item_component c ON c.id = m.component_id
      WHERE m.entry_id = e.id AND m.side = 'D' AND c.item_id = NEW.item_id)
      = NEW.damages_cents + NEW.cost_cents)
BEGIN SELECT RAISE(ABORT, 'the award is not what its entry raises'); END;
DROP TRIGGER placement_after_demand;
CREATE TRIGGER placement_after_demand BEFORE INSERT ON placement
WHEN NEW.returned_id IS NOT NULL AND (NOT EXISTS (SELECT 1 FROM returned_demand d
    WHERE d.returned_id = NEW.returned_id AND d.answer_by < NEW.business_date)
  OR EXISTS (SELECT 1 FROM returned_case c WHERE c.returned_id = NEW.returned_id
    AND NOT EXISTS (SELECT 1 FROM standing_judgment j WHERE j.returned_id = c.returned_id)
    AND NOT EXISTS (SELECT 1 FROM returned_judgment o WHERE o.returned_id = c.returned_id)))
BEGIN SELECT RAISE(ABORT, 'the demand is not over, or a court has it'); END;

CREATE TRIGGER court_judgment_no_update BEFORE UPDATE ON court_judgment
BEGIN SELECT RAISE(ABORT, 'court_judgment rows are sealed'); END;
CREATE TRIGGER court_judgment_no_delete BEFORE DELETE ON court_judgment
BEGIN SELECT RAISE(ABORT, 'court_judgment rows are sealed'); END;
CREATE TRIGGER court_judgment_no_replace BEFORE INSERT ON court_judgment
WHEN EXISTS (SELECT 1 FROM court_judgment
  WHERE id = NEW.id OR item_id = NEW.item_id OR entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'court_judgment rows are sealed'); END;
