// Paper books of downtime: received and issued, their slips keyed once, checked by another, void,
// skipped.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import {
  accepted,
  counterOf,
  FLOAT,
  openFloat,
  outcomeOf,
  PINS,
} from '../../test/support/counter.ts';
import { issuedBook, keySlip } from '../../test/support/paper-slips.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { voidReceipt } from '../../test/support/short-day.ts';
import { renderText } from '../domain/reports/render-text.ts';
import { loadReceipt } from '../store/receipts.ts';
import { checkPaperSlip } from './check-paper-slip.ts';
import { voidPaperSlip } from './key-paper-slip.ts';
import { openDrawer } from './open-drawer.ts';
import { paperSlipWords } from './read-paper-slips.ts';
import { readReport } from './read-report.ts';
import { issuePaperBook, receivePaperBook, returnPaperBook } from './receive-paper-book.ts';
import { verifyBook } from './verify-book.ts';

const DATE = '2026-09-15';

async function atCounter() {
  const made = await demoDesk();
  const counter = await counterOf(made.desk);
  await openFloat(made.desk, counter);
  return { ...made, counter };
}

test('books are received once, issued to one, and taken back', async () => {
  const { desk, close, counter } = await atCounter();
  const supervisor = await counterOf(desk, 902);
  expect(outcomeOf(await receivePaperBook(desk, counter, 101, 150))).toBe('not-allowed');
  expect(outcomeOf(await receivePaperBook(desk, supervisor, 150, 101))).toBe('paper-book-range');
  expect(outcomeOf(await receivePaperBook(desk, supervisor, 1, 1001))).toBe('paper-book-range');
  accepted(await receivePaperBook(desk, supervisor, 101, 150));
  expect(outcomeOf(await receivePaperBook(desk, supervisor, 150, 199))).toBe('paper-book-known');
  expect(outcomeOf(await issuePaperBook(desk, supervisor, 151, 101))).toBe('paper-number-unknown');
  expect(outcomeOf(await issuePaperBook(desk, supervisor, 120, 501))).toBe('paper-writer');
  expect(outcomeOf(await returnPaperBook(desk, supervisor, 120))).toBe('paper-book-in');
  expect(outcomeOf(await voidPaperSlip(desk, counter, 120, 1))).toBe('paper-book-in');
  accepted(await issuePaperBook(desk, supervisor, 120, 101));
  expect(outcomeOf(await issuePaperBook(desk, supervisor, 101, 102))).toBe('paper-book-out');
  accepted(await returnPaperBook(desk, supervisor, 150));
  accepted(await issuePaperBook(desk, supervisor, 101, 102));
  await close();
});

test('no slip is of tomorrow, not even in a drawer that stands on tomorrow', async () => {
  const { desk, clock, store, close } = await realDesk();
  await issuedBook(desk);
  clock.set('2026-09-15T23:31:00.000Z');
  const counter = await counterOf(desk);
  accepted(await openDrawer(desk, counter, FLOAT, { date: '2026-09-16' }));
  const tomorrow = { number: 103, amount: 100, writtenOn: '2026-09-16' };
  expect(outcomeOf(await keySlip(desk, counter, tomorrow))).toBe('paper-date');
  accepted(await keySlip(desk, counter, { ...tomorrow, writtenOn: '2026-09-15' }));
  expect((await verifyBook(store)).sound).toBe(true);
  await close();
});

test('a slip becomes a receipt that says so, and is keyed once', async () => {
  const { desk, store, close, counter } = await atCounter();
  await issuedBook(desk);
  expect(outcomeOf(await keySlip(desk, counter, { number: 99, amount: 100 }))).toBe(
    'paper-number-unknown',
  );
  const late = { number: 103, amount: 100, writtenOn: '2026-09-16' };
  expect(outcomeOf(await keySlip(desk, counter, late))).toBe('paper-date');
  const stranger = { number: 103, amount: 100, writer: 501 };
  expect(outcomeOf(await keySlip(desk, counter, stranger))).toBe('paper-writer');
  const posted = accepted(await keySlip(desk, counter, { number: 103, amount: 100 }));
  const receipt = await loadReceipt(store.book, { id: posted.receiptId });
  expect(receipt?.businessDate).toBe(DATE);
  const { content } = await store.book
    .selectFrom('print_job')
    .select('content')
    .where('kind', '=', 'paper')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect(content).toContain('From paper receipt P-000103 of Mon 14 Sep 2026, written by 102.');
  expect(outcomeOf(await keySlip(desk, counter, { number: 103, amount: 50 }))).toBe(
    'paper-number-used',
  );
  expect(outcomeOf(await voidPaperSlip(desk, counter, 103, 1))).toBe('paper-number-used');
  await voidReceipt(desk, counter, posted.receiptId);
  accepted(await keySlip(desk, counter, { number: 103, amount: 50 }));
  expect((await verifyBook(store)).sound).toBe(true);
  await close();
});

test('a slip is checked by somebody else, and what is left is said', async () => {
  const { desk, store, close, counter } = await atCounter();
  await issuedBook(desk);
  accepted(await keySlip(desk, counter, { number: 102, amount: 100 }));
  accepted(await keySlip(desk, counter, { number: 104, amount: 50 }));
  accepted(await voidPaperSlip(desk, counter, 105, 2));
  expect(await paperSlipWords(store.book)).toEqual([
    'paper P-000101 skipped: neither keyed nor void',
    'paper P-000103 skipped: neither keyed nor void',
    'paper P-000102 keyed, but not checked',
    'paper P-000104 keyed, but not checked',
  ]);
  const check = (number: number, by: number, agrees = true) =>
    checkPaperSlip(desk, counter, { number, agrees, by: { number: by, pin: PINS[by] ?? '' } });
  expect(outcomeOf(await check(102, 101))).toBe('own-work');
  expect(outcomeOf(await check(105, 102))).toBe('paper-not-keyed');
  accepted(await check(102, 102));
  expect(outcomeOf(await check(102, 902))).toBe('paper-checked');
  accepted(await check(104, 902, false));
  expect(await paperSlipWords(store.book)).toContain('paper P-000104 differs from its receipt');
  const report = accepted(await readReport(desk, { report: 'paper-receipts', date: DATE }));
  const said = renderText(report, 80).join('\n').replace(/ +/g, ' ');
  expect(said).toContain('P-000102 2026-09-14 102 1-000101 101 102 agrees Slip payer 1.00');
  expect(said).toContain('P-000104 2026-09-14 102 1-000102 101 902 DIFFERS Slip payer 0.50');
  expect(said).toContain('P-000105 VOID 101 torn or wet');
  expect(said).toContain('SKIPPED, neither keyed nor void: P-000103.');
  expect(said).toContain('Book P-000101 to P-000110 is with 101.');
  expect((await verifyBook(store)).sound).toBe(true);
  await close();
});
