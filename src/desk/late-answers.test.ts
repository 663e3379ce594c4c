// A second person may answer late: what changed in the meantime is looked at again before anything
// is carried out.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { endFor } from '../../test/support/changed-hands.ts';
import {
  accepted,
  approve,
  card,
  cash,
  check,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
  piecesFor,
} from '../../test/support/counter.ts';
import { EMPTY_BASKET } from '../domain/basket.ts';
import { cents } from '../domain/money.ts';
import { loadReceipt } from '../store/receipts.ts';
import { requestClose } from './close-drawer.ts';
import { correctTender } from './correct-tender.ts';
import { countDrawer } from './count-drawer.ts';
import { openDrawer, requestFloatDifference } from './open-drawer.ts';
import { requestNoSale } from './open-without-sale.ts';
import { requestTender } from './request-tender.ts';
import { requestVoid } from './void-receipt.ts';

const counted = (cashCents: number, checks = 0) => ({
  lines: piecesFor(cashCents),
  checks: { items: checks === 0 ? 0 : 1, amountCents: cents(checks) },
  card: { items: 0, amountCents: cents(0) },
});

async function dayWithReceipt() {
  const { desk, store, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  const posted = accepted(await pay(desk, counter, [await lineFor(desk, '7000412')], [cash(5300)]));
  const receipt = await loadReceipt(store.book, { id: posted.receiptId });
  const [tender] = receipt?.tenders ?? [];
  if (!tender) throw new Error('no tender');
  return { desk, store, close, counter, receiptId: posted.receiptId, tenderId: tender.id };
}

test('a tender is not corrected once the drawer is counted', async () => {
  const { desk, store, close, counter, receiptId, tenderId } = await dayWithReceipt();
  const correction = accepted(
    await correctTender(desk, counter, {
      receiptId,
      wrongTenderId: tenderId,
      right: { kind: 'check', checkNumber: '17' },
    }),
  );
  if (correction.done) throw new Error('cash is touched: a second person is needed');
  accepted(await countDrawer(desk, counter, counted(20000)));
  expect(outcomeOf(await approve(desk, correction.request.id))).toBe('receipt-counted');
  accepted(await countDrawer(desk, counter, counted(25300)));
  expect(outcomeOf(await approve(desk, correction.request.id))).toBe('receipt-counted');
  const rows = await store.book.selectFrom('tender_correction').selectAll().execute();
  expect(rows).toEqual([]);
  await close();
});

test('a receipt is not voided once the drawer is counted', async () => {
  const { desk, close, counter, receiptId } = await dayWithReceipt();
  const voiding = { receiptId, reason: { number: 1 }, copyCode: '' };
  const request = accepted(await requestVoid(desk, counter, voiding));
  accepted(await countDrawer(desk, counter, counted(20000)));
  expect(outcomeOf(await approve(desk, request.id))).toBe('receipt-counted');
  await close();
});

test('nothing of a drawer is changed once it was ended for a clerk who is away', async () => {
  const { desk, close, counter, receiptId, tenderId } = await dayWithReceipt();
  const voiding = { receiptId, reason: { number: 1 }, copyCode: '' };
  const asked = accepted(await requestVoid(desk, counter, voiding));
  const right = { kind: 'check', checkNumber: '17' } as const;
  const correction = { receiptId, wrongTenderId: tenderId, right };
  const corrected = accepted(await correctTender(desk, counter, correction));
  if (corrected.done) throw new Error('cash is touched: a second person is needed');
  const noSale = accepted(await requestNoSale(desk, counter, { number: 3 }));
  await endFor(desk, await counterOf(desk, 102));
  expect(outcomeOf(await approve(desk, asked.id))).toBe('drawer-ended');
  expect(outcomeOf(await approve(desk, corrected.request.id))).toBe('drawer-ended');
  expect(outcomeOf(await approve(desk, noSale.id))).toBe('drawer-counting');
  await close();
});

test('a drawer is not opened without a sale once it is counted', async () => {
  const { desk, store, close, counter } = await dayWithReceipt();
  const request = accepted(await requestNoSale(desk, counter, { number: 3 }));
  accepted(await countDrawer(desk, counter, counted(25300)));
  expect(outcomeOf(await approve(desk, request.id))).toBe('drawer-not-open');
  expect(await store.book.selectFrom('drawer_opening').selectAll().execute()).toEqual([]);
  await close();
});

test('a float difference is agreed for the newest count only, which opened nothing', async () => {
  const { desk, close } = await demoDesk();
  const counter = await counterOf(desk);
  const first = accepted(await openDrawer(desk, counter, piecesFor(19000)));
  const second = accepted(await openDrawer(desk, counter, piecesFor(19900)));
  if (first.agrees || second.agrees) throw new Error('the float was 200.00');
  const old = await requestFloatDifference(desk, counter, first.countId);
  expect(outcomeOf(old)).toBe('float-counted-again');
  const request = accepted(await requestFloatDifference(desk, counter, second.countId));
  await openFloat(desk, counter);
  accepted(await countDrawer(desk, counter, counted(20000)));
  expect(outcomeOf(await approve(desk, request.id))).toBe('float-counted-again');
  await close();
});

test('what a second person granted for one tender is used once, for that tender', async () => {
  const { desk, clock, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  const wanted = check(1_200_000, '900');
  const lines = [await lineFor(desk, '41002379', 1_200_000)];
  const basket = { ...EMPTY_BASKET, lines };
  const asked = { kind: 'tender-limit', basket, tender: wanted } as const;
  const request = accepted(await requestTender(desk, counter, asked));
  const granted = { ...wanted, requestId: request.id };
  expect(outcomeOf(await pay(desk, counter, lines, [granted]))).toBe('tender-limit');
  accepted(await approve(desk, request.id));
  const other = { ...granted, checkNumber: '901' };
  expect(outcomeOf(await pay(desk, counter, lines, [other]))).toBe('tender-limit');
  const sewer = [await lineFor(desk, '41005521', 1_200_000)];
  expect(outcomeOf(await pay(desk, counter, sewer, [granted]))).toBe('tender-limit');
  const twice = [granted, granted, cash(100)];
  const dear = [{ ...lines[0], amountCents: cents(2_400_100) }] as typeof lines;
  expect(outcomeOf(await pay(desk, counter, dear, twice))).toBe('tender-limit');
  const posted = accepted(await pay(desk, counter, lines, [granted]));
  const again = [await lineFor(desk, '41002379', 1_200_000)];
  expect(outcomeOf(await pay(desk, counter, again, [granted]))).toBe('tender-limit');
  const voiding = { receiptId: posted.receiptId, reason: { number: 1 }, copyCode: '' };
  const asking = accepted(await requestVoid(desk, counter, voiding));
  expect(outcomeOf(await approve(desk, asking.id))).toBe('done');
  // The clock of this machine may be set back: what was used stays used.
  clock.set('2026-09-15T15:00:00.000Z');
  expect(outcomeOf(await pay(desk, counter, lines, [granted]))).toBe('tender-limit');
  expect(outcomeOf(await pay(desk, counter, [await lineFor(desk, '7000412')], [card(5300)]))).toBe(
    'done',
  );
  await close();
});

test('closing waits for a signature on its own day and on later ones', async () => {
  const { desk, close, counter } = await dayWithReceipt();
  accepted(await countDrawer(desk, counter, counted(24000)));
  accepted(await countDrawer(desk, counter, counted(24000)));
  const request = accepted(await requestClose(desk, counter, { number: 5 }));
  expect(outcomeOf(await approve(desk, request.id))).toBe('done');
  await close();
});
