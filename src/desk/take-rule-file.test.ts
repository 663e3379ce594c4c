// A file of rules: read as for a new city, taken in whole, in force by two people, and only what
// differs becomes a row.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoDesk, demoFiles, type TestDesk } from '../../test/support/book.ts';
import { accepted, approve, counterOf, openFloat, outcomeOf } from '../../test/support/counter.ts';
import { askRules, grantRules, plannedRules, takenRules } from '../../test/support/rule-files.ts';
import { componentKindOn } from '../store/component-kinds.ts';
import { ruleBookOf } from '../store/line-rules.ts';
import { requestRule } from './change-rule.ts';
import { readRules } from './read-rules.ts';
import { takeRuleFile } from './take-rule-file.ts';
import { verifyBook } from './verify-book.ts';

const OCTOBER = '2026-10-01';
const PARKING = 'rules-parking.json';
type Row = Readonly<Record<string, unknown>>;
const LATE = { name: 'late-penalty', value: '40.00', authority: 'Resolution 2026-61' };
const FRESH = { name: 'tow-fee', value: '190.00', authority: 'Resolution 2026-61' };

let made: TestDesk;

beforeEach(async () => {
  made = await demoDesk();
});
afterEach(() => made.close());

/** The demo city's file with rows of the test in place of its own, and after them. */
function demoWith(file: string, key: string, ...rows: readonly Row[]): readonly Row[] {
  const own = demoFiles()[file];
  if (!Array.isArray(own)) throw new Error(`no ${file}`);
  const kept = own.filter((row: Row) => rows.every((one) => one[key] !== row[key]));
  return [...kept, ...rows];
}

async function broken(): Promise<readonly string[]> {
  const { checks } = await verifyBook(made.store);
  return checks.flatMap((check) => (check.broken === null ? [] : [check.broken]));
}

async function rulesOn(line: string, date: string): Promise<number> {
  const { rows } = await made.store.book
    .getExecutor()
    .executeQuery(
      made.store.book
        .selectFrom('line_rule')
        .select('name')
        .where('line', '=', line)
        .where('effective_from', '=', date)
        .compile(),
    );
  return rows.length;
}

test('of a whole file only what differs becomes a row, by one request', async () => {
  const { desk, store } = made;
  const rules = demoWith('rules-parking', 'name', LATE, FRESH);
  const plan = accepted(await plannedRules(desk, PARKING, rules));
  expect(plan.changes.fresh.map(({ key }) => key)).toEqual(['parking tow-fee']);
  expect(plan.changes.changed.map(({ rule }) => rule.key)).toEqual(['parking late-penalty']);
  const file = accepted(await takeRuleFile(desk, plan, 'tester@counter'));
  expect(outcomeOf(await takeRuleFile(desk, plan, 'tester@counter'))).toBe('rule-file-there');
  const asked = accepted(await askRules(desk, file, OCTOBER));
  expect(asked.record).toMatchObject({
    changes: `File ${file}, ${PARKING}`,
    becomes: 'Parking: tow fee 190.00; Parking: late penalty 40.00',
  });
  expect(await rulesOn('parking', OCTOBER)).toBe(0);
  expect(outcomeOf(await approve(desk, asked.id, 902))).toBe('not-allowed');
  accepted(await approve(desk, asked.id, 801));
  expect(await rulesOn('parking', OCTOBER)).toBe(2);
  const parking = await ruleBookOf(store.book, 'parking');
  expect(parking.cents('late-penalty', '2026-09-30')).toBe(3500);
  expect(parking.cents('late-penalty', OCTOBER)).toBe(4000);
  expect(parking.row('late-penalty', OCTOBER)?.authority).toBe('Resolution 2026-61');
  expect(outcomeOf(await askRules(desk, file, '2026-11-01'))).toBe('rule-same');
  const [sight] = accepted(await readRules(desk, await counterOf(desk, 501), 'files'));
  expect(sight).toMatchObject({ key: String(file), next: [{ from: OCTOBER }] });
  expect(await broken()).toEqual([]);
});

