// Receipts that recovered something, afterwards: a tender put right and the receipt void, what the
// account, its statement and the report tell.
import { expect, test } from 'vitest';
import { idOf } from '../../test/support/arrangements.ts';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import {
  accepted,
  approve,
  counterOf,
  openFloat,
  outcomeOf,
  piecesFor,
} from '../../test/support/counter.ts';
import { brokenOf } from '../../test/support/proof.ts';
import { bringIn, writeOffAll } from '../../test/support/recoveries.ts';
import { present } from '../domain/assert.ts';
import { ZERO } from '../domain/money.ts';
import type { Paper } from '../domain/papers/paper.ts';
import { loadReceipt } from '../store/receipts.ts';
import { correctTender } from './correct-tender.ts';
import { countDrawer } from './count-drawer.ts';
import type { Counter } from './desk.ts';
import { printStatement } from './print-statement.ts';
import { readAccount } from './read-account.ts';
import { readReport } from './read-report.ts';
import { requestVoid } from './void-receipt.ts';

const DATE = '2026-09-15';
const WATER = '41015900';
const CITATION = '7000433';

/** 1-000101 recovers 100.00 of W-000001, 1-000102 recovers 33.33 of W-000002 and is void. */
async function recovered(): Promise<TestDesk & { readonly counter: Counter }> {
  const made = await demoDesk();
  const { desk, store } = made;
  const counter = await counterOf(desk, 101);
  await openFloat(desk, counter);
  await writeOffAll(desk, counter, [WATER, CITATION]);
  await bringIn(desk, counter, { number: WATER, amount: 10_000 });
  const receiptId = await bringIn(desk, counter, { number: CITATION, amount: 3333 });
  const receipt = present(await loadReceipt(store.book, { id: receiptId }), 'the receipt');
  const wrongTenderId = present(receipt.tenders[0], 'its tender').id;
  const right = { kind: 'check', checkNumber: '311' } as const;
  const corrected = accepted(
    await correctTender(desk, counter, { receiptId, wrongTenderId, right }),
  );
  if (!corrected.done) accepted(await approve(desk, corrected.request.id, 902));
  expect((await loadReceipt(store.book, { id: receiptId }))?.tenders).toMatchObject([
    { kind: 'check', amountCents: 3333 },
  ]);
  const voiding = { receiptId, reason: { number: 1 }, copyCode: '0' };
  const asked = accepted(await requestVoid(desk, counter, voiding));
  accepted(await approve(desk, asked.id, 902));
  return { ...made, counter };
}

test('a tender is put right on it, and a void takes all of it back', async () => {
  const made = await recovered();
  const { desk, store, close } = made;
  const account = await readAccount(store.book, await idOf(desk, CITATION), DATE, desk.lineDuties);
  expect(account).toMatchObject({
    account: { dueCents: 0, writtenOffCents: 35_300 },
    writtenOff: { writtenCents: 35_300, recoveredCents: 0 },
  });
  expect(await brokenOf(made)).toEqual([]);
  await close();
});

test('the statement tells what left the books and what came in of it', async () => {
  const { desk, store, counter, close } = await recovered();
  accepted(await printStatement(desk, counter, await idOf(desk, WATER)));
  const { content } = await store.book
    .selectFrom('print_job')
    .select('content')
    .where('subject', '=', `statement ${WATER}`)
    .executeTakeFirstOrThrow();
  const { blocks } = (JSON.parse(content) as { readonly paper: Paper }).paper;
  const told = blocks.flatMap((block) =>
    block.block === 'amount' ? [`${block.label} ${block.amountCents}`] : [],
  );
  expect(told).toEqual([
    'Brought forward 0',
    'OWED 0',
    'Written off 14210',
    'Of it recovered 10000',
  ]);
  await close();
});

test('the report lists what came in by receipt and part; a void counts nothing', async () => {
  const { desk, counter, close } = await recovered();
  const asked = { report: 'recoveries', date: DATE };
  // It tells what lies in the drawer, so that nobody reads it before the count.
  expect(outcomeOf(await readReport(desk, asked))).not.toBe('done');
  const nothing = { items: 0, amountCents: ZERO };
  const count = { lines: piecesFor(20_000 + 10_000), checks: nothing, card: nothing };
  expect(accepted(await countDrawer(desk, counter, count)).verdict).toBe('closed');
  const { rows, columns, control } = accepted(await readReport(desk, asked));
  const keys = columns.map(({ key }) => key);
  const told = rows.map(({ cells }) =>
    Object.fromEntries(cells.map((cell, at) => [keys[at], cell])),
  );
  expect(told).toMatchObject([
    { receipt: '1-000101', list: 'W-000001', name: 'Sewer', state: '', amountCents: 7930 },
    { receipt: '1-000101', list: 'W-000001', name: 'Water', state: '', amountCents: 2070 },
    { receipt: '1-000102', list: 'W-000002', name: 'Fine', state: 'void', amountCents: null },
  ]);
  expect(control).toEqual({ items: 3, amountCents: 10_000 });
  await close();
});
