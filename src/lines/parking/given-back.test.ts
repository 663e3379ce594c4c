// Money that a decision gave back leaves the city once: its receipt stands, and its check is waited
// for.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { payAll } from '../../../test/support/businesses.ts';
import {
  accepted,
  approve,
  counterOf,
  openFloat,
  outcomeOf,
} from '../../../test/support/counter.ts';
import { citationActByTwo, citationNumbered, PAYEE } from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { askRefund } from '../../desk/ask-refund.ts';
import type { Desk } from '../../desk/desk.ts';
import { makeTransfer } from '../../desk/make-transfer.ts';
import { requestVoid } from '../../desk/void-receipt.ts';
import { cents } from '../../domain/money.ts';
import { loadItems } from '../../store/open-items.ts';

const AGENCY = 401;
const REASON = { number: 1, text: 'asked for' };

async function atDrawer() {
  const made = await demoDesk();
  await openFloat(made.desk, await counterOf(made.desk, 101));
  return made;
}

/** The newest credit of the account. */
async function creditOf({ store }: Desk, accountId: number) {
  const found = await loadItems(store.book, { accountId });
  const item = found.findLast((one) => one.side === 'C');
  if (!item?.components[0]) throw new Error('no item');
  return { id: item.id, componentId: item.components[0].id };
}

async function newest({ store }: Desk): Promise<number> {
  const receipt = store.book.selectFrom('receipt').select('id').orderBy('id', 'desc');
  return (await receipt.executeTakeFirstOrThrow()).id;
}

test('a receipt is not voided once what it paid was given back', async () => {
  const made = await atDrawer();
  const { desk } = made;
  const id = await citationNumbered(desk, '7000433');
  await payAll(desk, id);
  const voiding = { receiptId: await newest(desk), reason: { number: 1 }, copyCode: '0' };
  const counter = await counterOf(desk, 101);
  const asked = accepted(await requestVoid(desk, counter, voiding));
  const answers = ['2500', 'A valid placard', ...PAYEE];
  await citationActByTwo(desk, id, 'reduce', answers, AGENCY);
  expect(outcomeOf(await requestVoid(desk, counter, voiding))).toBe('receipt-given-back');
  // Nor by a yes to what was asked before.
  expect(outcomeOf(await approve(desk, asked.id))).toBe('receipt-given-back');
  expect(await brokenOf(made)).toEqual([]);
});

test('what is paid after something was given back is voided as any payment is', async () => {
  const made = await atDrawer();
  const { desk } = made;
  const id = await citationNumbered(desk, '7000433');
  await citationActByTwo(desk, id, 'reduce', ['20000', 'A valid placard'], AGENCY);
  await payAll(desk, id);
  const voiding = { receiptId: await newest(desk), reason: { number: 1 }, copyCode: '0' };
  accepted(await requestVoid(desk, await counterOf(desk, 101), voiding));
  expect(await brokenOf(made)).toEqual([]);
});

test('a refund waits for the check of its money, also where the credit was moved', async () => {
  const made = await atDrawer();
  const { desk, store } = made;
  const id = await citationNumbered(desk, '7000426');
  await payAll(desk, id, 5300);
  await citationActByTwo(desk, id, 'dismiss', ['other', 'Another vehicle', ...PAYEE], AGENCY);
  const { componentId } = await creditOf(desk, id);
  const moving = { componentId, amountCents: cents(2000), to: '7000419', consent: 'both' };
  const counter = await counterOf(desk, 101);
  accepted(await makeTransfer(desk, counter, { ...moving, reason: REASON }));
  const { id: itemId } = await creditOf(desk, await citationNumbered(desk, '7000419'));
  const [payee = '', address = ''] = PAYEE;
  const to = { payee, address, reason: REASON };
  accepted(await approve(desk, accepted(await askRefund(desk, counter, { itemId, ...to })).id));
  const refund = await store.book.selectFrom('refund').selectAll().executeTakeFirstOrThrow();
  expect(refund.not_before > refund.business_date).toBe(true);
  expect(await brokenOf(made)).toEqual([]);
});

test('a check whose receipt was voided holds up no refund', async () => {
  const made = await atDrawer();
  const { desk, store } = made;
  const id = await citationNumbered(desk, '7000426');
  const counter = await counterOf(desk, 101);
  await payAll(desk, id, 5300);
  const voiding = { receiptId: await newest(desk), reason: { number: 1 }, copyCode: '0' };
  accepted(await approve(desk, accepted(await requestVoid(desk, counter, voiding)).id));
  await payAll(desk, id);
  await citationActByTwo(desk, id, 'dismiss', ['other', 'Another vehicle', ...PAYEE], AGENCY);
  const asked = await store.book
    .selectFrom('request')
    .select('id')
    .where('kind', '=', 'refund')
    .executeTakeFirstOrThrow();
  accepted(await approve(desk, asked.id));
  const refund = await store.book.selectFrom('refund').selectAll().executeTakeFirstOrThrow();
  expect(refund.not_before).toBe(refund.business_date);
  expect(await brokenOf(made)).toEqual([]);
});
