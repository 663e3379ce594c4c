// At the window: payments by every tender, baskets held and taken up elsewhere, voids, corrections.
import { correctTender, type RightTender } from '../../../src/desk/correct-tender.ts';
import { findById } from '../../../src/desk/find-account.ts';
import { findCredit } from '../../../src/desk/find-credit.ts';
import {
  abandonBasket,
  heldBaskets,
  holdBasket,
  recallBasket,
  saveBasket,
} from '../../../src/desk/keep-basket.ts';
import { reprintReceipt } from '../../../src/desk/reprint-receipt.ts';
import { takePayment } from '../../../src/desk/take-payment.ts';
import { requestVoid } from '../../../src/desk/void-receipt.ts';
import {
  type Basket,
  type BasketLine,
  basketTotal,
  EMPTY_BASKET,
} from '../../../src/domain/basket.ts';
import { cents } from '../../../src/domain/money.ts';
import type { Tender } from '../../../src/domain/tender.ts';
import { loadReceipt } from '../../../src/store/receipts.ts';
import { card, cash, check } from '../../support/counter.ts';
import { drop } from './drawer.ts';
import { fact, isIn, look, row, settle, step, type Window } from './window.ts';

const COPY_CENTS = 20;
/** What rivals do to a payment: the item was paid elsewhere, its credit used. */
const PAID_ELSEWHERE = ['item-changed', 'credit-too-small', 'find-nothing'];
/** What the payer's own standing or the drawer's does. */
const OWN_STANDING = ['tender-cash-only', 'drop-due'];

async function someLine(window: Window): Promise<BasketLine> {
  const { desk, dice } = window;
  if (dice.percent(30)) {
    const quantity = dice.between(1, 9);
    const price = cents(COPY_CENTS * quantity);
    const fee = { kind: 'fee', feeCode: 'copy-page', label: 'Copies', quantity } as const;
    return { ...fee, dueCents: price, amountCents: price };
  }
  const account = await look('look up', () => findById(desk, dice.between(1, 20)));
  const { id, number, dueCents } = account;
  const part = dice.one([1, 250, 1000, dueCents + 100, Math.ceil(dueCents / 3)]);
  return {
    kind: 'account',
    accountId: id,
    accountNumber: number,
    label: number,
    dueCents,
    amountCents: cents(Math.max(1, part)),
  };
}

async function someTenders(window: Window, basket: Basket): Promise<readonly Tender[]> {
  const { desk, dice } = window;
  const total = basketTotal(basket);
  const number = String(dice.between(1, 99_999));
  // A credit pays no more than its owner's own lines.
  if (dice.percent(15) && basket.lines.length === 1) {
    const found = await look('find credit', () => findCredit(desk, basket, ''));
    if (found.ok && found.value.openCents >= total) {
      return [{ kind: 'credit', tenderedCents: total, creditItemId: found.value.itemId }];
    }
  }
  const rest = Math.floor(total / 2);
  return dice.one<readonly Tender[]>([
    [cash(total)],
    [cash(Math.ceil((total + 1) / 2000) * 2000)],
    [check(total, number)],
    [{ kind: 'money-order', tenderedCents: total, checkNumber: number }],
    [card(total)],
    rest === 0 ? [cash(total)] : [check(rest, number), cash(total - rest)],
  ]);
}

export async function pay(window: Window): Promise<void> {
  const lines = [await someLine(window)];
  if (window.dice.percent(30)) {
    const more = await someLine(window);
    if (more.kind !== lines[0]?.kind) lines.push(more);
  }
  await saveAndPost(window, { ...EMPTY_BASKET, payer: `window ${window.register}`, lines });
}

/** Saved as it is keyed, with its total shown; posted, or given up when it can not be. */
async function saveAndPost(window: Window, basket: Basket): Promise<void> {
  const { desk, counter } = window;
  await step('save basket', [], () => saveBasket(desk, counter, basket));
  const tenders = await someTenders(window, basket);
  const whole = { ...basket, tenders, totalShown: true };
  await step('save basket', [], () => saveBasket(desk, counter, whole));
  const refusals = [...PAID_ELSEWHERE, ...OWN_STANDING];
  const posted = await step('pay', refusals, () => takePayment(desk, counter, whole));
  if (!posted) {
    await giveUp(window, true);
    return void (await drop(window));
  }
  const { receiptId, number, totalCents, changeCents } = posted;
  fact({
    is: 'paid',
    session: window.session,
    register: window.register,
    receipt: receiptId,
    number,
    total: totalCents,
    tenders: tenders.map(({ kind, tenderedCents }) => [
      kind,
      tenderedCents - (kind === 'cash' ? changeCents : 0),
    ]),
    accounts: await accountsOf(window, whole),
  });
  window.receipts.push({ id: receiptId, total: totalCents });
}

