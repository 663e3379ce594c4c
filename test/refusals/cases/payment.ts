// Finding, baskets, tenders and receipts.
import { askRefund } from '../../../src/desk/ask-refund.ts';
import { correctTender } from '../../../src/desk/correct-tender.ts';
import { findAnything } from '../../../src/desk/find-anything.ts';
import { findCredit } from '../../../src/desk/find-credit.ts';
import { recallBasket, saveBasket } from '../../../src/desk/keep-basket.ts';
import { lookAt } from '../../../src/desk/look-at.ts';
import { takePayment } from '../../../src/desk/take-payment.ts';
import { requestVoid } from '../../../src/desk/void-receipt.ts';
import { EMPTY_BASKET } from '../../../src/domain/basket.ts';
import { cents } from '../../../src/domain/money.ts';
import { receiptCode } from '../../../src/domain/receipt-code.ts';
import { accountById } from '../../../src/store/accounts.ts';
import { scan } from '../../stories/support.ts';
import { accepted, approve, cash, check, lineFor, openFloat, pay } from '../../support/counter.ts';
import { citationActByTwo, citationNumbered, hearingAsked, PAYEE } from '../../support/parking.ts';
import type { Case, Scene } from '../scene.ts';

const WATER = scan('41002387', 16600);
const PARKING = scan('7000419', 7500);

async function credited(scene: Scene) {
  const { desk, counter } = scene;
  const line = { ...(await lineFor(desk, '7000419')), amountCents: cents(8000) };
  const over = accepted(await pay(desk, counter, [line], [cash(8000)]));
  const basket = { ...EMPTY_BASKET, lines: [await lineFor(desk, '7000426')] };
  const credit = accepted(await findCredit(desk, basket, '7000419'));
  return { over, basket, credit };
}

/** The total of a citation was shown, and the basket is emptied as if it had not been. */
async function emptied({ desk, counter }: Scene) {
  const shown = { ...EMPTY_BASKET, lines: [await lineFor(desk, '7000419')], totalShown: true };
  accepted(await saveBasket(desk, counter, shown));
  return saveBasket(desk, counter, EMPTY_BASKET);
}

const REFUND = { payee: 'Ana Ruiz', address: '12 Mill Street', reason: { number: 1 } };

