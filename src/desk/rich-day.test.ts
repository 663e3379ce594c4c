// A day on which nearly everything happens still proves, exports, reports and verifies.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted } from '../../test/support/counter.ts';
import { wholeLedger } from '../../test/support/ledger-files.ts';
import { closeRichDay } from '../../test/support/rich-day.ts';
import { DATE } from '../../test/support/short-day.ts';
import { addToTotals, assertLedgerBalances, NO_LEDGER_LINES } from '../domain/ledger-file.ts';
import { verifyBook } from './verify-book.ts';

test('the proof holds over two full drawers, and the book is sound', async () => {
  const { desk, store, close } = await demoDesk();
  const { proof } = await closeRichDay(desk);
  expect(proof).toMatchObject({
    receipts: 8,
    voided: 1,
    totalCents: 67330,
    byAccountCents: 67330,
    byTenderCents: 67330,
    overShortCents: -2350,
    ranges: [
      { register: 1, first: 101, last: 104, used: 4, voided: 1, missing: [] },
      { register: 2, first: 101, last: 104, used: 4, voided: 0, missing: [] },
    ],
    failures: [],
  });
  // Receipts by tender = deposits + what is not deposited -/+ over and short.
  const { inDepositsCents, otherTendersCents, overShortCents, totalCents } = proof;
  expect(inDepositsCents + otherTendersCents - overShortCents).toBe(totalCents);
  const { checks } = await verifyBook(store);
  expect(checks.filter((check) => check.broken !== null)).toEqual([]);
  await close();
});

test('its ledger nets the same in detail and over the day', async () => {
  const { desk, store, close } = await demoDesk();
  await closeRichDay(desk);
  const nets = [];
  for (const detail of [true, false]) {
    const { lines } = accepted(await wholeLedger(store.book, DATE, detail));
    assertLedgerBalances(addToTotals(NO_LEDGER_LINES, lines));
    const byAccount = new Map<string, number>();
    for (const { account, side, amountCents } of lines) {
      const signed = side === 'D' ? amountCents : -amountCents;
      byAccount.set(account, (byAccount.get(account) ?? 0) + signed);
    }
    nets.push([...byAccount].filter(([, net]) => net !== 0).sort());
  }
  expect(nets[0]).toEqual(nets[1]);
  await close();
});
