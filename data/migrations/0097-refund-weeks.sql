-- The refund report of a week finds the files that accounts payable was given in it.
CREATE INDEX refund_file_date ON refund_file (business_date);
