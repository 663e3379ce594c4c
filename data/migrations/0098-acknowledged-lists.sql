-- Accounting acknowledges the lists that the program makes for it: the posted and reversed payments
-- of a date, and the refund report of a week, each with the hash of what it told. Where the close
-- of a date is lifted the acknowledgement of its payments ends, and they are acknowledged anew.
-- Nothing of refunds is recorded on a date that is over: the report of the week stands.
CREATE TABLE list_acknowledgement (
  id INTEGER PRIMARY KEY,
  list TEXT NOT NULL CHECK (list IN ('posted-payments', 'refund-events')),
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  -- Of the facts in their one spelling, not of the page that showed them.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  items INTEGER NOT NULL CHECK (items > 0),
  -- Below zero where more was reversed than posted.
  amount_cents INTEGER NOT NULL,
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  acknowledged_at TEXT NOT NULL,
  acknowledged_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (CASE list WHEN 'posted-payments' THEN from_date = to_date
    ELSE strftime('%w', from_date) = '1' AND to_date = date(from_date, '+6 days') END),
  CHECK (to_date < business_date OR list = 'posted-payments')
) STRICT;
CREATE INDEX list_acknowledgement_of ON list_acknowledgement (list, from_date);

CREATE TABLE list_acknowledgement_end (
  acknowledgement_id INTEGER PRIMARY KEY REFERENCES list_acknowledgement (id),
  lift_id INTEGER NOT NULL REFERENCES day_lift (id),
  ended_at TEXT NOT NULL
) STRICT;
CREATE INDEX list_acknowledgement_end_lift ON list_acknowledgement_end (lift_id);

CREATE VIEW standing_acknowledgement AS SELECT k.* FROM list_acknowledgement k
  WHERE NOT EXISTS (SELECT 1 FROM list_acknowledgement_end e WHERE e.acknowledgement_id = k.id);

CREATE TRIGGER list_acknowledgement_checked BEFORE INSERT ON list_acknowledgement
BEGIN
  SELECT RAISE(ABORT, 'only accounting acknowledges a list')
  WHERE NOT EXISTS (SELECT 1 FROM held_role WHERE person_id = NEW.acknowledged_by
    AND role = 'accounting' AND from_at <= NEW.acknowledged_at
    AND NEW.acknowledged_at < until_at);
  SELECT RAISE(ABORT, 'the list is acknowledged already')
  WHERE EXISTS (SELECT 1 FROM standing_acknowledgement
    WHERE list = NEW.list AND from_date = NEW.from_date);
  SELECT RAISE(ABORT, 'a date of the list is not closed')
  WHERE (NEW.list = 'posted-payments' AND NOT EXISTS (SELECT 1 FROM standing_close
      WHERE business_date = NEW.from_date))
    OR EXISTS (SELECT 1 FROM drawer_session s
      WHERE s.business_date BETWEEN NEW.from_date AND NEW.to_date AND NOT EXISTS
        (SELECT 1 FROM standing_close c WHERE c.business_date = s.business_date));
  SELECT RAISE(ABORT, 'nobody acknowledges their own work')
  WHERE (NEW.list = 'posted-payments' AND EXISTS (SELECT 1 FROM receipt
      WHERE business_date = NEW.from_date AND clerk_id = NEW.acknowledged_by))
    OR (NEW.list = 'refund-events' AND EXISTS (SELECT 1 FROM refund
      WHERE business_date BETWEEN NEW.from_date AND NEW.to_date
        AND NEW.acknowledged_by IN (asked_by, granted_by)));
END;
CREATE TRIGGER list_acknowledgement_end_by_lift BEFORE INSERT ON list_acknowledgement_end
WHEN NOT EXISTS (SELECT 1 FROM list_acknowledgement k
  JOIN day_lift l ON l.business_date = k.from_date
  WHERE k.id = NEW.acknowledgement_id AND k.list = 'posted-payments' AND l.id = NEW.lift_id
    AND l.lifted_at = NEW.ended_at)
BEGIN SELECT RAISE(ABORT, 'no close of this list was lifted'); END;

CREATE TRIGGER list_acknowledgement_no_update BEFORE UPDATE ON list_acknowledgement
BEGIN SELECT RAISE(ABORT, 'list_acknowledgement rows are sealed'); END;
CREATE TRIGGER list_acknowledgement_no_delete BEFORE DELETE ON list_acknowledgement
BEGIN SELECT RAISE(ABORT, 'list_acknowledgement rows are sealed'); END;
CREATE TRIGGER list_acknowledgement_end_no_update BEFORE UPDATE ON list_acknowledgement_end
BEGIN SELECT RAISE(ABORT, 'list_acknowledgement_end rows are sealed'); END;
CREATE TRIGGER list_acknowledgement_end_no_delete BEFORE DELETE ON list_acknowledgement_end
BEGIN SELECT RAISE(ABORT, 'list_acknowledgement_end rows are sealed'); END;
CREATE TRIGGER list_acknowledgement_no_replace BEFORE INSERT ON list_acknowledgement
WHEN EXISTS (SELECT 1 FROM list_acknowledgement WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'list_acknowledgement rows are sealed'); END;
CREATE TRIGGER list_acknowledgement_end_no_replace BEFORE INSERT ON list_acknowledgement_end
WHEN EXISTS (SELECT 1 FROM list_acknowledgement_end
  WHERE acknowledgement_id = NEW.acknowledgement_id)
BEGIN SELECT RAISE(ABORT, 'list_acknowledgement_end rows are sealed'); END;
