-- What a file told of an account beside what it owes, as the account's line of business names it:
-- of a citation the make, the color and the registration of its vehicle. It came with the account.
CREATE TABLE account_told (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL UNIQUE REFERENCES account (id),
  facts TEXT NOT NULL CHECK (json_valid(facts) AND json_type(facts) = 'object')
) STRICT;

CREATE TRIGGER account_told_no_update BEFORE UPDATE ON account_told
BEGIN SELECT RAISE(ABORT, 'account_told rows are sealed'); END;
CREATE TRIGGER account_told_no_delete BEFORE DELETE ON account_told
BEGIN SELECT RAISE(ABORT, 'account_told rows are sealed'); END;
CREATE TRIGGER account_told_no_replace BEFORE INSERT ON account_told
WHEN EXISTS (SELECT 1 FROM account_told WHERE id = NEW.id OR account_id = NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'account_told rows are sealed'); END;
