// Write-offs on a real book: what stands on a list, who signs, every posting, and taking back.
import { expect, test } from 'vitest';
import { asked as arrangementOf, idOf } from '../../test/support/arrangements.ts';
import { demoDesk } from '../../test/support/book.ts';
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
import { brokenChecks } from '../../test/support/tampered-book.ts';
import {
  BANKRUPT,
  listAccount,
  listOf,
  RESOLUTION,
  workWriteOffs,
  writeOffList,
} from '../../test/support/write-offs.ts';
import { cents } from '../domain/money.ts';
import type { PolicyName } from '../domain/policy.ts';
import { owedOf } from '../store/accounts.ts';
import { agingRows } from '../store/report-aging.ts';
import { listedRows, newestLists } from '../store/write-offs.ts';
import { askWriteOff } from './approve-write-off.ts';
import { requestRule } from './change-rule.ts';
import type { Counter, Desk } from './desk.ts';
import { makeArrangement } from './make-arrangement.ts';
import { prepareWriteOff, stateOf, withdrawWriteOff } from './prepare-write-off.ts';
import { requestLines } from './request-lines.ts';
import { askWriteOffReversal } from './reverse-write-off.ts';
import { requestVoid } from './void-receipt.ts';

const WATER = '41015900';
const CITATION = '7000433';
/** A citation whose owner is known. */
const OWNED = '7000440';
/** By then everything of the demo city is overdue for more than a year. */
const LATER = '2027-12-01';

async function postings(desk: Desk, source: string): Promise<readonly string[]> {
  const rows = await desk.store.book
    .selectFrom('posting as p')
    .innerJoin('entry as e', 'e.id', 'p.entry_id')
    .select(['p.side', 'p.account', 'p.amount_cents as amount'])
    .where('e.source', '=', source)
    .orderBy('e.id')
    .orderBy('p.side', 'desc')
    .orderBy('p.account')
    .execute();
  return rows.map(({ side, account, amount }) => `${side} ${account} ${amount}`);
}

async function policyFrom(desk: Desk, key: PolicyName, value: number): Promise<void> {
  const change = { rule: 'policy', key, value, from: '2026-09-16', authority: 'Memo 9' } as const;
  const asked = accepted(await requestRule(desk, await counterOf(desk, 501), change));
  accepted(await approve(desk, asked.id, 801));
}

async function voided(desk: Desk, clerk: Counter, receiptId: number): Promise<void> {
  const voiding = { receiptId, reason: { number: 1 }, copyCode: '0' };
  const asked = accepted(await requestVoid(desk, clerk, voiding));
  accepted(await approve(desk, asked.id, 902));
}

const owes = async (desk: Desk, number: string) =>
  owedOf(desk.store.book, await idOf(desk, number));

test('what was revenue when it was billed is taken off the allowance, fund by fund', async () => {
  const { desk, path, close } = await demoDesk();
  const clerk = await counterOf(desk);
  await listAccount(desk, clerk, WATER);
  expect(await postings(desk, 'WOF')).toEqual([]);
  expect(await owes(desk, WATER)).toBe(14_210);
  await writeOffList(desk, clerk, { number: 1 });
  expect(await postings(desk, 'WOF')).toEqual([
    ...['D 510-1290 6280', 'D 520-1290 7930', 'C 510-1210 6280', 'C 520-1210 7930'],
  ]);
  expect(await owes(desk, WATER)).toBe(0);
  const { open } = await agingRows(desk.store.book, { from: LATER, to: LATER });
  expect(open.map(({ account }) => account)).not.toContain(WATER);
  await close();
  expect(await brokenChecks(path)).toEqual({});
});

