// Memos on a real book: the ledger lines of S22, limits, what a memo takes off a share, cash-class
// items, debit memos, reversals; and the book proves afterwards.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import {
  accepted,
  approve,
  cash,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../test/support/counter.ts';
import { cents } from '../domain/money.ts';
import { accountsByNumber } from '../store/accounts.ts';
import { loadEntry } from '../store/entries.ts';
import { creditedByShare } from '../store/memos.ts';
import { loadItems } from '../store/open-items.ts';
import { type Memo, makeMemo } from './make-memo.ts';
import { askReversal } from './reverse-memo.ts';
import { verifyBook } from './verify-book.ts';

const WATER = '41002379';
/** 100.80 of tax, 42.00 of application, and the state fee of 4.00. */
const BUSINESS = '501486';

async function itemsOf({ store }: TestDesk, number: string) {
  const [account] = await accountsByNumber(store.book, number);
  return loadItems(store.book, { accountId: account?.id ?? 0 });
}

async function componentOf(made: TestDesk, number: string, name: string) {
  const items = await itemsOf(made, number);
  const component = items
    .flatMap((item) => (item.side === 'D' ? item.components : []))
    .find((one) => one.name === name && one.openCents > 0);
  if (!component) throw new Error(`${number} owes no ${name}`);
  return component;
}

const note = (number: number) => ({ number, text: 'meter read again, photo 12' });

async function lastEntry({ store }: TestDesk) {
  const row = await store.book
    .selectFrom('entry')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const entry = await loadEntry(store.book, row.id);
  return entry.postings.map((line) => `${line.side} ${line.account} ${line.amountCents}`);
}

async function sound({ store }: TestDesk) {
  const { checks } = await verifyBook(store);
  expect(checks.filter(({ broken }) => broken !== null)).toEqual([]);
}

test('within the limit a credit memo is posted at once, up to what a share has left', async () => {
  const made = await demoDesk();
  const counter = await counterOf(made.desk, 101);
  const water = await componentOf(made, WATER, 'Water');
  const memo: Memo = {
    kind: 'credit',
    componentId: water.id,
    share: '510-4511',
    amountCents: cents(2000),
    reason: note(1),
  };
  expect(accepted(await makeMemo(made.desk, counter, memo))).toEqual({
    done: true,
    number: 'M-000001',
  });
  expect(await lastEntry(made)).toEqual(['D 510-4511 2000', 'C 510-1210 2000']);
  expect((await componentOf(made, WATER, 'Water')).openCents).toBe(7720);
  expect(await creditedByShare(made.store.book, water.id)).toEqual(new Map([['510-4511', 2000]]));
  // 59.20 of the bill were metered; 20.00 of them are gone.
  const beyond = { ...memo, amountCents: cents(3921) };
  expect(outcomeOf(await makeMemo(made.desk, counter, beyond))).toBe('memo-beyond');
  await sound(made);
  await made.close();
});

test('beyond the limit a second person signs: supervisor, then finance director', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const counter = await counterOf(desk, 101);
  const water = await componentOf(made, WATER, 'Water');
  const memo: Memo = {
    kind: 'credit',
    componentId: water.id,
    amountCents: cents(8850),
    reason: note(1),
  };
  const asked = accepted(await makeMemo(desk, counter, memo));
  if (asked.done) throw new Error('a clerk made a memo of 88.50 alone');
  expect(outcomeOf(await approve(desk, asked.request.id, 101))).toBe('own-work');
  expect(outcomeOf(await approve(desk, asked.request.id, 102))).toBe('not-allowed');
  accepted(await approve(desk, asked.request.id, 902));
  // All shares by their part: 38.00 and 59.20 of 97.20.
  expect(await lastEntry(made)).toEqual(['D 510-4510 3460', 'D 510-4511 5390', 'C 510-1210 8850']);
  const large: Memo = {
    kind: 'debit',
    componentId: water.id,
    amountCents: cents(50_001),
    reason: note(1),
  };
  const wanted = accepted(await makeMemo(desk, await counterOf(desk, 902), large));
  if (wanted.done) throw new Error('a supervisor made a memo of 500.01 alone');
  expect(outcomeOf(await approve(desk, wanted.request.id, 903))).toBe('not-allowed');
  accepted(await approve(desk, wanted.request.id, 801));
  await sound(made);
  await made.close();
});

