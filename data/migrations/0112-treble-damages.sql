-- Damages are so many times what of the check itself was unpaid, and whoever is liable for them is
-- liable no longer for its fee and the mailing of its demand (Civ. 1719(a)(2)). Cases of before
-- kept what was unpaid of all three together, and have no row here.
CREATE TABLE case_claim (
  returned_id INTEGER PRIMARY KEY REFERENCES returned_case (returned_id),
  -- Of the check alone, less what was paid toward its fee, when its case was filed.
  check_cents INTEGER NOT NULL CHECK (check_cents >= 0)
) STRICT;
-- What was open of the fee and of the mailing when a court awarded damages, and is not owed.
CREATE TABLE court_relief (
  judgment_id INTEGER PRIMARY KEY REFERENCES court_judgment (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;
-- A court that sets its judgment aside lets the fee and the mailing be owed again.
CREATE TABLE relief_end (
  judgment_id INTEGER PRIMARY KEY REFERENCES court_relief (judgment_id),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;

CREATE TRIGGER case_claim_late BEFORE INSERT ON case_claim
WHEN EXISTS (SELECT 1 FROM chain_link
  WHERE kind = 'returned-case' AND subject_id = NEW.returned_id)
BEGIN SELECT RAISE(ABORT, 'the case is filed already'); END;
-- With damages the check alone is asked besides them; of a check that is paid there are none.
CREATE TRIGGER case_claim_asks BEFORE INSERT ON case_claim
WHEN NOT EXISTS (SELECT 1 FROM returned_case c WHERE c.returned_id = NEW.returned_id
  AND CASE WHEN c.damages_cents > 0
    THEN NEW.check_cents > 0 AND c.unpaid_cents = NEW.check_cents
    ELSE c.unpaid_cents >= NEW.check_cents END)
BEGIN SELECT RAISE(ABORT, 'the case asks otherwise'); END;

CREATE TRIGGER court_relief_of_damages BEFORE INSERT ON court_relief
WHEN NOT EXISTS (SELECT 1 FROM court_judgment j
  JOIN case_claim y ON y.returned_id = j.returned_id
  WHERE j.id = NEW.judgment_id AND j.damages_cents > 0
    AND j.business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'no damages were awarded'); END;
CREATE TRIGGER court_relief_posts BEFORE INSERT ON court_relief
WHEN NOT EXISTS (SELECT 1 FROM entry e
  WHERE e.id = NEW.entry_id AND e.source = 'CRT' AND e.business_date = NEW.business_date
    AND (SELECT SUM(m.amount_cents) FROM open_item_movement m WHERE m.entry_id = e.id)
      = NEW.amount_cents)
  OR EXISTS (SELECT 1 FROM open_item_movement m
    JOIN open_item_component c ON c.id = m.component_id
    JOIN court_judgment j ON j.id = NEW.judgment_id
    LEFT JOIN returned_item_cost k ON k.returned_id = j.returned_id
    LEFT JOIN returned_demand d ON d.returned_id = j.returned_id
    WHERE m.entry_id = NEW.entry_id AND (m.side <> 'C'
      OR (c.item_id IS NOT k.fee_item_id AND c.item_id IS NOT d.mailing_item_id)))
BEGIN SELECT RAISE(ABORT, 'it takes off something else'); END;
CREATE TRIGGER relief_end_takes_back BEFORE INSERT ON relief_end
WHEN NOT EXISTS (SELECT 1 FROM court_relief r
  JOIN judgment_set_aside v ON v.judgment_id = r.judgment_id
  JOIN entry e ON e.id = NEW.entry_id
  WHERE r.judgment_id = NEW.judgment_id AND v.business_date = NEW.business_date
    AND e.source = 'CRT' AND e.business_date = NEW.business_date
    AND e.reverses_entry_id = r.entry_id
    AND r.amount_cents = (SELECT SUM(m.amount_cents) FROM open_item_movement m
      WHERE m.entry_id = e.id AND m.side = 'D'))
BEGIN SELECT RAISE(ABORT, 'the judgment stands, or the entry does not take it back'); END;

CREATE TRIGGER case_claim_no_update BEFORE UPDATE ON case_claim
BEGIN SELECT RAISE(ABORT, 'case_claim rows are sealed'); END;
CREATE TRIGGER case_claim_no_delete BEFORE DELETE ON case_claim
BEGIN SELECT RAISE(ABORT, 'case_claim rows are sealed'); END;
CREATE TRIGGER case_claim_no_replace BEFORE INSERT ON case_claim
WHEN EXISTS (SELECT 1 FROM case_claim WHERE returned_id = NEW.returned_id)
BEGIN SELECT RAISE(ABORT, 'case_claim rows are sealed'); END;
CREATE TRIGGER court_relief_no_update BEFORE UPDATE ON court_relief
BEGIN SELECT RAISE(ABORT, 'court_relief rows are sealed'); END;
CREATE TRIGGER court_relief_no_delete BEFORE DELETE ON court_relief
BEGIN SELECT RAISE(ABORT, 'court_relief rows are sealed'); END;
CREATE TRIGGER court_relief_no_replace BEFORE INSERT ON court_relief
WHEN EXISTS (SELECT 1 FROM court_relief
  WHERE judgment_id = NEW.judgment_id OR entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'court_relief rows are sealed'); END;
CREATE TRIGGER relief_end_no_update BEFORE UPDATE ON relief_end
BEGIN SELECT RAISE(ABORT, 'relief_end rows are sealed'); END;
CREATE TRIGGER relief_end_no_delete BEFORE DELETE ON relief_end
BEGIN SELECT RAISE(ABORT, 'relief_end rows are sealed'); END;
CREATE TRIGGER relief_end_no_replace BEFORE INSERT ON relief_end
WHEN EXISTS (SELECT 1 FROM relief_end
  WHERE judgment_id = NEW.judgment_id OR entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'relief_end rows are sealed'); END;
