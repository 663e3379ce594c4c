// The payment screen's state: the basket in hand and what the clerk is being asked now.

import type { Hit } from '../../src/desk/describe-hits.ts';
import type { FoundAccount } from '../../src/desk/find-account.ts';
import type { FoundCoupon } from '../../src/desk/find-coupon.ts';
import type { InstalmentsNow } from '../../src/desk/read-arrangements.ts';
import type { NotAdded } from '../../src/desk/read-not-added.ts';
import type { Paying } from '../../src/desk/start-paying.ts';
import type { Posted } from '../../src/desk/take-payment.ts';
import { type Basket, EMPTY_BASKET } from '../../src/domain/basket.ts';
import type { CheckLine } from '../../src/domain/micr.ts';
import { type Cents, formatCents } from '../../src/domain/money.ts';
import type { OpenItem } from '../../src/domain/open-item.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import type { Stub } from '../../src/domain/scan-line.ts';
import type { Tender, TenderKind } from '../../src/domain/tender.ts';
import type { Outcome } from '../screen.ts';
import { PAY_WORDS } from '../words/pay.ts';
import {
  AMOUNT,
  CHECK_NUMBER,
  CHOICE,
  cleared,
  type Entry,
  type EntryKind,
  FIND,
  NUMBER,
  newEntry,
  PROPOSED,
  TENDER,
  TEXT,
} from './entry.ts';

/** An account that was found and proposes to be paid. */
export type Offer = {
  readonly account: FoundAccount;
  readonly proposalCents: Cents;
  readonly stub?: Stub;
  /** The coupon of an arrangement that was scanned. */
  readonly coupon?: FoundCoupon;
  /** The only item that the stub is of. */
  readonly item?: OpenItem;
  /** The arrangements that stand over it. */
  readonly plan?: InstalmentsNow;
  /** What is late and was not added to it yet. */
  readonly notAdded?: NotAdded;
  /** What the clerk must see before going on; any of these wants a fresh key. */
  readonly alerts: readonly string[];
};

export type TenderField = 'check' | 'routing' | 'last4' | 'authorisation' | 'credit';

/** What a yes carries out. */
export type Confirmed =
  | { readonly kind: 'pay'; readonly offer: Offer; readonly amountCents: Cents }
  | { readonly kind: 'tender'; readonly tender: Tender }
  | { readonly kind: 'restored' }
  | { readonly kind: 'give-up' };

/** What an amount was typed for, when it may have been meant as whole money. */
export type AmountUse =
  | { readonly kind: 'offer'; readonly offer: Offer }
  | { readonly kind: 'line'; readonly index: number }
  | { readonly kind: 'tender'; readonly tender: TenderKind };

export type Mode =
  | { readonly kind: 'find' }
  | { readonly kind: 'name' }
  | { readonly kind: 'amount'; readonly offer: Offer }
  | { readonly kind: 'line'; readonly index: number }
  | { readonly kind: 'tender' }
  /** `typed` is the amount that was pending; empty means all that is due. */
  | { readonly kind: 'other-tender'; readonly typed: string }
  | {
      readonly kind: 'tender-field';
      readonly draft: Tender;
      readonly field: TenderField;
      /** The printer reads the check, or has read it. */
      readonly check?: 'reading' | CheckLine;
    }
  | {
      readonly kind: 'confirm';
      readonly question: string;
      readonly yes: string;
      readonly confirmed: Confirmed;
      readonly before: Mode;
    }
  | {
      readonly kind: 'whole';
      readonly use: AmountUse;
      readonly typedCents: Cents;
      readonly wholeCents: Cents;
    };

export type Suggested = { readonly text: string; readonly hits: readonly Hit[] };

export type PayState = {
  readonly paying: Paying;
  readonly basket: Basket;
  readonly mode: Mode;
  readonly entry: Entry;
  readonly posted?: Posted;
  readonly notice?: string;
  /** What was found for the text while it was typed. */
  readonly suggested?: Suggested;
  /** The offered account whose look-up is on record. */
  readonly looked?: number;
  /** The printer has a check reader. */
  readonly readsChecks: boolean;
  /** A tender that waits for a second person's answer. */
  readonly asked?: Tender;
  /** Names what is painted and wants a fresh key. */
  readonly guard?: string;
  /** Counts guards, so that two of one kind differ. */
  readonly guards: number;
};

