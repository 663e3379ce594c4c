// Rows that links cover, changed behind their back.
import { findsEach } from '../support/tampered-book.ts';

const RECEIPT_3 = '(SELECT id FROM receipt WHERE number = 103)';

findsEach([
  // Rows that links cover
  [
    'a payer renamed',
    `UPDATE receipt SET payer = 'Nobody' WHERE id = ${RECEIPT_3}`,
    'records',
    '(receipt 3): payer was "Canyon Bookkeeping Services", is "Nobody"',
  ],
  [
    'a tender made cash',
    "UPDATE receipt_tender SET kind = 'cash' WHERE check_number = '4471'",
    'records',
    '(receipt 3): receipt_tender.0.kind was "check", is "cash"',
  ],
  [
    'a receipt line moved to another department',
    `UPDATE receipt_line SET department = 'parking' WHERE receipt_id = ${RECEIPT_3}`,
    'records',
    'receipt_line.0.department was "business-tax", is "parking"',
  ],
  [
    'a posting moved to another account',
    "UPDATE posting SET account = '110-4312' WHERE account = '110-4310'",
    'records',
    'account was "110-4310", is "110-4312"',
  ],
  [
    'the reason of a void',
    "UPDATE receipt_void SET reason_text = 'none'",
    'records',
    'reason_text was "wrong account", is "none"',
  ],
  [
    'the first attempt at counting',
    "UPDATE drawer_count SET cash_cents = 41280 WHERE attempt = 1 AND purpose = 'close'",
    'records',
    'cash_cents was 40780, is 41280',
  ],
  [
    'a counted piece',
    'UPDATE count_line SET quantity = 1 WHERE count_id = 2 AND denomination_cents = 10000',
    'records',
    'count_line.',
  ],
  [
    'the first version of a tape',
    'UPDATE tape_line SET amount_cents = 14680 WHERE amount_cents = 16480',
    'records',
    'tape_line.0.amount_cents was 16480, is 14680',
  ],
  [
    'that somebody keyed own receipts',
    'DELETE FROM tape_exception WHERE tape_id = 2',
    'records',
    'tape_exception',
  ],
  [
    'who else worked while own receipts were keyed',
    "UPDATE tape_exception SET others = ''",
    'records',
    'tape_exception.0.others was ',
  ],
  [
    'who signed a sheet',
    "UPDATE sheet_signature SET signed_by = 3 WHERE role = 'second' AND tape_id = 2",
    'records',
    '(sheet-signature 2): signed_by was ',
  ],
  [
    'when a day was closed',
    "UPDATE day_close SET closed_at = '2026-09-16T00:00:00.000Z'",
    'records',
    '(day-close): closed_at was ',
  ],
  [
    'a right given',
    "UPDATE person SET role = 'supervisor' WHERE number = 101",
    'records',
    'role was "clerk", is "supervisor"',
  ],
  [
    'a sign-in taken out',
    'DELETE FROM sign_in WHERE id = 1',
    'records',
    '(sign-in 1): the row it covers is gone',
  ],
  ['a PIN replaced', "UPDATE person_pin SET hash = 'x' WHERE id = 1", 'records', '(pin 1): hash'],
  [
    'what a request said',
    "UPDATE request SET record = '{}' WHERE kind = 'void-receipt'",
    'records',
    'record was ',
  ],
  [
    'who decided it',
    'UPDATE request_decision SET decided_by = 5 WHERE request_id = 1',
    'records',
    '(decision 1): decided_by was ',
  ],
  [
    'a fine lowered',
    "UPDATE open_item_component SET original_cents = 100 WHERE control_account = '110-1220'",
    'records',
    'open_item_component no longer holds',
  ],
  [
    'a tolerance raised',
    "UPDATE policy SET value = 99999 WHERE name = 'over-short.alone-cents'",
    'records',
    'policy no longer holds',
  ],
  // The file
  [
    'a row that points nowhere',
    'DELETE FROM person WHERE number = 102',
    'records',
    'the row it covers is gone',
  ],
  [
    'a receipt that points nowhere',
    'UPDATE receipt SET clerk_id = 999 WHERE number = 101',
    'file',
    'receipt row 1 points at a row of person that is gone',
  ],
]);
