-- What follows a returned check on paper: the letters that were written because of it, the demand
-- under the law, once, and which documents it had paid for. And how any letter left the house.

-- A letter may leave more than once; a certified item has a number of its own.
CREATE TABLE letter_sending (
  id INTEGER PRIMARY KEY,
  letter_id INTEGER NOT NULL REFERENCES letter (id),
  method TEXT NOT NULL
    CHECK (method IN ('first-class', 'certified', 'hand', 'email', 'posted')),
  certified_number TEXT UNIQUE CHECK (certified_number <> ''),
  sent_on TEXT NOT NULL,
  business_date TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  CHECK ((method = 'certified') = (certified_number IS NOT NULL))
) STRICT;
CREATE INDEX letter_sending_letter ON letter_sending (letter_id);
CREATE INDEX letter_sending_date ON letter_sending (sent_on);

CREATE TABLE returned_letter (
  letter_id INTEGER PRIMARY KEY REFERENCES letter (id),
  returned_id INTEGER NOT NULL REFERENCES returned_item (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('notice', 'cash-only', 'suspension'))
) STRICT;
CREATE UNIQUE INDEX returned_letter_once ON returned_letter (returned_id, purpose)
  WHERE purpose <> 'suspension';
CREATE INDEX returned_letter_item ON returned_letter (returned_id);

-- One demand a check, by certified mail; what it cost to mail is owed as an item of its own.
CREATE TABLE returned_demand (
  returned_id INTEGER PRIMARY KEY REFERENCES returned_item (id),
  letter_id INTEGER NOT NULL UNIQUE REFERENCES letter (id),
  sending_id INTEGER NOT NULL UNIQUE REFERENCES letter_sending (id),
  mailing_cents INTEGER NOT NULL CHECK (mailing_cents >= 0),
  mailing_item_id INTEGER UNIQUE REFERENCES open_item (id),
  -- The last day on which it is paid without more.
  answer_by TEXT NOT NULL,
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  CHECK (answer_by > business_date),
  CHECK ((mailing_cents = 0) = (entry_id IS NULL)),
  CHECK ((mailing_item_id IS NULL) = (entry_id IS NULL))
) STRICT;
CREATE INDEX returned_demand_answer ON returned_demand (answer_by);

-- What a line of the receipt had bought and may not be used until all of the check is paid.
CREATE TABLE suspended_document (
  returned_id INTEGER NOT NULL REFERENCES returned_item (id),
  receipt_line INTEGER NOT NULL,
  document TEXT NOT NULL CHECK (document <> ''),
  account_id INTEGER REFERENCES account (id),
  PRIMARY KEY (returned_id, receipt_line)
) STRICT, WITHOUT ROWID;
CREATE INDEX suspended_document_account ON suspended_document (account_id);

CREATE TRIGGER letter_sending_no_update BEFORE UPDATE ON letter_sending
BEGIN SELECT RAISE(ABORT, 'letter_sending rows are sealed'); END;
CREATE TRIGGER letter_sending_no_delete BEFORE DELETE ON letter_sending
BEGIN SELECT RAISE(ABORT, 'letter_sending rows are sealed'); END;
CREATE TRIGGER letter_sending_no_replace BEFORE INSERT ON letter_sending
WHEN EXISTS (SELECT 1 FROM letter_sending
  WHERE id = NEW.id OR certified_number = NEW.certified_number)
BEGIN SELECT RAISE(ABORT, 'letter_sending rows are sealed'); END;
CREATE TRIGGER returned_letter_no_update BEFORE UPDATE ON returned_letter
BEGIN SELECT RAISE(ABORT, 'returned_letter rows are sealed'); END;
CREATE TRIGGER returned_letter_no_delete BEFORE DELETE ON returned_letter
BEGIN SELECT RAISE(ABORT, 'returned_letter rows are sealed'); END;
CREATE TRIGGER returned_letter_no_replace BEFORE INSERT ON returned_letter
WHEN EXISTS (SELECT 1 FROM returned_letter WHERE letter_id = NEW.letter_id
  OR returned_id = NEW.returned_id AND purpose = NEW.purpose AND NEW.purpose <> 'suspension')
