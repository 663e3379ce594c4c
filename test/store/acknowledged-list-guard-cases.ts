// Acknowledgements of lists that the file itself must refuse. In the full book the payments of the
// first date were acknowledged, its close was lifted, and they were acknowledged anew.
import { AT, type Case } from './guard-cases.ts';

const person = (number: number) => `(SELECT id FROM person WHERE number = ${number})`;
const acknowledged = (list: string, from: string, to: string, by = 701) =>
  `INSERT INTO list_acknowledgement VALUES (900, '${list}', '${from}', '${to}',
    '${'a'.repeat(64)}', 1, 1, 1, '2026-09-22', ${AT}, ${person(by)});`;
const payments = (date: string, by = 701) => acknowledged('posted-payments', date, date, by);
const FIRST = '2026-09-15';
const NONE = `DROP TRIGGER list_acknowledgement_no_delete; DROP TRIGGER
  list_acknowledgement_end_no_delete; DELETE FROM list_acknowledgement_end;
  DELETE FROM list_acknowledgement;`;
const TAKEN = `DROP TRIGGER receipt_no_update;
  UPDATE receipt SET clerk_id = ${person(701)} WHERE business_date = '${FIRST}';`;
const ended = (of: string, at: string) =>
  `INSERT INTO list_acknowledgement_end SELECT ${of}, id, ${at} FROM day_lift;`;
const NEWEST = '(SELECT MAX(id) FROM list_acknowledgement)';

export const ACKNOWLEDGED_LISTS: readonly Case[] = [
  ['a list acknowledged twice', payments(FIRST), 'acknowledged already'],
  ['a list that a supervisor acknowledges', `${NONE} ${payments(FIRST, 902)}`, 'only accounting'],
  ['a list of a day that is not closed', payments('2026-09-16'), 'not closed'],
  [
    'a week with a day that is not closed',
    acknowledged('refund-events', '2026-09-14', '2026-09-20'),
    'not closed',
  ],
  [
    'a week that is not over',
    acknowledged('refund-events', '2026-09-21', '2026-09-27'),
    'CHECK constraint',
  ],
  [
    'a week from Tuesday',
    acknowledged('refund-events', '2026-09-08', '2026-09-14'),
    'CHECK constraint',
  ],
  [
    'payments of two dates',
    `${NONE} ${acknowledged('posted-payments', FIRST, '2026-09-14')}`,
    'CHECK constraint',
  ],
  ['a list of another kind', acknowledged('journal', FIRST, FIRST), 'CHECK constraint'],
  ['a list of own receipts', `${NONE} ${TAKEN} ${payments(FIRST)}`, 'their own work'],
  ['an end at another moment', ended(NEWEST, AT), 'no close of this list was lifted'],
  ['an end of nothing', ended('900', 'lifted_at'), 'no close of this list was lifted'],
  [
    'a second end',
    ended('(SELECT acknowledgement_id FROM list_acknowledgement_end)', 'lifted_at'),
    'rows are sealed',
  ],
];
