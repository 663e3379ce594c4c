-- Acting supervisors: a clerk stands in for a supervisor by a dated delegation that one asked for
-- and the finance director granted. `first_date` and `last_date` are what people read;
-- `begins_at` and `ends_at` are the moments between which the file lets them sign: from the start
-- of the first day, or the grant, to the end of the last on the city's clocks.

CREATE TABLE delegation (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role = 'supervisor'),
  first_date TEXT NOT NULL,
  last_date TEXT NOT NULL,
  begins_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id),
  approved_at TEXT NOT NULL,
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  CHECK (first_date <= last_date),
  CHECK (approved_at <= begins_at AND begins_at <= ends_at),
  CHECK (asked_by <> person_id AND approved_by <> person_id AND approved_by <> asked_by)
) STRICT;
CREATE INDEX delegation_person ON delegation (person_id);
CREATE INDEX delegation_approved ON delegation (approved_at);

-- Ended before its time; from that moment on.
CREATE TABLE delegation_end (
  delegation_id INTEGER PRIMARY KEY REFERENCES delegation (id),
  ended_by INTEGER NOT NULL REFERENCES person (id),
  ended_at TEXT NOT NULL
) STRICT;
CREATE INDEX delegation_end_at ON delegation_end (ended_at);

CREATE TRIGGER delegation_no_update BEFORE UPDATE ON delegation
BEGIN SELECT RAISE(ABORT, 'delegation rows are sealed'); END;
CREATE TRIGGER delegation_no_delete BEFORE DELETE ON delegation
BEGIN SELECT RAISE(ABORT, 'delegation rows are sealed'); END;
CREATE TRIGGER delegation_end_no_update BEFORE UPDATE ON delegation_end
BEGIN SELECT RAISE(ABORT, 'delegation_end rows are sealed'); END;
CREATE TRIGGER delegation_end_no_delete BEFORE DELETE ON delegation_end
BEGIN SELECT RAISE(ABORT, 'delegation_end rows are sealed'); END;

-- Who may sign as the second person, from when until before when. Everything that asks for a role
-- of such a person asks here, and so do the checks of the book: there is no other place.
CREATE VIEW supervising (person_id, role, from_at, until_at) AS
  SELECT id, role, '', '~' FROM person WHERE role IN ('supervisor', 'finance-director')
  UNION ALL
  SELECT d.person_id, d.role, d.begins_at, COALESCE(e.ended_at, d.ends_at)
  FROM delegation d LEFT JOIN delegation_end e ON e.delegation_id = d.id;

CREATE TRIGGER delegation_checked BEFORE INSERT ON delegation
BEGIN
  SELECT RAISE(ABORT, 'only a clerk stands in for a supervisor')
  WHERE (SELECT role FROM person WHERE id = NEW.person_id) <> 'clerk';
  SELECT RAISE(ABORT, 'only a supervisor or the finance director asks for a delegation')
  WHERE (SELECT role FROM person WHERE id = NEW.asked_by)
    NOT IN ('supervisor', 'finance-director');
  SELECT RAISE(ABORT, 'only the finance director grants a delegation')
  WHERE NOT EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.approved_by
    AND role = 'finance-director' AND from_at <= NEW.approved_at AND NEW.approved_at < until_at);
  SELECT RAISE(ABORT, 'nobody granted the request of this delegation')
  WHERE NOT EXISTS (SELECT 1 FROM request_decision d JOIN request q ON q.id = d.request_id
    WHERE q.id = NEW.request_id AND q.kind = 'delegation' AND q.requested_by = NEW.asked_by
      AND d.decision = 'yes' AND d.decided_by = NEW.approved_by);
  SELECT RAISE(ABORT, 'the person stands in already')
  WHERE EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.person_id
    AND from_at < NEW.ends_at AND NEW.begins_at < until_at);
END;
CREATE TRIGGER delegation_end_checked BEFORE INSERT ON delegation_end
BEGIN
  SELECT RAISE(ABORT, 'the delegation is over')
  WHERE NEW.ended_at >= (SELECT ends_at FROM delegation WHERE id = NEW.delegation_id);
  SELECT RAISE(ABORT, 'only a supervisor, the finance director or who stands in ends it')
  WHERE (SELECT role FROM person WHERE id = NEW.ended_by)
      NOT IN ('supervisor', 'finance-director')
    AND NEW.ended_by <> (SELECT person_id FROM delegation WHERE id = NEW.delegation_id);
END;

-- What asked for a role before asks who may sign at that moment.
DROP TRIGGER drawer_session_one_a_register;
CREATE TRIGGER drawer_session_one_a_register BEFORE INSERT ON drawer_session
BEGIN
  SELECT RAISE(ABORT, 'the register has a session that is not closed')
  WHERE EXISTS (SELECT 1 FROM drawer_session s WHERE s.register = NEW.register
    AND NOT EXISTS (SELECT 1 FROM session_close c WHERE c.session_id = s.id));
  SELECT RAISE(ABORT, 'only a supervisor or the finance director agrees to a float')
  WHERE NEW.agreed_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.agreed_by AND from_at <= NEW.opened_at AND NEW.opened_at < until_at);
