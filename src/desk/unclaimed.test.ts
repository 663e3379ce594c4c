// Unclaimed money on a real book: what stands on a list, its notice, when it may be kept and by
// whom, every posting, and a credit that was kept in error.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import {
  accepted,
  accountNumbered,
  approve,
  counterOf,
  outcomeOf,
  PINS,
} from '../../test/support/counter.ts';
import { brokenOf } from '../../test/support/proof.ts';
import { grantRefund, openCredits, TO } from '../../test/support/refunds.ts';
import {
  AFTER,
  askToKeep,
  CLAIM_BY,
  choiceOf,
  keepList,
  listUnclaimed,
  on,
  openAgain,
  publishList,
  twoCredits,
  workUnclaimed,
  YEAR,
  YEARS,
} from '../../test/support/unclaimed.ts';
import { cents } from '../domain/money.ts';
import { newestUnclaimed, unclaimedListed } from '../store/unclaimed.ts';
import { answerRequest } from './answer-request.ts';
import { askRefund } from './ask-refund.ts';
import { requestRule } from './change-rule.ts';
import { closeDay } from './close-day.ts';
import type { Desk } from './desk.ts';
import { placeHold } from './place-hold.ts';
import { prepareUnclaimed } from './prepare-unclaimed.ts';
import { requestLines } from './request-lines.ts';
import { askKeptReversal } from './reverse-kept.ts';
import { withdrawRequest } from './withdraw-request.ts';

async function withCredits(): Promise<TestDesk> {
  const made = await demoDesk();
  await twoCredits(made.desk, await counterOf(made.desk));
  return made;
}

async function postings(desk: Desk): Promise<readonly string[]> {
  const rows = await desk.store.book
    .selectFrom('posting as p')
    .innerJoin('entry as e', 'e.id', 'p.entry_id')
    .select(['p.side', 'p.account', 'p.amount_cents as amount'])
    .where('e.source', '=', 'UCM')
    .orderBy('e.id')
    .orderBy('p.line')
    .execute();
  return rows.map(({ side, account, amount }) => `${side} ${account} ${amount}`);
}

const amounts = async (desk: Desk, kind: 'publish' | 'small', date: string) =>
  (await choiceOf(desk, kind, date)).rows.map(({ openCents }) => openCents);

/** What the demo city has of its own: 40.00 of a water customer. */
const WATER = ['D 510-2110 4000', 'C 510-4490 4000'];
const FINE = ['D 110-2110 1500', 'C 110-4490 1500'];

test('a credit is unclaimed after three years, a small one after one', async () => {
  const { desk, close } = await withCredits();
  expect(await amounts(desk, 'publish', '2029-09-14')).toEqual([4000]);
  expect(await amounts(desk, 'publish', '2029-09-15')).toEqual([4000, 1500]);
  expect(await amounts(desk, 'small', '2027-09-14')).toEqual([]);
  expect((await amounts(desk, 'small', '2027-09-15')).toSorted()).toEqual([100]);
  await close();
});

