-- Imports of every kind: who began one and of which file, which row became what, other numbers,
-- names and places an account goes by, and payments that came in a file.

-- Written before the first row: an import that is interrupted is known with its file and who began
-- it, as the machine knows them (`user@host`).
CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  profile TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL,
  begun_by TEXT NOT NULL,
  begun_at TEXT NOT NULL
) STRICT;

-- The key is the foreign id, or the file's hash and the line of the row; `digest` is the hash of
-- what the row said, so that the same key with other words is noticed.
CREATE TABLE import_row (
  id INTEGER PRIMARY KEY,
  run_id INTEGER REFERENCES import_run (id),
  line INTEGER NOT NULL,
  profile TEXT NOT NULL,
  key TEXT NOT NULL,
  digest TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  UNIQUE (profile, key)
) STRICT;
CREATE INDEX import_row_digest ON import_row (digest);

-- Books before this migration kept keys in import_key (0007), without run, line or digest. They are
-- taken over here; nothing is written there any more.
INSERT INTO import_row (run_id, line, profile, key, digest, account_id)
SELECT NULL, 0, profile, key, '', account_id FROM import_key;

-- `sought` is the text as it is looked for: of a number its letters and digits only, in capitals.
CREATE TABLE account_alias (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL CHECK (kind IN ('number', 'name', 'place')),
  text TEXT NOT NULL,
  sought TEXT NOT NULL,
  UNIQUE (account_id, kind, text)
) STRICT;
CREATE INDEX account_alias_sought ON account_alias (kind, sought);
CREATE INDEX account_alias_text ON account_alias (kind, text);

-- Money that another channel took, as its file says it: one entry each.
CREATE TABLE imported_payment (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run (id),
  line INTEGER NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  paid_on TEXT NOT NULL,
  reference TEXT NOT NULL,
  payer TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id)
) STRICT;
CREATE INDEX imported_payment_account ON imported_payment (account_id);

CREATE TRIGGER import_run_no_update BEFORE UPDATE ON import_run
BEGIN SELECT RAISE(ABORT, 'import_run rows are sealed'); END;
CREATE TRIGGER import_run_no_delete BEFORE DELETE ON import_run
BEGIN SELECT RAISE(ABORT, 'import_run rows are sealed'); END;
CREATE TRIGGER import_run_no_replace BEFORE INSERT ON import_run
WHEN EXISTS (SELECT 1 FROM import_run WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'import_run rows are sealed'); END;
CREATE TRIGGER import_row_no_update BEFORE UPDATE ON import_row
BEGIN SELECT RAISE(ABORT, 'import_row rows are sealed'); END;
CREATE TRIGGER import_row_no_delete BEFORE DELETE ON import_row
BEGIN SELECT RAISE(ABORT, 'import_row rows are sealed'); END;
CREATE TRIGGER import_row_no_replace BEFORE INSERT ON import_row
WHEN EXISTS (SELECT 1 FROM import_row WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM import_row WHERE profile = NEW.profile AND key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'import_row rows are sealed'); END;
CREATE TRIGGER account_alias_no_update BEFORE UPDATE ON account_alias
BEGIN SELECT RAISE(ABORT, 'account_alias rows are sealed'); END;
CREATE TRIGGER account_alias_no_delete BEFORE DELETE ON account_alias
BEGIN SELECT RAISE(ABORT, 'account_alias rows are sealed'); END;
CREATE TRIGGER account_alias_no_replace BEFORE INSERT ON account_alias
WHEN EXISTS (SELECT 1 FROM account_alias WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM account_alias WHERE account_id = NEW.account_id
      AND kind = NEW.kind AND text = NEW.text)
BEGIN SELECT RAISE(ABORT, 'account_alias rows are sealed'); END;
CREATE TRIGGER imported_payment_no_update BEFORE UPDATE ON imported_payment
BEGIN SELECT RAISE(ABORT, 'imported_payment rows are sealed'); END;
CREATE TRIGGER imported_payment_no_delete BEFORE DELETE ON imported_payment
BEGIN SELECT RAISE(ABORT, 'imported_payment rows are sealed'); END;
CREATE TRIGGER imported_payment_no_replace BEFORE INSERT ON imported_payment
WHEN EXISTS (SELECT 1 FROM imported_payment WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM imported_payment WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'imported_payment rows are sealed'); END;

-- What a payment pays is what its entry takes in.
CREATE TRIGGER imported_payment_adds_up BEFORE INSERT ON imported_payment
WHEN NEW.amount_cents IS NOT (SELECT SUM(m.amount_cents) FROM open_item_movement m
    WHERE m.entry_id = NEW.entry_id AND m.side = 'C')
BEGIN SELECT RAISE(ABORT, 'the payment does not add up'); END;
