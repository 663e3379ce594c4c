-- What the file itself refuses, whoever writes to it: work on a counted drawer, signatures of
-- people who may not sign, and rows that join a record after its link was made.

CREATE TRIGGER drawer_session_one_a_register BEFORE INSERT ON drawer_session
BEGIN
  SELECT RAISE(ABORT, 'the register has a session that is not closed')
  WHERE EXISTS (SELECT 1 FROM drawer_session s WHERE s.register = NEW.register
    AND NOT EXISTS (SELECT 1 FROM session_close c WHERE c.session_id = s.id));
  SELECT RAISE(ABORT, 'only a supervisor or the finance director agrees to a float')
  WHERE NEW.agreed_by IS NOT NULL AND (SELECT role FROM person WHERE id = NEW.agreed_by)
    NOT IN ('supervisor', 'finance-director');
END;

-- Nothing joins a drawer once its first closing count is sealed: its expected cash is settled.
CREATE TRIGGER session_event_before_count BEFORE INSERT ON session_event
WHEN EXISTS (SELECT 1 FROM drawer_count WHERE session_id = NEW.session_id AND purpose = 'close')
BEGIN SELECT RAISE(ABORT, 'the drawer session is counted'); END;
CREATE TRIGGER drawer_opening_checked BEFORE INSERT ON drawer_opening
BEGIN
  SELECT RAISE(ABORT, 'the drawer session is counted')
  WHERE EXISTS (SELECT 1 FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
  SELECT RAISE(ABORT, 'only a supervisor or the finance director approves this')
  WHERE (SELECT role FROM person WHERE id = NEW.approved_by)
    NOT IN ('supervisor', 'finance-director');
END;
CREATE TRIGGER drawer_drop_checked BEFORE INSERT ON drawer_drop
BEGIN
  SELECT RAISE(ABORT, 'the drawer session is counted')
  WHERE EXISTS (SELECT 1 FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
  SELECT RAISE(ABORT, 'only a supervisor or the finance director counts a drop')
  WHERE (SELECT role FROM person WHERE id = NEW.counted_by)
    NOT IN ('supervisor', 'finance-director');
END;
CREATE TRIGGER tender_correction_checked BEFORE INSERT ON tender_correction
BEGIN
  SELECT RAISE(ABORT, 'the drawer session of the receipt is counted')
  WHERE EXISTS (SELECT 1 FROM drawer_count WHERE purpose = 'close'
    AND session_id = (SELECT session_id FROM receipt WHERE id = NEW.receipt_id));
  SELECT RAISE(ABORT, 'the receipt is void')
  WHERE EXISTS (SELECT 1 FROM receipt_void WHERE receipt_id = NEW.receipt_id);
  SELECT RAISE(ABORT, 'only a supervisor or the finance director approves this')
  WHERE NEW.approved_by IS NOT NULL AND (SELECT role FROM person WHERE id = NEW.approved_by)
    NOT IN ('supervisor', 'finance-director');
END;
CREATE TRIGGER receipt_tender_cash_corrected BEFORE INSERT ON receipt_tender
WHEN NEW.correction_id IS NOT NULL AND NEW.kind = 'cash'
  AND (SELECT approved_by FROM tender_correction WHERE id = NEW.correction_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'a correction that touches cash needs a second person'); END;

CREATE TRIGGER receipt_tender_granted BEFORE INSERT ON receipt_tender
BEGIN
  SELECT RAISE(ABORT, 'nobody granted the request of this tender')
  WHERE NEW.request_id IS NOT NULL AND (SELECT decision FROM request_decision
    WHERE request_id = NEW.request_id) IS NOT 'yes';
  SELECT RAISE(ABORT, 'the tender is above its limit and nobody granted it')
  WHERE NEW.side = 'in' AND NEW.request_id IS NULL AND NEW.tendered_cents > (
    SELECT approval_over_cents FROM tender_rule WHERE kind = NEW.kind AND effective_from <=
      (SELECT business_date FROM receipt WHERE id = NEW.receipt_id)
    ORDER BY effective_from DESC LIMIT 1);
END;

CREATE TRIGGER session_close_has_differences BEFORE INSERT ON session_close
WHEN (SELECT COUNT(*) FROM session_difference WHERE session_id = NEW.session_id
  AND tender IN ('cash', 'check', 'card')) <> 3
BEGIN SELECT RAISE(ABORT, 'counted and expected are missing'); END;

CREATE TRIGGER sheet_signature_second_person BEFORE INSERT ON sheet_signature
BEGIN
  SELECT RAISE(ABORT, 'the clerk signs the tape that the clerk keyed')
  WHERE (NEW.role = 'clerk') <>
    (NEW.signed_by = (SELECT keyed_by FROM tape WHERE id = NEW.tape_id));
  SELECT RAISE(ABORT, 'only a supervisor or the finance director signs second')
  WHERE NEW.role = 'second' AND (SELECT role FROM person WHERE id = NEW.signed_by)
    NOT IN ('supervisor', 'finance-director');
END;
CREATE TRIGGER deposit_verification_role BEFORE INSERT ON deposit_verification
WHEN (SELECT role FROM person WHERE id = NEW.verified_by) NOT IN ('supervisor', 'finance-director')
BEGIN SELECT RAISE(ABORT, 'only a supervisor or the finance director verifies a deposit'); END;
CREATE TRIGGER day_close_checked BEFORE INSERT ON day_close
BEGIN
  SELECT RAISE(ABORT, 'a drawer of the business date is not closed')
  WHERE EXISTS (SELECT 1 FROM drawer_session s WHERE s.business_date = NEW.business_date
    AND NOT EXISTS (SELECT 1 FROM session_close c WHERE c.session_id = s.id));
  SELECT RAISE(ABORT, 'only a supervisor closes the day')
  WHERE (SELECT role FROM person WHERE id = NEW.closed_by) <> 'supervisor';
END;

-- The link of a receipt is its seal: lines and tenders add up then, and none joins later.
CREATE TRIGGER chain_link_receipt_adds_up BEFORE INSERT ON chain_link
WHEN NEW.kind = 'receipt' AND EXISTS (SELECT 1 FROM receipt r WHERE r.id = NEW.subject_id AND (
  r.total_cents IS NOT (SELECT SUM(amount_cents) FROM receipt_line WHERE receipt_id = r.id) OR
  r.total_cents IS NOT (SELECT SUM(amount_cents) FROM receipt_tender WHERE receipt_id = r.id) OR
  r.total_cents + r.change_cents IS NOT
    (SELECT SUM(tendered_cents) FROM receipt_tender WHERE receipt_id = r.id)))
BEGIN SELECT RAISE(ABORT, 'the receipt does not add up'); END;
CREATE TRIGGER chain_link_correction_pairs BEFORE INSERT ON chain_link
WHEN NEW.kind = 'tender-correction' AND (
  SELECT SUM(CASE side WHEN 'in' THEN amount_cents ELSE -amount_cents END) FROM receipt_tender
  WHERE receipt_id = (SELECT receipt_id FROM tender_correction WHERE id = NEW.subject_id))
  IS NOT (SELECT total_cents FROM receipt
    WHERE id = (SELECT receipt_id FROM tender_correction WHERE id = NEW.subject_id))
BEGIN SELECT RAISE(ABORT, 'the tenders do not add up to the receipt'); END;

CREATE TRIGGER receipt_line_late BEFORE INSERT ON receipt_line
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'receipt' AND subject_id = NEW.receipt_id)
BEGIN SELECT RAISE(ABORT, 'the receipt is sealed'); END;
CREATE TRIGGER receipt_tender_receipt_late BEFORE INSERT ON receipt_tender
WHEN NEW.correction_id IS NULL AND EXISTS (SELECT 1 FROM chain_link WHERE kind = 'receipt'
  AND subject_id = NEW.receipt_id)
BEGIN SELECT RAISE(ABORT, 'the receipt is sealed'); END;
CREATE TRIGGER receipt_tender_correction_late BEFORE INSERT ON receipt_tender
WHEN NEW.correction_id IS NOT NULL
  AND EXISTS (SELECT 1 FROM chain_link WHERE kind = 'tender-correction'
    AND subject_id = NEW.correction_id)
BEGIN SELECT RAISE(ABORT, 'the tender correction is sealed'); END;
CREATE TRIGGER count_line_late BEFORE INSERT ON count_line
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'count' AND subject_id = NEW.count_id)
BEGIN SELECT RAISE(ABORT, 'the count is sealed'); END;
CREATE TRIGGER count_tender_late BEFORE INSERT ON count_tender
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'count' AND subject_id = NEW.count_id)
BEGIN SELECT RAISE(ABORT, 'the count is sealed'); END;
CREATE TRIGGER session_difference_late BEFORE INSERT ON session_difference
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'session-close' AND subject_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'the close of the session is sealed'); END;
CREATE TRIGGER tape_line_late BEFORE INSERT ON tape_line
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'tape' AND subject_id = NEW.tape_id)
BEGIN SELECT RAISE(ABORT, 'the tape is sealed'); END;
CREATE TRIGGER deposit_cash_late BEFORE INSERT ON deposit_cash
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'deposit' AND subject_id = NEW.deposit_id)
BEGIN SELECT RAISE(ABORT, 'the deposit is sealed'); END;
CREATE TRIGGER deposit_check_late BEFORE INSERT ON deposit_check
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'deposit' AND subject_id = NEW.deposit_id)
BEGIN SELECT RAISE(ABORT, 'the deposit is sealed'); END;
CREATE TRIGGER deposit_session_late BEFORE INSERT ON deposit_session
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'deposit' AND subject_id = NEW.deposit_id)
BEGIN SELECT RAISE(ABORT, 'the deposit is sealed'); END;
CREATE TRIGGER deposit_drop_late BEFORE INSERT ON deposit_drop
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'deposit' AND subject_id = NEW.deposit_id)
BEGIN SELECT RAISE(ABORT, 'the deposit is sealed'); END;
