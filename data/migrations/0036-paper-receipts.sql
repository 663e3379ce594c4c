-- Receipts written on paper while the program is down. The numbered books are stock: received,
-- issued to whoever writes in them, returned. Each number becomes a receipt or is void, and is
-- checked against its paper by somebody else than who keyed it. A number may be keyed again only
-- where its receipt was voided.

CREATE TABLE paper_book (
  id INTEGER PRIMARY KEY,
  first_number INTEGER NOT NULL CHECK (first_number > 0),
  last_number INTEGER NOT NULL CHECK (last_number - first_number BETWEEN 0 AND 999),
  received_by INTEGER NOT NULL REFERENCES person (id),
  received_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER paper_book_overlaps BEFORE INSERT ON paper_book
WHEN EXISTS (SELECT 1 FROM paper_book b
  WHERE b.first_number <= NEW.last_number AND b.last_number >= NEW.first_number)
BEGIN SELECT RAISE(ABORT, 'the numbers are in a book already'); END;
CREATE TRIGGER paper_book_no_update BEFORE UPDATE ON paper_book
BEGIN SELECT RAISE(ABORT, 'paper_book rows are sealed'); END;
CREATE TRIGGER paper_book_no_delete BEFORE DELETE ON paper_book
BEGIN SELECT RAISE(ABORT, 'paper_book rows are sealed'); END;
CREATE TRIGGER paper_book_no_replace BEFORE INSERT ON paper_book
WHEN EXISTS (SELECT 1 FROM paper_book WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'paper_book rows are sealed'); END;

-- The newest row of a book says where it is; without one it lies in the stock.
CREATE TABLE paper_book_move (
  id INTEGER PRIMARY KEY,
  book_id INTEGER NOT NULL REFERENCES paper_book (id),
  kind TEXT NOT NULL CHECK (kind IN ('issued', 'returned')),
  holder_id INTEGER NOT NULL REFERENCES person (id),
  moved_by INTEGER NOT NULL REFERENCES person (id),
  moved_at TEXT NOT NULL
) STRICT;
CREATE INDEX paper_book_move_newest ON paper_book_move (book_id, id);
CREATE TRIGGER paper_book_move_turns BEFORE INSERT ON paper_book_move
WHEN NEW.kind IS COALESCE((SELECT kind FROM paper_book_move
  WHERE book_id = NEW.book_id ORDER BY id DESC LIMIT 1), 'returned')
BEGIN SELECT RAISE(ABORT, 'a book is issued, then returned'); END;
CREATE TRIGGER paper_book_move_no_update BEFORE UPDATE ON paper_book_move
BEGIN SELECT RAISE(ABORT, 'paper_book_move rows are sealed'); END;
CREATE TRIGGER paper_book_move_no_delete BEFORE DELETE ON paper_book_move
BEGIN SELECT RAISE(ABORT, 'paper_book_move rows are sealed'); END;
CREATE TRIGGER paper_book_move_no_replace BEFORE INSERT ON paper_book_move
WHEN EXISTS (SELECT 1 FROM paper_book_move WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'paper_book_move rows are sealed'); END;

CREATE TABLE paper_slip (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL,
  receipt_id INTEGER UNIQUE REFERENCES receipt (id),
  written_on TEXT,
  writer_id INTEGER REFERENCES person (id),
  void_reason TEXT,
  keyed_by INTEGER NOT NULL REFERENCES person (id),
  keyed_at TEXT NOT NULL,
  CHECK ((receipt_id IS NULL) = (void_reason IS NOT NULL)),
  CHECK ((receipt_id IS NULL) = (written_on IS NULL)),
  CHECK ((receipt_id IS NULL) = (writer_id IS NULL))
) STRICT;
CREATE INDEX paper_slip_number ON paper_slip (number, id);
CREATE TRIGGER paper_slip_of_no_book BEFORE INSERT ON paper_slip
WHEN NOT EXISTS (SELECT 1 FROM paper_book b JOIN paper_book_move m ON m.book_id = b.id
  WHERE NEW.number BETWEEN b.first_number AND b.last_number)
BEGIN SELECT RAISE(ABORT, 'the number is in no book that was issued'); END;
CREATE TRIGGER paper_slip_twice BEFORE INSERT ON paper_slip
WHEN EXISTS (SELECT 1 FROM paper_slip s WHERE s.number = NEW.number AND (s.receipt_id IS NULL
  OR NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = s.receipt_id)))
BEGIN SELECT RAISE(ABORT, 'the number is used already'); END;
CREATE TRIGGER paper_slip_of_receipt BEFORE INSERT ON paper_slip
WHEN EXISTS (SELECT 1 FROM receipt r WHERE r.id = NEW.receipt_id
  AND (r.clerk_id <> NEW.keyed_by OR r.business_date < NEW.written_on))
BEGIN SELECT RAISE(ABORT, 'the paper does not belong to that receipt'); END;
CREATE TRIGGER paper_slip_no_update BEFORE UPDATE ON paper_slip
BEGIN SELECT RAISE(ABORT, 'paper_slip rows are sealed'); END;
CREATE TRIGGER paper_slip_no_delete BEFORE DELETE ON paper_slip
BEGIN SELECT RAISE(ABORT, 'paper_slip rows are sealed'); END;
CREATE TRIGGER paper_slip_no_replace BEFORE INSERT ON paper_slip
WHEN EXISTS (SELECT 1 FROM paper_slip WHERE id = NEW.id OR receipt_id = NEW.receipt_id)
BEGIN SELECT RAISE(ABORT, 'paper_slip rows are sealed'); END;

CREATE TABLE paper_slip_check (
  slip_id INTEGER PRIMARY KEY REFERENCES paper_slip (id),
  agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
  checked_by INTEGER NOT NULL REFERENCES person (id),
  checked_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER paper_slip_check_own BEFORE INSERT ON paper_slip_check
WHEN NOT EXISTS (SELECT 1 FROM paper_slip s WHERE s.id = NEW.slip_id
  AND s.receipt_id IS NOT NULL AND s.keyed_by <> NEW.checked_by)
BEGIN SELECT RAISE(ABORT, 'a keyed slip is checked by somebody else'); END;
CREATE TRIGGER paper_slip_check_no_update BEFORE UPDATE ON paper_slip_check
BEGIN SELECT RAISE(ABORT, 'paper_slip_check rows are sealed'); END;
CREATE TRIGGER paper_slip_check_no_delete BEFORE DELETE ON paper_slip_check
BEGIN SELECT RAISE(ABORT, 'paper_slip_check rows are sealed'); END;
CREATE TRIGGER paper_slip_check_no_replace BEFORE INSERT ON paper_slip_check
WHEN EXISTS (SELECT 1 FROM paper_slip_check WHERE slip_id = NEW.slip_id)
BEGIN SELECT RAISE(ABORT, 'paper_slip_check rows are sealed'); END;
