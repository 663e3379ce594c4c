-- Finding anything: what else parties and accounts are known by, holds and notes, who looked at
-- what, and the indexes behind the one find field. Each is asked for a screenful, never for all.

-- A phone, a plate, a parcel, a permit. `key` is what is searched: capitals and digits without
-- anything between them; `short_key` is a second way to key it: the digits alone, or a phone
-- without its area code.
CREATE TABLE identifier (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'plate', 'parcel', 'permit')),
  shown TEXT NOT NULL,
  key TEXT NOT NULL,
  short_key TEXT,
  party_id INTEGER REFERENCES party (id),
  account_id INTEGER REFERENCES account (id),
  CHECK ((party_id IS NULL) <> (account_id IS NULL))
) STRICT;
CREATE INDEX identifier_key ON identifier (key);
CREATE INDEX identifier_short_key ON identifier (short_key) WHERE short_key IS NOT NULL;
CREATE INDEX identifier_party ON identifier (party_id) WHERE party_id IS NOT NULL;
CREATE INDEX identifier_account ON identifier (account_id) WHERE account_id IS NOT NULL;

-- Why nothing may be demanded or changed for a while (core.md A.2, dun_lock). Without an end it
-- stands.
CREATE TABLE hold (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN
    ('dispute', 'plan', 'appeal', 'medical', 'legal', 'bankruptcy')),
  words TEXT NOT NULL,
  placed_on TEXT NOT NULL,
  until TEXT,
  party_id INTEGER REFERENCES party (id),
  account_id INTEGER REFERENCES account (id),
  CHECK ((party_id IS NULL) <> (account_id IS NULL))
) STRICT;
CREATE INDEX hold_party ON hold (party_id) WHERE party_id IS NOT NULL;
CREATE INDEX hold_account ON hold (account_id) WHERE account_id IS NOT NULL;

-- Nobody wrote the notes a city began with.
CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'counter', 'field', 'letter')),
  words TEXT NOT NULL,
  written_at TEXT NOT NULL,
  written_by INTEGER REFERENCES person (id),
  party_id INTEGER REFERENCES party (id),
  account_id INTEGER REFERENCES account (id),
  CHECK ((party_id IS NULL) <> (account_id IS NULL))
) STRICT;
CREATE INDEX note_party ON note (party_id) WHERE party_id IS NOT NULL;
CREATE INDEX note_account ON note (account_id) WHERE account_id IS NOT NULL;

