-- The lines of digits that a city's scanners read, each with vectors that prove it. Of a name the
-- newest row in force counts. A city without any reads those that the program ships.

CREATE TABLE scan_profile (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  content TEXT NOT NULL,
  UNIQUE (name, effective_from)
) STRICT;
CREATE TRIGGER scan_profile_no_update BEFORE UPDATE ON scan_profile
BEGIN SELECT RAISE(ABORT, 'scan_profile rows are sealed'); END;
CREATE TRIGGER scan_profile_no_delete BEFORE DELETE ON scan_profile
BEGIN SELECT RAISE(ABORT, 'scan_profile rows are sealed'); END;
CREATE TRIGGER scan_profile_no_replace BEFORE INSERT ON scan_profile
WHEN EXISTS (SELECT 1 FROM scan_profile
  WHERE id = NEW.id OR (name = NEW.name AND effective_from = NEW.effective_from))
BEGIN SELECT RAISE(ABORT, 'scan_profile rows are sealed'); END;
