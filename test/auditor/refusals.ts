// Why a payment is refused, as the model sees it; undefined when it must post.
import type { BasketLine } from '../../src/domain/basket.ts';
import type { Tender } from '../../src/domain/tender.ts';
import { CARD_NUMBER, type Made, WRONG_ROUTING } from './baskets-made.ts';
import { awaitedOf, isHeld, missingOf } from './contest-model.ts';
import { expectedOf, itemsOf, type Model, openOf, type Session } from './model.ts';
import { homeOf } from './paid-accounts.ts';
import { priceOn } from './rules.ts';
import { owedItems } from './sums.ts';

export const CASH_CEILING = 150_000;
const CHECK_LIMIT = 1_000_000;

/** `other`: the total of another basket was shown at this register. */
export function whyNoPayment(
  model: Model,
  session: Session,
  made: Made,
  other: boolean,
): string | undefined {
  const { lines, tenders } = made;
  return (
    whyNotLines(lines) ??
    (other ? 'basket-gone' : undefined) ??
    tenders.map((_, index) => whyNotTender(model, made, index)).find((why) => why !== undefined) ??
    whyNotCovered(session, lines, tenders) ??
    lines
      .map((line, index) => whyNotLine(model, line, session.date, lines.slice(0, index)))
      .find((why) => why !== undefined)
  );
}

function whyNotLines(lines: readonly BasketLine[]): string | undefined {
  if (lines.length === 0) return 'basket-empty';
  for (const [index, line] of lines.entries()) {
    if (line.amountCents <= 0) return 'amount-zero';
    if (line.kind === 'fee') continue;
    const before = lines
      .slice(0, index)
      .filter((other) => other.kind === 'account' && other.accountId === line.accountId);
    const clash = before.some(
      (other) =>
        other.kind === 'account' &&
        (other.itemIds?.some((id) => line.itemIds?.includes(id) ?? true) ?? true),
    );
    if (clash) return 'item-in-basket';
  }
  return undefined;
}

function whyNotTender(model: Model, made: Made, index: number): string | undefined {
  const tender = made.tenders[index];
  if (!tender) return undefined;
  const { kind, tenderedCents, checkNumber, routingNumber, cardLast4, authorisation } = tender;
  if (tenderedCents <= 0) return 'amount-zero';
  if ([checkNumber, cardLast4, authorisation].includes(CARD_NUMBER)) return 'card-number';
  if ((kind === 'check' || kind === 'money-order') && !checkNumber) return 'tender-needs';
  if (routingNumber === WRONG_ROUTING) return 'routing-wrong';
  if (kind === 'card' && (cardLast4?.length !== 4 || !authorisation)) return 'tender-needs';
  const payers = made.lines.flatMap((line) =>
    line.kind === 'account' ? [model.accounts.get(line.accountId)] : [],
  );
  const cashOnly = payers.some((payer) => (payer?.cashOnlyUntil ?? '') >= model.date);
  if (kind === 'check' && cashOnly) return 'tender-cash-only';
  if (kind === 'check' && tenderedCents > CHECK_LIMIT) return 'tender-limit';
  return kind === 'credit' ? whyNotCredit(model, made, index) : undefined;
}

function whyNotCredit(model: Model, made: Made, index: number): string | undefined {
  const tender = made.tenders[index];
  const item = model.items.get(tender?.creditItemId ?? 0);
  if (!tender || item?.side !== 'C' || item.components.some(isHeld)) return 'find-nothing';
  const others = made.tenders
    .filter((other, at) => at !== index && other.creditItemId === item.id)
    .reduce((sum, other) => sum + other.tenderedCents, 0);
  if (openOf(item) - others < tender.tenderedCents) return 'credit-too-small';
  const owner = model.accounts.get(item.accountId);
  const isOwn = (accountId: number | undefined) => {
    const party = model.accounts.get(accountId ?? 0)?.partyId ?? null;
    return accountId === item.accountId || (party !== null && party === owner?.partyId);
  };
  const ownCents = made.lines
    .filter((line) => line.kind !== 'fee' && isOwn(line.accountId))
    .reduce((sum, line) => sum + line.amountCents, 0);
  // A credit that does not exist is taken for the payer's own until it is refused itself.
  const isOwnCredit = (one: Tender) => {
    const credit = model.items.get(one.creditItemId ?? 0);
    return one.kind === 'credit' && (credit === undefined || isOwn(credit.accountId));
  };
  const creditCents = made.tenders
    .filter(isOwnCredit)
    .reduce((sum, one) => sum + one.tenderedCents, 0);
  return creditCents <= ownCents ? undefined : 'credit-of-another';
}

function whyNotCovered(
  session: Session,
  lines: readonly BasketLine[],
  tenders: readonly Tender[],
): string | undefined {
  const total = lines.reduce((sum, line) => sum + line.amountCents, 0);
  const handed = tenders.reduce((sum, tender) => sum + tender.tenderedCents, 0);
  if (handed < total) return 'short';
  let change = handed - total;
  let returned = false;
  for (const { kind, tenderedCents } of tenders) {
    if (kind !== 'cash' || change === 0) continue;
    const taken = Math.min(change, tenderedCents);
    change -= taken;
    returned ||= taken === tenderedCents;
  }
  if (change > 0 || returned) return 'tender-no-change';
  const cash = tenders.some((tender) => tender.kind === 'cash');
  return cash && expectedOf(session).cash >= CASH_CEILING ? 'drop-due' : undefined;
}

function whyNotLine(
  model: Model,
  line: BasketLine,
  date: string,
  before: readonly BasketLine[],
): string | undefined {
  if (line.kind === 'fee') {
    const fee = model.fees.find((one) => one.code === line.feeCode);
    if (!fee) return 'fee-unknown';
    return priceOn(fee, date) * line.quantity === line.amountCents ? undefined : 'item-changed';
  }
  const owed = owedItems(itemsOf(model, line.accountId)).filter(
    (item) => line.itemIds?.includes(item.id) ?? true,
  );
  const open = owed.reduce((sum, item) => sum + openOf(item), 0);
  if (open < line.dueCents) return 'item-changed';
  const isPaid = before.some((one) => one.kind === 'account' && one.accountId === line.accountId);
  const awaited = isPaid ? 0 : missingOf(awaitedOf(model, line.accountId));
  if (line.amountCents < awaited) return 'deposit-whole';
  // Where nothing was ever owed, no fund is known that would keep it.
  return homeOf(model, line.accountId) === undefined ? 'find-paid' : undefined;
}