test('a table of classes is replaced whole, and a component with its parts', async () => {
  const { desk, store } = made;
  const classes = [{ code: 'service', words: 'Service', basis: 'flat', flat: '75.00' }];
  const table = [{ name: 'classes', value: classes, authority: 'Resolution 2026-62' }];
  await grantRules(desk, await takenRules(desk, 'rules-business-tax.json', table), OCTOBER);
  const tax = await ruleBookOf(store.book, 'business-tax');
  expect(tax.rows('classes', '2026-09-30')).toHaveLength(8);
  expect(tax.rows('classes', OCTOBER)).toEqual(classes);
  const fine = {
    ...{ kind: 'fine', name: 'Fine', rank: 50, recognition: 'cash', control: '110-1220' },
    deferred: '110-2710',
    parts: [{ account: '110-4310' }, { account: '710-2220', amount: '14.00' }],
  };
  const kinds = demoWith('components', 'kind', fine);
  await grantRules(desk, await takenRules(desk, 'components.json', kinds), OCTOBER);
  const before = await componentKindOn(store.book, 'fine', '2026-09-30');
  const after = await componentKindOn(store.book, 'fine', OCTOBER);
  expect([before?.parts[1]?.amountCents, after?.parts[1]?.amountCents]).toEqual([1250, 1400]);
  expect(after?.authority).toBe('Ordinance 12');
  const rows = await store.book
    .selectFrom('component_kind')
    .select('code')
    .where('effective_from', '=', OCTOBER)
    .execute();
  expect(rows).toEqual([{ code: 'fine' }]);
  expect(await broken()).toEqual([]);
});

test.each<[string, string, unknown, string]>([
  ['another name', 'parking.json', [LATE], 'rule-file-name'],
  ['a line that nobody knows', 'rules-dogs.json', [LATE], 'rule-file-name'],
  ['no list', PARKING, { late: 1 }, 'rule-file-wrong'],
  ['no rule', PARKING, [], 'rule-file-wrong'],
  ['a misspelt field', PARKING, [{ ...LATE, vlaue: 1 }], 'rule-file-wrong'],
  ['a rule twice', PARKING, [LATE, LATE], 'rule-file-wrong'],
  [
    'a component on no account',
    'components.json',
    [{ kind: 'x', name: 'X', rank: 1, recognition: 'accrual', control: '110-9999' }],
    'rule-file-wrong',
  ],
])('a file with %s is not taken in', async (_what, name, rules, code) => {
  expect(outcomeOf(await plannedRules(made.desk, name, rules))).toBe(code);
});

test.each<[string, unknown, string]>([
  ['as it is', [{ ...LATE, value: '35.00' }], 'rule-same'],
  ['of another shape', [{ ...LATE, value: 40 }], 'rule-impossible'],
  ['a table as words', [{ ...LATE, name: 'agencies', value: 'police' }], 'rule-impossible'],
  ['out of bounds', [{ ...LATE, name: 'due-days', value: 4000 }], 'rule-impossible'],
  ['least above most', [{ ...LATE, name: 'disabled-least', value: '2000.00' }], 'rule-impossible'],
])('a file is not asked for %s', async (_what, rules, code) => {
  const file = await takenRules(made.desk, PARKING, rules);
  expect(outcomeOf(await askRules(made.desk, file, OCTOBER))).toBe(code);
});

test('two bounds move together where one file says both', async () => {
  const rules = [
    { ...LATE, name: 'disabled-least', value: '2000.00' },
    { ...LATE, name: 'disabled-most', value: '3000.00' },
  ];
  const file = await takenRules(made.desk, PARKING, rules);
  expect(outcomeOf(await askRules(made.desk, file, OCTOBER))).toBe('done');
});

test('a date is taken by one rule of it, or by work', async () => {
  const { desk } = made;
  const file = await takenRules(desk, PARKING, [LATE, FRESH]);
  const asked = accepted(await askRules(desk, file, OCTOBER));
  const one = { rule: 'line', key: 'parking late-penalty', value: '45.00' } as const;
  const term = { from: OCTOBER, authority: 'Memo 9' };
  const single = await requestRule(desk, await counterOf(desk, 501), { ...one, ...term });
  accepted(await approve(desk, accepted(single).id, 801));
  expect(outcomeOf(await approve(desk, asked.id, 801))).toBe('rule-date-taken');
  const today = accepted(await askRules(desk, file, '2026-09-15'));
  await openFloat(desk, await counterOf(desk));
  expect(outcomeOf(await approve(desk, today.id, 801))).toBe('rule-date-worked');
  expect(outcomeOf(await askRules(desk, file, '2026-11-01', 902))).toBe('not-allowed');
  expect(await broken()).toEqual([]);
});
