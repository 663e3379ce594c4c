// A check that the bank presents again: nothing is taken back, what it cost is booked, it is asked
// about on its day, and it ends once: paid, or back for good as one dishonoured check.
import { expect, test } from 'vitest';
import { idOf } from '../../test/support/arrangements.ts';
import { morningOf } from '../../test/support/chance.ts';
import {
  accepted,
  approve,
  cash,
  check,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../test/support/counter.ts';
import { memoryLedger } from '../../test/support/ledger-files.ts';
import { brokenOf } from '../../test/support/proof.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { bankIt, takeAndCount, tenderOf } from '../../test/support/returned.ts';
import { cents } from '../domain/money.ts';
import { loadEntry } from '../store/entries.ts';
import { askRefund } from './ask-refund.ts';
import { requestRule } from './change-rule.ts';
import { clearRedeposit } from './clear-redeposit.ts';
import { exportRefunds } from './export-refunds.ts';
import { findById } from './find-account.ts';
import { listCredits } from './list-credits.ts';
import { postRedeposit, type Redeposited } from './post-redeposit.ts';
import { postReturnedItem } from './post-returned-item.ts';
import { readDue } from './read-due.ts';
import { readReport } from './read-report.ts';
import { requestVoid } from './void-receipt.ts';

const WATER = '41002387';
const DATE = '2026-09-15';
/** Six days after. */
const TOLD = '2026-09-21';

/** A check of so much on water was banked on the 15th, and it is the 21st. */
async function banked(amount = 16_600) {
  const made = await realDesk();
  const { desk, clock } = made;
  const counter = await counterOf(desk, 102, 2);
  const receipts = [{ lines: [await lineFor(desk, WATER, amount)], tenders: [check(amount)] }];
  const [receiptId = 0] = await takeAndCount(desk, counter, receipts);
  await bankIt(desk, counter, { date: DATE, bag: '7001', receipts });
  clock.set(morningOf(6));
  const tenderId = await tenderOf(desk, amount);
  const clerk = await counterOf(desk, 101);
  const again = (more: Partial<Redeposited> = {}) =>
    postRedeposit(desk, clerk, {
      ...{ tenderId, bankDate: TOLD, code: 'A', bankChargeCents: cents(800), ...more },
    });
  const back = (bankDate: string) =>
    postReturnedItem(desk, clerk, {
      ...{ tenderId, bankDate, code: 'A' },
      ...{ bankChargeCents: cents(800), costCents: cents(3600) },
    });
  return { ...made, clerk, tenderId, receiptId, again, back };
}

const dueOf = async ({ desk }: Awaited<ReturnType<typeof banked>>) =>
  (await readDue(desk)).filter(({ last }) => last.includes('RDP-'));

test('the charge alone is booked, and somebody asks on its day', async () => {
  const made = await banked();
  const { desk, store, clock, again } = made;
  expect(accepted(await again())).toEqual({ number: 'RDP-000001', dueOn: '2026-09-26' });
  const { entry_id: entryId } = await store.book
    .selectFrom('redeposit')
    .select('entry_id')
    .executeTakeFirstOrThrow();
  const { postings, movements } = await loadEntry(store.book, entryId ?? 0);
  expect(movements).toEqual([]);
  expect(
    postings
      .filter(({ account }) => !/-1010$|-2990$/.test(account))
      .map(({ side, account, amountCents }) => `${side} ${account} ${amountCents}`),
  ).toEqual(['D 110-5915 800', 'C 990-1101 800']);
  const account = await findById(desk, await idOf(desk, WATER));
  expect([account.dueCents, account.cashOnlyUntil]).toEqual([0, null]);
  expect(await dueOf(made)).toEqual([]);
  clock.set(morningOf(11));
  expect(await dueOf(made)).toMatchObject([
    { account: WATER, dueOn: '2026-09-26', last: expect.stringContaining('RDP-000001') },
  ]);
  const report = accepted(await readReport(desk, { report: 'redeposits', date: TOLD }));
  expect(report.notes).toContain('Pending: 166.00.');
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('it cleared: what is pending ends, and whoever took it does not say so', async () => {
  const made = await banked();
  const { desk, clock, clerk, tenderId, again } = made;
  expect(outcomeOf(await clearRedeposit(desk, clerk, tenderId))).toBe('redeposit-not-pending');
  accepted(await again());
  clock.set(morningOf(12));
  const taker = await counterOf(desk, 102, 2);
  expect(outcomeOf(await clearRedeposit(desk, taker, tenderId))).toBe('redeposit-own');
  expect(accepted(await clearRedeposit(desk, clerk, tenderId))).toBe('RDP-000001');
  expect(await dueOf(made)).toEqual([]);
  expect(outcomeOf(await clearRedeposit(desk, clerk, tenderId))).toBe('redeposit-not-pending');
  expect(outcomeOf(await again({ bankDate: '2026-09-27' }))).toBe('redeposit-cleared');
  const account = await findById(desk, await idOf(desk, WATER));
  expect(account.dueCents).toBe(0);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('it came back for good: one fee for one check, and its history has one', async () => {
  const made = await banked();
  const { desk, clock, again, back } = made;
  accepted(await again());
  clock.set(morningOf(12));
  expect(outcomeOf(await back('2026-09-20'))).toBe('returned-date');
  expect(accepted(await back('2026-09-27'))).toMatchObject({
    ...{ number: 'NSF-000001', feeCents: 2500, cashOnlyUntil: '2027-09-27' },
  });
  expect(await dueOf(made)).toEqual([]);
  const account = await findById(desk, await idOf(desk, WATER));
  expect(account.dueCents).toBe(19_100);
  const report = accepted(await readReport(desk, { report: 'redeposits', date: TOLD }));
  expect(report.rows.flatMap(({ cells }) => cells)).toContain('pending');
  const month = { report: 'redeposits', from: TOLD, date: '2026-09-27' };
  const later = accepted(await readReport(desk, month));
  expect(later.rows.flatMap(({ cells }) => cells)).toContain('came back');
  const register = accepted(await readReport(desk, { ...month, report: 'returned-items' }));
  const cells = register.rows.flatMap((row) => row.cells);
  expect(cells).toEqual(expect.arrayContaining(['RDP-000001', 'noticed']));
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a bank presents a check again as often as the city lets it', async () => {
  const made = await banked();
  const { desk, clock, again, back } = made;
  expect(outcomeOf(await again({ code: 'T' }))).toBe('redeposit-barred');
  expect(outcomeOf(await again({ code: 'X' }))).toBe('returned-code');
  expect(outcomeOf(await again({ bankDate: '2026-09-14' }))).toBe('returned-date');
  accepted(await again());
  expect(outcomeOf(await again())).toBe('redeposit-most');
  const change = { key: 'returned.redeposit-most', value: 2, from: '2026-09-24' } as const;
  const policy = { rule: 'policy' as const, ...change, authority: 'Cash policy 6.5' };
  const asked = accepted(await requestRule(desk, await counterOf(desk, 501), policy));
  accepted(await approve(desk, asked.id, 801));
  clock.set(morningOf(10));
  expect(accepted(await again({ bankDate: '2026-09-25', bankChargeCents: cents(0) }))).toEqual({
    ...{ number: 'RDP-000002', dueOn: '2026-09-30' },
  });
  clock.set(morningOf(15));
  expect((await dueOf(made)).map(({ last }) => last.includes('RDP-000002'))).toEqual([true]);
  accepted(await back('2026-09-29'));
  expect(outcomeOf(await again({ bankDate: '2026-09-30' }))).toBe('returned-already');
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('its receipt stands, and a refund of its money waits for how it ended', async () => {
  const made = await banked(18_000);
  const { desk, clock, clerk, receiptId, tenderId, again } = made;
  clock.set(morningOf(16));
  const [credit] = await listCredits(desk, await idOf(desk, WATER));
  const to = { payee: 'Ana Ruiz', address: '12 Mill Street', reason: { number: 1 } };
  const refund = { ...to, itemId: credit?.itemId ?? 0 };
  const waiting = accepted(await askRefund(desk, clerk, refund));
  accepted(await again({ bankDate: '2026-09-30' }));
  expect(outcomeOf(await askRefund(desk, clerk, refund))).toBe('refund-pending');
  expect(outcomeOf(await approve(desk, waiting.id, 902))).toBe('refund-pending');
  await openFloat(desk, clerk);
  const voiding = { receiptId, reason: { number: 1 }, copyCode: '0' };
  expect(outcomeOf(await requestVoid(desk, clerk, voiding))).toBe('receipt-counted');
  accepted(await pay(desk, clerk, [await lineFor(desk, '7000419')], [cash(7500)]));
  accepted(await clearRedeposit(desk, clerk, tenderId));
  accepted(await approve(desk, waiting.id, 902));
  accepted(await exportRefunds(desk, memoryLedger().ports, { folder: 'out' }));
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a refund that was granted is in no file while the check is presented again', async () => {
  const made = await banked(18_000);
  const { desk, clock, clerk, again, back } = made;
  clock.set(morningOf(16));
  const [credit] = await listCredits(desk, await idOf(desk, WATER));
  const to = { payee: 'Ana Ruiz', address: '12 Mill Street', reason: { number: 1 } };
  const asked = accepted(await askRefund(desk, clerk, { ...to, itemId: credit?.itemId ?? 0 }));
  accepted(await approve(desk, asked.id, 902));
  accepted(await again({ bankDate: '2026-09-30' }));
  const exported = () => exportRefunds(desk, memoryLedger().ports, { folder: 'out' });
  expect(outcomeOf(await exported())).toBe('refunds-none');
  // It is stopped once the check is back.
  accepted(await back('2026-10-01'));
  expect(outcomeOf(await exported())).toBe('refunds-none');
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});
