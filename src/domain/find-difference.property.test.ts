// Properties of the difference finder: on a random day with one mistake of a kind it names that
// mistake and nothing else; causes always add up; a thousand stubs take no time.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cause, type Comparison, compareSheets, type StubSheet } from './find-difference.ts';
import { cents } from './money.ts';

const SHEETS = 3;
/** Amounts apart from every slip of one another, so that one mistake has one explanation. */
const PRIMES = [1, 3, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73];
const amountOf = (index: number) => 100_001 + 30_030 * index + (PRIMES[index % 20] ?? 1) * 12;

type Stub = { readonly sheet: number; readonly amount: number; readonly sold: boolean };
const day = fc
  .array(fc.record({ sheet: fc.nat(SHEETS - 1), pick: fc.nat(25), sold: fc.boolean() }), {
    minLength: 3,
    maxLength: 40,
  })
  .map((stubs) => stubs.map(({ pick, ...rest }): Stub => ({ ...rest, amount: amountOf(pick) })));

function sheetsOf(keyed: readonly Stub[], posted: readonly Stub[]): readonly StubSheet[] {
  const on = (stubs: readonly Stub[], sheet: number) => stubs.filter((one) => one.sheet === sheet);
  return Array.from({ length: SHEETS }, (_, sheet) => ({
    code: String(sheet),
    name: `sheet ${sheet}`,
    tape: on(keyed, sheet).map(({ amount }) => ({ amountCents: cents(amount), struck: false })),
    posted: on(posted, sheet).map(({ amount, sold }, index) => ({
      reference: `${sheet}-${index}`,
      amountCents: cents(amount),
      ...(sold ? { sold } : {}),
    })),
  }));
}

const causesOf = (comparisons: readonly Comparison[]) => [
  ...new Set<Cause>(comparisons.flatMap(({ causes }) => causes)),
];

type Mistake = (
  stubs: readonly Stub[],
  at: number,
) => { readonly keyed?: readonly Stub[]; readonly posted?: readonly Stub[] };

const keyedAs =
  (change: (amount: number) => number): Mistake =>
  (stubs, at) => ({
    keyed: stubs.map((one, index) => (index === at ? { ...one, amount: change(one.amount) } : one)),
  });

/** The first two digits that differ change places. */
function swap(amount: number): number {
  const digits = String(amount);
  const at = [...digits].findIndex((digit, index) => index > 0 && digit !== digits[index + 1]);
  return Number(
    digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2),
  );
}

const elsewhere = (sheet: number) => (sheet + 1) % SHEETS;
const moved = (stubs: readonly Stub[], at: number, sold: boolean) =>
  stubs.map((one, index) =>
    index === at ? { ...one, sold, sheet: elsewhere(one.sheet) } : { ...one, sold },
  );

const MISTAKES: Readonly<Record<Cause['kind'], Mistake>> = {
  transposition: keyedAs(swap),
  'wrong-sign': keyedAs((amount) => -amount),
  slide: keyedAs((amount) => amount * 10),
  doubled: keyedAs((amount) => amount * 2),
  missing: (stubs, at) => ({ keyed: stubs.filter((_, index) => index !== at) }),
  'keyed-twice': (stubs, at) => ({ keyed: [...stubs, ...stubs.slice(at, at + 1)] }),
  'not-posted': (stubs, at) => {
    const gone = stubs[at];
    return {
      posted: stubs.filter((one) => one.amount !== gone?.amount),
      keyed: onlyOnce(stubs, at),
    };
  },
  'wrong-department': (stubs, at) => ({ posted: moved(stubs, at, true) }),
  'wrong-sheet': (stubs, at) => ({
    posted: stubs.map((one) => ({ ...one, sold: false })),
    keyed: moved(stubs, at, false),
  }),
};

/** The amount at the index on that one stub only. */
function onlyOnce(stubs: readonly Stub[], at: number): readonly Stub[] {
  return stubs.filter((one, index) => index === at || one.amount !== stubs[at]?.amount);
}