test('the rest of a citation is taken off where it waits; the agency keeps its part', async () => {
  const { desk, path, close } = await demoDesk();
  const clerk = await counterOf(desk);
  await openFloat(desk, clerk);
  const paid = accepted(
    await pay(desk, clerk, [await lineFor(desk, CITATION, 10_000)], [cash(10_000)]),
  );
  await listAccount(desk, clerk, CITATION);
  await writeOffList(desk, clerk, { number: 1 });
  expect(await postings(desk, 'WOF')).toEqual(['D 110-2710 25300', 'C 110-1220 25300']);
  // The payment turns out to be void: what it paid is owed again, and what it gave is taken back.
  await voided(desk, clerk, paid.receiptId);
  expect(await owes(desk, CITATION)).toBe(10_000);
  accepted(await pay(desk, clerk, [await lineFor(desk, CITATION)], [cash(10_000)]));
  const agency = (await postings(desk, 'RCP')).filter((row) => row.startsWith('C 710-2220'));
  expect(new Set(agency).size).toBe(1);
  await close();
  expect(await brokenChecks(path)).toEqual({});
});

test('what was paid since is not written off, nor what is in a plan by now', async () => {
  const { desk, path, close } = await demoDesk();
  const clerk = await counterOf(desk);
  await openFloat(desk, clerk);
  await listAccount(desk, clerk, WATER);
  accepted(await pay(desk, clerk, [await lineFor(desk, WATER, 5000)], [cash(5000)]));
  const request = accepted(await askWriteOff(desk, clerk, { number: 1, authority: RESOLUTION }));
  expect(request.record).toMatchObject({ total: '92.10', managed: false, items: 1 });
  accepted(await approve(desk, request.id, 801));
  expect(await owes(desk, WATER)).toBe(0);
  const [first] = await newestLists(desk.store.book, 1);
  expect(first).toMatchObject({ listedCents: 14_210, writtenCents: 9210 });
  await listAccount(desk, clerk, OWNED);
  const plan = arrangementOf(await idOf(desk, OWNED));
  accepted(await makeArrangement(desk, clerk, plan));
  const late = await askWriteOff(desk, clerk, { number: 2, authority: RESOLUTION });
  expect(outcomeOf(late)).toBe('write-off-nothing-left');
  await close();
  expect(await brokenChecks(path)).toEqual({});
});

test('the oldest come first; what rests, is listed, or too large, stays out', async () => {
  const { desk, store, path, close } = await demoDesk();
  const clerk = await counterOf(desk);
  const later = { ...desk, dated: LATER };
  expect((await listOf(desk, {})).totalCents).toBe(0);
  const all = await listOf(later, { line: 'parking' });
  accepted(await prepareWriteOff(later, clerk, { ...all, reason: { number: 1 } }));
  const [list] = await newestLists(store.book, 1);
  const rows = await listedRows(store.book, list?.id ?? 0);
  const accounts = rows.map(({ account }) => account);
  // 7000489 waits for a first review.
  expect(accounts).not.toContain('7000489');
  expect(rows.map(({ dueOn }) => dueOn)).toEqual(rows.map(({ dueOn }) => dueOn).toSorted());
  expect((await listOf(later, { line: 'parking' })).totalCents).toBe(0);
  const small = await listOf(later, { mostCents: cents(20_000) }, 2);
  accepted(await prepareWriteOff(later, clerk, { ...small, reason: { number: 5 } }));
  await close();
  expect(await brokenChecks(path)).toEqual({});
});

test('a list is as it was seen, on one list only, and asked for once', async () => {
  const { desk, close } = await demoDesk();
  const clerk = await counterOf(desk);
  const list = await listOf(desk, { accountId: await idOf(desk, WATER) });
  const prepare = (more: object) => prepareWriteOff(desk, clerk, { ...list, ...more });
  expect(outcomeOf(await prepare({ totalCents: cents(1) }))).toBe('write-off-changed');
  expect(outcomeOf(await prepare({ reason: { number: 2 } }))).toBe('memo-note');
  accepted(await prepare({}));
  expect(outcomeOf(await prepare({}))).toBe('write-off-none');
  const asking = { number: 1, authority: RESOLUTION };
  const request = accepted(await askWriteOff(desk, clerk, asking));
  expect(outcomeOf(await askWriteOff(desk, clerk, asking))).toBe('write-off-asked');
  const back = { number: 1, reason: { number: 1 } };
  expect(outcomeOf(await withdrawWriteOff(desk, clerk, back))).toBe('write-off-asked');
  expect(outcomeOf(await approve(desk, request.id, 902))).toBe('not-allowed');
  accepted(await approve(desk, request.id, 801));
  expect(outcomeOf(await withdrawWriteOff(desk, clerk, back))).toBe('write-off-done');
  await close();
});

