// Finding what is to be paid, and taking it into the basket.
import {
  type FoundAccount,
  findById,
  nextOfPayer,
  recoveredOf,
  stubProposal,
} from '../../src/desk/find-account.ts';
import { findAnything, suggest } from '../../src/desk/find-anything.ts';
import { saveBasket } from '../../src/desk/keep-basket.ts';
import { recordLookUp } from '../../src/desk/look-at.ts';
import { itemOfStub, namedLabel } from '../../src/desk/name-item.ts';
import { instalmentNow } from '../../src/desk/read-arrangements.ts';
import { readNotAdded } from '../../src/desk/read-not-added.ts';
import { readStub } from '../../src/desk/read-stub.ts';
import { counterItem } from '../../src/desk/start-paying.ts';
import type { AccountLine, Basket, BasketLine } from '../../src/domain/basket.ts';
import { COUPON_TYPE } from '../../src/domain/coupon.ts';
import { type Cents, multiplyCents } from '../../src/domain/money.ts';
import { type OpenItem, openCents } from '../../src/domain/open-item.ts';
import { refusal } from '../../src/domain/refusal.ts';
import type { Stub } from '../../src/domain/scan-line.ts';
import { lineByCode, lineByDocumentType } from '../../src/lines/index.ts';
import { type LookAtParams, SCREEN } from '../ids.ts';
import type { Outcome } from '../screen.ts';
import { counterOf, type Station } from '../station.ts';
import { PAY_WORDS } from '../words/pay.ts';
import { readQuantity } from './amounts.ts';
import { alertsOf } from './pay-alerts.ts';
import { offerCoupon } from './pay-coupon.ts';
import {
  guarded,
  inMode,
  type Offer,
  type PayState,
  refused,
  stay,
  toldLate,
  toldPart,
} from './pay-state.ts';

export type LookUp = {
  /** Takes what is found at due, without asking. */
  readonly accept?: boolean;
  /** It was said to be text: digits are words too. */
  readonly asText?: boolean;
};

/** A number, `quantity*number`, a scan, words: whatever the one find field may hold. */
export async function lookUp(
  state: PayState,
  text: string,
  station: Station,
  { accept = false, asText = false }: LookUp = {},
): Promise<Outcome<PayState>> {
  const empty = inMode(state, { kind: 'find' });
  if (/^\d+\*\d+$/.test(text) && !asText) return takeCounterItem(empty, text, station);
  const found = await findAnything(station.desk, text, { asText, lineOf });
  if (!found.ok) return refused(empty, found.refusal);
  if (found.value.kind === 'hits') {
    const { hits } = found.value;
    return { kind: 'go', to: SCREEN.hits, params: { text, hits, takes: true }, state: empty };
  }
  if (found.value.kind === 'receipt') {
    const params: LookAtParams = { subject: found.value };
    return { kind: 'go', to: SCREEN.lookAt, params, state: empty };
  }
  const { account, stub } = found.value;
  const offered = await offerFound(empty, account, station, stub);
  const mode = offered.kind === 'stay' ? offered.state.mode : undefined;
  if (!accept || mode?.kind !== 'amount' || mode.offer.alerts.length > 0) return offered;
  return takeLine(empty, mode.offer, mode.offer.proposalCents, station);
}

function lineOf(documentType: string): string | undefined {
  return lineByDocumentType(documentType)?.code;
}

/** A stub on top of a proposal that it accepts; any other digits are refused as misread. */
export async function takeScan(
  state: PayState,
  digits: string,
  station: Station,
): Promise<Outcome<PayState>> {
  if ((await readStub(station.desk, digits)).kind !== 'stub')
    return refused(state, refusal('stub-misread'));
  const found = await findAnything(station.desk, digits, { lineOf });
  if (!found.ok) return refused(state, found.refusal);
  if (found.value.kind !== 'account') return refused(state, refusal('stub-misread'));
  return offerFound(state, found.value.account, station, found.value.stub);
}

function offerFound(
  state: PayState,
  account: FoundAccount,
  station: Station,
  stub: Stub | undefined,
): Promise<Outcome<PayState>> {
  if (stub?.documentType === COUPON_TYPE) return offerCoupon(state, stub, station);
  return offer(state, account, station, stub);
}

export async function offerById(
  state: PayState,
  accountId: number,
  station: Station,
): Promise<Outcome<PayState>> {
  return offer(state, await findById(station.desk, accountId), station);
}

async function offer(
  state: PayState,
  account: FoundAccount,
  station: Station,
  stub?: Offer['stub'],
): Promise<Outcome<PayState>> {
  const label = accountLabel(account);
  const inBasket = state.basket.lines.some(
    (line) => line.kind === 'account' && line.accountId === account.id,
  );
  if (inBasket) return refused(state, refusal('item-in-basket', { label }));
  if (stub && account.dueCents === 0 && account.writtenOffCents === 0)
    return refused(state, refusal('find-paid', { label }));
  const alerts = await alertsOf(account, station, state.paying.businessDate);
  const paying = state.basket.lines.flatMap((line) => (line.kind === 'account' ? [line] : []));
  const notAdded = await readNotAdded(station.desk, account);
  const plan = await instalmentNow(station.desk, account, paying);
  const due = plan?.proposalCents ?? account.dueCents;
  const item = stub && stubItem(account, stub);
  const ofStub = stub && stubProposal(stub, account);
  const proposalCents = ofStub ?? (due || account.writtenOffCents);
  const more = { ...(stub && { stub }), ...(plan && { plan }), ...(item && { item }) };
  const late = notAdded && { notAdded };
  const offered: Offer = { account, proposalCents, alerts, ...more, ...late };
  const next = inMode(state, { kind: 'amount', offer: offered });
  return stay(alerts.length > 0 ? guarded(next, 'alert') : next);
}

