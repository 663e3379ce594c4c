// A deposit that is held leaves by the decision alone, and is paid in once.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { payAll } from '../../../test/support/businesses.ts';
import { accepted, cash, counterOf, openFloat, outcomeOf } from '../../../test/support/counter.ts';
import { hearingAsked, PAYEE } from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { askRefund } from '../../desk/ask-refund.ts';
import type { Desk } from '../../desk/desk.ts';
import { makeMemo } from '../../desk/make-memo.ts';
import { makeTransfer } from '../../desk/make-transfer.ts';
import { takePayment } from '../../desk/take-payment.ts';
import { EMPTY_BASKET } from '../../domain/basket.ts';
import { cents } from '../../domain/money.ts';
import { loadItems } from '../../store/open-items.ts';

const REASON = { number: 1, text: 'asked for' };

async function atDrawer() {
  const made = await demoDesk();
  await openFloat(made.desk, await counterOf(made.desk, 101));
  return made;
}

/** The newest items of the account. */
async function itemOf({ store }: Desk, accountId: number, side: 'C' | 'D') {
  const found = await loadItems(store.book, { accountId });
  const item = found.findLast((one) => one.side === side);
  if (!item?.components[0]) throw new Error('no item');
  return { id: item.id, componentId: item.components[0].id };
}

test('a deposit that is held is neither paid back nor moved by anybody', async () => {
  const made = await atDrawer();
  const { desk } = made;
  const id = await hearingAsked(desk, '7000412');
  await payAll(desk, id);
  const { id: itemId, componentId } = await itemOf(desk, id, 'C');
  const counter = await counterOf(desk, 101);
  const [payee = '', address = ''] = PAYEE;
  const refund = await askRefund(desk, counter, { itemId, payee, address, reason: REASON });
  expect(outcomeOf(refund)).toBe('refund-nothing');
  const moving = { componentId, amountCents: cents(500), to: '7000419', consent: 'both' };
  const moved = await makeTransfer(desk, counter, { ...moving, reason: REASON });
  expect(outcomeOf(moved)).toBe('transfer-nothing');
  expect(await brokenOf(made)).toEqual([]);
});

test('an account that stands on a receipt twice pays its deposit once', async () => {
  const made = await atDrawer();
  const { desk } = made;
  const id = await hearingAsked(desk, '7000412');
  const counter = await counterOf(desk, 101);
  const { componentId } = await itemOf(desk, id, 'D');
  const more = { kind: 'debit', componentId, amountCents: cents(500), reason: REASON } as const;
  accepted(await makeMemo(desk, counter, more));
  const owed = (await loadItems(desk.store.book, { accountId: id })).filter(
    ({ side }) => side === 'D',
  );
  const of = { kind: 'account', accountId: id, accountNumber: '7000412', label: '' } as const;
  const lines = [cents(5300), cents(500)].map((amountCents, index) => {
    return { ...of, itemIds: [owed[index]?.id ?? 0], dueCents: cents(0), amountCents };
  });
  const basket = { ...EMPTY_BASKET, lines, tenders: [cash(5800)] };
  accepted(await takePayment(desk, counter, basket));
  const { componentId: deposit } = await itemOf(desk, id, 'C');
  const moves = await desk.store.book
    .selectFrom('open_item_movement')
    .select('amount_cents')
    .where('component_id', '=', deposit)
    .execute();
  expect(moves.map((move) => move.amount_cents)).toEqual([5300]);
  expect(await brokenOf(made)).toEqual([]);
});
