-- A close that was a mistake is lifted once, by two people, before anything of the date was handed
-- to accounting. Then the date is open again until its second close, which is the last. The first
-- close stays as it was, with its proof and its chain ends.

CREATE TABLE day_lift (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL UNIQUE REFERENCES day_close (business_date),
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  lifted_at TEXT NOT NULL,
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  CHECK (approved_by <> asked_by)
) STRICT;

CREATE TABLE day_second_close (
  lift_id INTEGER PRIMARY KEY REFERENCES day_lift (id),
  business_date TEXT NOT NULL UNIQUE REFERENCES day_lift (business_date),
  proof TEXT NOT NULL,
  chain_heads TEXT NOT NULL,
  closed_by INTEGER NOT NULL REFERENCES person (id),
  closed_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER day_lift_no_update BEFORE UPDATE ON day_lift
BEGIN SELECT RAISE(ABORT, 'day_lift rows are sealed'); END;
CREATE TRIGGER day_lift_no_delete BEFORE DELETE ON day_lift
BEGIN SELECT RAISE(ABORT, 'day_lift rows are sealed'); END;
CREATE TRIGGER day_second_close_no_update BEFORE UPDATE ON day_second_close
BEGIN SELECT RAISE(ABORT, 'day_second_close rows are sealed'); END;
CREATE TRIGGER day_second_close_no_delete BEFORE DELETE ON day_second_close
BEGIN SELECT RAISE(ABORT, 'day_second_close rows are sealed'); END;

-- The close that stands for a date: the first, or after a lift the second. Whether a date is
-- closed is asked here and nowhere else.
CREATE VIEW standing_close (business_date, proof, chain_heads, closed_by, closed_at) AS
  SELECT business_date, proof, chain_heads, closed_by, closed_at FROM day_close c
  WHERE NOT EXISTS (SELECT 1 FROM day_lift l WHERE l.business_date = c.business_date)
  UNION ALL
  SELECT business_date, proof, chain_heads, closed_by, closed_at FROM day_second_close;

DROP TRIGGER entry_day_open;
CREATE TRIGGER entry_day_open BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM standing_close WHERE business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'the business date is closed'); END;

CREATE TRIGGER day_lift_checked BEFORE INSERT ON day_lift
BEGIN
  SELECT RAISE(ABORT, 'the date was handed to accounting')
  WHERE EXISTS (SELECT 1 FROM ledger_export WHERE business_date = NEW.business_date);
  SELECT RAISE(ABORT, 'only the finance director lifts a close')
  WHERE NOT EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.approved_by
    AND role = 'finance-director' AND from_at <= NEW.lifted_at AND NEW.lifted_at < until_at);
  SELECT RAISE(ABORT, 'nobody granted the request of this lift')
  WHERE NOT EXISTS (SELECT 1 FROM request_decision d JOIN request q ON q.id = d.request_id
    JOIN supervising s ON s.person_id = q.requested_by AND s.role = 'supervisor'
      AND s.from_at <= q.requested_at AND q.requested_at < s.until_at
    WHERE q.id = NEW.request_id AND q.kind = 'lift-close' AND q.requested_by = NEW.asked_by
      AND d.decision = 'yes' AND d.decided_by = NEW.approved_by);
END;
CREATE TRIGGER day_second_close_checked BEFORE INSERT ON day_second_close
BEGIN
  SELECT RAISE(ABORT, 'the close of the date was not lifted')
  WHERE NOT EXISTS (SELECT 1 FROM day_lift
    WHERE id = NEW.lift_id AND business_date = NEW.business_date);
  SELECT RAISE(ABORT, 'a drawer of the business date is not closed')
  WHERE EXISTS (SELECT 1 FROM drawer_session s WHERE s.business_date = NEW.business_date
    AND NOT EXISTS (SELECT 1 FROM session_close c WHERE c.session_id = s.id));
  SELECT RAISE(ABORT, 'only a supervisor closes the day')
  WHERE NOT EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.closed_by
    AND role = 'supervisor' AND from_at <= NEW.closed_at AND NEW.closed_at < until_at);
END;
CREATE TRIGGER ledger_export_day_closed BEFORE INSERT ON ledger_export
WHEN NOT EXISTS (SELECT 1 FROM standing_close WHERE business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'the business date is not closed'); END;

-- Of several triggers the newest speaks first: that a row is sealed is said before anything else.
CREATE TRIGGER day_lift_no_replace BEFORE INSERT ON day_lift
WHEN EXISTS (SELECT 1 FROM day_lift WHERE id = NEW.id OR business_date = NEW.business_date
  OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'day_lift rows are sealed'); END;
CREATE TRIGGER day_second_close_no_replace BEFORE INSERT ON day_second_close
WHEN EXISTS (SELECT 1 FROM day_second_close
  WHERE lift_id = NEW.lift_id OR business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'day_second_close rows are sealed'); END;
DROP TRIGGER ledger_export_no_replace;
CREATE TRIGGER ledger_export_no_replace BEFORE INSERT ON ledger_export
WHEN EXISTS (SELECT 1 FROM ledger_export WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM ledger_export WHERE business_date = NEW.business_date
      AND format = NEW.format AND detail = NEW.detail)
BEGIN SELECT RAISE(ABORT, 'ledger_export rows are sealed'); END;
DROP TRIGGER ledger_export_not_in_training;
CREATE TRIGGER ledger_export_not_in_training BEFORE INSERT ON ledger_export
WHEN EXISTS (SELECT 1 FROM training)
BEGIN SELECT RAISE(ABORT, 'a training book exports nothing'); END;