test('above the limit the city manager signs, in taking back as well', async () => {
  const { desk, path, close } = await demoDesk();
  const clerk = await counterOf(desk);
  await policyFrom(desk, 'write-off.finance-director-cents', 10_000);
  const later = { ...desk, dated: LATER };
  const list = await listOf(later, { accountId: await idOf(desk, WATER) });
  accepted(await prepareWriteOff(later, clerk, list));
  const asking = { number: 1, authority: RESOLUTION };
  const request = accepted(await askWriteOff(later, clerk, asking));
  expect(requestLines(request)).toContain(
    'beyond what the finance director signs: the city manager must',
  );
  expect(outcomeOf(await approve(later, request.id, 801))).toBe('not-allowed');
  accepted(await approve(later, request.id, 301));
  const back = accepted(
    await askWriteOffReversal(later, clerk, { number: 1, reason: { number: 1 } }),
  );
  expect(outcomeOf(await approve(later, back.id, 801))).toBe('not-allowed');
  accepted(await approve(later, back.id, 301));
  await close();
  expect(await brokenChecks(path)).toEqual({});
});

test('what came to more since it was asked is signed by whoever may sign that', async () => {
  const { desk, close } = await demoDesk();
  const clerk = await counterOf(desk);
  await policyFrom(desk, 'write-off.finance-director-cents', 10_000);
  const later = { ...desk, dated: LATER };
  await openFloat(later, clerk);
  await listAccount(later, clerk, WATER);
  const paid = accepted(await pay(later, clerk, [await lineFor(desk, WATER, 5000)], [cash(5000)]));
  const asking = { number: 1, authority: RESOLUTION };
  const request = accepted(await askWriteOff(later, clerk, asking));
  expect(request.record).toMatchObject({ total: '92.10', managed: false });
  await voided(later, clerk, paid.receiptId);
  expect(outcomeOf(await approve(later, request.id, 801))).toBe('not-allowed');
  accepted(await approve(later, request.id, 301));
  expect(await owes(desk, WATER)).toBe(0);
  await close();
});

test('where the city made no allowance it is an expense of the year', async () => {
  const { desk, path, close } = await demoDesk();
  const clerk = await counterOf(desk);
  await policyFrom(desk, 'write-off.to-bad-debt', 1);
  const later = { ...desk, dated: LATER };
  await listAccount(later, clerk, WATER);
  await writeOffList(later, clerk, { number: 1 });
  const charged = (await postings(desk, 'WOF')).filter((row) => row.startsWith('D'));
  expect(charged).toEqual(['D 510-5900 6280', 'D 520-5900 7930']);
  await close();
  expect(await brokenChecks(path)).toEqual({});
});

test('a mistake is taken back by two with a mirror, and may be listed again', async () => {
  const { desk, path, close } = await demoDesk();
  const clerk = await counterOf(desk);
  await workWriteOffs(desk, clerk);
  expect(await owes(desk, WATER)).toBe(0);
  expect(await owes(desk, CITATION)).toBe(35_300);
  const lists = await newestLists(desk.store.book, 3);
  const states = await Promise.all(lists.map((one) => stateOf(desk, desk.store.book, one)));
  expect(states).toEqual(['withdrawn', 'reversed', 'posted']);
  const again = await askWriteOffReversal(desk, clerk, { number: 2, reason: { number: 1 } });
  expect(outcomeOf(again)).toBe('write-off-not-posted');
  expect((await postings(desk, 'WOF')).slice(-2)).toEqual([
    ...['D 110-1220 35300', 'C 110-2710 35300'],
  ]);
  const list = await listOf(desk, { accountId: await idOf(desk, CITATION) });
  accepted(await prepareWriteOff(desk, clerk, { ...list, reason: BANKRUPT }));
  await close();
  expect(await brokenChecks(path)).toEqual({});
});
