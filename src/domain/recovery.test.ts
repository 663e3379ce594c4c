// Whatever is paid, written off, recovered and voided of a component, no receipt gives away more or
// less than it took, and once all of it came in each share has what it would have had.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Posting } from './entry.ts';
import { type Cents, cents, sumCents } from './money.ts';
import { type Component, type OpenItem, payItem } from './open-item.ts';
import { creditedSoFar, type PastMovement, recognisedSoFar } from './recognition.ts';
import { recover, spreadRecovery } from './recovery.ts';

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** What the book knows of a component, and what its shares were given by entry. */
type Ledger = {
  readonly shares: readonly Cents[];
  readonly history: PastMovement[];
  readonly given: Map<number, readonly number[]>;
};

function ledgerOf(shares: readonly Cents[]): Ledger {
  const amountCents = cents(sum(shares));
  const history: PastMovement[] = [{ entryId: 1, side: 'D', amountCents, reverses: null }];
  return { shares, history, given: new Map() };
}

/** The component as it would be read from its history. */
function read({ shares, history }: Ledger): Component {
  const original = cents(sum(shares));
  return {
    ...{ id: 1, name: 'fine', rank: 1, recognition: 'cash', controlAccount: '110-1220' },
    ...{ deferredAccount: '110-2710', originalCents: original },
    openCents: sumCents(
      history.filter(({ ofRecovery }) => !ofRecovery),
      ({ side, amountCents }) => cents(side === 'D' ? amountCents : -amountCents),
    ),
    shares: shares.map((shareCents, index) => ({ account: `110-400${index}`, shareCents })),
    recognisedCents: recognisedSoFar(original, shares, history),
    creditedCents: creditedSoFar(history),
  };
}

const itemOf = (component: Component): OpenItem => ({
  ...{ id: 1, side: 'D', documentNumber: '', description: '', department: 'parking' },
  ...{ documentDate: '', dueOn: '', components: [component] },
});

/** What an entry gave away is what it took. */
function keep(
  { shares, history, given }: Ledger,
  postings: readonly Posting[],
  movement: Pick<PastMovement, 'amountCents' | 'ofRecovery'>,
): void {
  const entryId = history.length + 1;
  const parts = shares.map((_, index) =>
    sum(
      postings
        .filter((row) => row.account === `110-400${index}`)
        .map((row) => (row.side === 'C' ? row.amountCents : -row.amountCents)),
    ),
  );
  expect(sum(parts)).toBe(movement.amountCents);
  given.set(entryId, parts);
  history.push({ entryId, side: 'C', reverses: null, ...movement });
}

const STEPS = {
  pay(ledger: Ledger, wanted: number): void {
    const component = read(ledger);
    const paidCents = cents(Math.min(wanted, component.openCents));
    if (paidCents === 0) return;
    const { postings } = payItem({ item: itemOf(component), parts: [paidCents], paidCents });
    keep(ledger, postings, { amountCents: paidCents });
  },
  writeOff(ledger: Ledger): void {
    const { openCents: amountCents } = read(ledger);
    if (amountCents === 0) return;
    const entryId = ledger.history.length + 1;
    ledger.history.push({ entryId, side: 'C', amountCents, reverses: null, ofMemo: true });
  },
  recover(ledger: Ledger, wanted: number): void {
    const component = read(ledger);
    const { creditedCents: leftCents = cents(0) } = component;
    const part = { listId: 1, number: 1, item: itemOf(component), component, leftCents };
    const { recovering } = spreadRecovery([part], cents(wanted));
    const amountCents = sumCents(recovering, (one) => one.amountCents);
    if (amountCents === 0) return;
    keep(ledger, recover(recovering, 'bad-debt'), { amountCents, ofRecovery: true });
  },
  takeBack({ history, given }: Ledger, nth: number): void {
    const standing = history.filter(
      ({ side, ofMemo, entryId }) =>
        side === 'C' && !ofMemo && !history.some(({ reverses }) => reverses === entryId),
    );
    const past = standing[nth % Math.max(1, standing.length)];
    if (past === undefined) return;
    const { entryId: reverses } = past;
    history.push({ ...past, entryId: history.length + 1, side: 'D', reverses });
    given.delete(reverses);
  },
};

const totalsOf = ({ shares, given }: Ledger) =>
  shares.map((_, index) => sum([...given.values()].map((one) => one[index] ?? 0)));

const step = fc.oneof(
  fc.record({ kind: fc.constant('pay' as const), by: fc.integer({ min: 1, max: 9000 }) }),
  fc.record({ kind: fc.constant('recover' as const), by: fc.integer({ min: 1, max: 9000 }) }),
  fc.record({ kind: fc.constant('writeOff' as const), by: fc.constant(0) }),
  fc.record({ kind: fc.constant('takeBack' as const), by: fc.nat({ max: 20 }) }),
);

test('each share has its own once all came in, in whatever order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 4 }),
      fc.array(step, { maxLength: 25 }),
      (weights, steps) => {
        const shares = weights.map(cents);
        const ledger = ledgerOf(shares);
        for (const { kind, by } of steps) STEPS[kind](ledger, by);
        STEPS.writeOff(ledger);
        STEPS.recover(ledger, 1_000_000);
        expect(totalsOf(ledger)).toEqual(shares);
        expect(read(ledger)).toMatchObject({ openCents: 0, creditedCents: 0 });
      },
    ),
  );
});

test('a void leaves shares a cent apart, and what is recovered goes on from there', () => {
  const shares = [cents(1), cents(4112)];
  const ledger = ledgerOf(shares);
  for (const amount of [1, 2056, 1]) STEPS.pay(ledger, amount);
  for (const nth of [2, 0]) STEPS.takeBack(ledger, nth);
  STEPS.writeOff(ledger);
  STEPS.recover(ledger, 1_000_000);
  expect(totalsOf(ledger)).toEqual(shares);
});

test('the oldest part first; what goes beyond all of them is left over', () => {
  const [a, b] = [300, 200].map((left, index) => ({
    ...{ listId: index + 1, number: index + 1, leftCents: cents(left) },
    item: { id: 1 } as OpenItem,
    component: { id: index } as Component,
  }));
  const parts = [a, b].filter((part) => part !== undefined);
  const taken = (amount: number) => {
    const { recovering, overCents } = spreadRecovery(parts, cents(amount));
    return [...recovering.map(({ amountCents }) => amountCents), `over ${overCents}`];
  };
  expect(taken(100)).toEqual([100, 'over 0']);
  expect(taken(450)).toEqual([300, 150, 'over 0']);
  expect(taken(600)).toEqual([300, 200, 'over 100']);
});
