-- Letters: each as it was sent, and every time it was printed. A letter is printed from its content
-- and from nothing else, so it comes out again as it was, whatever the templates say by then.
CREATE TABLE letter (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  template_version INTEGER NOT NULL,
  -- None where it goes to somebody who has no account.
  account_id INTEGER REFERENCES account (id),
  -- Name and address, a line each.
  addressee TEXT NOT NULL CHECK (addressee <> ''),
  -- What was filled in, as JSON.
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  -- The letter itself, without layout, as JSON.
  content TEXT NOT NULL CHECK (json_valid(content)),
  business_date TEXT NOT NULL,
  written_at TEXT NOT NULL,
  -- None where no person stood at a counter: a run of the night wrote it.
  written_by INTEGER REFERENCES person (id)
) STRICT;
CREATE INDEX letter_account ON letter (account_id, id);
CREATE INDEX letter_date ON letter (business_date, kind);

-- One file of letters or labels, and what stands in it. `again_of` is the run it repeats.
CREATE TABLE letter_run (
  id INTEGER PRIMARY KEY,
  form TEXT NOT NULL CHECK (form IN ('single', 'batch', 'labels')),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER REFERENCES person (id),
  place TEXT NOT NULL CHECK (place <> ''),
  letters INTEGER NOT NULL CHECK (letters > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  again_of INTEGER REFERENCES letter_run (id)
) STRICT;
CREATE INDEX letter_run_date ON letter_run (business_date);

-- `copy` counts how often the letter itself was printed; a label is no copy and has none.
CREATE TABLE letter_print (
  run_id INTEGER NOT NULL REFERENCES letter_run (id),
  position INTEGER NOT NULL CHECK (position > 0),
  letter_id INTEGER NOT NULL REFERENCES letter (id),
  copy INTEGER CHECK (copy > 0),
  PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX letter_print_copy ON letter_print (letter_id, copy) WHERE copy IS NOT NULL;

CREATE TRIGGER letter_no_update BEFORE UPDATE ON letter
BEGIN SELECT RAISE(ABORT, 'letter rows are sealed'); END;
CREATE TRIGGER letter_no_delete BEFORE DELETE ON letter
BEGIN SELECT RAISE(ABORT, 'letter rows are sealed'); END;
CREATE TRIGGER letter_no_replace BEFORE INSERT ON letter
WHEN EXISTS (SELECT 1 FROM letter WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'letter rows are sealed'); END;
CREATE TRIGGER letter_run_no_update BEFORE UPDATE ON letter_run
BEGIN SELECT RAISE(ABORT, 'letter_run rows are sealed'); END;
CREATE TRIGGER letter_run_no_delete BEFORE DELETE ON letter_run
BEGIN SELECT RAISE(ABORT, 'letter_run rows are sealed'); END;
CREATE TRIGGER letter_run_no_replace BEFORE INSERT ON letter_run
WHEN EXISTS (SELECT 1 FROM letter_run WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'letter_run rows are sealed'); END;
CREATE TRIGGER letter_print_no_update BEFORE UPDATE ON letter_print
BEGIN SELECT RAISE(ABORT, 'letter_print rows are sealed'); END;
CREATE TRIGGER letter_print_no_delete BEFORE DELETE ON letter_print
BEGIN SELECT RAISE(ABORT, 'letter_print rows are sealed'); END;
CREATE TRIGGER letter_print_no_replace BEFORE INSERT ON letter_print
WHEN EXISTS (SELECT 1 FROM letter_print WHERE run_id = NEW.run_id AND position = NEW.position)
  OR EXISTS (SELECT 1 FROM letter_print WHERE letter_id = NEW.letter_id AND copy = NEW.copy)
BEGIN SELECT RAISE(ABORT, 'letter_print rows are sealed'); END;

-- Its number, title line and language are those of its row.
CREATE TRIGGER letter_says_what_it_is BEFORE INSERT ON letter
WHEN json_extract(NEW.content, '$.number') IS NOT printf('LTR-%06d', NEW.number)
  OR json_extract(NEW.content, '$.language') IS NOT NEW.language
BEGIN SELECT RAISE(ABORT, 'the letter is not the one of its row'); END;
-- Copies are counted without a gap; a label counts none.
CREATE TRIGGER letter_print_counts BEFORE INSERT ON letter_print
WHEN NEW.copy IS NOT (SELECT CASE r.form WHEN 'labels' THEN NULL ELSE
    1 + (SELECT COUNT(*) FROM letter_print p WHERE p.letter_id = NEW.letter_id
      AND p.copy IS NOT NULL) END
  FROM letter_run r WHERE r.id = NEW.run_id)
BEGIN SELECT RAISE(ABORT, 'the copy is not the next one that the letter counts'); END;
-- What is printed again is the same file.
CREATE TRIGGER letter_run_again BEFORE INSERT ON letter_run
WHEN NEW.again_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM letter_run r
  WHERE r.id = NEW.again_of AND r.again_of IS NULL AND r.form = NEW.form
    AND r.letters = NEW.letters AND r.sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'the run does not repeat the one it names'); END;
