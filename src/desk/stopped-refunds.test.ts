// A check that paid an overpayment comes back before its refund went out in a file: the refund is
// stopped, the credit pays the return, accounting is told, and no file has it.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import { linesOf } from '../../test/support/businesses.ts';
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
import { citationActByTwo, OWNER } from '../../test/support/parking.ts';
import { brokenOf } from '../../test/support/proof.ts';
import { grantRefund, handOver, paidAndBack } from '../../test/support/refunds.ts';
import { bankIt, type Paid, takeAndCount, tenderOf } from '../../test/support/returned.ts';
import { tamper } from '../../test/support/tamper.ts';
import { brokenChecks } from '../../test/support/tampered-book.ts';
import { cents } from '../domain/money.ts';
import { openCents } from '../domain/open-item.ts';
import { done } from '../domain/result.ts';
import { accountsByNumber } from '../store/accounts.ts';
import { loadItems } from '../store/open-items.ts';
import { insertRefundFile } from '../store/refunds.ts';
import { askRefund } from './ask-refund.ts';
import type { Desk } from './desk.ts';
import { exportRefunds } from './export-refunds.ts';
import { listCredits } from './list-credits.ts';
import { postReturnedItem } from './post-returned-item.ts';
import { readReport } from './read-report.ts';

const CITATION = '7000419';
const [payee = '', address = ''] = OWNER;

/** 75.00 owed, 90.00 paid by a check; the 15.00 are granted as REF-000001. */
async function granted(besides: readonly Paid[] = [], made?: TestDesk) {
  const book = made ?? (await demoDesk());
  const { desk } = book;
  const counter = await counterOf(desk, 102, 2);
  const lines = [await lineFor(desk, CITATION, 9000)];
  const receipts = [{ lines, tenders: [check(9000)] }, ...besides];
  await takeAndCount(desk, counter, receipts);
  await bankIt(desk, counter, { date: '2026-09-15', bag: '7001', receipts });
  const accountId = await refunded(desk, CITATION);
  return { made: book, desk, store: book.store, accountId };
}

async function refunded(desk: Desk, number: string): Promise<number> {
  const [account] = await accountsByNumber(desk.store.book, number);
  const accountId = account?.id ?? 0;
  const [credit] = await listCredits(desk, accountId);
  const to = { payee, address, reason: { number: 1, text: 'receipt seen' } };
  const clerk = await counterOf(desk, 101);
  const asked = await askRefund(desk, clerk, { itemId: credit?.itemId ?? 0, ...to });
  accepted(await approve(desk, accepted(asked).id));
  return accountId;
}

const later = (desk: Desk): Desk => ({ ...desk, dated: '2026-10-30' });

async function giveBack(desk: Desk) {
  const back = { tenderId: await tenderOf(desk, 9000), bankDate: '2026-09-15', code: 'A' };
  const cost = { bankChargeCents: cents(0), costCents: cents(0) };
  accepted(await postReturnedItem(desk, await counterOf(desk, 101), { ...back, ...cost }));
}

