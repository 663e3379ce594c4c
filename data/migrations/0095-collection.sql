-- After the demand of a returned check, and after a write-off: a case in small claims with how it
-- was judged, and what a collection agency is given. Neither posts anything.
CREATE TABLE returned_case (
  returned_id INTEGER PRIMARY KEY REFERENCES returned_item (id),
  case_number TEXT NOT NULL UNIQUE CHECK (case_number <> ''),
  filed_on TEXT NOT NULL,
  -- What was unpaid then, and what the law lets be asked besides.
  unpaid_cents INTEGER NOT NULL CHECK (unpaid_cents > 0),
  damages_cents INTEGER NOT NULL CHECK (damages_cents >= 0),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (filed_on <= business_date)
) STRICT;
CREATE TABLE returned_judgment (
  returned_id INTEGER PRIMARY KEY REFERENCES returned_case (returned_id),
  result TEXT NOT NULL CHECK (result IN ('won', 'lost')),
  decided_on TEXT NOT NULL,
  awarded_cents INTEGER NOT NULL CHECK (awarded_cents >= 0),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (decided_on <= business_date),
  CHECK ((result = 'won') = (awarded_cents > 0))
) STRICT;

-- What one account owes of one written-off list, or of one returned check, as the agency is told.
CREATE TABLE placement (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES account (id),
  list_id INTEGER REFERENCES write_off (list_id),
  returned_id INTEGER REFERENCES returned_item (id),
  debtor TEXT NOT NULL,
  address TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  business_date TEXT NOT NULL,
  placed_at TEXT NOT NULL,
  placed_by INTEGER NOT NULL REFERENCES person (id),
  CHECK ((list_id IS NULL) <> (returned_id IS NULL))
) STRICT;
CREATE INDEX placement_account ON placement (account_id);
CREATE INDEX placement_list ON placement (list_id, account_id);
CREATE INDEX placement_returned ON placement (returned_id);
CREATE INDEX placement_date ON placement (business_date);
CREATE TABLE placement_recall (
  placement_id INTEGER PRIMARY KEY REFERENCES placement (id),
  -- All of it came in, or somebody said so.
  why TEXT NOT NULL CHECK (why IN ('paid', 'recalled')),
  reason_text TEXT NOT NULL,
  business_date TEXT NOT NULL,
  recalled_at TEXT NOT NULL,
  recalled_by INTEGER REFERENCES person (id),
  CHECK ((why = 'recalled') = (recalled_by IS NOT NULL))
) STRICT;
CREATE VIEW standing_placement AS SELECT p.* FROM placement p
  WHERE NOT EXISTS (SELECT 1 FROM placement_recall r WHERE r.placement_id = p.id);

