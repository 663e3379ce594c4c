// The change fund by denomination, changed behind its back.
import { findsEach } from '../support/tampered-book.ts';

const ISSUE = "(SELECT id FROM change_fund_movement WHERE kind = 'issue')";

findsEach([
  [
    'a twenty of the float made a ten',
    `UPDATE change_fund_line SET denomination_cents = 5000 WHERE movement_id = ${ISSUE}
      AND denomination_cents = 2000`,
    'records',
    'change_fund_line.',
  ],
  [
    'less given out than the entry says',
    `UPDATE change_fund_line SET amount_cents = 8000 WHERE movement_id = ${ISSUE}
      AND denomination_cents = 2000`,
    'change-fund',
    'movement 2 comes to -180.00 by denomination, its entry posts -200.00',
  ],
  [
    'cash of a receipt booked into the fund',
    `UPDATE posting SET account = '990-1105' WHERE account = '990-1110'
      AND entry_id = (SELECT entry_id FROM receipt WHERE number = 101)`,
    'change-fund',
    'posts to 990-1105 without a movement',
  ],
  [
    'a return that speaks of another entry',
    `UPDATE change_fund_movement SET kind = 'return' WHERE id = ${ISSUE}`,
    'change-fund',
    'movement 2 speaks of another entry than its session',
  ],
]);
