// Taking tenders for the total. The tender that covers it posts.
import { askTender } from '../../src/desk/ask-tender.ts';
import { findCredit } from '../../src/desk/find-credit.ts';
import { saveBasket } from '../../src/desk/keep-basket.ts';
import { startPaying } from '../../src/desk/start-paying.ts';
import { takePayment } from '../../src/desk/take-payment.ts';
import { type Basket, EMPTY_BASKET, stillDue } from '../../src/domain/basket.ts';
import { type Cents, cents, formatCents } from '../../src/domain/money.ts';
import { refusal } from '../../src/domain/refusal.ts';
import type { Tender, TenderKind, TenderRule } from '../../src/domain/tender.ts';
import { type ApproveParams, SCREEN } from '../ids.ts';
import type { Outcome } from '../screen.ts';
import { counterOf, type Station } from '../station.ts';
import { PAY_WORDS } from '../words/pay.ts';
import { isIdentifier, readAmount } from './amounts.ts';
import type { Operator } from './entry.ts';
import {
  guarded,
  inMode,
  type Mode,
  type PayState,
  refused,
  stay,
  type TenderField,
} from './pay-state.ts';

/** Shows the total: from here on giving the basket up is a record. */
export async function toTotal(state: PayState, station: Station): Promise<Outcome<PayState>> {
  if (state.basket.lines.length === 0) return refused(state, refusal('basket-empty'));
  const basket = { ...state.basket, totalShown: true };
  const saved = await saveBasket(station.desk, counterOf(station), basket);
  if (!saved.ok) return refused(state, saved.refusal);
  return stay(inMode(state, { kind: 'tender' }, { basket }));
}

export function ruleFor(state: PayState, kind: TenderKind): TenderRule | undefined {
  return state.paying.rules.find((rule) => rule.kind === kind);
}

/** What Enter would take as cash; nothing where the rule wants the amount keyed. */
export function cashProposal(state: PayState): Cents | undefined {
  const due = stillDue(state.basket);
  return due > 0 && ruleFor(state, 'cash')?.mustKey === false ? due : undefined;
}

function amountOf(state: PayState, kind: TenderKind, text: string): Cents | undefined {
  if (text !== '') return isIdentifier(text) ? undefined : readAmount(text);
  const due = stillDue(state.basket);
  return ruleFor(state, kind)?.mustKey || due <= 0 ? undefined : due;
}

/** Enter in the tender: cash. */
export async function enterCash(
  state: PayState,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  const amount = amountOf(state, 'cash', text);
  if (amount === undefined) return refused(state, refusal('entry-unreadable'));
  return addTender(state, { kind: 'cash', tenderedCents: amount }, station);
}

export async function operateOnTender(
  state: PayState,
  operator: Operator,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  switch (operator) {
    case '+':
      return askNumber(state, 'check', text);
    case '/':
      return askNumber(state, 'card', text);
    case '*':
      return text === '' ? stay(inMode(state, { kind: 'other-tender' })) : stay(state);
    case '-':
      return takeBack(state, station);
    case '.':
      return { kind: 'go', to: SCREEN.more, state };
    case '..':
      return { kind: 'go', to: SCREEN.tape, params: {}, state };
  }
}

/** The first number a kind of tender needs. */
const FIRST_FIELD: Readonly<Record<string, TenderField>> = {
  check: 'check',
  'money-order': 'check',
  card: 'last4',
  credit: 'credit',
};

export function askNumber(state: PayState, kind: TenderKind, text: string): Outcome<PayState> {
  const amount = amountOf(state, kind, text);
  const field = FIRST_FIELD[kind];
  if (amount === undefined || field === undefined) {
    return refused(state, refusal('entry-unreadable'));
  }
  const change = amount > stillDue(state.basket) && !ruleFor(state, kind)?.givesChange;
  if (change) {
    const tender = ruleFor(state, kind)?.name.toLowerCase() ?? kind;
    return refused(state, refusal('tender-no-change', { tender }));
  }
  const draft: Tender = { kind, tenderedCents: amount };
  return stay(inMode(state, { kind: 'tender-field', draft, field }));
}

type FieldMode = Extract<Mode, { kind: 'tender-field' }>;

