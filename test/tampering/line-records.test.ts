// What lines of business recorded, changed or made up behind the program's back.
import { expect, test } from 'vitest';
import { actOnLine } from '../../src/desk/act-on-line.ts';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { demoDesk, deskOn } from '../support/book.ts';
import { accepted, approve, counterOf } from '../support/counter.ts';
import { tamper } from '../support/tamper.ts';

/** One invoice of 640.00 that was taken back by two, and one of 12.00 that stands. */
async function withInvoices(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  const counter = await counterOf(desk, 101);
  const line = { line: 'invoices' } as const;
  const answers = [
    ...['Canyon Builders', '7 Quarry Road', 'en'],
    ...['invoice', 'Street closed', '1', '64000', 'done'],
  ];
  const first = { ...line, act: 'issue', accountId: undefined, answers };
  const made = accepted(await actOnLine(desk, counter, first));
  const accountId = made.done ? made.accountId : 0;
  const back = { ...line, act: 'reverse', accountId, answers: ['26-0001', 'billed twice'] };
  const asked = accepted(await actOnLine(desk, counter, back));
  if (!asked.done) accepted(await approve(desk, asked.request.id, 902));
  const again = {
    ...line,
    act: 'issue',
    accountId,
    answers: ['invoice', 'Copies', '1', '1200', 'done'],
  };
  accepted(await actOnLine(desk, counter, again));
  await close();
  return path;
}

async function brokenOf(path: string): Promise<Readonly<Record<string, string>>> {
  const { desk, store, close } = deskOn(path);
  const { checks } = await verifyBook(store, desk.lineDuties);
  await close();
  return Object.fromEntries(
    checks.flatMap(({ name, broken }) => (broken === null ? [] : [[name, broken]])),
  );
}

test('a book with invoices is sound', async () => {
  expect(await brokenOf(await withInvoices())).toEqual({});
});

test.each([
  [
    'the second person of a reversal',
    'UPDATE line_record SET approved_by = NULL, request_id = NULL WHERE sequence = 2',
    { 'line-rules': 'taken back by one person' },
  ],
  [
    'a clerk in the place of the second person',
    `UPDATE line_record SET approved_by = (SELECT id FROM person WHERE number = 102)
      WHERE sequence = 2`,
    { 'line-records': 'no second person' },
  ],
  [
    'a record that is gone',
    'DELETE FROM line_record WHERE sequence = 2',
    { 'line-records': 'does not follow', entries: 'belongs to no record' },
  ],
  [
    'a record moved to another account',
    `UPDATE line_record SET account_id = (SELECT MIN(id) FROM account) WHERE sequence = 3`,
    { 'line-records': 'is not what its entry moves' },
  ],
  [
    'a day on which the account was not opened',
    "UPDATE opened_account SET business_date = '2026-09-01'",
    { 'line-records': 'opened on another date' },
  ],
  [
    'a rule of law made softer',
    "UPDATE line_rule SET value = '\"9999.00\"' WHERE name = 'alone-most'",
    { records: 'line_rule' },
  ],
  [
    'an address that somebody changed',
    "UPDATE party_address SET address = 'elsewhere'",
    { records: 'party_address' },
  ],
])('%s: found', async (_what, statement, said) => {
  const path = await withInvoices();
  tamper(path, statement);
  const broken = await brokenOf(path);
  for (const [check, words] of Object.entries(said)) expect(broken[check]).toContain(words);
});