async function accountsOf({ desk }: Window, basket: Basket): Promise<[number, number][]> {
  const paid = basket.lines.flatMap((line): [number, number][] =>
    line.kind === 'account' ? [[line.accountId, line.amountCents]] : [],
  );
  const used: [number, number][] = [];
  for (const { creditItemId, tenderedCents } of basket.tenders) {
    if (creditItemId === undefined) continue;
    const item = await desk.store.book
      .selectFrom('open_item')
      .select('account_id')
      .where('id', '=', creditItemId)
      .executeTakeFirstOrThrow();
    if (item.account_id !== null) used.push([item.account_id, -tenderedCents]);
  }
  return [...paid, ...used];
}

async function giveUp({ desk, counter }: Window, shown: boolean): Promise<void> {
  const given = await step('abandon', [], async () => {
    const result = await abandonBasket(desk, counter, { number: 1 });
    return result.ok ? { ok: true as const, value: true } : result;
  });
  if (given && shown) row('abandoned_basket');
}

export async function hold(window: Window): Promise<void> {
  const { desk, counter } = window;
  const basket = { ...EMPTY_BASKET, payer: 'held', lines: [await someLine(window)] };
  await step('save basket', [], () => saveBasket(desk, counter, basket));
  await step('hold', [], () => holdBasket(desk, counter));
}

/** Of whatever register; somebody else may be quicker. */
export async function recall(window: Window): Promise<void> {
  const { desk, dice, counter } = window;
  const held = await look('held baskets', () => heldBaskets(desk));
  const some = dice.any(held);
  if (!some) return;
  const taken = await step('recall', ['basket-not-open'], () =>
    recallBasket(desk, counter, some.id),
  );
  if (!taken) return;
  if (dice.percent(80)) await saveAndPost(window, { ...taken.basket, totalShown: false });
  else await giveUp(window, taken.basket.totalShown);
}

/** Before a count: what is held for this register is taken up and given up. */
export async function clearHeld(window: Window): Promise<void> {
  const { desk, counter, register } = window;
  for (const { id } of (await heldBaskets(desk)).filter((one) => one.register === register)) {
    const taken = await step('recall', ['basket-not-open'], () => recallBasket(desk, counter, id));
    if (taken) await giveUp(window, taken.basket.totalShown);
  }
}

const GONE = ['receipt-voided', 'receipt-credit-used'];

export async function voidReceipt(window: Window): Promise<void> {
  const { desk, dice, counter } = window;
  const receipt = dice.any(window.receipts);
  if (!receipt) return;
  const voiding = { receiptId: receipt.id, reason: { number: 2 }, copyCode: '' };
  const asked = await step('ask void', GONE, () => requestVoid(desk, counter, voiding));
  if (asked) await settle(window, asked.id, { is: 'voided', receipt: receipt.id });
}

export async function correct(window: Window): Promise<void> {
  const { desk, dice, counter } = window;
  const some = dice.any(window.receipts);
  if (!some) return;
  const receipt = await loadReceipt(desk.store.book, { id: some.id });
  const wrong = dice.any(receipt?.tenders ?? []);
  if (!wrong || wrong.kind === 'credit' || !isIn(wrong.kind)) return;
  const number = String(dice.between(1, 99_999));
  const right = dice.one<RightTender & { readonly kind: 'cash' | 'check' | 'card' }>([
    { kind: 'cash' },
    { kind: 'check', checkNumber: number },
    { kind: 'card', cardLast4: '2222', authorisation: number },
  ]);
  const refusals = ['receipt-voided', 'correction-conflict', 'correction-same', 'tender-cash-only'];
  const correction = { receiptId: some.id, wrongTenderId: wrong.id, right };
  const asked = await step('correct', refusals, () => correctTender(desk, counter, correction));
  if (!asked) return;
  const moved = { from: wrong.kind, to: right.kind, cents: wrong.amountCents };
  const what = { is: 'corrected', receipt: some.id, ...moved } as const;
  if (asked.done) fact(what);
  else await settle(window, asked.request.id, what);
}

export async function reprint(window: Window): Promise<void> {
  const { desk, dice, counter } = window;
  const receipt = dice.any(window.receipts);
  if (!receipt) return;
  const again = () => reprintReceipt(desk, counter, receipt.id);
  if (await step('reprint', ['receipt-voided'], again)) row('reprint');
}