/** Takes one number of a tender and asks for the next, or adds the tender. */
export async function enterField(
  state: PayState,
  { draft, field }: FieldMode,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  if (text === '' && field !== 'credit') return stay(state);
  const next = (more: Partial<Tender>, to: TenderField) =>
    stay(inMode(state, { kind: 'tender-field', draft: { ...draft, ...more }, field: to }));
  switch (field) {
    case 'credit':
      return takeCredit(state, draft, text, station);
    case 'check':
      return addTender(state, { ...draft, checkNumber: text }, station);
    case 'routing':
      return addTender(state, { ...draft, routingNumber: text }, station);
    case 'last4':
      if (!/^\d{4}$/.test(text)) {
        const facts = { tender: 'card', what: 'last four digits' };
        return refused(state, refusal(text.length > 4 ? 'card-number' : 'tender-needs', facts));
      }
      return next({ cardLast4: text }, 'authorisation');
    case 'authorisation':
      return addTender(state, { ...draft, authorisation: text }, station);
  }
}

/** The oldest credit of the payers, or of the account that was keyed, as far as it reaches. */
async function takeCredit(
  state: PayState,
  draft: Tender,
  number: string,
  station: Station,
): Promise<Outcome<PayState>> {
  const found = await findCredit(station.desk, state.basket, number);
  if (!found.ok) return refused(state, found.refusal);
  const { itemId, openCents } = found.value;
  const tenderedCents = cents(Math.min(draft.tenderedCents, openCents));
  return addTender(state, { ...draft, tenderedCents, creditItemId: itemId }, station);
}

/** `4471/` on a check: the number stands, its routing number follows. */
export function toRouting(state: PayState, { draft }: FieldMode, text: string): Outcome<PayState> {
  const withNumber = { ...draft, checkNumber: text };
  return stay(inMode(state, { kind: 'tender-field', draft: withNumber, field: 'routing' }));
}

/** Adds a tender when its rules allow it; asks for the second person where they say so. */
export async function addTender(
  state: PayState,
  tender: Tender,
  station: Station,
): Promise<Outcome<PayState>> {
  const asked = await askTender(station.desk, counterOf(station), state.basket, tender);
  if (!asked.ok) return refused(state, asked.refusal);
  if (asked.value.kind === 'needs-approval') {
    const params: ApproveParams = { requestId: asked.value.requestId, lines: asked.value.lines };
    return { kind: 'go', to: SCREEN.approve, params, state: { ...state, asked: tender } };
  }
  const tenders = [...state.basket.tenders, tender];
  const basket = { ...state.basket, tenders };
  const due = stillDue(basket);
  if (due > 0) return keepTenders(state, basket, station);
  const change = cents(-due);
  if (change < state.paying.changeGuardCents) return post(state, basket, station);
  const mode: Mode = {
    kind: 'confirm',
    question: PAY_WORDS.confirm.change(formatCents(change, true)),
    yes: PAY_WORDS.confirm.yesChange(formatCents(change, true)),
    confirmed: { kind: 'tender', tender },
    before: { kind: 'tender' },
  };
  return stay(guarded(inMode(state, mode), 'change'));
}

async function keepTenders(
  state: PayState,
  basket: Basket,
  station: Station,
): Promise<Outcome<PayState>> {
  const saved = await saveBasket(station.desk, counterOf(station), basket);
  if (!saved.ok) return refused(state, saved.refusal);
  return stay(inMode(state, { kind: 'tender' }, { basket }));
}

/** Posts; a refusal leaves basket and tenders as they were. */
export async function post(
  state: PayState,
  basket: Basket,
  station: Station,
): Promise<Outcome<PayState>> {
  const counter = counterOf(station);
  const posted = await takePayment(station.desk, counter, basket);
  if (!posted.ok) return refused(inMode(state, { kind: 'tender' }), posted.refusal);
  station.printSoon();
  const again = await startPaying(station.desk, counter);
  const paying = again.ok ? again.value : state.paying;
  const next = inMode(
    state,
    { kind: 'find' },
    { basket: EMPTY_BASKET, paying, posted: posted.value },
  );
  const large = posted.value.changeCents >= paying.changeGuardCents;
  return stay(large ? guarded(next, 'posted') : next);
}

/** `-` on an empty tender: the last one is handed back, then the basket is open again. */
async function takeBack(state: PayState, station: Station): Promise<Outcome<PayState>> {
  const tenders = state.basket.tenders.slice(0, -1);
  if (state.basket.tenders.length === 0) return stay(inMode(state, { kind: 'find' }));
  return keepTenders(state, { ...state.basket, tenders }, station);
}