export const PAYMENT_CASES: readonly Case[] = [
  { code: 'find-nothing', at: 'counter', keys: '⏎ 7000999⏎' },
  { code: 'find-short', at: 'counter', keys: '⏎ 31⏎' },
  { code: 'find-letter', at: 'counter', verb: ({ desk }) => findAnything(desk, '--') },
  { code: 'find-check-digit', at: 'counter', keys: '⏎ 41002378⏎' },
  {
    code: 'look-at-nothing',
    at: 'counter',
    verb: ({ desk, counter }) => lookAt(desk, counter, { kind: 'receipt', id: 999 }),
  },
  { code: 'find-no-more', at: 'counter', keys: `⏎ ${PARKING}⏎+` },
  { code: 'find-paid', at: 'counter', keys: `⏎ ${scan('7000412', 5300)}` },
  { code: 'stub-misread', at: 'counter', keys: `⏎ ${PARKING.replace('7500', '5700')}` },
  { code: 'stub-again', at: 'counter', keys: `⏎ ${WATER}${WATER}` },
  { code: 'item-in-basket', at: 'counter', keys: `⏎ ${WATER}⏎${WATER}` },
  {
    code: 'item-changed',
    at: 'counter',
    async verb({ desk, counter }) {
      const line = await lineFor(desk, '7000419');
      accepted(await pay(desk, counter, [line], [cash(7500)]));
      return pay(desk, counter, [{ ...line, label: 'Parking 7000419' }], [cash(7500)]);
    },
  },
  {
    code: 'deposit-whole',
    at: 'counter',
    async verb({ desk, counter }) {
      const id = await hearingAsked(desk, '7000426');
      const line = await lineFor(desk, (await accountById(desk.store.book, id)).number);
      return pay(desk, counter, [{ ...line, amountCents: cents(2000) }], [cash(2000)]);
    },
  },
  { code: 'fee-unknown', at: 'counter', keys: '⏎ 2*99⏎' },
  { code: 'fee-price-fixed', at: 'counter', keys: '⏎ 2*31⏎ -400⏎' },
  { code: 'line-beyond-due', at: 'counter', keys: `⏎ ${PARKING}⏎ -80.⏎` },
  { code: 'amount-zero', at: 'counter', keys: `⏎ ${PARKING}0⏎` },
  { code: 'basket-empty', at: 'counter', keys: '⏎ *' },
  {
    code: 'basket-gone',
    at: 'counter',
    async verb({ desk, counter }) {
      const lines = [await lineFor(desk, '7000419')];
      const basket = { ...EMPTY_BASKET, lines, tenders: [cash(7500)], totalShown: true };
      return takePayment(desk, counter, basket);
    },
  },
  {
    code: 'basket-not-open',
    at: 'counter',
    verb: ({ desk, counter }) => recallBasket(desk, counter, 77),
  },
  { code: 'tender-no-change', at: 'counter', keys: `⏎ ${PARKING}*100.+` },
  { code: 'tender-cash-only', at: 'counter', keys: '⏎ 41008186⏎ *+17⏎' },
  {
    code: 'tender-limit',
    at: 'counter',
    async verb({ desk, counter }) {
      const line = { ...(await lineFor(desk, '7000419')), amountCents: cents(1_200_000) };
      return pay(desk, counter, [line], [check(1_200_000)]);
    },
  },
  { code: 'tender-needs', at: 'counter', keys: `⏎ ${PARKING}*/12⏎` },
  { code: 'routing-wrong', at: 'counter', keys: `⏎ ${PARKING}*+17/123456789⏎` },
  { code: 'check-line-misread', at: 'counter', keys: `⏎ ${PARKING}⏎*+T122000246T1U2⏎` },
  { code: 'card-number', at: 'counter', keys: '⏎ 4111111111111111⏎' },
  {
    code: 'credit-of-another',
    at: 'counter',
    async verb(scene) {
      const { basket, credit } = await credited(scene);
      const tender = { kind: 'credit' as const, creditItemId: credit.itemId };
      const tenders = [{ ...tender, tenderedCents: cents(500) }, cash(4800)];
      return takePayment(scene.desk, scene.counter, { ...basket, tenders });
    },
  },
  { code: 'credit-none', at: 'counter', keys: `⏎ ${PARKING}** 5⏎⏎` },
  {
    code: 'credit-too-small',
    at: 'counter',
    async verb(scene) {
      const { basket, credit } = await credited(scene);
      const tender = { kind: 'credit' as const, creditItemId: credit.itemId };
      const tenders = [{ ...tender, tenderedCents: cents(5300) }];
      return takePayment(scene.desk, scene.counter, { ...basket, tenders });
    },
  },
  {
    code: 'short',
    at: 'counter',
    verb: async ({ desk, counter }) =>
      pay(desk, counter, [await lineFor(desk, '7000419')], [cash(5000)]),
  },
  {
    code: 'receipt-code-misread',
    at: 'counter',
    verb: ({ desk }) => findAnything(desk, 'TK01000101A'),
  },
  {
    code: 'receipt-code-elsewhere',
    at: 'counter',
    verb: ({ desk }) =>
      findAnything(desk, receiptCode({ register: 1, number: 101, training: true })),
  },
  { code: 'receipt-unknown', at: 'counter', keys: '⏎ .2⏎999⏎' },
  { code: 'receipt-voided', at: 'paid', keys: '⏎ .2⏎104⏎' },
  {
    code: 'receipt-counted',
    at: 'counted',
    async verb({ desk, counter }) {
      await openFloat(desk, counter);
      const voiding = { receiptId: 1, reason: { number: 1 }, copyCode: '' };
      return requestVoid(desk, counter, voiding);
    },
  },
  {
    code: 'receipt-credit-used',
    at: 'counter',
    async verb(scene) {
      const { desk, counter } = scene;
      const { over, credit } = await credited(scene);
      const own = { kind: 'credit' as const, creditItemId: credit.itemId };
      const line = { ...(await lineFor(desk, '7000419')), amountCents: cents(500) };
      accepted(await pay(desk, counter, [line], [{ ...own, tenderedCents: cents(500) }]));
      const voiding = { receiptId: over.receiptId, reason: { number: 1 }, copyCode: '' };
      return requestVoid(desk, counter, voiding);
    },
  },
  {
    code: 'receipt-given-back',
    at: 'counter',
    async verb({ desk, counter }) {
      const line = await lineFor(desk, '7000433');
      const paid = accepted(await pay(desk, counter, [line], [cash(35_300)]));
      const id = await citationNumbered(desk, '7000433');
      await citationActByTwo(desk, id, 'reduce', ['2500', 'A placard', ...PAYEE], 401);
      const voiding = { receiptId: paid.receiptId, reason: { number: 1 }, copyCode: '' };
      return requestVoid(desk, counter, voiding);
    },
  },
  {
    code: 'refund-nothing',
    at: 'counter',
    verb: ({ desk, counter }) => askRefund(desk, counter, { ...REFUND, itemId: 1 }),
  },
  {
    code: 'refund-payee',
    at: 'counter',
    verb: ({ desk, counter }) => askRefund(desk, counter, { ...REFUND, itemId: 1, payee: '' }),
  },
  {
    code: 'refund-changed',
    at: 'counter',
    async verb(scene) {
      const { desk, counter } = scene;
      const { credit } = await credited(scene);
      const asked = accepted(await askRefund(desk, counter, { ...REFUND, itemId: credit.itemId }));
      const own = { kind: 'credit' as const, creditItemId: credit.itemId };
      const line = { ...(await lineFor(desk, '7000419')), amountCents: cents(100) };
      accepted(await pay(desk, counter, [line], [{ ...own, tenderedCents: cents(100) }]));
      return approve(desk, asked.id, 902);
    },
  },
  { code: 'refunds-none', at: 'counter', command: () => ['export', 'refunds'] },
  {
    code: 'refund-file-unknown',
    at: 'counter',
    command: () => ['export', 'refunds', '--file', '7'],
  },
  { code: 'void-code', at: 'counter', keys: '⏎ .1⏎2⏎12⏎' },
  { code: 'void-code-spent', at: 'counter', keys: '⏎ .1⏎2⏎12⏎ 13⏎ 14⏎ 15⏎' },
  { code: 'reason-missing', at: 'counter', verb: emptied },
  { code: 'reason-text', at: 'counter', keys: '⏎ 7000419⏎*- .6⏎ 5⏎' },
  {
    code: 'reason-unknown',
    at: 'counter',
    verb: ({ desk, counter }) =>
      requestVoid(desk, counter, { receiptId: 1, reason: { number: 77 }, copyCode: '' }),
  },
  { code: 'correction-same', at: 'counter', keys: '⏎ .7⏎2⏎2208⏎' },
  {
    code: 'correction-conflict',
    at: 'counter',
    async verb({ desk, counter }) {
      const correction = { receiptId: 2, wrongTenderId: 2 };
      const card = { kind: 'card', cardLast4: '1111', authorisation: '7' } as const;
      accepted(await correctTender(desk, counter, { ...correction, right: card }));
      const other = { ...card, cardLast4: '2222' };
      return correctTender(desk, counter, { ...correction, right: other });
    },
  },
];
