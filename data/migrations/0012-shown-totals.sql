-- What becomes of a basket after its total was shown to a payer. Whoever hears a total and hands
-- money over must find it posted: a line that got less, or is gone, is a row of its own, and a
-- basket that was given up says why. `content` holds the lines that got less, with what they
-- were and are.

CREATE TABLE reduced_basket (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES drawer_session (id),
  register INTEGER NOT NULL,
  reduced_at TEXT NOT NULL,
  reduced_by INTEGER NOT NULL REFERENCES person (id),
  shown_cents INTEGER NOT NULL,
  now_cents INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE INDEX reduced_basket_session ON reduced_basket (session_id);
CREATE TRIGGER reduced_basket_no_update BEFORE UPDATE ON reduced_basket
BEGIN SELECT RAISE(ABORT, 'reduced_basket rows are sealed'); END;
CREATE TRIGGER reduced_basket_no_delete BEFORE DELETE ON reduced_basket
BEGIN SELECT RAISE(ABORT, 'reduced_basket rows are sealed'); END;
CREATE TRIGGER reduced_basket_no_replace BEFORE INSERT ON reduced_basket
WHEN EXISTS (SELECT 1 FROM reduced_basket WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'reduced_basket rows are sealed'); END;

CREATE TABLE abandoned_basket_reason (
  basket_id INTEGER PRIMARY KEY REFERENCES abandoned_basket (id),
  number INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE TRIGGER abandoned_basket_reason_no_update BEFORE UPDATE ON abandoned_basket_reason
BEGIN SELECT RAISE(ABORT, 'abandoned_basket_reason rows are sealed'); END;
CREATE TRIGGER abandoned_basket_reason_no_delete BEFORE DELETE ON abandoned_basket_reason
BEGIN SELECT RAISE(ABORT, 'abandoned_basket_reason rows are sealed'); END;
CREATE TRIGGER abandoned_basket_reason_no_replace BEFORE INSERT ON abandoned_basket_reason
WHEN EXISTS (SELECT 1 FROM abandoned_basket_reason WHERE basket_id = NEW.basket_id)
BEGIN SELECT RAISE(ABORT, 'abandoned_basket_reason rows are sealed'); END;
CREATE TRIGGER abandoned_basket_reason_late BEFORE INSERT ON abandoned_basket_reason
WHEN EXISTS (SELECT 1 FROM chain_link
  WHERE kind = 'abandoned-basket' AND subject_id = NEW.basket_id)
BEGIN SELECT RAISE(ABORT, 'the abandoned basket is sealed'); END;
