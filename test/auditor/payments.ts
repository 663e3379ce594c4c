// Payments: the basket is thrown, the model says whether it posts and what it does, the desk takes
// it.

import { takePayment } from '../../src/desk/take-payment.ts';
import type { FeeLine } from '../../src/domain/basket.ts';
import { EMPTY_BASKET } from '../../src/domain/basket.ts';
import {
  type Action,
  type Audit,
  agree,
  codeOf,
  openSessionOf,
  someCounter,
  whyNotOpen,
} from './audit.ts';
import { type Made, makeBasket } from './baskets-made.ts';
import type { Component, Effect, Receipt, Session, Tender } from './model.ts';
import { type Posting, payAccount } from './paid-accounts.ts';
import { someSlip, whyNoSlip } from './paper.ts';
import { keepRecoveries } from './recoveries.ts';
import { whyNoPayment } from './refusals.ts';
import { accountsOf, followInModel } from './registration-model.ts';
import { book, joined } from './sums.ts';

export const pay: Action = {
  name: 'pay',
  weight: ({ closing }) => (closing ? 3 : 40),
  act: async (audit) => {
    const { dice } = audit;
    const till = await someCounter(audit);
    const { basket } = till.register;
    const inHand = basket?.shown ? basket.lines : undefined;
    return payAt(audit, till, makeBasket(audit, dice.percent(80) ? inHand : undefined));
  },
};

export type Till = Awaited<ReturnType<typeof someCounter>>;

/** Takes a basket at a register, now and then written on paper before. */
export async function payAt(audit: Audit, till: Till, made: Made): Promise<string> {
  const { desk, dice, model } = audit;
  const { register, counter, who } = till;
  const inHand = register.basket?.shown ? register.basket.lines : undefined;
  const session = openSessionOf(register);
  const other = inHand !== undefined && JSON.stringify(inHand) !== JSON.stringify(made.lines);
  const unpaid =
    whyNotOpen(model, register, who) ?? (session && whyNoPayment(model, session, made, other));
  // A slip belongs to a payment that would post: what else is wrong is told by its own dice.
  const written = unpaid === undefined && dice.percent(15) ? someSlip(audit) : undefined;
  const why = unpaid ?? (written && session && whyNoSlip(model, written, session.date));
  const paper = written ? { paper: written } : {};
  const result = await takePayment(desk, counter, { ...EMPTY_BASKET, ...made, ...paper });
  const basket = JSON.stringify({ ...made, ...paper });
  const told = `pay at ${register.number} by ${who.number}: ${basket}`;
  agree(told, codeOf(result), why ?? 'done');
  if (!result.ok || !session) return told;
  const { receiptId, number, totalCents, changeCents } = result.value;
  const total = made.lines.reduce((sum, line) => sum + line.amountCents, 0);
  const handed = made.tenders.reduce((sum, tender) => sum + tender.tenderedCents, 0);
  const shown = `${register.number}-${String(register.nextReceipt).padStart(6, '0')}`;
  agree(
    'number, total and change',
    [number, totalCents, changeCents],
    [shown, total, handed - total],
  );
  const receipt = await post(audit, session, made, receiptId);
  if (written) {
    const { number } = written;
    model.slips.push({ number, receipt, keyedBy: who.number, checked: false });
  }
  register.nextReceipt += 1;
  register.basket = undefined;
  return `${told} -> ${number}`;
}

async function post(audit: Audit, session: Session, made: Made, id: number): Promise<Receipt> {
  const { model } = audit;
  const postings: Posting[] = [];
  const credits: Component[] = [];
  const paid = new Map<number, number>();
  const { date } = session;
  const stored = await storedReceipt(audit, id);
  for (const line of made.lines) {
    if (line.kind === 'fee') postings.push(payFee(audit, line));
    else postings.push(payAccount(audit, line, { stored: stored.credits, credits, paid, date }));
  }
  agree('credits that were paid', stored.credits.length, credits.length);
  const effect = joined([tendersIn(audit, made, session), ...postings.map((one) => one.effect)]);
  book(model, session.date, effect);
  const receipt: Receipt = {
    id,
    number: stored.number,
    session,
    total: made.lines.reduce((sum, line) => sum + line.amountCents, 0),
    code: stored.code,
    lines: postings.flatMap((one) => one.lines),
    pieces: postings.flatMap((one) => one.pieces),
    credits,
    effects: [effect],
    tenders: stored.tenders,
    isVoid: false,
    copies: 1,
  };
  keepRecoveries(
    receipt,
    postings.flatMap(({ recovered = [] }) => recovered),
  );
  session.receipts.push(receipt);
  model.receipts.push(receipt);
  followInModel(audit, accountsOf(receipt));
  return receipt;
}

/** What only the book can tell: row numbers and the code on the customer's copy. */
async function storedReceipt({ desk }: Audit, id: number) {
  const { book: store } = desk.store;
  const row = await store
    .selectFrom('receipt')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const tenders = await store
    .selectFrom('receipt_tender')
    .selectAll()
    .where('receipt_id', '=', id)
    .orderBy('id')
    .execute();
  const credits = await store
    .selectFrom('receipt_line as l')
    .innerJoin('open_item as i', 'i.id', 'l.open_item_id')
    .innerJoin('open_item_component as c', 'c.item_id', 'i.id')
    .select([
      'i.id as itemId',
      'c.id as componentId',
      'l.amount_cents as cents',
      'i.due_on as dueOn',
      'c.control_account as control',
      'i.department',
    ])
    .where('l.receipt_id', '=', id)
    .where('l.kind', '=', 'credit')
    .orderBy('l.line')
    .execute();
  return {
    number: row.number,
    code: row.void_code,
    credits,
    tenders: tenders.map(
      (tender): Tender => ({
        id: tender.id,
        kind: tender.kind as Tender['kind'],
        cents: tender.amount_cents,
        number: tender.check_number ?? tender.card_last4,
      }),
    ),
  };
}

const ACCOUNT_OF = {
  cash: '990-1110',
  check: '990-1111',
  'money-order': '990-1111',
  card: '990-1112',
};

/** Debits of the tenders, with the change taken off the cash. */
function tendersIn({ model }: Audit, made: Made, session: Session): Effect {
  const total = made.lines.reduce((sum, line) => sum + line.amountCents, 0);
  let change = made.tenders.reduce((sum, tender) => sum + tender.tenderedCents, 0) - total;
  const lines: [string, number][] = [];
  const moves: Effect['moves'][number][] = [];
  for (const { kind, tenderedCents, creditItemId } of made.tenders) {
    if (kind === 'credit') {
      const component = model.items.get(creditItemId ?? 0)?.components[0];
      if (!component) throw new Error(`no credit ${creditItemId} in ${session.id}`);
      lines.push([component.control, tenderedCents]);
      moves.push({ component, open: -tenderedCents, given: [] });
      continue;
    }
    const back = kind === 'cash' ? Math.min(change, tenderedCents) : 0;
    change -= back;
    lines.push([ACCOUNT_OF[kind], tenderedCents - back]);
  }
  return { lines, moves };
}

function payFee({ model }: Audit, line: FeeLine): Posting {
  const fee = model.fees.find((one) => one.code === line.feeCode);
  if (!fee) throw new Error(`no fee ${line.feeCode}`);
  const cents = line.amountCents;
  const sold = { department: fee.department, accountId: null, cents };
  const effect: Effect = { lines: [[fee.account, -cents]], moves: [] };
  return { effect, lines: [sold], pieces: [sold] };
}
