// Rules that hold from a date on: asked by one, granted by another, in force on its date.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import { morningOf } from '../../test/support/chance.ts';
import {
  accepted,
  approve,
  cash,
  counterOf,
  openFloat,
  outcomeOf,
  pay,
} from '../../test/support/counter.ts';
import { realDesk } from '../../test/support/real-book.ts';
import type { DatedRule } from '../domain/dated-rule.ts';
import { cents } from '../domain/money.ts';
import { accountsByNumber } from '../store/accounts.ts';
import { loadItems } from '../store/open-items.ts';
import { feeInForce, policy, tenderRules } from '../store/policies.ts';
import { answerRequest } from './answer-request.ts';
import { requestRule } from './change-rule.ts';
import { type Memo, makeMemo } from './make-memo.ts';
import { trainingFiles } from './training-files.ts';
import { verifyBook } from './verify-book.ts';

let made: TestDesk;

beforeEach(async () => {
  made = await demoDesk();
});
afterEach(() => made.close());

const TODAY = '2026-09-15';
const OCTOBER = { from: '2026-10-01', authority: 'Resolution 2026-44' };
const ALONE: DatedRule = { rule: 'policy', key: 'over-short.alone-cents', value: 500, ...OCTOBER };
const CLAIM: DatedRule = { ...ALONE, key: 'unclaimed.claim-least-days', value: 45 };
const DAY_PASS = {
  key: 'day-pass',
  number: 31,
  name: 'Local day pass',
  department: 'transit',
  account: '530-4710',
};
const PASS: DatedRule = { rule: 'fee', ...DAY_PASS, amountCents: cents(550), ...OCTOBER };
const RESEARCH: DatedRule = {
  ...{ rule: 'fee', key: 'research-hour', number: 93, name: 'Research, per hour' },
  ...{ department: 'miscellaneous', account: '110-4420', amountCents: cents(4000) },
  ...OCTOBER,
};

async function ask(change: DatedRule, by = 501) {
  return requestRule(made.desk, await counterOf(made.desk, by), change);
}

async function granted(change: DatedRule): Promise<void> {
  accepted(await approve(made.desk, accepted(await ask(change)).id, 801));
}

async function broken(): Promise<readonly string[]> {
  const { checks } = await verifyBook(made.store);
  return checks.flatMap((check) => (check.broken === null ? [] : [check.broken]));
}

test('nothing changes until it is granted, and then from its date on', async () => {
  const { book } = made.store;
  const request = accepted(await ask(ALONE));
  expect(request.record).toMatchObject({ now: '2.00', becomes: '5.00', from: 'Thu 1 Oct 2026' });
  expect(await policy(book, 'over-short.alone-cents', '2026-10-01')).toBe(200);
  expect(accepted(await approve(made.desk, request.id, 801)).words).toBe(
    'In force from Thu 1 Oct 2026.',
  );
  expect(await policy(book, 'over-short.alone-cents', '2026-09-30')).toBe(200);
  expect(await policy(book, 'over-short.alone-cents', '2026-10-01')).toBe(500);
  expect(await broken()).toEqual([]);
});

test('what is refused leaves the request and no rule', async () => {
  const requestId = accepted(await ask(ALONE)).id;
  const no = { requestId, number: 801, pin: '5086', register: 1, decision: 'no' } as const;
  accepted(await answerRequest(made.desk, no));
  expect(await policy(made.store.book, 'over-short.alone-cents', '2026-10-01')).toBe(200);
  const kept = await made.store.book.selectFrom('request').select('kind').execute();
  expect(kept).toEqual([{ kind: 'dated-rule' }]);
  expect(await broken()).toEqual([]);
});

test.each<[string, DatedRule, string]>([
  ['without who decided it', { ...ALONE, authority: ' ' }, 'rule-authority'],
  ['for yesterday', { ...ALONE, from: '2026-09-14' }, 'rule-date-past'],
  ['as it is', { ...ALONE, value: 200 }, 'rule-same'],
  ['above what a supervisor signs', { ...ALONE, value: 2001 }, 'rule-impossible'],
  ['of the least above the most', { ...CLAIM, value: 61 }, 'rule-impossible'],
  ['before the notice comes out again', { ...CLAIM, value: 12 }, 'rule-impossible'],
  ['beyond reason', { ...ALONE, value: 10_001 }, 'rule-impossible'],
  [
    'of a tender, nothing',
    { rule: 'tender', key: 'check', approvalOverCents: cents(0), ...OCTOBER },
    'rule-impossible',
  ],
  ['with the number of another fee', { ...RESEARCH, number: 31 } as DatedRule, 'fee-number-taken'],
  ['in no department', { ...RESEARCH, department: 'x' } as DatedRule, 'rule-impossible'],
  ['on a control account', { ...RESEARCH, account: '110-1220' } as DatedRule, 'rule-impossible'],
  ['for nothing', { ...RESEARCH, amountCents: cents(0) } as DatedRule, 'rule-impossible'],
  ['of a fee as it is', { ...PASS, amountCents: cents(500) } as DatedRule, 'rule-same'],
  ['of what is no fee', { rule: 'fee-end', key: 'x', ...OCTOBER }, 'fee-unknown'],
])('%s is refused', async (_what, change, code) => {
  expect(outcomeOf(await ask(change))).toBe(code);
});