/** Of lines that bill each item with a stub of its own. */
function stubItem(account: FoundAccount, stub: Stub): OpenItem | undefined {
  return lineByCode(account.line)?.stubNamesItem ? itemOfStub(account, stub) : undefined;
}

export function accountLabel(account: FoundAccount): string {
  const line = lineByCode(account.line)?.name ?? account.line;
  return `${line} ${account.number} ${account.payer}`.trim();
}

/** Puts the offer into the basket for an amount. An amount other than the due wants a fresh key. */
export async function takeLine(
  state: PayState,
  offer: Offer,
  amountCents: Cents,
  station: Station,
): Promise<Outcome<PayState>> {
  if (amountCents === 0) return refused(state, refusal('amount-zero'));
  const { account, proposalCents, coupon } = offer;
  const whole = { label: accountLabel(account), dueCents: account.dueCents };
  const inside = insideOf(offer);
  // More than is open of it pays the oldest first, like every other payment.
  const within = inside !== undefined && amountCents <= inside.dueCents;
  const line: AccountLine = {
    kind: 'account',
    accountId: account.id,
    accountNumber: account.number,
    ...whole,
    ...(within ? inside : {}),
    amountCents,
    ...recovering(account, amountCents),
  };
  const basket = { ...state.basket, payer: state.basket.payer || account.payer };
  const added = await addLine(state, basket, line, station);
  const asked = amountCents === proposalCents || amountCents > account.dueCents;
  if (added.kind !== 'stay') return added;
  const taken = { ...added, state: toldLate(added.state, offer) };
  if (coupon !== undefined && amountCents === proposalCents && coupon.restCents > 0) {
    return offerCoupon(taken.state, coupon.stub, station);
  }
  if (asked) return taken;
  return stay(toldPart(taken.state, account, amountCents));
}

/** What a coupon is of, or a stub of one item. */
function insideOf({ account, coupon, item }: Offer) {
  if (coupon !== undefined) return { itemIds: coupon.itemIds, dueCents: coupon.insideCents };
  if (item === undefined) return undefined;
  const label = namedLabel(item, accountLabel(account));
  return { label, itemIds: [item.id], dueCents: openCents(item) };
}

/** What the clerk was told: beyond what is due it recovers what was written off. */
function recovering(
  account: Pick<FoundAccount, 'dueCents' | 'writtenOffCents'>,
  amountCents: Cents,
): Pick<AccountLine, 'recoverCents'> {
  const recoverCents = recoveredOf(account, amountCents);
  return recoverCents > 0 ? { recoverCents } : {};
}

async function takeCounterItem(
  state: PayState,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  const keyed = readQuantity(text);
  const number = Number(keyed?.number ?? 0);
  const fee = await counterItem(station.desk, number, state.paying.businessDate);
  if (!fee || !keyed || keyed.quantity === 0) {
    return refused(state, refusal('fee-unknown', { number }));
  }
  const amountCents = multiplyCents(fee.amount_cents, keyed.quantity);
  const line: BasketLine = {
    kind: 'fee',
    feeCode: fee.code,
    label: keyed.quantity === 1 ? fee.name : `${keyed.quantity} x ${fee.name}`,
    quantity: keyed.quantity,
    dueCents: amountCents,
    amountCents,
  };
  return addLine(state, state.basket, line, station);
}

function addLine(
  state: PayState,
  basket: Basket,
  line: BasketLine,
  station: Station,
): Promise<Outcome<PayState>> {
  return keepBasket(state, { ...basket, lines: [...basket.lines, line] }, station);
}

/** Saves the basket and goes on finding; a basket that cannot be saved is not taken. */
export async function keepBasket(
  state: PayState,
  basket: Basket,
  station: Station,
): Promise<Outcome<PayState>> {
  const saved = await saveBasket(station.desk, counterOf(station), basket);
  if (!saved.ok) return refused(state, saved.refusal);
  const told = saved.value.reduced ? { notice: PAY_WORDS.reduced } : {};
  return stay(inMode(state, { kind: 'find' }, { basket, ...told }));
}

/** While no key waits: what is being typed is looked up, and an offer that is read is on record. */
export async function idlePay(state: PayState, station: Station): Promise<PayState | undefined> {
  const { mode, entry, suggested } = state;
  if (mode.kind === 'amount' && state.looked !== mode.offer.account.id) {
    const { id } = mode.offer.account;
    const recorded = await recordLookUp(station.desk, counterOf(station), { kind: 'account', id });
    return recorded.ok ? { ...state, looked: id } : undefined;
  }
  const finds = mode.kind === 'find' || mode.kind === 'name';
  if (!finds || entry.text === '' || entry.text === suggested?.text) return undefined;
  const hits = await suggest(station.desk, entry.text, mode.kind === 'name');
  // Nothing to show and nothing to take away: nothing is painted again.
  if (hits.length === 0 && (suggested?.hits ?? []).length === 0) return undefined;
  return { ...state, suggested: { text: entry.text, hits } };
}

/** `+` on an empty entry: the payer's next account that owes something. */
export async function nextItem(state: PayState, station: Station): Promise<Outcome<PayState>> {
  const taken = state.basket.lines.flatMap((line) =>
    line.kind === 'account' ? [line.accountId] : [],
  );
  const last = taken.at(-1);
  const next = last === undefined ? undefined : await nextOfPayer(station.desk, last, taken);
  if (!next) return refused(state, refusal('find-no-more'));
  return offer(state, next, station);
}