test('in slices nobody takes more off an account alone than at once, in thirty days', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const sewer = await componentOf(made, WATER, 'Sewer');
  const water = await componentOf(made, WATER, 'Water');
  const off = async (person: number, amount: number, componentId = water.id, dated = '') => {
    const memo = { kind: 'credit', componentId, amountCents: cents(amount) } as const;
    const counter = await counterOf(desk, person);
    const on = dated === '' ? desk : { ...desk, dated };
    return accepted(await makeMemo(on, counter, { ...memo, reason: note(1) }));
  };
  expect((await off(101, 2000)).done).toBe(true);
  // By another clerk and off another line of the bill it is still this account.
  const asked = await off(102, 501, sewer.id);
  if (asked.done) throw new Error('two clerks took 25.01 off alone');
  expect(asked.request.record['alone']).toBe('20.00');
  accepted(await approve(desk, asked.request.id, 902));
  // What a second person signed does not count; 5.00 are left until the first falls out.
  expect((await off(101, 500)).done).toBe(true);
  expect((await off(101, 1)).done).toBe(false);
  const back = accepted(
    await askReversal(desk, await counterOf(desk, 101), { number: 1, reason: { number: 1 } }),
  );
  accepted(await approve(desk, back.id, 902));
  expect((await off(101, 2000)).done).toBe(true);
  expect((await off(101, 1, water.id, '2026-10-14')).done).toBe(false);
  expect((await off(101, 2500, water.id, '2026-10-15')).done).toBe(true);
  await sound(made);
  await made.close();
});

test('what a memo takes off a cash-class item is never paid, nor given to the shares', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const counter = await counterOf(desk, 101);
  const fee = await componentOf(made, BUSINESS, 'State disability-access fee');
  const memo: Memo = {
    kind: 'credit',
    componentId: fee.id,
    amountCents: cents(100),
    reason: note(3),
  };
  // What a business owes a clerk takes off with a supervisor, however small: slices were alone.
  const asked = accepted(await makeMemo(desk, counter, memo));
  if (asked.done) throw new Error('a clerk alone took the fee of the state off');
  accepted(await approve(desk, asked.request.id, 902));
  expect(await lastEntry(made)).toEqual(['D 110-2715 100', 'C 110-1210 100']);
  await openFloat(desk, counter);
  // All that is due of it: 3.00 of the fee are left.
  accepted(await pay(desk, counter, [await lineFor(desk, BUSINESS)], [cash(14_580)]));
  // 3.00 of 4.00: the city's 3.60 and the state's 0.40 each get their part.
  const paid = await lastEntry(made);
  expect(paid).toContain('C 270-4480 270');
  expect(paid).toContain('C 710-2210 30');
  expect(paid).toContain('D 110-2715 300');
  await sound(made);
  await made.close();
});

test('a memo wants a note; a courtesy takes a late charge off, once in twelve months', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const counter = await counterOf(desk, 101);
  const of = async (number: string, name: string) => ({
    ...({ kind: 'credit', componentId: (await componentOf(made, number, name)).id } as const),
    ...{ amountCents: cents(500), reason: note(4) },
  });
  const water = await of(WATER, 'Water');
  expect(outcomeOf(await makeMemo(desk, counter, { ...water, reason: { number: 4 } }))).toBe(
    'memo-note',
  );
  expect(outcomeOf(await makeMemo(desk, counter, water))).toBe('memo-courtesy-late');
  const late = await of('7000405', 'Late penalty');
  const asked = accepted(await makeMemo(desk, counter, late));
  if (asked.done) throw new Error('a clerk alone took a penalty off');
  accepted(await approve(desk, asked.request.id, 902));
  expect(outcomeOf(await makeMemo(desk, counter, late))).toBe('memo-courtesy');
  await made.close();
});

test('a debit memo raises an item that is paid like any other', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const counter = await counterOf(desk, 101);
  const water = await componentOf(made, WATER, 'Water');
  const memo: Memo = {
    kind: 'debit',
    componentId: water.id,
    share: '510-4511',
    amountCents: cents(1250),
    reason: note(1),
  };
  accepted(await makeMemo(desk, counter, memo));
  expect(await lastEntry(made)).toEqual(['D 510-1210 1250', 'C 510-4511 1250']);
  const raised = (await itemsOf(made, WATER)).find((item) => item.documentNumber === 'M-000001');
  expect(raised).toMatchObject({
    description: 'Water, debit memo M-000001',
    components: [{ name: 'Water', openCents: 1250, originalCents: 1250 }],
  });
  await sound(made);
  await made.close();
});

test('a memo is taken back once, by two, with a mirror entry that points at it', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  const counter = await counterOf(desk, 101);
  const water = await componentOf(made, WATER, 'Water');
  const memo: Memo = {
    kind: 'credit',
    componentId: water.id,
    amountCents: cents(1000),
    reason: note(1),
  };
  accepted(await makeMemo(desk, counter, memo));
  const reversing = { number: 1, reason: { number: 1 } };
  const asked = accepted(await askReversal(desk, counter, reversing));
  accepted(await approve(desk, asked.id, 902));
  expect((await componentOf(made, WATER, 'Water')).openCents).toBe(9720);
  expect(await creditedByShare(store.book, water.id)).toEqual(
    new Map([
      ['510-4510', 0],
      ['510-4511', 0],
    ]),
  );
  expect(outcomeOf(await askReversal(desk, counter, reversing))).toBe('memo-reversed');
  expect(outcomeOf(await askReversal(desk, counter, { ...reversing, number: 2 }))).toBe(
    'memo-unknown',
  );
  await sound(made);
  await made.close();
});