test('only the administrator asks, only the finance director grants', async () => {
  expect(outcomeOf(await ask(ALONE, 902))).toBe('not-allowed');
  expect(outcomeOf(await ask(ALONE, 801))).toBe('not-allowed');
  const { id } = accepted(await ask(ALONE));
  expect(outcomeOf(await approve(made.desk, id, 902))).toBe('not-allowed');
  expect(outcomeOf(await approve(made.desk, id, 501))).toBe('own-work');
});

test('a date that is worked on keeps its rules, also when work began after asking', async () => {
  const { id } = accepted(await ask({ ...ALONE, from: TODAY }));
  await openFloat(made.desk, await counterOf(made.desk));
  expect(outcomeOf(await approve(made.desk, id, 801))).toBe('rule-date-worked');
  expect(outcomeOf(await ask({ ...ALONE, from: TODAY }))).toBe('rule-date-worked');
  expect(outcomeOf(await ask({ ...ALONE, from: '2026-09-16' }))).toBe('done');
});

test('a memo and a step on an account are work of their date, as money is', async () => {
  const [account] = await accountsByNumber(made.store.book, '41002379');
  const items = await loadItems(made.store.book, { accountId: account?.id ?? 0 });
  const water = items.flatMap(({ components }) => components).find((one) => one.name === 'Water');
  const memo: Memo = {
    ...{ kind: 'credit', componentId: water?.id ?? 0, share: '510-4511' },
    ...{ amountCents: cents(5000), reason: { number: 1, text: 'meter read again' } },
  };
  accepted(await makeMemo(made.desk, await counterOf(made.desk, 902), memo));
  const limit: DatedRule = { ...ALONE, key: 'memo.supervisor-cents', value: 2600, from: TODAY };
  expect(outcomeOf(await ask(limit))).toBe('rule-date-worked');
  expect(await broken()).toEqual([]);
});

test('two changes for one date: the second is refused, also when both were asked', async () => {
  const first = accepted(await ask(ALONE));
  const second = accepted(await ask({ ...ALONE, value: 600 }));
  accepted(await approve(made.desk, first.id, 801));
  expect(outcomeOf(await approve(made.desk, second.id, 801))).toBe('rule-date-taken');
  expect(outcomeOf(await ask({ ...ALONE, value: 700 }))).toBe('rule-date-taken');
});

test('a fee is sold at its new price from its date, and the day before at the old', async () => {
  await made.close();
  made = await realDesk();
  await granted(PASS);
  for (const [day, amount] of [
    [15, 500],
    [16, 550],
  ] as const) {
    made.clock.set(morningOf(day));
    const counter = await counterOf(made.desk, 101 + (day - 15), day - 14);
    await openFloat(made.desk, counter);
    const line = (cost: number) => {
      const price = { dueCents: cents(cost), amountCents: cents(cost) };
      return { kind: 'fee', feeCode: 'day-pass', label: '', quantity: 1, ...price } as const;
    };
    const wrong = [line(amount === 500 ? 550 : 500)];
    expect(outcomeOf(await pay(made.desk, counter, wrong, [cash(550)]))).toBe('item-changed');
    accepted(await pay(made.desk, counter, [line(amount)], [cash(amount)]));
  }
  expect(await broken()).toEqual([]);
});

test('a new fee begins, and one that ends is sold no more; training follows', async () => {
  const { book } = made.store;
  await granted(RESEARCH);
  await granted({ rule: 'fee-end', key: 'dance-night', ...OCTOBER });
  const at = async (number: number, date: string) =>
    (await feeInForce(book, { number }, date))?.amount_cents;
  expect([await at(93, '2026-09-30'), await at(93, '2026-10-01')]).toEqual([undefined, 4000]);
  expect([await at(82, '2026-09-30'), await at(82, '2026-10-01')]).toEqual([4500, undefined]);
  const { fees } = await trainingFiles(book, {}, '2026-10-01', '2026-10-01T15:00:00.000Z');
  const numbers = JSON.stringify(fees).match(/"number":\d+/g) ?? [];
  expect(numbers).toContain('"number":93');
  expect(numbers).not.toContain('"number":82');
  // A number whose fee has ended is free, and the fee may come back later.
  await granted({ ...RESEARCH, key: 'tour', number: 82, from: '2026-11-01' } as DatedRule);
  expect([await at(82, '2026-10-31'), await at(82, '2026-11-01')]).toEqual([undefined, 4000]);
  expect(await broken()).toEqual([]);
});

test('a tender limit rises or goes; the rest of the tender stays', async () => {
  const { book } = made.store;
  const before = (await tenderRules(book, TODAY)).find(({ kind }) => kind === 'check');
  await granted({ rule: 'tender', key: 'check', approvalOverCents: cents(500_000), ...OCTOBER });
  await granted({
    rule: 'tender',
    key: 'check',
    approvalOverCents: null,
    ...OCTOBER,
    from: '2026-11-01',
  });
  const on = async (date: string) =>
    (await tenderRules(book, date)).find(({ kind }) => kind === 'check');
  expect(await on('2026-10-01')).toEqual({ ...before, approvalOverCents: 500_000 });
  expect((await on('2026-11-01'))?.approvalOverCents).toBeUndefined();
  expect(await broken()).toEqual([]);
});

test('the file itself takes no rule that nobody granted', async () => {
  const row = { name: 'count.attempts', effective_from: '2026-10-01', value: 5, authority: 'x' };
  await expect(made.store.book.insertInto('policy').values(row).execute()).rejects.toThrow(
    'nobody granted this rule',
  );
});