END;
DROP TRIGGER drawer_opening_checked;
CREATE TRIGGER drawer_opening_checked BEFORE INSERT ON drawer_opening
BEGIN
  SELECT RAISE(ABORT, 'the drawer session is counted')
  WHERE EXISTS (SELECT 1 FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
  SELECT RAISE(ABORT, 'only a supervisor or the finance director approves this')
  WHERE NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.approved_by AND from_at <= NEW.opened_at AND NEW.opened_at < until_at);
END;
DROP TRIGGER drawer_drop_checked;
CREATE TRIGGER drawer_drop_checked BEFORE INSERT ON drawer_drop
BEGIN
  SELECT RAISE(ABORT, 'the drawer session is counted')
  WHERE EXISTS (SELECT 1 FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
  SELECT RAISE(ABORT, 'only a supervisor or the finance director counts a drop')
  WHERE NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.counted_by AND from_at <= NEW.dropped_at AND NEW.dropped_at < until_at);
END;
DROP TRIGGER receipt_void_checked;
CREATE TRIGGER receipt_void_checked BEFORE INSERT ON receipt_void
BEGIN
  SELECT RAISE(ABORT, 'who took the payment cannot approve its void')
  WHERE NEW.approved_by = (SELECT clerk_id FROM receipt WHERE id = NEW.receipt_id);
  SELECT RAISE(ABORT, 'only a supervisor or the finance director approves a void')
  WHERE NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.approved_by AND from_at <= NEW.voided_at AND NEW.voided_at < until_at);
  SELECT RAISE(ABORT, 'the drawer session of the receipt is counted')
  WHERE EXISTS (SELECT 1 FROM drawer_count WHERE purpose = 'close'
    AND session_id = (SELECT session_id FROM receipt WHERE id = NEW.receipt_id));
END;
DROP TRIGGER tender_correction_checked;
CREATE TRIGGER tender_correction_checked BEFORE INSERT ON tender_correction
BEGIN
  SELECT RAISE(ABORT, 'the drawer session of the receipt is counted')
  WHERE EXISTS (SELECT 1 FROM drawer_count WHERE purpose = 'close'
    AND session_id = (SELECT session_id FROM receipt WHERE id = NEW.receipt_id));
  SELECT RAISE(ABORT, 'the receipt is void')
  WHERE EXISTS (SELECT 1 FROM receipt_void WHERE receipt_id = NEW.receipt_id);
  SELECT RAISE(ABORT, 'only a supervisor or the finance director approves this')
  WHERE NEW.approved_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.approved_by
      AND from_at <= NEW.corrected_at AND NEW.corrected_at < until_at);
END;
DROP TRIGGER sheet_signature_second_person;
CREATE TRIGGER sheet_signature_second_person BEFORE INSERT ON sheet_signature
BEGIN
  SELECT RAISE(ABORT, 'the clerk signs the tape that the clerk keyed')
  WHERE (NEW.role = 'clerk') <>
    (NEW.signed_by = (SELECT keyed_by FROM tape WHERE id = NEW.tape_id));
  SELECT RAISE(ABORT, 'only a supervisor or the finance director signs second')
  WHERE NEW.role = 'second' AND NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.signed_by AND from_at <= NEW.signed_at AND NEW.signed_at < until_at);
END;
DROP TRIGGER deposit_verification_role;
CREATE TRIGGER deposit_verification_role BEFORE INSERT ON deposit_verification
WHEN NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.verified_by AND from_at <= NEW.verified_at AND NEW.verified_at < until_at)
BEGIN SELECT RAISE(ABORT, 'only a supervisor or the finance director verifies a deposit'); END;
DROP TRIGGER day_close_checked;
CREATE TRIGGER day_close_checked BEFORE INSERT ON day_close
BEGIN
  SELECT RAISE(ABORT, 'a drawer of the business date is not closed')
  WHERE EXISTS (SELECT 1 FROM drawer_session s WHERE s.business_date = NEW.business_date
    AND NOT EXISTS (SELECT 1 FROM session_close c WHERE c.session_id = s.id));
  SELECT RAISE(ABORT, 'only a supervisor closes the day')
  WHERE NOT EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.closed_by
    AND role = 'supervisor' AND from_at <= NEW.closed_at AND NEW.closed_at < until_at);