-- A file that the agency was given: what is placed, and what is recalled of files before.
CREATE TABLE placement_file (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
CREATE TABLE placement_file_row (
  placement_id INTEGER NOT NULL REFERENCES placement (id),
  action TEXT NOT NULL CHECK (action IN ('place', 'recall')),
  file_id INTEGER NOT NULL REFERENCES placement_file (id),
  PRIMARY KEY (placement_id, action)
) STRICT, WITHOUT ROWID;
CREATE INDEX placement_file_row_file ON placement_file_row (file_id);

-- Only after the days of a demand, and not of what an agency has.
CREATE TRIGGER returned_case_after_demand BEFORE INSERT ON returned_case
WHEN NOT EXISTS (SELECT 1 FROM returned_demand d
    WHERE d.returned_id = NEW.returned_id AND d.answer_by < NEW.filed_on)
  OR EXISTS (SELECT 1 FROM standing_placement p WHERE p.returned_id = NEW.returned_id)
BEGIN SELECT RAISE(ABORT, 'the demand is not over, or an agency has it'); END;
CREATE TRIGGER returned_judgment_after_filing BEFORE INSERT ON returned_judgment
WHEN NOT EXISTS (SELECT 1 FROM returned_case c
  WHERE c.returned_id = NEW.returned_id AND c.filed_on <= NEW.decided_on)
BEGIN SELECT RAISE(ABORT, 'no case was filed by then'); END;
CREATE TRIGGER placement_once BEFORE INSERT ON placement
WHEN EXISTS (SELECT 1 FROM standing_placement p WHERE p.returned_id = NEW.returned_id
  OR p.list_id = NEW.list_id AND p.account_id = NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'an agency has it already'); END;
CREATE TRIGGER placement_of_list BEFORE INSERT ON placement
WHEN NEW.list_id IS NOT NULL AND NEW.amount_cents <> COALESCE((
  SELECT SUM(s.written_cents - s.recovered_cents - s.cancelled_cents) FROM standing_write_off s
  JOIN open_item_component c ON c.id = s.component_id JOIN open_item i ON i.id = c.item_id
  WHERE s.list_id = NEW.list_id AND i.account_id = NEW.account_id), 0)
BEGIN SELECT RAISE(ABORT, 'the list has not so much of that account'); END;
CREATE TRIGGER placement_after_demand BEFORE INSERT ON placement
WHEN NEW.returned_id IS NOT NULL AND (NOT EXISTS (SELECT 1 FROM returned_demand d
    WHERE d.returned_id = NEW.returned_id AND d.answer_by < NEW.business_date)
  OR EXISTS (SELECT 1 FROM returned_case c WHERE c.returned_id = NEW.returned_id
    AND NOT EXISTS (SELECT 1 FROM returned_judgment j WHERE j.returned_id = c.returned_id)))
BEGIN SELECT RAISE(ABORT, 'the demand is not over, or a court has it'); END;
CREATE TRIGGER placement_file_row_in_turn BEFORE INSERT ON placement_file_row
WHEN CASE NEW.action WHEN 'place'
  THEN EXISTS (SELECT 1 FROM placement_recall r WHERE r.placement_id = NEW.placement_id)
  ELSE NOT EXISTS (SELECT 1 FROM placement_recall r WHERE r.placement_id = NEW.placement_id)
    OR NOT EXISTS (SELECT 1 FROM placement_file_row o
      WHERE o.placement_id = NEW.placement_id AND o.action = 'place') END
BEGIN SELECT RAISE(ABORT, 'the agency is not told so'); END;
CREATE TRIGGER placement_file_row_late BEFORE INSERT ON placement_file_row
WHEN EXISTS (SELECT 1 FROM chain_link
  WHERE kind = 'placement-file' AND subject_id = NEW.file_id)
BEGIN SELECT RAISE(ABORT, 'the file is made already'); END;
CREATE TRIGGER placement_file_not_in_training BEFORE INSERT ON placement_file
WHEN EXISTS (SELECT 1 FROM training)
BEGIN SELECT RAISE(ABORT, 'a training book exports nothing'); END;
-- What the agency has is recalled before it is owed again.
CREATE TRIGGER write_off_reversal_unplaced BEFORE INSERT ON write_off_reversal
WHEN EXISTS (SELECT 1 FROM standing_placement p WHERE p.list_id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'an agency has something of the list'); END;

CREATE TRIGGER returned_case_no_update BEFORE UPDATE ON returned_case
BEGIN SELECT RAISE(ABORT, 'returned_case rows are sealed'); END;
CREATE TRIGGER returned_case_no_delete BEFORE DELETE ON returned_case
BEGIN SELECT RAISE(ABORT, 'returned_case rows are sealed'); END;
CREATE TRIGGER returned_case_no_replace BEFORE INSERT ON returned_case
WHEN EXISTS (SELECT 1 FROM returned_case
  WHERE returned_id = NEW.returned_id OR case_number = NEW.case_number)
BEGIN SELECT RAISE(ABORT, 'returned_case rows are sealed'); END;
CREATE TRIGGER returned_judgment_no_update BEFORE UPDATE ON returned_judgment
BEGIN SELECT RAISE(ABORT, 'returned_judgment rows are sealed'); END;
CREATE TRIGGER returned_judgment_no_delete BEFORE DELETE ON returned_judgment
BEGIN SELECT RAISE(ABORT, 'returned_judgment rows are sealed'); END;
CREATE TRIGGER returned_judgment_no_replace BEFORE INSERT ON returned_judgment
WHEN EXISTS (SELECT 1 FROM returned_judgment
  WHERE returned_id = NEW.returned_id)
BEGIN SELECT RAISE(ABORT, 'returned_judgment rows are sealed'); END;
CREATE TRIGGER placement_no_update BEFORE UPDATE ON placement
BEGIN SELECT RAISE(ABORT, 'placement rows are sealed'); END;
CREATE TRIGGER placement_no_delete BEFORE DELETE ON placement
BEGIN SELECT RAISE(ABORT, 'placement rows are sealed'); END;
CREATE TRIGGER placement_no_replace BEFORE INSERT ON placement
WHEN EXISTS (SELECT 1 FROM placement
  WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'placement rows are sealed'); END;
CREATE TRIGGER placement_recall_no_update BEFORE UPDATE ON placement_recall
BEGIN SELECT RAISE(ABORT, 'placement_recall rows are sealed'); END;
CREATE TRIGGER placement_recall_no_delete BEFORE DELETE ON placement_recall
BEGIN SELECT RAISE(ABORT, 'placement_recall rows are sealed'); END;
CREATE TRIGGER placement_recall_no_replace BEFORE INSERT ON placement_recall
WHEN EXISTS (SELECT 1 FROM placement_recall
  WHERE placement_id = NEW.placement_id)
BEGIN SELECT RAISE(ABORT, 'placement_recall rows are sealed'); END;
CREATE TRIGGER placement_file_no_update BEFORE UPDATE ON placement_file
BEGIN SELECT RAISE(ABORT, 'placement_file rows are sealed'); END;
CREATE TRIGGER placement_file_no_delete BEFORE DELETE ON placement_file
BEGIN SELECT RAISE(ABORT, 'placement_file rows are sealed'); END;
CREATE TRIGGER placement_file_no_replace BEFORE INSERT ON placement_file
WHEN EXISTS (SELECT 1 FROM placement_file
  WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'placement_file rows are sealed'); END;
CREATE TRIGGER placement_file_row_no_update BEFORE UPDATE ON placement_file_row
BEGIN SELECT RAISE(ABORT, 'placement_file_row rows are sealed'); END;
CREATE TRIGGER placement_file_row_no_delete BEFORE DELETE ON placement_file_row
BEGIN SELECT RAISE(ABORT, 'placement_file_row rows are sealed'); END;
CREATE TRIGGER placement_file_row_no_replace BEFORE INSERT ON placement_file_row
WHEN EXISTS (SELECT 1 FROM placement_file_row
  WHERE placement_id = NEW.placement_id AND action = NEW.action)
BEGIN SELECT RAISE(ABORT, 'placement_file_row rows are sealed'); END;
