// What is work of a date, so that no rule begins on it any more: every table that has a business
// date counts, or is named here with the reason why it does not.
import { expect, test } from 'vitest';
import { emptyBook, tablesOf } from '../support/schema.ts';

/** What is posted on its date whenever there is such a row. */
const POSTED = [
  ...['memo', 'memo_reversal', 'transfer', 'transfer_reversal', 'refund', 'refund_return'],
  ...['returned_item', 'write_off', 'write_off_reversal'],
  ...['unclaimed_keeping', 'kept_credit_reversal', 'court_relief', 'relief_end'],
];

const NO_WORK: Readonly<Record<string, string>> = {
  ...Object.fromEntries(POSTED.map((name) => [name, 'its entry counts'])),
  request: 'what is asked for goes by the rules of the day on which it is granted',
  look_up: 'whoever looks does nothing',
  basket: 'it is priced anew when it is paid',
  counterfeit_note: 'is posted, or posts nothing at all',
  judgment_set_aside: 'is posted, or takes back a judgment that charged nothing',
  tape: 'is of a drawer, which counts',
  kept_tape: 'is of a drawer, which counts',
  drawer_count: 'is of a drawer, which counts',
  day_lift: 'is of a date that was closed, which counts',
  day_second_close: 'is of a date that was closed, which counts',
  letter_run: 'prints letters, which count',
  letter_sending: 'sends letters, which count',
  refund_file: 'tells refunds, which count',
  placement_file: 'tells placements, which count',
  ledger_export: 'tells entries, which count',
  list_acknowledgement: 'somebody read a list',
  task: 'its day is what somebody was asked to keep, whatever the rules propose later',
  task_event: 'nothing is reckoned by rules on what became of a task',
  contact: 'nothing is reckoned by rules on a talk about an account',
  payer_change: 'names, addresses and languages follow no rule',
};

test('every table of a date counts as work of it, or says why not', () => {
  const book = emptyBook();
  const dated = tablesOf()
    .map(({ name }) => name)
    .filter((name) => {
      const columns = book
        .prepare<[string], { readonly name: string }>('SELECT name FROM pragma_table_info(?)')
        .all(name);
      return columns.some((column) => column.name === 'business_date');
    });
  const view = book
    .prepare<[], { readonly sql: string }>(
      "SELECT sql FROM sqlite_master WHERE name = 'last_worked_date'",
    )
    .get();
  const counted = [...(view?.sql ?? '').matchAll(/FROM (\w+)/g)].map(([, name]) => name);
  expect(dated.filter((name) => !(name in NO_WORK) && !counted.includes(name))).toEqual([]);
  expect(Object.keys(NO_WORK).filter((name) => counted.includes(name))).toEqual([]);
});
