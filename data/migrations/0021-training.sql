-- The foot of a city's receipts, and books that are for training: one row says so for ever. Money
-- of a training book is no money: it is neither deposited nor handed to accounting.

CREATE TABLE receipt_foot (
  line INTEGER PRIMARY KEY CHECK (line > 0),
  words TEXT NOT NULL
) STRICT;
CREATE TRIGGER receipt_foot_no_update BEFORE UPDATE ON receipt_foot
BEGIN SELECT RAISE(ABORT, 'receipt_foot rows are sealed'); END;
CREATE TRIGGER receipt_foot_no_delete BEFORE DELETE ON receipt_foot
BEGIN SELECT RAISE(ABORT, 'receipt_foot rows are sealed'); END;
CREATE TRIGGER receipt_foot_no_replace BEFORE INSERT ON receipt_foot
WHEN EXISTS (SELECT 1 FROM receipt_foot WHERE line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'receipt_foot rows are sealed'); END;

-- `based_on` is the city whose rules are trained with.
CREATE TABLE training (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  based_on TEXT NOT NULL
) STRICT;
CREATE TRIGGER training_no_update BEFORE UPDATE ON training
BEGIN SELECT RAISE(ABORT, 'training rows are sealed'); END;
CREATE TRIGGER training_no_delete BEFORE DELETE ON training
BEGIN SELECT RAISE(ABORT, 'training rows are sealed'); END;
CREATE TRIGGER training_no_replace BEFORE INSERT ON training
WHEN EXISTS (SELECT 1 FROM training WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'training rows are sealed'); END;

CREATE TRIGGER deposit_not_in_training BEFORE INSERT ON deposit
WHEN EXISTS (SELECT 1 FROM training)
BEGIN SELECT RAISE(ABORT, 'a training book deposits nothing'); END;
CREATE TRIGGER ledger_export_not_in_training BEFORE INSERT ON ledger_export
WHEN EXISTS (SELECT 1 FROM training)
BEGIN SELECT RAISE(ABORT, 'a training book exports nothing'); END;
