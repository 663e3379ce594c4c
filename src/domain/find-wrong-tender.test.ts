// Table tests of the wrong tender: what a drawer is over and short in, and the receipts named.
import { expect, test } from 'vitest';
import type { CountGroup } from './drawer-close.ts';
import { findWrongTenders, wrongTenderWords } from './find-wrong-tender.ts';
import { cents } from './money.ts';

type Row = readonly [CountGroup, number];
const sessionOf = (differences: readonly Row[], tenders: readonly Row[]) => ({
  session: '1-0915',
  differences: new Map(differences.map(([kind, amount]) => [kind, cents(amount)])),
  tenders: tenders.map(([kind, amount], index) => ({
    reference: `1-00010${index + 1}`,
    kind,
    amountCents: cents(amount),
  })),
});

const told = (differences: readonly Row[], tenders: readonly Row[]) =>
  findWrongTenders([sessionOf(differences, tenders)]).map(wrongTenderWords);

test.each<[string, readonly Row[], readonly Row[], readonly string[]]>([
  ['a drawer that agrees', [['cash', 0]], [['cash', 7500]], []],
  ['only short', [['cash', -500]], [['cash', 500]], []],
  [
    'a check counted as cash',
    [
      ['cash', 7500],
      ['check', -7500],
    ],
    [
      ['cash', 7500],
      ['check', 7500],
      ['check', 5300],
    ],
    ['Session 1-0915: 75.00 keyed as check, counted as cash: 1-000102.'],
  ],
  [
    'and five dollars short beside it: one side says the amount',
    [
      ['cash', 7000],
      ['check', -7500],
    ],
    [['check', 7500]],
    ['Session 1-0915: 75.00 keyed as check, counted as cash: 1-000101.'],
  ],
  [
    'two receipts together',
    [
      ['card', 12800],
      ['check', -12800],
    ],
    [
      ['check', 7500],
      ['check', 9900],
      ['check', 5300],
    ],
    ['Session 1-0915: 128.00 keyed as check, counted as card: 1-000101 and 1-000103.'],
  ],
  [
    'every receipt of the amount is named',
    [
      ['cash', 5300],
      ['card', -5300],
    ],
    [
      ['card', 5300],
      ['card', 5300],
    ],
    [
      'Session 1-0915: 53.00 keyed as card, counted as cash: 1-000101.',
      'Session 1-0915: 53.00 keyed as card, counted as cash: 1-000102.',
    ],
  ],
  [
    'no receipt of the amount',
    [
      ['cash', 5300],
      ['card', -5300],
    ],
    [['card', 5200]],
    [],
  ],
])('%s', (_what, differences, tenders, expected) => {
  expect(told(differences, tenders)).toEqual(expected);
});
