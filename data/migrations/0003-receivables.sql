-- Parties, accounts and what they owe: open items made of components that move with the ledger.

CREATE TABLE party (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  cash_only_until TEXT,
  alert TEXT
) STRICT;

-- Each word of a name, upper case without accents: a prefix finds it through the index.
CREATE TABLE party_word (
  word TEXT NOT NULL,
  party_id INTEGER NOT NULL REFERENCES party (id),
  PRIMARY KEY (word, party_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  line TEXT NOT NULL,
  number TEXT NOT NULL,
  party_id INTEGER REFERENCES party (id),
  place TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  UNIQUE (line, number)
) STRICT;
CREATE INDEX account_number ON account (number);
CREATE INDEX account_party ON account (party_id);

-- Side 'D' is owed to the city, side 'C' is a credit the city holds for the account or nobody yet.
CREATE TABLE open_item (
  id INTEGER PRIMARY KEY,
  account_id INTEGER REFERENCES account (id),
  side TEXT NOT NULL CHECK (side IN ('D', 'C')),
  document_number TEXT NOT NULL,
  description TEXT NOT NULL,
  department TEXT NOT NULL REFERENCES department (code),
  document_date TEXT NOT NULL,
  due_on TEXT NOT NULL
) STRICT;
CREATE INDEX open_item_account ON open_item (account_id, due_on);

CREATE TABLE open_item_component (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES open_item (id),
  name TEXT NOT NULL,
  rank INTEGER NOT NULL,
  recognition TEXT NOT NULL CHECK (recognition IN ('accrual', 'cash')),
  control_account TEXT NOT NULL REFERENCES ledger_account (code),
  deferred_account TEXT REFERENCES ledger_account (code),
  original_cents INTEGER NOT NULL CHECK (original_cents > 0),
  CHECK ((recognition = 'cash') = (deferred_account IS NOT NULL))
) STRICT;
CREATE INDEX open_item_component_item ON open_item_component (item_id);

-- Who gets the money of a component: revenue at assessment (accrual) or at payment (cash).
CREATE TABLE component_share (
  component_id INTEGER NOT NULL REFERENCES open_item_component (id),
  position INTEGER NOT NULL,
  account TEXT NOT NULL REFERENCES ledger_account (code),
  share_cents INTEGER NOT NULL CHECK (share_cents > 0),
  PRIMARY KEY (component_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE open_item_movement (
  id INTEGER PRIMARY KEY,
  component_id INTEGER NOT NULL REFERENCES open_item_component (id),
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  side TEXT NOT NULL CHECK (side IN ('D', 'C')),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0)
) STRICT;
CREATE INDEX open_item_movement_component ON open_item_movement (component_id);
CREATE INDEX open_item_movement_entry ON open_item_movement (entry_id);
CREATE TRIGGER open_item_movement_before_seal BEFORE INSERT ON open_item_movement
WHEN EXISTS (SELECT 1 FROM entry_seal WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'the entry is sealed'); END;

-- What is owed never falls below zero: nobody pays the same item twice from two registers.
CREATE TRIGGER open_item_movement_not_beyond AFTER INSERT ON open_item_movement
BEGIN
  SELECT RAISE(ABORT, 'the component would be paid beyond what is open')
  WHERE (
    SELECT SUM(CASE m.side WHEN i.side THEN m.amount_cents ELSE -m.amount_cents END)
    FROM open_item_movement m
    JOIN open_item_component c ON c.id = m.component_id
    JOIN open_item i ON i.id = c.item_id
    WHERE m.component_id = NEW.component_id) < 0;
END;
