-- Every table of a date that goes by rules counts, or its entry does; a test of the store names
-- those that do not, each with its reason.
DROP VIEW last_worked_date;
CREATE VIEW last_worked_date AS
SELECT MAX(date) AS date FROM (
  SELECT MAX(business_date) AS date FROM receipt
  UNION ALL SELECT MAX(business_date) FROM drawer_session
  UNION ALL SELECT MAX(business_date) FROM day_close
  UNION ALL SELECT MAX(business_date) FROM deposit
  UNION ALL SELECT MAX(business_date) FROM surprise_count
  UNION ALL SELECT MAX(business_date) FROM change_fund_movement
  UNION ALL SELECT MAX(business_date) FROM change_fund_count
  UNION ALL SELECT MAX(business_date) FROM entry
  UNION ALL SELECT MAX(business_date) FROM opened_account
  UNION ALL SELECT MAX(business_date) FROM line_record
  UNION ALL SELECT MAX(business_date) FROM letter
  UNION ALL SELECT MAX(business_date) FROM arrangement
  UNION ALL SELECT MAX(business_date) FROM arrangement_event
  UNION ALL SELECT MAX(business_date) FROM hold_placing
  UNION ALL SELECT MAX(business_date) FROM hold_lift
  UNION ALL SELECT MAX(business_date) FROM refund_payment
  UNION ALL SELECT MAX(business_date) FROM redeposit
  UNION ALL SELECT MAX(business_date) FROM redeposit_end
  UNION ALL SELECT MAX(business_date) FROM cash_only_lift
  UNION ALL SELECT MAX(business_date) FROM returned_demand
  UNION ALL SELECT MAX(business_date) FROM returned_case
  UNION ALL SELECT MAX(business_date) FROM returned_judgment
  UNION ALL SELECT MAX(business_date) FROM court_judgment
  UNION ALL SELECT MAX(business_date) FROM placement
  UNION ALL SELECT MAX(business_date) FROM placement_recall
  UNION ALL SELECT MAX(business_date) FROM write_off_list
  UNION ALL SELECT MAX(business_date) FROM write_off_withdrawal
  UNION ALL SELECT MAX(business_date) FROM unclaimed_list
  UNION ALL SELECT MAX(business_date) FROM unclaimed_publication
  UNION ALL SELECT MAX(business_date) FROM unclaimed_withdrawal
  UNION ALL SELECT MAX(business_date) FROM enquiry);
