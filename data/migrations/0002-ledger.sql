-- Entries, postings and their seal; gap-free series; the hash chains.

-- `next` is taken in the transaction of the row that carries the number, so a crash burns none.
CREATE TABLE series (
  name TEXT PRIMARY KEY,
  first INTEGER NOT NULL,
  next INTEGER NOT NULL CHECK (next >= first)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER series_counts_by_one BEFORE UPDATE ON series
WHEN NEW.next <> OLD.next + 1 OR NEW.name <> OLD.name OR NEW.first <> OLD.first
BEGIN SELECT RAISE(ABORT, 'a series only counts up by one'); END;
CREATE TRIGGER series_stays BEFORE DELETE ON series
BEGIN SELECT RAISE(ABORT, 'a series is never deleted'); END;

-- The deferred reference refuses to commit an entry that nobody sealed.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  number INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER REFERENCES person (id),
  memo TEXT NOT NULL,
  reverses_entry_id INTEGER REFERENCES entry (id),
  seal_id INTEGER NOT NULL CHECK (seal_id = id)
    REFERENCES entry_seal (entry_id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (source, number)
) STRICT;
CREATE INDEX entry_date ON entry (business_date);
CREATE UNIQUE INDEX entry_reversed_once ON entry (reverses_entry_id)
  WHERE reverses_entry_id IS NOT NULL;

CREATE TABLE posting (
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  line INTEGER NOT NULL,
  account TEXT NOT NULL REFERENCES ledger_account (code),
  side TEXT NOT NULL CHECK (side IN ('D', 'C')),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  department TEXT REFERENCES department (code),
  PRIMARY KEY (entry_id, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_seal (
  entry_id INTEGER PRIMARY KEY REFERENCES entry (id),
  postings INTEGER NOT NULL CHECK (postings >= 2),
  total_cents INTEGER NOT NULL CHECK (total_cents > 0)
) STRICT;

-- core.md P3 and P4 are kept by the file itself, whoever writes to it.
CREATE TRIGGER entry_seal_balances BEFORE INSERT ON entry_seal
BEGIN
  SELECT RAISE(ABORT, 'the entry does not balance in every fund')
  WHERE EXISTS (
    SELECT 1 FROM posting WHERE entry_id = NEW.entry_id GROUP BY substr(account, 1, 3)
    HAVING SUM(CASE side WHEN 'D' THEN amount_cents ELSE -amount_cents END) <> 0);
  SELECT RAISE(ABORT, 'the seal does not agree with the postings')
  WHERE (SELECT COUNT(*) FROM posting WHERE entry_id = NEW.entry_id) <> NEW.postings
     OR (SELECT SUM(amount_cents) FROM posting WHERE entry_id = NEW.entry_id AND side = 'D')
        IS NOT NEW.total_cents;
  SELECT RAISE(ABORT, 'a control account moved without its open items')
  WHERE EXISTS (
    SELECT account FROM (
      SELECT p.account AS account,
        CASE p.side WHEN 'D' THEN p.amount_cents ELSE -p.amount_cents END AS cents
      FROM posting p JOIN ledger_account a ON a.code = p.account
      WHERE p.entry_id = NEW.entry_id AND a.control = 1
      UNION ALL
      SELECT c.control_account,
        CASE m.side WHEN 'D' THEN -m.amount_cents ELSE m.amount_cents END
      FROM open_item_movement m JOIN open_item_component c ON c.id = m.component_id
      WHERE m.entry_id = NEW.entry_id)
    GROUP BY account HAVING SUM(cents) <> 0);
END;
CREATE TRIGGER posting_before_seal BEFORE INSERT ON posting
WHEN EXISTS (SELECT 1 FROM entry_seal WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'the entry is sealed'); END;

-- One chain a register and one for the office; `content` is the canonical record the hash covers.
CREATE TABLE chain_link (
  chain TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject_id INTEGER,
  content TEXT NOT NULL,
  at TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (chain, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX chain_link_subject ON chain_link (kind, subject_id);
CREATE TRIGGER chain_link_follows BEFORE INSERT ON chain_link
WHEN NEW.sequence <> (SELECT COALESCE(MAX(sequence), 0) + 1 FROM chain_link WHERE chain = NEW.chain)
  OR NEW.previous_hash <> COALESCE((SELECT hash FROM chain_link WHERE chain = NEW.chain
      AND sequence = NEW.sequence - 1), '')
BEGIN SELECT RAISE(ABORT, 'the link does not follow its chain'); END;