END;
DROP TRIGGER session_close_tolerance;
CREATE TRIGGER session_close_tolerance BEFORE INSERT ON session_close
BEGIN
  SELECT RAISE(ABORT, 'the drawer was never counted to close')
  WHERE NOT EXISTS (SELECT 1 FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
  SELECT RAISE(ABORT, 'the difference is beyond the tolerance and nobody approved it')
  WHERE NEW.approved_by IS NULL AND (
    SELECT COALESCE(MAX(ABS(counted_cents - expected_cents)), 0) FROM session_difference
    WHERE session_id = NEW.session_id) > (
    SELECT value FROM policy WHERE name = 'over-short.alone-cents'
      AND effective_from <= (SELECT business_date FROM drawer_session WHERE id = NEW.session_id)
    ORDER BY effective_from DESC LIMIT 1);
  SELECT RAISE(ABORT, 'the difference is beyond what this person may approve')
  WHERE NEW.approved_by IS NOT NULL
    AND (SELECT role FROM person WHERE id = NEW.approved_by) <> 'finance-director'
    AND (NOT EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.approved_by
      AND from_at <= NEW.closed_at AND NEW.closed_at < until_at) OR (
    SELECT COALESCE(MAX(ABS(counted_cents - expected_cents)), 0) FROM session_difference
    WHERE session_id = NEW.session_id) > (
    SELECT value FROM policy WHERE name = 'over-short.supervisor-cents'
      AND effective_from <= (SELECT business_date FROM drawer_session WHERE id = NEW.session_id)
    ORDER BY effective_from DESC LIMIT 1));
END;

-- Of several triggers the newest speaks first: that a row is sealed is said before anything else.
CREATE TRIGGER delegation_no_replace BEFORE INSERT ON delegation
WHEN EXISTS (SELECT 1 FROM delegation WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM delegation WHERE request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'delegation rows are sealed'); END;
CREATE TRIGGER delegation_end_no_replace BEFORE INSERT ON delegation_end
WHEN EXISTS (SELECT 1 FROM delegation_end WHERE delegation_id = NEW.delegation_id)
BEGIN SELECT RAISE(ABORT, 'delegation_end rows are sealed'); END;
DROP TRIGGER drawer_session_no_replace;
CREATE TRIGGER drawer_session_no_replace BEFORE INSERT ON drawer_session
WHEN EXISTS (SELECT 1 FROM drawer_session WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM drawer_session
    WHERE business_date = NEW.business_date AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'drawer_session rows are sealed'); END;
DROP TRIGGER drawer_opening_no_replace;
CREATE TRIGGER drawer_opening_no_replace BEFORE INSERT ON drawer_opening
WHEN EXISTS (SELECT 1 FROM drawer_opening WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'drawer_opening rows are sealed'); END;
DROP TRIGGER drawer_drop_no_replace;
CREATE TRIGGER drawer_drop_no_replace BEFORE INSERT ON drawer_drop
WHEN EXISTS (SELECT 1 FROM drawer_drop WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM drawer_drop WHERE bag_number = NEW.bag_number)
BEGIN SELECT RAISE(ABORT, 'drawer_drop rows are sealed'); END;
DROP TRIGGER receipt_void_no_replace;
CREATE TRIGGER receipt_void_no_replace BEFORE INSERT ON receipt_void
WHEN EXISTS (SELECT 1 FROM receipt_void WHERE receipt_id = NEW.receipt_id)
  OR EXISTS (SELECT 1 FROM receipt_void WHERE register = NEW.register AND number = NEW.number)
  OR EXISTS (SELECT 1 FROM receipt_void WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'receipt_void rows are sealed'); END;
DROP TRIGGER tender_correction_no_replace;
CREATE TRIGGER tender_correction_no_replace BEFORE INSERT ON tender_correction
WHEN EXISTS (SELECT 1 FROM tender_correction WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM tender_correction WHERE register = NEW.register
      AND number = NEW.number)
  OR EXISTS (SELECT 1 FROM tender_correction WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'tender_correction rows are sealed'); END;
DROP TRIGGER sheet_signature_no_replace;
CREATE TRIGGER sheet_signature_no_replace BEFORE INSERT ON sheet_signature
WHEN EXISTS (SELECT 1 FROM sheet_signature WHERE tape_id = NEW.tape_id AND role = NEW.role)
  OR EXISTS (SELECT 1 FROM sheet_signature WHERE tape_id = NEW.tape_id
      AND signed_by = NEW.signed_by)
BEGIN SELECT RAISE(ABORT, 'sheet_signature rows are sealed'); END;
DROP TRIGGER deposit_verification_no_replace;
CREATE TRIGGER deposit_verification_no_replace BEFORE INSERT ON deposit_verification
WHEN EXISTS (SELECT 1 FROM deposit_verification WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM deposit_verification WHERE deposit_id = NEW.deposit_id
      AND agrees = 1 AND NEW.agrees = 1)
  OR EXISTS (SELECT 1 FROM deposit_verification WHERE deposit_id = NEW.deposit_id
      AND attempt = NEW.attempt)
BEGIN SELECT RAISE(ABORT, 'deposit_verification rows are sealed'); END;
DROP TRIGGER day_close_no_replace;
CREATE TRIGGER day_close_no_replace BEFORE INSERT ON day_close
WHEN EXISTS (SELECT 1 FROM day_close WHERE business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'day_close rows are sealed'); END;
DROP TRIGGER session_close_no_replace;
CREATE TRIGGER session_close_no_replace BEFORE INSERT ON session_close
WHEN EXISTS (SELECT 1 FROM session_close WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'session_close rows are sealed'); END;