BEGIN SELECT RAISE(ABORT, 'returned_letter rows are sealed'); END;
CREATE TRIGGER returned_demand_no_update BEFORE UPDATE ON returned_demand
BEGIN SELECT RAISE(ABORT, 'returned_demand rows are sealed'); END;
CREATE TRIGGER returned_demand_no_delete BEFORE DELETE ON returned_demand
BEGIN SELECT RAISE(ABORT, 'returned_demand rows are sealed'); END;
CREATE TRIGGER returned_demand_no_replace BEFORE INSERT ON returned_demand
WHEN EXISTS (SELECT 1 FROM returned_demand WHERE returned_id = NEW.returned_id
  OR letter_id = NEW.letter_id OR sending_id = NEW.sending_id OR entry_id = NEW.entry_id
  OR mailing_item_id = NEW.mailing_item_id)
BEGIN SELECT RAISE(ABORT, 'returned_demand rows are sealed'); END;
CREATE TRIGGER suspended_document_no_update BEFORE UPDATE ON suspended_document
BEGIN SELECT RAISE(ABORT, 'suspended_document rows are sealed'); END;
CREATE TRIGGER suspended_document_no_delete BEFORE DELETE ON suspended_document
BEGIN SELECT RAISE(ABORT, 'suspended_document rows are sealed'); END;
CREATE TRIGGER suspended_document_no_replace BEFORE INSERT ON suspended_document
WHEN EXISTS (SELECT 1 FROM suspended_document
  WHERE returned_id = NEW.returned_id AND receipt_line = NEW.receipt_line)
BEGIN SELECT RAISE(ABORT, 'suspended_document rows are sealed'); END;

-- Nothing leaves before it is written.
CREATE TRIGGER letter_sending_after_writing BEFORE INSERT ON letter_sending
WHEN NOT EXISTS (SELECT 1 FROM letter l
  WHERE l.id = NEW.letter_id AND l.business_date <= NEW.sent_on)
BEGIN SELECT RAISE(ABORT, 'the letter was not written by then'); END;
CREATE TRIGGER returned_letter_of_its_kind BEFORE INSERT ON returned_letter
WHEN NOT EXISTS (SELECT 1 FROM letter l JOIN returned_item r ON r.id = NEW.returned_id
  WHERE l.id = NEW.letter_id AND l.business_date >= r.business_date
    AND l.kind = CASE NEW.purpose WHEN 'notice' THEN 'returned-item'
      WHEN 'suspension' THEN 'suspension-notice' ELSE 'cash-only' END)
BEGIN SELECT RAISE(ABORT, 'the letter is of another kind'); END;
CREATE TRIGGER returned_demand_certified BEFORE INSERT ON returned_demand
WHEN NOT EXISTS (SELECT 1 FROM letter l JOIN letter_sending s ON s.letter_id = l.id
  WHERE l.id = NEW.letter_id AND l.kind = 'check-demand' AND s.id = NEW.sending_id
    AND s.method = 'certified' AND s.sent_on < NEW.answer_by
    AND l.business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'the demand was not sent by certified mail'); END;
CREATE TRIGGER returned_demand_posts BEFORE INSERT ON returned_demand
WHEN NEW.entry_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry e
  JOIN open_item_movement m ON m.entry_id = e.id
  JOIN open_item_component c ON c.id = m.component_id
  WHERE e.id = NEW.entry_id AND e.source = 'NSF' AND e.business_date = NEW.business_date
    AND c.item_id = NEW.mailing_item_id AND m.side = 'D' AND m.amount_cents = NEW.mailing_cents)
BEGIN SELECT RAISE(ABORT, 'the cost of mailing is not what its entry raises'); END;
CREATE TRIGGER suspended_document_was_paid BEFORE INSERT ON suspended_document
WHEN NOT EXISTS (SELECT 1 FROM returned_item r JOIN receipt_line l ON l.receipt_id = r.receipt_id
  WHERE r.id = NEW.returned_id AND l.line = NEW.receipt_line
    AND l.account_id IS NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'the check paid no such document'); END;
-- The fee of a returned check is waived by two, however small it is.
CREATE TRIGGER memo_of_returned_fee BEFORE INSERT ON memo
WHEN NEW.kind = 'credit' AND NEW.request_id IS NULL AND EXISTS (
  SELECT 1 FROM open_item_component c JOIN returned_item_cost k ON k.fee_item_id = c.item_id
  WHERE c.id = NEW.component_id)
BEGIN SELECT RAISE(ABORT, 'a fee of a returned check is waived by two'); END;
