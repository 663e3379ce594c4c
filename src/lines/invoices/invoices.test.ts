// Invoices on a real book: S22's invoice of August that is taken back in September, once, by two.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  accepted,
  approve,
  cash,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { actOnLine } from '../../desk/act-on-line.ts';
import type { Desk } from '../../desk/desk.ts';
import { actsOf, fieldsOf } from '../../desk/read-line.ts';
import { accountById, addressOf } from '../../store/accounts.ts';
import { loadEntry } from '../../store/entries.ts';
import { lineRecordsOf } from '../../store/line-records.ts';
import { loadItems } from '../../store/open-items.ts';

const BILLED = ['Canyon Builders', '7 Quarry Road', 'invoice', 'Street closed 3 August', '64000'];
const FIRST = { line: 'invoices', act: 'issue', accountId: undefined, answers: BILLED };

/** 640.00 on 20 August, when that was the date of the book. */
async function billed(made: TestDesk): Promise<{ accountId: number; august: Desk }> {
  const august: Desk = { ...made.desk, dated: '2026-08-20' };
  const issued = accepted(await actOnLine(august, await counterOf(august, 101), FIRST));
  if (!issued.done) throw new Error('640.00 waited for a second person');
  return { accountId: issued.accountId, august };
}

async function postingsOf({ store }: TestDesk, accountId: number): Promise<readonly string[]> {
  const records = await lineRecordsOf(store.book, accountId);
  const { postings } = await loadEntry(store.book, records.at(-1)?.entryId ?? 0);
  return postings.map((line) => `${line.side} ${line.account} ${line.amountCents}`);
}

test('an invoice opens the account of whom it bills, and is due by its terms', async () => {
  const made = await demoDesk();
  const { accountId } = await billed(made);
  const { book } = made.store;
  const { payer, place, partyId } = await accountById(book, accountId);
  expect([payer, place]).toEqual(['Canyon Builders', '7 Quarry Road']);
  expect(await addressOf(book, partyId ?? 0)).toBe('7 Quarry Road');
  const [item] = await loadItems(book, { accountId });
  expect(item).toMatchObject({ documentNumber: '26-0001', dueOn: '2026-09-19' });
  expect(await postingsOf(made, accountId)).toEqual(['D 110-1230 64000', 'C 110-4490 64000']);
  expect(await brokenOf(made)).toEqual([]);
});

test('an invoice is taken back on the open date, by two, once', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  const { accountId } = await billed(made);
  const counter = await counterOf(desk, 101);
  const back = { line: 'invoices', act: 'reverse', accountId, answers: ['26-0001', 'twice'] };
  const asked = accepted(await actOnLine(desk, counter, back));
  if (asked.done) throw new Error('taken back alone');
  expect(asked.request.record).toMatchObject({ invoice: '26-0001', amount: '640.00' });
  expect(outcomeOf(await approve(desk, asked.request.id, 102))).toBe('not-allowed');
  accepted(await approve(desk, asked.request.id, 902));
  expect(await postingsOf(made, accountId)).toEqual(['C 110-1230 64000', 'D 110-4490 64000']);
  const [issue, reverse] = await lineRecordsOf(store.book, accountId);
  expect(reverse?.businessDate).toBe('2026-09-15');
  const entry = await store.book
    .selectFrom('entry')
    .select('reverses_entry_id')
    .where('id', '=', reverse?.entryId ?? 0)
    .executeTakeFirstOrThrow();
  expect(entry.reverses_entry_id).toBe(issue?.entryId);
  expect(outcomeOf(await actOnLine(desk, counter, back))).toBe('line-barred');
  const [, barred] = await actsOf(desk, accountId);
  expect(barred?.barred).toBe('there is no invoice to take back');
  expect(await brokenOf(made)).toEqual([]);
});

test('an invoice of which a part is paid is not taken back', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const { accountId } = await billed(made);
  const counter = await counterOf(desk, 101);
  await openFloat(desk, counter);
  const { number } = await accountById(made.store.book, accountId);
  accepted(await pay(desk, counter, [await lineFor(desk, number, 5000)], [cash(5000)]));
  const back = { line: 'invoices', act: 'reverse', accountId, answers: ['26-0001', 'twice'] };
  expect(outcomeOf(await actOnLine(desk, counter, back))).toBe('line-answer');
  const answers = ['invoice-copies', 'Plans', '1250'];
  const again = { line: 'invoices', act: 'issue', accountId, answers };
  accepted(await actOnLine(desk, counter, again));
  expect(await postingsOf(made, accountId)).toEqual(['D 110-1230 1250', 'C 110-4420 1250']);
  expect(await brokenOf(made)).toEqual([]);
});

test('above the limit of one person a second one signs, and nothing is opened before', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  const counter = await counterOf(desk, 101);
  const answers = [...BILLED.slice(0, 4), '100001'];
  const asked = accepted(await actOnLine(desk, counter, { ...FIRST, answers }));
  if (asked.done) throw new Error('issued alone');
  expect(await store.book.selectFrom('opened_account').selectAll().execute()).toEqual([]);
  accepted(await approve(desk, asked.request.id, 902));
  const opened = await store.book.selectFrom('opened_account').selectAll().execute();
  expect(opened).toHaveLength(1);
  expect(await brokenOf(made)).toEqual([]);
});

test('without the rules nothing is guessed', async () => {
  const made = await demoDesk();
  const before: Desk = { ...made.desk, dated: '2020-01-01' };
  const asked = { line: 'invoices', act: 'issue', accountId: undefined };
  expect(outcomeOf(await fieldsOf(before, asked))).toBe('line-rule-missing');
  const counter = await counterOf(made.desk, 101);
  expect(outcomeOf(await actOnLine(before, counter, FIRST))).toBe('line-rule-missing');
});

test.each([
  ['no name', ['', ...BILLED.slice(1)], 'party-nameless'],
  ['no address', ['X', ' ', ...BILLED.slice(2)], 'line-answer'],
  ['no text', [...BILLED.slice(0, 3), ' ', '64000'], 'line-answer'],
  ['nothing', [...BILLED.slice(0, 4), '0'], 'charge-nothing'],
])('an invoice with %s is refused, and nothing is there', async (_what, answers, code) => {
  const { desk, store } = await demoDesk();
  const counter = await counterOf(desk, 101);
  expect(outcomeOf(await actOnLine(desk, counter, { ...FIRST, answers }))).toBe(code);
  expect(await store.book.selectFrom('line_record').selectAll().execute()).toEqual([]);
  expect(await store.book.selectFrom('opened_account').selectAll().execute()).toEqual([]);
});
