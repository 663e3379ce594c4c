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

const WHO = ['Canyon Builders', '7 Quarry Road', 'en'];
const LINE = ['invoice', 'Street closed 3 August', '1', '64000', 'done'];
const BILLED = [...WHO, ...LINE];
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
  const answers = ['invoice-copies', 'Plans', '1', '1250', 'done'];
  const again = { line: 'invoices', act: 'issue', accountId, answers };
  accepted(await actOnLine(desk, counter, again));
  expect(await postingsOf(made, accountId)).toEqual(['D 110-1230 1250', 'C 110-4420 1250']);
  expect(await brokenOf(made)).toEqual([]);
});

const MANY = [
  ...['fee', '71', '3', 'more'],
  ...['invoice', 'Street closed 3 August', '1', '64000', 'more'],
  ...['fee', '91', '50', 'more'],
  ...['invoice', 'Barriers', '4', '1250', 'more'],
  ...['fee', '82', '1', 'done'],
];

test('an invoice has as many as nine lines, one component a ledger account', async () => {
  const made = await demoDesk();
  const counter = await counterOf(made.desk, 101);
  const issued = accepted(
    await actOnLine(made.desk, counter, { ...FIRST, answers: [...WHO, ...MANY] }),
  );
  if (!issued.done) throw new Error('755.50 waited for a second person');
  const { accountId } = issued;
  const [item] = await loadItems(made.store.book, { accountId });
  expect(item).toMatchObject({
    ...{ description: 'Invoice 26-0001, Plan sheet copy and 4 more', department: 'public-works' },
  });
  expect(item?.components.map(({ originalCents, shares }) => [originalCents, shares])).toEqual([
    [1050, [{ account: '110-4440', shareCents: 1050 }]],
    [69_000, [{ account: '110-4490', shareCents: 69_000 }]],
    [1000, [{ account: '110-4420', shareCents: 1000 }]],
    [4500, [{ account: '110-4220', shareCents: 4500 }]],
  ]);
  const [record] = await lineRecordsOf(made.store.book, accountId);
  expect(record?.facts['lines']).toContainEqual({
    ...{ text: 'Plan sheet copy', fee: 'plan-copy', kind: 'invoice-public-works' },
    ...{ account: '110-4440', quantity: 3, price: '3.50', amount: '10.50' },
  });
  const asked = accepted(
    await actOnLine(made.desk, counter, {
      ...FIRST,
      act: 'reverse',
      accountId,
      answers: ['26-0001', 'no'],
    }),
  );
  if (asked.done) throw new Error('taken back alone');
  accepted(await approve(made.desk, asked.request.id, 902));
  expect(await postingsOf(made, accountId)).toContain('D 110-4220 4500');
  expect(await brokenOf(made)).toEqual([]);
});

test('after nine lines there is no other, and what another fund earns is none', async () => {
  const { desk } = await demoDesk();
  const asked = { line: 'invoices', act: 'issue', accountId: undefined };
  const nine = Array.from({ length: 9 }, () => ['invoice', 'Barrier', '2', '100', 'more']).flat();
  const answers = [...WHO, ...nine.slice(0, -1)];
  expect(accepted(await fieldsOf(desk, asked, answers))).toHaveLength(answers.length);
  const fees = accepted(await fieldsOf(desk, asked, [...WHO, 'fee'])).at(-1);
  const numbers = fees?.kind === 'choice' ? fees.choices.map(({ number }) => number) : [];
  expect(numbers).toContain(71);
  expect(numbers).not.toContain(31);
});

test('above the limit of one person a second one signs, and nothing is opened before', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  const counter = await counterOf(desk, 101);
  const answers = BILLED.with(6, '100001');
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
  ['no name', BILLED.with(0, ''), 'line-answer'],
  ['no address', BILLED.with(1, ' '), 'line-answer'],
  ['no text', BILLED.with(4, ' '), 'line-answer'],
  ['nothing', BILLED.with(6, '0'), 'charge-nothing'],
  ['none of it', BILLED.with(5, '0'), 'charge-nothing'],
])('an invoice with %s is refused, and nothing is there', async (_what, answers, code) => {
  const { desk, store } = await demoDesk();
  const counter = await counterOf(desk, 101);
  expect(outcomeOf(await actOnLine(desk, counter, { ...FIRST, answers }))).toBe(code);
  expect(await store.book.selectFrom('line_record').selectAll().execute()).toEqual([]);
  expect(await store.book.selectFrom('opened_account').selectAll().execute()).toEqual([]);
});
