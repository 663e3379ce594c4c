// Receipts, drawers, deposits and the people who answer for them.
import { findsEach } from '../support/tampered-book.ts';

findsEach([
  // Receipts
  [
    'a total lowered',
    'UPDATE receipt SET total_cents = total_cents - 100 WHERE number = 101',
    'receipts',
    'receipt 1-000101: its lines do not make up its total',
  ],
  [
    'a tender lowered',
    'UPDATE receipt_tender SET amount_cents = 4000 WHERE amount_cents = 4680',
    'receipts',
    'receipt 1-000103: its tenders do not make up its total',
  ],
  [
    'change pocketed',
    'UPDATE receipt SET change_cents = 0 WHERE number = 101',
    'receipts',
    'receipt 1-000101: its change is not what was handed over too much',
  ],
  [
    'check for cash',
    "UPDATE receipt_tender SET kind = 'check' WHERE kind = 'cash' AND amount_cents = 16600",
    'receipts',
    'receipt 1-000101: its tenders are not what its entry debits',
  ],
  [
    'a receipt moved to another date',
    "UPDATE receipt SET business_date = '2026-09-16' WHERE number = 101",
    'receipts',
    'receipt 1-000101: it stands on another date than its session or its entry',
  ],
  [
    'a void that takes back less',
    'UPDATE posting SET amount_cents = 7400 WHERE entry_id = (SELECT entry_id FROM receipt_void)',
    'receipts',
    'receipt 1-000104: its void does not undo it',
  ],
  // Drawers
  [
    'the expected cash lowered to hide a shortage',
    "UPDATE session_difference SET expected_cents = 40780 WHERE tender = 'cash'",
    'drawers',
    'session 1-0915: expected cash is recorded as 407.80, and is 412.80',
  ],
  [
    'a total that is kept lowered',
    "UPDATE session_sum SET cents = cents - 500 WHERE kind = 'cash'",
    'totals',
    'session 1-0915: cash is kept as 207.80, and is 212.80',
  ],
  [
    'a total that is kept thrown away',
    "DELETE FROM session_sum WHERE kind = 'card'",
    'totals',
    'session 1-0915: card is kept as 0.00, and is 53.00',
  ],
  [
    'what an account is kept as owing lowered',
    'UPDATE account_owed SET owed_cents = owed_cents - 500 WHERE account_id = 1',
    'owed',
    'account 501486 is kept as owing -5.00, and owes 0.00',
  ],
  [
    'what accounts are kept as owing thrown away',
    'DELETE FROM account_owed',
    'owed',
    'account 500272 is kept as owing 0.00, and owes 391.00',
  ],
  [
    'what a component is kept as having open lowered',
    'UPDATE component_open SET cents = cents - 500 WHERE component_id = 4',
    'open',
    'Business tax of BT-500272-2026 is kept as having 241.00 open, and has 246.00',
  ],
  [
    'what is open thrown away, so that it is in no aging',
    'DELETE FROM component_open',
    'open',
    'Business tax of BT-500272-2026 is kept as having 0.00 open, and has 246.00',
  ],
  [
    'what the ledger is kept as moving on a date lowered',
    `UPDATE control_sum SET ledger_cents = ledger_cents - 500
      WHERE span = 'date' AND period = '2026-09-15' AND account = '110-1220'`,
    'control',
    '110-1220 is kept as moving -58.00 in 2026-09-15, and moved -53.00',
  ],
  [
    'what open items are kept as moving in a month lowered',
    `UPDATE control_sum SET items_cents = items_cents - 500
      WHERE span = 'month' AND account = '510-2110'`,
    'control',
    'the open items of 510-2110 are kept as moving -45.00 in 2026-09, and moved -40.00',
  ],
  [
    'one more kept as open',
    `UPDATE control_sum SET opened = opened + 1
      WHERE span = 'date' AND period = '2026-09-15' AND account = '110-1220'`,
    'control',
    '110-1220 is kept as having 0 more open in 2026-09-15, and has -1',
  ],
  [
    'what is kept of control accounts thrown away',
    'DELETE FROM control_sum',
    'control',
    '110-1210 is kept as moving 0.00 in 2026-09-14, and moved 1,021.40',
  ],
  [
    'the counted cash raised',
    "UPDATE session_difference SET counted_cents = 41280 WHERE tender = 'cash'",
    'drawers',
    'session 1-0915: counted cash is recorded as 412.80, and is 407.80',
  ],
  [
    'less to the bank',
    'UPDATE session_close SET cash_to_deposit_cents = 10780',
    'drawers',
    'session 1-0915: cash to deposit is recorded as 107.80, and is 207.80',
  ],
  [
    'the difference of a tender gone',
    "DELETE FROM session_difference WHERE tender = 'card'",
    'drawers',
    'session 1-0915: nothing is recorded for card',
  ],
  // Deposits
  [
    'less cash in the bag',
    'UPDATE deposit SET currency_cents = currency_cents - 10000',
    'deposits',
    'deposit 1: its notes and coins are not its currency and coin',
  ],
  [
    'a check taken out of the bag',
    'DELETE FROM deposit_check WHERE tender_id = (SELECT MIN(tender_id) FROM deposit_check)',
    'deposits',
    'deposit 1: its checks are not the checks in it',
  ],
  [
    'notes and their sum taken together',
    [
      'UPDATE deposit SET currency_cents = currency_cents - 10000',
      `UPDATE deposit_cash SET amount_cents = amount_cents - 10000
        WHERE denomination_cents = 10000`,
    ],
    'deposits',
    'deposit 1: its cash is not that of its drawers and bags',
  ],
  [
    'another verified amount',
    'UPDATE deposit_verification SET cash_cents = 1 WHERE agrees = 1',
    'deposits',
    'deposit 1: its verification does not agree with it',
  ],
  // People
  [
    'the clerk approves the own void',
    'UPDATE receipt_void SET approved_by = 1, voided_by = 4',
    'second-persons',
    'the void of receipt 1-000104 has no second person',
  ],
  [
    'the shortage signed by nobody',
    'UPDATE session_close SET approved_by = NULL',
    'second-persons',
    'the close of session 1-0915 has no second person',
  ],
  [
    'the deposit verified by who sealed it',
    'UPDATE deposit_verification SET verified_by = 1',
    'second-persons',
    'deposit 1 has no second person',
  ],
  [
    'the sheet signed by a clerk',
    "UPDATE sheet_signature SET signed_by = 2 WHERE role = 'second'",
    'second-persons',
    'the sheet of ',
  ],
  [
    'a request answered by who asked',
    'UPDATE request_decision SET decided_by = 1 WHERE request_id = 1',
    'second-persons',
    'request 1 (void-receipt) has no second person',
  ],
  // Closed days
  [
    'the proof of a closed day',
    `UPDATE day_close SET proof = replace(proof, '44080', '44000')`,
    'closed-days',
    '2026-09-15: the proof no longer comes out as it was closed (totalCents)',
  ],
  [
    'an entry after the close',
    "UPDATE entry SET made_at = '2026-09-17T00:00:00.000Z' WHERE source = 'DEP'",
    'closed-days',
    '2026-09-15: entry DEP-1 was posted after the close',
  ],
]);