const ENTRY: Readonly<Record<Mode['kind'], EntryKind>> = {
  find: FIND,
  name: TEXT,
  amount: PROPOSED,
  line: AMOUNT,
  tender: TENDER,
  'other-tender': CHOICE,
  'tender-field': NUMBER,
  confirm: CHOICE,
  whole: CHOICE,
};

export function startState(paying: Paying, readsChecks = false): PayState {
  const basket = paying.basket ?? EMPTY_BASKET;
  const entry = newEntry(FIND);
  return { paying, basket, mode: { kind: 'find' }, entry, guards: 0, readsChecks };
}

/** A check may carry the number of its bank; a money order has none that anyone keys. */
export function takesRouting(mode: Mode): boolean {
  return mode.kind === 'tender-field' && mode.field === 'check' && mode.draft.kind === 'check';
}

function entryKind(mode: Mode): EntryKind {
  return takesRouting(mode) ? CHECK_NUMBER : ENTRY[mode.kind];
}

/** The state in another mode with an empty entry; what was shown once is gone. */
export function inMode(state: PayState, mode: Mode, changes: Partial<PayState> = {}): PayState {
  const { posted: _posted, notice: _notice, guard: _guard, asked: _asked, ...kept } = state;
  const { suggested: _suggested, looked, ...rest } = kept;
  // Until the clerk goes on finding, it is the same look-up.
  const seen = looked === undefined || mode.kind === 'find' ? {} : { looked };
  return { ...rest, ...seen, mode, entry: newEntry(entryKind(mode)), ...changes };
}

/** The same state, painted so that the next key must be fresh. */
export function guarded(state: PayState, what: string): PayState {
  const guards = state.guards + 1;
  return { ...state, guard: `${what} ${guards}`, guards };
}

/** The state with nothing pending in its entry. */
export function emptied(state: PayState): PayState {
  return { ...state, entry: cleared(state.entry) };
}

/** A part payment is said, and wants a fresh key; the whole amount goes on without. */
export function toldPart(
  state: PayState,
  { dueCents }: { readonly dueCents: Cents },
  amountCents: Cents,
): PayState {
  if (amountCents >= dueCents) return state;
  const part = PAY_WORDS.part(formatCents(amountCents, true), formatCents(dueCents, true));
  const notice = [part, state.notice ?? ''].join(' ').trim();
  return guarded({ ...state, notice }, 'part');
}

/** Also where a scan went into the basket unread. */
export function toldLate(state: PayState, { notAdded }: Pick<Offer, 'notAdded'>): PayState {
  if (notAdded === undefined) return state;
  const late = PAY_WORDS.notAdded(formatCents(notAdded.cents, true), notAdded.act);
  return { ...state, notice: [state.notice ?? '', late].join(' ').trim() };
}

/** `53` where 53.00 is due: nobody else can tell which of the two was meant. */
export function askWhole(
  state: PayState,
  use: AmountUse,
  typedCents: Cents,
  wholeCents: Cents,
): Outcome<PayState> {
  return stay(guarded(inMode(state, { kind: 'whole', use, typedCents, wholeCents }), 'whole'));
}

/** A basket found in hand is gone on with, or given up after one more yes. */
export function askRestored(state: PayState): PayState {
  const { restored: question, goOn: yes } = PAY_WORDS.confirm;
  return askFresh(state, { question, yes, confirmed: { kind: 'restored' } });
}

/** `-` alone must not throw away what a customer has paid for. */
export function askGiveUp(state: PayState): PayState {
  const { giveUp: question, yesGiveUp: yes } = PAY_WORDS.confirm;
  return askFresh(state, { question, yes, confirmed: { kind: 'give-up' } });
}

function askFresh(
  state: PayState,
  asked: { readonly question: string; readonly yes: string; readonly confirmed: Confirmed },
): PayState {
  const mode = { kind: 'confirm', ...asked, before: { kind: 'find' } } as const;
  return guarded(inMode(state, mode), asked.confirmed.kind);
}

export const stay = (state: PayState): Outcome<PayState> => ({ kind: 'stay', state });

export const refused = (state: PayState, refusal: Refusal): Outcome<PayState> => ({
  kind: 'refuse',
  state,
  refusal,
});