test('what nobody claims of a published list is its fund', async () => {
  const made = await withCredits();
  const { desk } = made;
  expect(await listUnclaimed(desk)).toBe('U-000001');
  expect(await amounts(desk, 'publish', YEARS)).toEqual([]);
  expect(outcomeOf(await askToKeep(desk))).toBe('unclaimed-unpublished');
  accepted(await publishList(desk));
  expect(outcomeOf(await askToKeep(desk, 1, CLAIM_BY))).toBe('unclaimed-claimable');
  expect(await postings(desk)).toEqual([]);
  const asked = accepted(await askToKeep(desk));
  expect(requestLines(asked)).toEqual([
    ...['Unclaimed money to be kept', 'list: U-000001', 'credits: 2', 'total: 55.00'],
    'authority: Resolution 2029-88',
    'published: 2029-10-08, 2029-10-15, Robles Canyon Courier',
    'claim by: 2029-11-29',
  ]);
  expect(outcomeOf(await askToKeep(desk))).toBe('unclaimed-asked');
  expect(outcomeOf(await approve(on(desk, AFTER), asked.id, 902))).toBe('not-allowed');
  accepted(await approve(on(desk, AFTER), asked.id, 801));
  expect(await postings(desk)).toEqual([...FINE, ...WATER]);
  expect(await openCredits(desk)).toEqual([]);
  expect(outcomeOf(await askToKeep(desk))).toBe('unclaimed-done');
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a notice keeps to the days of the law, and names no day on which all is shut', async () => {
  const made = await withCredits();
  const { desk } = made;
  await listUnclaimed(desk);
  expect(outcomeOf(await publishList(desk, { number: 9 }))).toBe('unclaimed-unknown');
  expect(outcomeOf(await publishList(desk, { newspaper: ' ' }))).toBe('unclaimed-newspaper');
  expect(outcomeOf(await publishList(desk, { firstOn: '2029-09-28' }))).toBe('date-too-early');
  for (const [secondOn, says] of [
    ['2029-10-13', 'unclaimed-second-week'],
    ['2029-10-14', 'done'],
    ['2029-10-21', 'done'],
    ['2029-10-22', 'unclaimed-second-week'],
  ] as const) {
    expect(outcomeOf(await publishList(desk, { secondOn }))).toBe(says);
  }
  // The forty-fifth day is a Thursday, the sixtieth a Friday.
  for (const [claimBy, says] of [
    ['2029-11-21', 'unclaimed-claim-date'],
    ['2029-11-22', 'done'],
    ['2029-11-24', 'unclaimed-claim-closed'],
    ['2029-11-25', 'unclaimed-claim-closed'],
    ['2029-12-07', 'done'],
    ['2029-12-08', 'unclaimed-claim-date'],
  ] as const) {
    expect([claimBy, outcomeOf(await publishList(desk, { claimBy }))]).toEqual([claimBy, says]);
  }
  // The newest counts.
  expect(outcomeOf(await askToKeep(desk, 1, '2029-12-07'))).toBe('unclaimed-claimable');
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a day to claim that becomes a holiday is over with the next business day', async () => {
  const { desk, close } = await withCredits();
  await listUnclaimed(desk);
  accepted(await publishList(desk));
  const day = { rule: 'calendar', key: CLAIM_BY, kind: 'holiday', words: 'Day of rain' } as const;
  const change = { ...day, from: CLAIM_BY, authority: 'Order 9' };
  const asked = accepted(await requestRule(desk, await counterOf(desk, 501), change));
  accepted(await approve(desk, asked.id, 801));
  expect(outcomeOf(await askToKeep(desk))).toBe('unclaimed-claimable');
  accepted(await askToKeep(desk, 1, '2029-12-03'));
  await close();
});

