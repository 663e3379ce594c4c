// The amount to pay on what was found, and what becomes of it.
import { recoveredOf } from '../../src/desk/find-account.ts';
import { addCents, type Cents, formatCents, subtractCents } from '../../src/domain/money.ts';
import { refusal } from '../../src/domain/refusal.ts';
import { looksLikeCardNumber } from '../../src/domain/scan-line.ts';
import { SCREEN } from '../ids.ts';
import type { Outcome } from '../screen.ts';
import type { Station } from '../station.ts';
import { PAY_WORDS } from '../words/pay.ts';
import { isIdentifier, meantWhole, readAmount } from './amounts.ts';
import type { Operator } from './entry.ts';
import { accountLabel, lookUp, nextItem, takeLine, takeScan } from './pay-find.ts';
import {
  askWhole,
  emptied,
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
    return askWhole(state, { kind: 'offer', offer }, amount, offer.account.dueCents);
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
  // What was proposed was told in the alert.
  if (over <= 0 || amountCents === offer.proposalCents)
    return takeLine(state, offer, amountCents, station);
  const mode: Mode = {
    kind: 'confirm',
    question: overQuestion(state, offer, over),
    yes: PAY_WORDS.confirm.yesAmount(formatCents(amountCents, true)),
    confirmed: { kind: 'pay', offer, amountCents },
    before: { kind: 'amount', offer },
  };
  return stay(guarded(inMode(state, mode), 'over'));
}

/** It recovers what was written off, and is a credit beyond that, kept or to be refunded. */
function overQuestion({ paying }: PayState, { account }: Offer, over: Cents): string {
  const recovers = recoveredOf(account, addCents(account.dueCents, over));
  const all = formatCents(over, true);
  if (recovers === over) return PAY_WORDS.confirm.recovery(all);
  if (recovers > 0) return PAY_WORDS.confirm.recoveryAndMore(formatCents(recovers, true), all);
  return over <= paying.creditMostCents
    ? PAY_WORDS.confirm.credit(all)
    : PAY_WORDS.confirm.refund(all);
}

/** Only a valid stub of something else accepts the proposal; anything else leaves it standing. */
async function scanOnProposal(
  state: PayState,
  offer: Offer,
  digits: string,
  station: Station,
): Promise<Outcome<PayState>> {
  if (looksLikeCardNumber(digits)) return refused(state, refusal('card-number'));
  const scanned = await takeScan(state, digits, station);
  if (scanned.kind !== 'stay' || scanned.state.mode.kind !== 'amount') return scanned;
  if (scanned.state.mode.offer.account.id === offer.account.id) {
    return refused(state, refusal('stub-again', { label: accountLabel(offer.account) }));
  }
  if (offer.proposalCents === 0) return scanned;
  const accepted = await takeLine(state, offer, offer.proposalCents, station);
  return accepted.kind === 'stay' ? takeScan(accepted.state, digits, station) : accepted;
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
      return { kind: 'go', to: SCREEN.tape, params: {}, state: emptied(state) };
    case '/':
      return text === ''
        ? stay(inMode(state, { kind: 'name' }))
        : lookUp(state, text.replace(/\.$/, ''), station);
    case '+':
    case '*': {
      const taken = await enterAmount(state, mode, text, station);
      if (taken.kind !== 'stay' || taken.state.mode.kind !== 'find') return taken;
      const next = await (operator === '+' ? nextItem : toTotal)(taken.state, station);
      return stillGuarded(taken.state, next);
    }
    case '.':
      return stay(emptied(state));
  }
}

/** A part payment must be seen also when the same key goes on to the next item or the total. */
function stillGuarded(taken: PayState, next: Outcome<PayState>): Outcome<PayState> {
  const { guard, notice } = taken;
  if (guard === undefined || next.kind !== 'stay') return next;
  const told = notice === undefined ? next.state : { ...next.state, notice };
  return stay(guarded(told, 'part'));
}
