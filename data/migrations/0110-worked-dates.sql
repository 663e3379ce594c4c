-- Work of a date is not money alone: a memo, an entry, a step on an account and a letter of that
-- date went by its rules too, and were broken by a rule that began on it afterwards.
DROP VIEW last_worked_date;
CREATE VIEW last_worked_date AS
SELECT MAX(date) AS date FROM (
  SELECT MAX(business_date) AS date FROM receipt
  UNION ALL SELECT MAX(business_date) FROM drawer_session
  UNION ALL SELECT MAX(business_date) FROM day_close
  UNION ALL SELECT MAX(business_date) FROM entry
  UNION ALL SELECT MAX(business_date) FROM memo
  UNION ALL SELECT MAX(business_date) FROM line_record
  UNION ALL SELECT MAX(business_date) FROM arrangement
  UNION ALL SELECT MAX(business_date) FROM arrangement_event
  UNION ALL SELECT MAX(business_date) FROM refund
  UNION ALL SELECT MAX(business_date) FROM refund_return
  UNION ALL SELECT MAX(business_date) FROM returned_item
  UNION ALL SELECT MAX(business_date) FROM redeposit
  UNION ALL SELECT MAX(business_date) FROM placement
  UNION ALL SELECT MAX(business_date) FROM write_off_list
  UNION ALL SELECT MAX(business_date) FROM write_off
  UNION ALL SELECT MAX(business_date) FROM write_off_reversal
  UNION ALL SELECT MAX(business_date) FROM letter
  UNION ALL SELECT MAX(business_date) FROM enquiry);