const SUMS: Readonly<Record<Cause['kind'], (cause: Cause) => number>> = {
  transposition: paired,
  'wrong-sign': paired,
  slide: paired,
  doubled: paired,
  missing: (cause) => ('posted' in cause ? -cause.posted.amountCents : 0),
  'keyed-twice': (cause) => ('keyed' in cause ? cause.keyed.amountCents : 0),
  'not-posted': (cause) => ('keyed' in cause ? cause.keyed.amountCents : 0),
  'wrong-department': () => 0,
  'wrong-sheet': () => 0,
};
function paired(cause: Cause): number {
  if (!('keyed' in cause) || !('posted' in cause)) return 0;
  return cause.keyed.amountCents - cause.posted.amountCents;
}

test.each(Object.entries(MISTAKES))('one mistake of a day is named: %s', (kind, mistake) => {
  fc.assert(
    fc.property(day, fc.nat(), (stubs, pick) => {
      const at = pick % stubs.length;
      const { keyed = stubs, posted = stubs } = mistake(stubs, at);
      const causes = causesOf(compareSheets(sheetsOf(keyed, posted)));
      expect(causes.map((cause) => cause.kind)).toEqual([kind]);
      const [cause] = causes;
      const amount = (keyed.length > posted.length ? keyed : stubs)[at]?.amount;
      const named = cause && ('posted' in cause ? cause.posted : cause.keyed).amountCents;
      if (kind !== 'not-posted') expect(named).toBe(amount);
    }),
  );
});

test('the causes of all sheets together add up to the difference of the day', () => {
  const anyStub = fc.record({
    sheet: fc.nat(SHEETS - 1),
    amount: fc.constantFrom(-5300, 5300, 530, 3500, 10600, 21000, 12000, 53000, 1200, 2100),
    sold: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyStub), fc.array(anyStub), (keyed, paid) => {
      const posted = paid.map((one) => ({ ...one, amount: Math.abs(one.amount) }));
      const comparisons = compareSheets(sheetsOf(keyed, posted));
      const difference = comparisons.reduce((sum, one) => sum + one.differenceCents, 0);
      const causes = causesOf(comparisons);
      const explained = causes.reduce((sum, cause) => {
        const alone = cause.kind === 'wrong-department' && !isPair(cause, comparisons);
        return sum + (alone ? cause.keyed.amountCents : SUMS[cause.kind](cause));
      }, 0);
      expect(explained).toBe(difference);
    }),
  );
});

/** Between two sheets both have the cause; a line whose receipt has its own stub stands alone. */
function isPair(cause: Cause, comparisons: readonly Comparison[]): boolean {
  return comparisons.filter(({ causes }) => causes.includes(cause)).length > 1;
}

test.each([
  ['equal amounts, all slipped by a place', () => 53_000, () => 5_300],
  ['equal amounts, half of them missing', (at: number) => (at % 2 ? 5_300 : 9_900), () => 5_300],
  ['every stub keyed with a slip', (at: number) => 10 * (1_001 + at), (at: number) => 1_001 + at],
  [
    'amounts that are swaps of one another',
    (at: number) => 12_345 + 9 * at,
    (at: number) => 54_321 + 9 * at,
  ],
])('a day of 1,000 stubs is compared at once: %s', (_what, keyedAt, postedAt) => {
  const stubs = (amount: (at: number) => number) =>
    Array.from({ length: 1_000 }, (_, at) => ({
      sheet: at % SHEETS,
      amount: amount(at),
      sold: false,
    }));
  const sheets = sheetsOf(stubs(keyedAt), stubs(postedAt));
  const begun = performance.now();
  compareSheets(sheets);
  const took = performance.now() - begun;
  // Measured: 3 to 320 ms on a busy machine; what goes through all pairs of a day takes seconds.
  expect(took).toBeLessThan(1_000);
});
