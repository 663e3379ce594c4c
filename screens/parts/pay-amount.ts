// The amount to pay on what was found, and changing a line of the basket.
import { type Cents, formatCents, subtractCents } from '../../src/domain/money.ts';
import { refusal } from '../../src/domain/refusal.ts';
import { SCREEN } from '../ids.ts';
import type { Outcome } from '../screen.ts';
import type { Station } from '../station.ts';
import { PAY_WORDS } from '../words/pay.ts';
import { isIdentifier, meantWhole, readAmount } from './amounts.ts';
import { cleared, type Operator } from './entry.ts';
import { keepBasket, lookUp, nextItem, takeLine, takeScan } from './pay-find.ts';
import {
  guarded,
  inMode,
  type Mode,
  type Offer,
  type PayState,
  refused,
  stay,
} from './pay-state.ts';
import { toTotal } from './pay-tender.ts';

type AmountMode = Extract<Mode, { kind: 'amount' }>;

export async function enterAmount(
  state: PayState,
  { offer }: AmountMode,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  if (text === '') {
    if (offer.proposalCents === 0) return refused(state, refusal('amount-zero'));
    return takeLine(state, offer, offer.proposalCents, station);
  }
  if (isIdentifier(text)) return scanOnProposal(state, offer, text, station);
  const amount = readAmount(text);
  if (amount === undefined) return refused(state, refusal('entry-unreadable'));
  if (meantWhole(text, offer.account.dueCents)) {
    const wholeCents = offer.account.dueCents;
    const mode = { kind: 'whole', offer, typedCents: amount, wholeCents } as const;
    return stay(guarded(inMode(state, mode), 'whole'));
  }
  return takeAmount(state, offer, amount, station);
}

/** More than is due is asked about: it is nearly always a slip of the finger. */
export async function takeAmount(
  state: PayState,
  offer: Offer,
  amountCents: Cents,
  station: Station,
): Promise<Outcome<PayState>> {
  const over = subtractCents(amountCents, offer.account.dueCents);
  if (over <= 0) return takeLine(state, offer, amountCents, station);
  const mode: Mode = {
    kind: 'confirm',
    question: PAY_WORDS.confirm.over(formatCents(over, true)),
    yes: PAY_WORDS.confirm.yesAmount(formatCents(amountCents, true)),
    confirmed: { kind: 'pay', offer, amountCents },
    before: { kind: 'amount', offer },
  };
  return stay(guarded(inMode(state, mode), 'over'));
}

/** Only a valid stub of something else accepts the proposal; anything else leaves it standing. */
async function scanOnProposal(
  state: PayState,
  offer: Offer,
  digits: string,
  station: Station,
): Promise<Outcome<PayState>> {
  const scanned = await takeScan(state, digits, station);
  if (scanned.kind !== 'stay' || offer.proposalCents === 0) return scanned;
  const accepted = await takeLine(state, offer, offer.proposalCents, station);
  if (accepted.kind !== 'stay') return accepted;
  return takeScan(accepted.state, digits, station);
}

export async function operateOnAmount(
  state: PayState,
  mode: AmountMode,
  operator: Operator,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  switch (operator) {
    case '-':
      return stay(inMode(state, { kind: 'find' }));
    case '..':
      return { kind: 'go', to: SCREEN.tape, params: {}, state };
    case '/':
      return text === '' ? stay(inMode(state, { kind: 'name' })) : lookUp(state, text, station);
    case '+':
    case '*': {
      const taken = await enterAmount(state, mode, text, station);
      if (taken.kind !== 'stay' || taken.state.mode.kind !== 'find') return taken;
      return operator === '+' ? nextItem(taken.state, station) : toTotal(taken.state, station);
    }
    case '.':
      return stay({ ...state, entry: cleared(state.entry) });
  }
}

/** A number for the marked line: another amount, or 0 to take it out. */
export async function replaceLine(
  state: PayState,
  index: number,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  const line = state.basket.lines[index];
  const amount = readAmount(text);
  if (line === undefined || text === '') return stay(state);
  if (amount === undefined) return refused(state, refusal('entry-unreadable'));
  if (amount === 0) {
    const lines = state.basket.lines.filter((_, at) => at !== index);
    return keepBasket(state, { ...state.basket, lines }, station);
  }
  if (line.kind === 'fee') return refused(state, refusal('fee-price-fixed'));
  if (amount > line.dueCents) return refused(state, refusal('line-beyond-due'));
  const lines = state.basket.lines.map((one, at) =>
    at === index ? { ...line, amountCents: amount } : one,
  );
  return keepBasket(state, { ...state.basket, lines }, station);
}

/** `-` and `+` on an empty entry walk the basket; past the end is finding again. */
export function walk(state: PayState, from: number, by: -1 | 1): Outcome<PayState> {
  const index = from + by;
  if (index < 0) return stay(state);
  if (index >= state.basket.lines.length) return stay(inMode(state, { kind: 'find' }));
  return stay(inMode(state, { kind: 'line', index }));
}
