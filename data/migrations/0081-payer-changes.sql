-- What is known of a payer changes at the counter: where letters go, the language they are in, a
-- telephone, another name, what is said first. A row is one change; the newest of a kind holds.
CREATE TABLE payer_change (
  id INTEGER PRIMARY KEY,
  party_id INTEGER NOT NULL REFERENCES party (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('address', 'language', 'phone', 'phone-ended', 'name', 'alert')),
  -- Empty where nothing is to be said first any more.
  value TEXT NOT NULL,
  -- What was known until then; empty where it was nothing.
  before TEXT NOT NULL,
  -- Who told it, and what they showed.
  words TEXT NOT NULL CHECK (words <> ''),
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (value <> before),
  CHECK (value <> '' OR kind = 'alert')
) STRICT;
CREATE INDEX payer_change_party ON payer_change (party_id, kind, id);

CREATE TRIGGER payer_change_no_update BEFORE UPDATE ON payer_change
BEGIN SELECT RAISE(ABORT, 'payer_change rows are sealed'); END;
CREATE TRIGGER payer_change_no_delete BEFORE DELETE ON payer_change
BEGIN SELECT RAISE(ABORT, 'payer_change rows are sealed'); END;
CREATE TRIGGER payer_change_no_replace BEFORE INSERT ON payer_change
WHEN EXISTS (SELECT 1 FROM payer_change WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'payer_change rows are sealed'); END;