-- Who looked at whose account, party or receipt: a look-up that no payment follows is how money
-- taken without a receipt shows.
CREATE TABLE look_up (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL CHECK (subject IN ('account', 'party', 'receipt')),
  subject_id INTEGER NOT NULL,
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  looked_at TEXT NOT NULL,
  looked_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX look_up_date ON look_up (business_date);

CREATE TRIGGER identifier_no_update BEFORE UPDATE ON identifier
BEGIN SELECT RAISE(ABORT, 'identifier rows are sealed'); END;
CREATE TRIGGER identifier_no_delete BEFORE DELETE ON identifier
BEGIN SELECT RAISE(ABORT, 'identifier rows are sealed'); END;
CREATE TRIGGER identifier_no_replace BEFORE INSERT ON identifier
WHEN EXISTS (SELECT 1 FROM identifier WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'identifier rows are sealed'); END;
CREATE TRIGGER hold_no_update BEFORE UPDATE ON hold
BEGIN SELECT RAISE(ABORT, 'hold rows are sealed'); END;
CREATE TRIGGER hold_no_delete BEFORE DELETE ON hold
BEGIN SELECT RAISE(ABORT, 'hold rows are sealed'); END;
CREATE TRIGGER hold_no_replace BEFORE INSERT ON hold
WHEN EXISTS (SELECT 1 FROM hold WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'hold rows are sealed'); END;
CREATE TRIGGER note_no_update BEFORE UPDATE ON note
BEGIN SELECT RAISE(ABORT, 'note rows are sealed'); END;
CREATE TRIGGER note_no_delete BEFORE DELETE ON note
BEGIN SELECT RAISE(ABORT, 'note rows are sealed'); END;
CREATE TRIGGER note_no_replace BEFORE INSERT ON note
WHEN EXISTS (SELECT 1 FROM note WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'note rows are sealed'); END;
CREATE TRIGGER look_up_no_update BEFORE UPDATE ON look_up
BEGIN SELECT RAISE(ABORT, 'look_up rows are sealed'); END;
CREATE TRIGGER look_up_no_delete BEFORE DELETE ON look_up
BEGIN SELECT RAISE(ABORT, 'look_up rows are sealed'); END;
CREATE TRIGGER look_up_no_replace BEFORE INSERT ON look_up
WHEN EXISTS (SELECT 1 FROM look_up WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'look_up rows are sealed'); END;

-- Receipts by what stands on them; the newest first, since row numbers follow in each index.
CREATE INDEX receipt_total ON receipt (total_cents);
CREATE INDEX receipt_payer ON receipt (payer);
CREATE INDEX receipt_tender_check ON receipt_tender (check_number) WHERE check_number IS NOT NULL;
CREATE INDEX receipt_tender_card ON receipt_tender (card_last4) WHERE card_last4 IS NOT NULL;
CREATE INDEX receipt_tender_amount ON receipt_tender (tendered_cents);
CREATE INDEX import_key_key ON import_key (key);

-- Names and places as they are searched: capitals without accents, each word with a mark before it
-- and then every end of it, so that the beginning of one of these is any part of any word:
-- `_ROSA ROSA OSA SA`. An account has a row for its name and place, and may have more for other
-- names. Each payer of a receipt stands here once.
CREATE TABLE account_words (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  words TEXT NOT NULL
) STRICT;
CREATE INDEX account_words_account ON account_words (account_id);
CREATE TABLE payer (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  words TEXT NOT NULL
) STRICT;
CREATE TRIGGER account_words_no_update BEFORE UPDATE ON account_words
BEGIN SELECT RAISE(ABORT, 'account_words rows are sealed'); END;
CREATE TRIGGER account_words_no_delete BEFORE DELETE ON account_words
BEGIN SELECT RAISE(ABORT, 'account_words rows are sealed'); END;
CREATE TRIGGER account_words_no_replace BEFORE INSERT ON account_words
WHEN EXISTS (SELECT 1 FROM account_words WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'account_words rows are sealed'); END;
CREATE TRIGGER payer_no_update BEFORE UPDATE ON payer
BEGIN SELECT RAISE(ABORT, 'payer rows are sealed'); END;
CREATE TRIGGER payer_no_delete BEFORE DELETE ON payer
BEGIN SELECT RAISE(ABORT, 'payer rows are sealed'); END;
CREATE TRIGGER payer_no_replace BEFORE INSERT ON payer
WHEN EXISTS (SELECT 1 FROM payer WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM payer WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'payer rows are sealed'); END;

-- The index of them follows these tables; `tenkey verify` compares all three. Beginnings of up to
-- six letters are kept ready, since the time for a common one would grow with the city.
CREATE VIRTUAL TABLE find_account USING fts5 (words,
  tokenize = "ascii tokenchars '_'", prefix = '2 3 4 5 6 7', detail = none, columnsize = 0);
CREATE VIRTUAL TABLE find_payer USING fts5 (words,
  tokenize = "ascii tokenchars '_'", prefix = '2 3 4 5 6 7', detail = none, columnsize = 0);
CREATE TRIGGER account_words_found AFTER INSERT ON account_words
BEGIN INSERT INTO find_account (rowid, words) VALUES (NEW.id, NEW.words); END;
CREATE TRIGGER payer_found AFTER INSERT ON payer
BEGIN INSERT INTO find_payer (rowid, words) VALUES (NEW.id, NEW.words); END;

-- Books before this migration. Names have their words already; places and payers are taken as
-- they stand, capitals apart. Each letter that stands after another begins one more end of a word.
CREATE TEMP TABLE old_text AS
SELECT 'account' AS kind, a.id AS account_id, NULL AS payer, upper(COALESCE((
    SELECT group_concat(w.word, ' ') FROM party_word w WHERE w.party_id = a.party_id), '')
  || ' ' || a.place) AS text
FROM account a
UNION ALL
SELECT 'payer', NULL, payer, upper(payer) FROM receipt WHERE payer <> '' GROUP BY payer;
UPDATE old_text SET text = ' ' || replace(replace(replace(replace(replace(replace(text,
  '-', ' '), '.', ' '), ',', ' '), '#', ' '), '/', ' '), '&', ' ') || ' ';
CREATE TEMP TABLE old_words AS
WITH RECURSIVE place (at) AS (SELECT 2 UNION ALL SELECT at + 1 FROM place WHERE at < 500),
part (id, at, word, begins) AS (
  SELECT t.rowid, p.at, substr(t.text, p.at, instr(substr(t.text, p.at), ' ') - 1),
    substr(t.text, p.at - 1, 1) = ' '
  FROM old_text t JOIN place p ON p.at < length(t.text)
  WHERE substr(t.text, p.at, 1) <> ' ')
SELECT id, group_concat(CASE WHEN NOT begins THEN word WHEN length(word) > 1
  THEN '_' || word || ' ' || word ELSE '_' || word END, ' ') AS words
FROM (SELECT * FROM part WHERE begins OR length(word) > 1 ORDER BY id, at)
GROUP BY id;
INSERT INTO account_words (account_id, words)
SELECT t.account_id, COALESCE(w.words, '') FROM old_text t LEFT JOIN old_words w ON w.id = t.rowid
WHERE t.kind = 'account';
INSERT INTO payer (name, words)
SELECT t.payer, COALESCE(w.words, '') FROM old_text t LEFT JOIN old_words w ON w.id = t.rowid
WHERE t.kind = 'payer';
DROP TABLE old_words;
DROP TABLE old_text;
