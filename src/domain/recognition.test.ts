// Shares of a payment: they add up always, a void leaves no trace, and the last payment makes them
// whole, in whatever order an item is paid and voided.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cents, cents } from './money.ts';
import { type Component, payItem } from './open-item.ts';
import { type PastMovement, recognisedSoFar } from './recognition.ts';

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** Pays through `payItem` and keeps what the postings gave each share. */
function payer(shares: readonly Cents[]) {
  const original = cents(sum(shares));
  const history: PastMovement[] = [
    { entryId: 1, side: 'D', amountCents: original, reverses: null },
  ];
  const given = new Map<number, readonly number[]>();
  const open = () => sum(history.map((one) => (one.side === 'D' ? 1 : -1) * one.amountCents));
  const pay = (amount: number): void => {
    const component: Component = {
      id: 1,
      name: 'fine',
      rank: 1,
      recognition: 'cash',
      controlAccount: '110-1220',
      deferredAccount: '110-2710',
      originalCents: original,
      openCents: cents(open()),
      shares: shares.map((shareCents, index) => ({ account: `110-400${index}`, shareCents })),
      recognisedCents: recognisedSoFar(original, shares, history),
    };
    const item = { components: [component], department: 'parking' };
    const { postings } = payItem({
      item: {
        ...item,
        id: 1,
        side: 'D',
        documentNumber: '',
        description: '',
        documentDate: '',
        dueOn: '',
      },
      parts: [cents(amount)],
      paidCents: cents(amount),
    });
    const entryId = history.length + 1;
    given.set(
      entryId,
      shares.map((_, index) =>
        sum(
          postings
            .filter((row) => row.account === `110-400${index}`)
            .map((row) => (row.side === 'C' ? row.amountCents : -row.amountCents)),
        ),
      ),
    );
    history.push({ entryId, side: 'C', amountCents: cents(amount), reverses: null });
  };
  const takeBack = (entryId: number): void => {
    const past = history.find((one) => one.entryId === entryId);
    if (!past) return;
    given.delete(entryId);
    const { amountCents } = past;
    history.push({ entryId: history.length + 1, side: 'D', amountCents, reverses: entryId });
  };
  const totals = () => shares.map((_, i) => sum([...given.values()].map((parts) => parts[i] ?? 0)));
  return { open, pay, takeBack, totals, payments: () => [...given.keys()] };
}

test('shares stay whole through any order of payments and voids', () => {
  const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.nat()), { maxLength: 12 });
  const shares = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(shares, steps, (weights, turns) => {
      const item = payer(weights.map(cents));
      for (const [back, which, amount] of turns) {
        const payments = item.payments();
        const chosen = payments[which % Math.max(1, payments.length)];
        if (back && chosen !== undefined) item.takeBack(chosen);
        else if (item.open() > 0) item.pay(1 + (amount % item.open()));
        expect(sum(item.totals())).toBe(sum(weights) - item.open());
      }
      if (item.open() > 0) item.pay(item.open());
      expect(item.totals()).toEqual(weights);
    }),
  );
});

test('an item that was partly paid before the book began goes on from there', () => {
  const history = [{ entryId: 1, side: 'D' as const, amountCents: cents(2800), reverses: null }];
  expect(recognisedSoFar(cents(5300), [cents(4050), cents(1250)], history)).toEqual([1910, 590]);
});
