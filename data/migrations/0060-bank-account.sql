-- The account that checks are endorsed to and bags go to: from a date on, asked for by one person
-- and approved by the finance director. A book from before has none until then, and its slips name
-- none.

CREATE TABLE bank_account (
  effective_from TEXT PRIMARY KEY,
  words TEXT NOT NULL,
  authority TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER bank_account_no_update BEFORE UPDATE ON bank_account
BEGIN SELECT RAISE(ABORT, 'bank_account rows are sealed'); END;
CREATE TRIGGER bank_account_no_delete BEFORE DELETE ON bank_account
BEGIN SELECT RAISE(ABORT, 'bank_account rows are sealed'); END;
CREATE TRIGGER bank_account_no_replace BEFORE INSERT ON bank_account
WHEN EXISTS (SELECT 1 FROM bank_account WHERE effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'bank_account rows are sealed'); END;
CREATE TRIGGER bank_account_granted BEFORE INSERT ON bank_account WHEN EXISTS (SELECT 1 FROM person)
  AND NOT EXISTS (SELECT 1 FROM bank_account WHERE effective_from = NEW.effective_from)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'bank' AND key = NEW.words AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
