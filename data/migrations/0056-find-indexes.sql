-- Receipts by what was tendered: the index alone tells which receipts and how they were found, so
-- that find reads no row of a tender for hits that are not shown. The newest receipt comes first.

DROP INDEX receipt_tender_check;
CREATE INDEX receipt_tender_check ON receipt_tender (check_number, receipt_id, kind)
  WHERE check_number IS NOT NULL;
DROP INDEX receipt_tender_card;
CREATE INDEX receipt_tender_card ON receipt_tender (card_last4, receipt_id)
  WHERE card_last4 IS NOT NULL;
DROP INDEX receipt_tender_amount;
CREATE INDEX receipt_tender_amount ON receipt_tender (tendered_cents, receipt_id);
