// One amount or number of a line of business: asked by one, granted by another, in force on its
// date, and never for a date that was worked on.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import { accepted, approve, counterOf, openFloat, outcomeOf } from '../../test/support/counter.ts';
import type { DatedRule } from '../domain/dated-rule.ts';
import { ruleBookOf } from '../store/line-rules.ts';
import { requestRule } from './change-rule.ts';
import { readRules } from './read-rules.ts';
import { verifyBook } from './verify-book.ts';

let made: TestDesk;

beforeEach(async () => {
  made = await demoDesk();
});
afterEach(() => made.close());

const OCTOBER = { from: '2026-10-01', authority: 'Resolution 2026-61' };
const PENALTY: DatedRule = {
  ...{ rule: 'line', key: 'parking late-penalty', value: '40.00' },
  ...OCTOBER,
};
const DAYS: DatedRule = { rule: 'line', key: 'invoices terms-days', value: 45, ...OCTOBER };

async function ask(change: DatedRule, by = 501) {
  return requestRule(made.desk, await counterOf(made.desk, by), change);
}

async function granted(change: DatedRule): Promise<void> {
  accepted(await approve(made.desk, accepted(await ask(change)).id, 801));
}

test('nothing changes until it is granted, and then from its date on', async () => {
  const request = accepted(await ask(PENALTY));
  expect(request.record).toMatchObject({
    ...{ changes: 'Parking: late penalty', now: '35.00', becomes: '40.00' },
    from: 'Thu 1 Oct 2026',
  });
  const before = await ruleBookOf(made.store.book, 'parking');
  expect(before.cents('late-penalty', '2026-10-01')).toBe(3500);
  accepted(await approve(made.desk, request.id, 801));
  await granted(DAYS);
  const rules = await ruleBookOf(made.store.book, 'parking');
  expect(rules.cents('late-penalty', '2026-09-30')).toBe(3500);
  expect(rules.cents('late-penalty', '2026-10-01')).toBe(4000);
  expect((await ruleBookOf(made.store.book, 'invoices')).whole('terms-days', '2026-10-01')).toBe(
    45,
  );
  const sights = accepted(await readRules(made.desk, await counterOf(made.desk, 501), 'lines'));
  expect(sights.find(({ key }) => key === 'parking late-penalty')).toMatchObject({
    now: { value: '35.00' },
    next: [{ from: '2026-10-01', value: '40.00', authority: 'Resolution 2026-61' }],
  });
  const { checks } = await verifyBook(made.store);
  expect(checks.filter(({ broken }) => broken !== null)).toEqual([]);
});

test.each<[string, DatedRule, string]>([
  ['as it is', { ...PENALTY, value: '35.00' } as DatedRule, 'rule-same'],
  ['of another shape', { ...PENALTY, value: 40 } as DatedRule, 'rule-impossible'],
  ['a number as money', { ...DAYS, value: '45.00' } as DatedRule, 'rule-impossible'],
  ['that the line does not have', { ...DAYS, key: 'invoices x' } as DatedRule, 'rule-impossible'],
  ['without who decided it', { ...PENALTY, authority: ' ' }, 'rule-authority'],
])('a rule %s is refused', async (_what, change, code) => {
  expect(outcomeOf(await ask(change))).toBe(code);
});

test('two changes for one date, and a date that is worked on', async () => {
  const first = accepted(await ask(PENALTY));
  const second = accepted(await ask({ ...PENALTY, value: '45.00' } as DatedRule));
  const early = accepted(await ask({ ...PENALTY, from: '2026-09-15' }));
  accepted(await approve(made.desk, first.id, 801));
  expect(outcomeOf(await approve(made.desk, second.id, 801))).toBe('rule-date-taken');
  await openFloat(made.desk, await counterOf(made.desk));
  expect(outcomeOf(await approve(made.desk, early.id, 801))).toBe('rule-date-worked');
  expect(outcomeOf(await ask(PENALTY, 902))).toBe('not-allowed');
});
