// Taking tenders for the total. The tender that covers it posts.
import { askTender } from '../../src/desk/ask-tender.ts';
import { checkKind } from '../../src/desk/check-tender.ts';
import { findCredit } from '../../src/desk/find-credit.ts';
import { saveBasket } from '../../src/desk/keep-basket.ts';
import { startPaying } from '../../src/desk/start-paying.ts';
import { takePayment } from '../../src/desk/take-payment.ts';
import { type Basket, EMPTY_BASKET, stillDue } from '../../src/domain/basket.ts';
import { type CheckLine, readCheckLine } from '../../src/domain/micr.ts';
import { type Cents, cents, formatCents } from '../../src/domain/money.ts';
import { refusal } from '../../src/domain/refusal.ts';
import { looksLikeCardNumber } from '../../src/domain/scan-line.ts';
import type { Tender, TenderKind, TenderRule } from '../../src/domain/tender.ts';
import { type ApproveParams, SCREEN } from '../ids.ts';
import type { Outcome } from '../screen.ts';
import { counterOf, type Station } from '../station.ts';
import { PAY_WORDS } from '../words/pay.ts';
import { isIdentifier, meantWhole, readAmount } from './amounts.ts';
import type { Operator } from './entry.ts';
import { endReading } from './pay-check.ts';
import {
  askWhole,
  emptied,
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

/** An amount for a tender; empty is all that is due, where the rule lets it be proposed. */
export async function enterTender(
  state: PayState,
  tender: TenderKind,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  const due = stillDue(state.basket);
  if (text === '') {
    const mustKey = ruleFor(state, tender)?.mustKey === true;
    if (mustKey || due <= 0) return refused(state, refusal('amount-zero'));
    return takeAmountBy(state, tender, due, station);
  }
  if (looksLikeCardNumber(text)) return refused(state, refusal('card-number'));
  const amount = isIdentifier(text) ? undefined : readAmount(text);
  if (amount === undefined) return refused(state, refusal('entry-unreadable'));
  return meantWhole(text, due)
    ? askWhole(state, { kind: 'tender', tender }, amount, due)
    : takeAmountBy(state, tender, amount, station);
}

/** Cash is taken at once; everything else has a number to be keyed. */
export async function takeAmountBy(
  state: PayState,
  kind: TenderKind,
  amountCents: Cents,
  station: Station,
): Promise<Outcome<PayState>> {
  const draft: Tender = { kind, tenderedCents: amountCents };
  const field = FIRST_FIELD[kind];
  const rule = ruleFor(state, kind);
  if (rule === undefined) return refused(state, refusal('choice-unknown', { number: kind }));
  if (amountCents > stillDue(state.basket) && !rule.givesChange) {
    return refused(state, refusal('tender-no-change', { tender: rule.name.toLowerCase() }));
  }
  if (field === undefined) return addTender(state, draft, station);
  const allowed = await checkKind(station.desk, state.basket, kind, state.paying.businessDate);
  if (!allowed.ok) return refused(state, allowed.refusal);
  return stay(inMode(state, { kind: 'tender-field', draft, field }));
}

export async function operateOnTender(
  state: PayState,
  operator: Operator,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  switch (operator) {
    case '+':
      return enterTender(state, 'check', text, station);
    case '/':
      return enterTender(state, 'card', text, station);
    case '*':
      return stay(inMode(state, { kind: 'other-tender', typed: text }));
    case '-':
      return takeBack(state, station);
    case '.':
    case '..':
      return { kind: 'go', to: SCREEN.tape, params: {}, state: emptied(state) };
  }
}

/** `*3`: a tender by its number, for the amount that was pending or all that is due. */
export async function chooseTender(
  state: PayState,
  typed: string,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  if (text === '') return refused(state, refusal('choice-wanted'));
  const rule = state.paying.rules.find((one) => String(one.number) === text);
  if (!rule) return refused(state, refusal('choice-unknown', { number: text }));
  const tendering = inMode(state, { kind: 'tender' });
  // A number alone must not post: cash without an amount goes back to where Enter proposes it.
  const bare = rule.kind === 'cash' && typed === '';
  return bare ? stay(tendering) : enterTender(tendering, rule.kind, typed, station);
}

/** The first number a kind of tender needs. */
const FIRST_FIELD: Readonly<Partial<Record<TenderKind, TenderField>>> = {
  check: 'check',
  'money-order': 'check',
  card: 'last4',
  credit: 'credit',
};

type FieldMode = Extract<Mode, { kind: 'tender-field' }>;

/** Takes one number of a tender and asks for the next, or adds the tender. */
export async function enterField(
  state: PayState,
  { draft, field, check }: FieldMode,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  if (text === '' && typeof check === 'object') return takeRead(state, draft, check, station);
  if (text === '' && field !== 'credit') return stay(state);
  endReading(state, station);
  const next = (more: Partial<Tender>, to: TenderField) =>
    stay(inMode(state, { kind: 'tender-field', draft: { ...draft, ...more }, field: to }));
  switch (field) {
    case 'credit':
      return takeCredit(state, draft, text, station);
    case 'check':
      return enterCheck(state, draft, text, station);
    case 'routing':
      return addTender(state, { ...draft, routingNumber: text }, station);
    case 'last4':
      if (!/^\d{4}$/.test(text)) {
        const facts = { tender: 'card', what: 'last four digits' };
        const code = looksLikeCardNumber(text) ? 'card-number' : 'tender-needs';
        return refused(state, refusal(code, facts));
      }
      return next({ cardLast4: text }, 'authorisation');
    case 'authorisation':
      return addTender(state, { ...draft, authorisation: text }, station);
  }
}

/** A number that was keyed, or the magnetic line of the check as a reader sends it. */
async function enterCheck(
  state: PayState,
  draft: Tender,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  const read = readCheckLine(text);
  if (read.kind === 'misread') return refused(state, refusal('check-line-misread'));
  if (read.kind === 'none' && !/^\d+$/.test(text)) {
    return refused(state, refusal('entry-unreadable'));
  }
  if (read.kind === 'none') return addTender(state, { ...draft, checkNumber: text }, station);
  return takeRead(state, draft, read.line, station);
}

function takeRead(
  state: PayState,
  draft: Tender,
  { checkNumber, routingNumber }: CheckLine,
  station: Station,
): Promise<Outcome<PayState>> {
  return addTender(state, { ...draft, checkNumber, routingNumber }, station);
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
  if (!/^\d+$/.test(text)) return refused(state, refusal('entry-unreadable'));
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
    const { requestId, lines } = asked.value;
    const params: ApproveParams = { requestId, lines };
    const waiting = { ...state, asked: { ...tender, requestId } };
    return { kind: 'go', to: SCREEN.approve, params, state: waiting };
  }
  const { requestId } = asked.value;
  const allowed = requestId === undefined ? tender : { ...tender, requestId };
  const tenders = [...state.basket.tenders, allowed];
  const basket = { ...state.basket, tenders };
  const due = stillDue(basket);
  if (due > 0) return keepTenders(state, basket, station);
  const change = cents(-due);
  if (change < state.paying.changeGuardCents) return post(state, basket, station);
  const mode: Mode = {
    kind: 'confirm',
    question: PAY_WORDS.confirm.change(formatCents(change, true)),
    yes: PAY_WORDS.confirm.yesChange(formatCents(change, true)),
    confirmed: { kind: 'tender', tender: allowed },
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