test('a refund whose check comes back is stopped, and its credit pays the return', async () => {
  const { made, desk, store, accountId } = await granted();
  await giveBack(desk);
  const { entry_id: entryId } = await store.book
    .selectFrom('returned_item')
    .select('entry_id')
    .executeTakeFirstOrThrow();
  expect((await linesOf(desk, entryId)).filter((line) => / 110-2/.test(line))).toEqual(
    expect.arrayContaining(['D 110-2010 1500', 'C 110-2110 1500', 'D 110-2110 1500']),
  );
  const items = await loadItems(store.book, { accountId });
  const open = items.filter((item) => openCents(item) > 0);
  expect(open.map((item) => `${item.documentNumber} ${openCents(item)}`)).toEqual([
    `${CITATION} 7500`,
  ]);
  const { ports } = memoryLedger();
  const exported = await exportRefunds(later(desk), ports, { folder: 'out' });
  expect(outcomeOf(exported)).toBe('refunds-none');
  const tasks = await store.book.selectFrom('task').select(['words', 'role']).execute();
  expect(tasks).toEqual([
    { words: 'Refund REF-000001 is stopped: its check came back, NSF-000001', role: 'accounting' },
  ]);
  const report = accepted(await readReport(desk, { report: 'refunds', date: '2026-09-15' }));
  const cells = report.rows.flatMap((row) => (row.kind === 'line' ? [row.cells.slice(-5)] : []));
  expect(cells).toEqual([['stopped NSF-000001', '', '', '', null]]);
  expect(report.control).toEqual({ items: 1, amountCents: 0 });
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('what went out before its check came back stays paid, and is owed', async () => {
  const { made, desk, store, accountId } = await granted();
  const { ports } = memoryLedger();
  accepted(await exportRefunds(later(desk), ports, { folder: 'out' }));
  await giveBack(desk);
  const items = await loadItems(store.book, { accountId });
  expect(items.filter((item) => openCents(item) > 0).map(openCents)).toEqual([1500, 7500]);
  expect(await store.book.selectFrom('task').selectAll().execute()).toEqual([]);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

/** What was paid of it goes back, granted by 902. */
async function dismissed(desk: Desk, accountId: number): Promise<void> {
  await citationActByTwo(desk, accountId, 'dismiss', ['other', 'Another vehicle', ...OWNER], 401);
  const request = await desk.store.book
    .selectFrom('request')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  accepted(await approve(desk, request.id));
}

test('refunds of other money go on, though they were granted later', async () => {
  const book = await demoDesk();
  const other = { lines: [await lineFor(book.desk, '7000440', 7000)], tenders: [check(7000)] };
  const { made, desk, accountId } = await granted([other], book);
  await dismissed(desk, accountId);
  await refunded(desk, '7000440');
  await giveBack(desk);
  const { ports } = memoryLedger();
  const exported = accepted(await exportRefunds(later(desk), ports, { folder: 'out' }));
  expect(exported).toMatchObject({ refunds: 1, totalCents: 1700 });
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a refund that came back is not stopped with the next one of its credit', async () => {
  const { made, desk } = await granted();
  const then = later(desk);
  await handOver(then);
  await paidAndBack(then, 1, '2026-10-30');
  await grantRefund(then, CITATION);
  await giveBack(then);
  const period = { report: 'refunds', from: '2026-09-15', date: '2026-10-30' };
  const { columns, rows } = accepted(await readReport(then, period));
  const at = columns.findIndex(({ key }) => key === 'state');
  const states = rows.flatMap(({ kind, cells }) => (kind === 'line' ? [cells[at]] : []));
  expect(states).toEqual(['came back 2026-10-30', 'stopped NSF-000001']);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('the file itself takes no refund that is stopped', async () => {
  const { made, desk, store } = await granted();
  await giveBack(desk);
  const { id } = await store.book.selectFrom('refund').select('id').executeTakeFirstOrThrow();
  const handed = store.transact(async (book) => {
    const file = { id: 1, business_date: '2026-10-30', made_at: 'now', sha256: 'x' };
    return done(await insertRefundFile(book, file, [id]));
  });
  await expect(handed).rejects.toThrow('the refund is stopped');
  await made.close();
});

test('what a decision gave back stands as a credit again when its check comes back', async () => {
  const { made, desk, store, accountId } = await granted();
  await dismissed(desk, accountId);
  await giveBack(desk);
  const { ports } = memoryLedger();
  const exported = await exportRefunds(later(desk), ports, { folder: 'out' });
  expect(outcomeOf(exported)).toBe('refunds-none');
  const items = await loadItems(store.book, { accountId });
  const open = items.filter((item) => openCents(item) > 0);
  // As if nothing had been granted: the fine is owed again, and its credit may pay it.
  expect(open.map((item) => `${item.side} ${openCents(item)}`).sort()).toEqual([
    'C 7500',
    'D 7500',
  ]);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a refund of other money goes out all the same', async () => {
  const { made, desk, store, accountId } = await granted();
  await citationActByTwo(desk, accountId, 'dismiss', ['other', 'Another vehicle', ...OWNER], 401);
  const clerk = await counterOf(desk, 101);
  await openFloat(desk, clerk);
  accepted(await pay(desk, clerk, [await lineFor(desk, '7000454', 5400)], [cash(5400)]));
  const [account] = await accountsByNumber(store.book, '7000454');
  const [credit] = await listCredits(desk, account?.id ?? 0);
  const to = { payee, address, reason: { number: 1 } };
  const asked = await askRefund(desk, clerk, { itemId: credit?.itemId ?? 0, ...to });
  accepted(await approve(desk, accepted(asked).id));
  await giveBack(desk);
  const { ports } = memoryLedger();
  const exported = accepted(await exportRefunds(later(desk), ports, { folder: 'out' }));
  expect(exported).toMatchObject({ refunds: 1, totalCents: 100 });
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('verify finds a file with a refund of money that had come back', async () => {
  const { made, desk } = await granted();
  await giveBack(desk);
  await made.close();
  tamper(
    made.path,
    `INSERT INTO refund_file VALUES (1, '2026-10-30', '2026-10-30T17:00:00.000Z', 'x')`,
    'INSERT INTO refund_file_row SELECT id, 1 FROM refund',
  );
  expect((await brokenChecks(made.path))['refunds']).toContain(
    'refund REF-000001 was handed over though the check of its money had come back',
  );
});

test('verify finds a return that gives back what no refund took', async () => {
  const { made, desk } = await granted();
  await giveBack(desk);
  await made.close();
  tamper(made.path, 'UPDATE refund SET amount_cents = 1400');
  expect((await brokenChecks(made.path))['returned-items']).toContain(
    'returned item NSF-000001 gives a credit back that no refund of its money took',
  );
});
