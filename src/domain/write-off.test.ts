// What a write-off posts, how much, and who signs; and what waits to be recognised stays what is
// open, in whatever order an item is paid, written off, and either of them taken back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { credit, debit, netPostings, other } from './entry.ts';
import { type Cents, cents } from './money.ts';
import { type Allocated, type Component, type OpenItem, payItem } from './open-item.ts';
import { creditedSoFar, type PastMovement, recognisedSoFar } from './recognition.ts';
import { chargedTo, writeOff, writeOffNumber, writeOffRank, writtenOf } from './write-off.ts';

const component = (more: Partial<Component> = {}): Component => ({
  ...{ id: 7, name: 'Water', rank: 50, recognition: 'accrual', controlAccount: '510-1210' },
  ...{ originalCents: cents(6280), openCents: cents(6280), shares: [] },
  ...more,
});

test.each([
  ['off the allowance of its fund', component(), 'allowance', '510-1290'],
  ['off the expense of its fund', component(), 'bad-debt', '510-5900'],
  ['a returned check', component({ controlAccount: '110-1250' }), 'allowance', '110-1290'],
  [
    'off what waits, whatever the city chose',
    component({ controlAccount: '110-1220', deferredAccount: '110-2710' }),
    'bad-debt',
    '110-2710',
  ],
] as const)('%s', (_what, one, against, account) => {
  expect(chargedTo(one, against)).toBe(account);
  expect(writeOff({ department: 'water-sewer' }, one, cents(100), against)).toEqual({
    postings: [
      debit(account, cents(100), 'water-sewer'),
      credit(one.controlAccount, cents(100), 'water-sewer'),
    ],
    movements: [{ componentId: 7, side: 'C', amountCents: 100 }],
  });
});

test.each([
  ['all that was listed', 5300, 5300, 5300],
  ['less what was paid since', 5300, 1300, 1300],
  ['never more than was listed', 1300, 5300, 1300],
  ['nothing of what is paid', 5300, 0, 0],
])('%s', (_what, listed, open, written) => {
  expect(writtenOf(cents(listed), cents(open))).toBe(written);
});

test.each([
  [1_000_000, 'finance-director'],
  [1_000_001, 'city-manager'],
] as const)('%d is signed by the %s', (total, rank) => {
  expect(writeOffRank(cents(total), cents(1_000_000))).toBe(rank);
});

test('a list is named by its number', () => {
  expect(writeOffNumber(12)).toBe('W-000012');
});

type Step = { readonly allocated: Allocated; readonly source: 'RCP' | 'WOF' };

/** A citation whose shares wait for the money; every step is posted as the desk posts it. */
function citation(shares: readonly Cents[]) {
  const original = cents(shares.reduce((total, share) => total + share, 0));
  const history: PastMovement[] = [
    { entryId: 1, side: 'D', amountCents: original, reverses: null },
  ];
  const standing = new Map<number, Step>();
  const open = () =>
    history.reduce((sum, one) => sum + (one.side === 'D' ? 1 : -1) * one.amountCents, 0);
  const now = (): Component =>
    component({
      ...{ recognition: 'cash', controlAccount: '110-1220', deferredAccount: '110-2710' },
      ...{ originalCents: original, openCents: cents(open()) },
      shares: shares.map((shareCents, index) => ({ account: `110-400${index}`, shareCents })),
      recognisedCents: recognisedSoFar(original, shares, history),
      creditedCents: creditedSoFar(history),
    });
  const post = (step: Step, reverses: number | null = null): void => {
    const [moved] = step.allocated.movements;
    if (moved === undefined) return;
    const entryId = history.length + 1;
    const { side, amountCents } = moved;
    const lowers = step.source === 'WOF' ? { ofMemo: true as const } : {};
    history.push({ entryId, side, amountCents, reverses, ...lowers });
    if (reverses === null) standing.set(entryId, step);
    else standing.delete(reverses);
  };
  const item = (): OpenItem => ({
    ...{ id: 1, side: 'D', documentNumber: '', description: '', department: 'parking' },
    ...{ documentDate: '', dueOn: '', components: [now()] },
  });
  return {
    open,
    standing,
    pay: (amount: number) =>
      post({
        source: 'RCP',
        allocated: payItem({
          ...{ item: item(), parts: [cents(amount)], paidCents: cents(amount) },
        }),
      }),
    writeOff: (amount: number) =>
      post({
        source: 'WOF',
        allocated: writeOff(item(), now(), cents(amount), 'allowance'),
      }),
    takeBack(entryId: number) {
      const step = standing.get(entryId);
      if (step === undefined) return;
      const movements = step.allocated.movements.map((row) => ({ ...row, side: other(row.side) }));
      post({ ...step, allocated: { postings: [], movements } }, entryId);
    },
    /** What stands of an account: credits less debits. */
    balance: (account: string) =>
      netPostings([...standing.values()].flatMap(({ allocated }) => allocated.postings))
        .filter((row) => row.account === account)
        .reduce((sum, row) => sum + (row.side === 'C' ? 1 : -1) * row.amountCents, 0),
  };
}

test('what waits is what is open, and the shares have what was paid and nothing else', () => {
  const turns = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.nat(), fc.nat()), {
    maxLength: 12,
  });
  const shares = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(shares, turns, (weights, steps) => {
      const original = weights.reduce((sum, weight) => sum + weight, 0);
      const one = citation(weights.map(cents));
      for (const [kind, which, amount] of steps) {
        const entries = [...one.standing.keys()];
        const chosen = entries[which % Math.max(1, entries.length)];
        const part = 1 + (amount % Math.max(1, one.open()));
        if (kind === 0 && chosen !== undefined) one.takeBack(chosen);
        else if (one.open() > 0 && kind === 1) one.writeOff(part);
        else if (one.open() > 0) one.pay(part);
        expect(original + one.balance('110-2710')).toBe(one.open());
        const paid = [...one.standing.values()]
          .filter(({ source }) => source === 'RCP')
          .flatMap(({ allocated }) => allocated.movements)
          .reduce((sum, { amountCents }) => sum + amountCents, 0);
        const had = weights.map((_, index) => one.balance(`110-400${index}`));
        expect(had.reduce((sum, share) => sum + share, 0)).toBe(paid);
      }
      // Once every write-off is taken back and the rest is paid, each share is whole.
      for (const [entryId, { source }] of [...one.standing]) {
        if (source === 'WOF') one.takeBack(entryId);
      }
      if (one.open() > 0) one.pay(one.open());
      expect(weights.map((_, index) => one.balance(`110-400${index}`))).toEqual(weights);
    }),
  );
});