test('small credits are kept without publication', async () => {
  const made = await withCredits();
  const { desk } = made;
  await listUnclaimed(desk, 'small', YEAR);
  expect(outcomeOf(await publishList(desk))).toBe('unclaimed-small');
  await keepList(desk, 1, YEAR);
  expect(await postings(desk)).toEqual(['D 110-2110 100', 'C 110-4490 100']);
  expect(await openCredits(desk, '7000454')).toEqual([]);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('what was claimed since, or waits for its refund, drops off by itself', async () => {
  const made = await withCredits();
  const { desk } = made;
  const later = on(desk, AFTER);
  await listUnclaimed(desk);
  accepted(await publishList(desk));
  const asked = accepted(await askToKeep(desk));
  await grantRefund(desk);
  const [water] = await openCredits(desk, '41011313');
  const refund = { itemId: water?.itemId ?? 0, ...TO, reason: { number: 1, text: 'seen' } };
  const waits = accepted(await askRefund(later, await counterOf(desk, 101), refund));
  expect(outcomeOf(await approve(later, asked.id, 801))).toBe('unclaimed-nothing-left');
  const [list] = await newestUnclaimed(desk.store.book, 1);
  const rows = await unclaimedListed(desk.store.book, list?.id ?? 0);
  expect(rows).toMatchObject([
    { listedCents: 1500, openCents: 0, isUnmoved: 0, keptNumber: null },
    { listedCents: 4000, openCents: 4000, isUnmoved: 1 },
  ]);
  // Nobody grants it: a court may still be asked for thirty days, and then it is unclaimed again.
  const no = { decision: 'no', number: 902, pin: PINS[902] ?? '', register: 1 } as const;
  accepted(await answerRequest(later, { requestId: waits.id, ...no, reason: 'not theirs' }));
  expect(outcomeOf(await approve(later, asked.id, 801))).toBe('unclaimed-nothing-left');
  await keepList(desk, 1, '2029-12-31');
  expect(await postings(desk)).toEqual(WATER);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a claim that nobody answered in its day is one still', async () => {
  const made = await withCredits();
  const { desk } = made;
  await listUnclaimed(desk);
  accepted(await publishList(desk));
  const [credit] = await openCredits(desk, '41011313');
  const refund = { itemId: credit?.itemId ?? 0, ...TO, reason: { number: 1, text: 'seen' } };
  accepted(await askRefund(on(desk, CLAIM_BY), await counterOf(desk, 101), refund));
  const { record } = accepted(await askToKeep(desk, 1, AFTER));
  expect(record).toMatchObject({ credits: 1 });
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a claim is one also when its day was closed before anybody answered', async () => {
  const made = await withCredits();
  const { desk } = made;
  const last = on(desk, CLAIM_BY);
  await listUnclaimed(desk);
  accepted(await publishList(desk));
  await grantRefund(last);
  const [credit] = await openCredits(desk, '41011313');
  const refund = { itemId: credit?.itemId ?? 0, ...TO, reason: { number: 1, text: 'seen' } };
  accepted(await askRefund(last, await counterOf(desk, 101), refund));
  accepted(await closeDay(last, await counterOf(desk, 902), CLAIM_BY));
  expect(outcomeOf(await askToKeep(desk, 1, AFTER))).toBe('unclaimed-nothing-left');
  await made.close();
});

test('a claim that nobody answered is waited for as long as policy says', async () => {
  const made = await withCredits();
  const { desk } = made;
  const days = { rule: 'policy', key: 'unclaimed.refused-days', value: 10 } as const;
  const change = { ...days, from: '2029-09-01', authority: 'Resolution 2029-80' };
  const asked = accepted(await requestRule(desk, await counterOf(desk, 501), change));
  accepted(await approve(desk, asked.id, 801));
  const [credit] = await openCredits(desk, '41011313');
  const refund = { itemId: credit?.itemId ?? 0, ...TO, reason: { number: 1, text: 'seen' } };
  accepted(await askRefund(on(desk, '2029-09-18'), await counterOf(desk, 101), refund));
  expect(await amounts(desk, 'publish', '2029-09-28')).toEqual([1500]);
  expect(await amounts(desk, 'publish', '2029-09-29')).toEqual([4000, 1500]);
  await made.close();
});

test('no more is kept than was read before the yes', async () => {
  const made = await withCredits();
  const { desk } = made;
  const later = on(desk, '2029-12-31');
  await listUnclaimed(desk);
  accepted(await publishList(desk));
  const [credit] = await openCredits(desk, '41011313');
  const refund = { itemId: credit?.itemId ?? 0, ...TO, reason: { number: 1, text: 'seen' } };
  const waits = accepted(await askRefund(later, await counterOf(desk, 101), refund));
  const asked = accepted(await askToKeep(desk, 1, '2029-12-31'));
  accepted(await withdrawRequest(later, await counterOf(desk, 101), waits.id));
  expect(outcomeOf(await approve(later, asked.id, 801))).toBe('unclaimed-more');
  expect(await postings(desk)).toEqual([]);
  await made.close();
});

test('what a court has is on no list, and is kept by none', async () => {
  const made = await withCredits();
  const { desk } = made;
  await listUnclaimed(desk);
  accepted(await publishList(desk));
  const { id: accountId } = await accountNumbered(desk, '41011313');
  const hold = { accountId, ofPayer: false, kind: 'legal', words: 'case 29-1142' } as const;
  accepted(await placeHold(on(desk, AFTER), await counterOf(desk, 902), hold));
  const { record } = accepted(await askToKeep(desk, 1, AFTER));
  expect(record).toMatchObject({ credits: 1, total: '15.00' });
  await made.close();
});

test('a credit that was kept in error is opened again by two, and is refunded then', async () => {
  const made = await withCredits();
  const { desk } = made;
  await listUnclaimed(desk);
  accepted(await publishList(desk));
  await keepList(desk);
  await openAgain(desk, 1);
  expect((await postings(desk)).slice(4).toSorted()).toEqual([
    'C 110-2110 1500',
    'D 110-4490 1500',
  ]);
  const again = { number: 1, reason: { number: 1 } };
  const accounting = await counterOf(desk, 701);
  expect(outcomeOf(await askKeptReversal(desk, accounting, again))).toBe('kept-reversed');
  await grantRefund(desk);
  expect(await openCredits(desk)).toEqual([]);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a list is what was looked at, of credits, by whoever may', async () => {
  const made = await withCredits();
  const { desk } = made;
  const later = on(desk, YEARS);
  const asked = { kind: 'publish', totalCents: cents(1499) } as const;
  const by = async (number: number) =>
    outcomeOf(await prepareUnclaimed(later, await counterOf(desk, number), asked));
  expect(await by(101)).toBe('not-allowed');
  expect(await by(801)).toBe('not-allowed');
  expect(await by(902)).toBe('unclaimed-changed');
  await workUnclaimed(desk);
  expect(await by(701)).toBe('unclaimed-none');
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});
