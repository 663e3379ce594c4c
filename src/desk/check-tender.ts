// Whether a tender may be taken for a basket: its rule, its numbers, and who the payers are.
import type { Basket } from '../domain/basket.ts';
import { isRoutingNumber } from '../domain/check-digit.ts';
import { addCents, formatCents, subtractCents, sumCents, ZERO } from '../domain/money.ts';
import { isCredit, openCents } from '../domain/open-item.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { looksLikeCardNumber } from '../domain/scan-line.ts';
import { type Tender, type TenderKind, type TenderRule, tenderedCents } from '../domain/tender.ts';
import { type AccountRow, accountById } from '../store/accounts.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { tenderRules } from '../store/policies.ts';
import { isUsedUp } from '../store/receipts.ts';
import { decisionOf, loadRequest } from '../store/requests.ts';
import type { Desk } from './desk.ts';
import { isMadeOf, type TenderRequestKind, tenderFacts } from './request-tender.ts';

export type Payers = readonly AccountRow[];

/** The accounts that a basket pays on. */
export async function payersOf(book: Book, basket: Basket): Promise<Payers> {
  const ids = basket.lines.map((line) => (line.kind === 'account' ? line.accountId : null));
  return payersById(book, ids);
}

export async function payersById(book: Book, ids: readonly (number | null)[]): Promise<Payers> {
  const known = new Set(ids.filter((id) => id !== null));
  return Promise.all([...known].map((id) => accountById(book, id)));
}

export async function ruleOf(book: Book, tender: Tender, date: string): Promise<TenderRule> {
  const rule = (await tenderRules(book, date)).find((one) => one.kind === tender.kind);
  if (!rule) throw new Error(`no tender rule for ${tender.kind} on ${date}`);
  return rule;
}

/** Refuses what may not be taken; asked when the clerk keys the tender and again when it posts. */
export async function checkTender(
  book: Book,
  basket: Basket,
  tender: Tender,
  date: string,
): Promise<Result<TenderRule>> {
  const at = basket.tenders.indexOf(tender);
  const others = basket.tenders.filter((_, index) => index !== at);
  const paying = { payers: await payersOf(book, basket), others, basket };
  return checkAlone(book, paying, tender, date);
}

/** Who pays, and by what other tenders. */
export type Paying = {
  readonly payers: Payers;
  readonly others: readonly Tender[];
  /** Absent where a posted tender is corrected: a second person signs that as a whole. */
  readonly basket?: Basket;
};

export async function checkAlone(
  book: Book,
  paying: Paying,
  tender: Tender,
  date: string,
): Promise<Result<TenderRule>> {
  const rule = await ruleOf(book, tender, date);
  if (tender.tenderedCents <= 0) return refuse('amount-zero');
  const numbers = checkNumbers(rule, tender);
  if (!numbers.ok) return numbers;
  const allowed = checkPayers(paying.payers, tender.kind, date);
  if (!allowed.ok) return allowed;
  if (isOverLimit(rule, tender) && paying.basket !== undefined) {
    if (!(await isGranted(book, paying, tender, 'tender-limit', date)))
      return refuse('tender-limit', {
        tender: rule.name.toLowerCase(),
        limit: formatCents(rule.approvalOverCents ?? ZERO, true),
      });
  }
  return tender.kind === 'credit' ? checkCredit(book, paying, tender, rule, date) : done(rule);
}

/** A payer whose check came back pays in cash only (duties.md 2). */
function checkPayers(payers: Payers, kind: TenderKind, date: string): Result<undefined> {
  const blocked = payers.find((payer) => (payer.cashOnlyUntil ?? '') >= date);
  if (kind !== 'check' || blocked === undefined) return done(undefined);
  const { payer, cashOnlyUntil } = blocked;
  return refuse('tender-cash-only', { payer, date: cashOnlyUntil ?? '' });
}

/** The same as soon as the kind is chosen: before any number of the tender is keyed. */
export async function checkKind(
  desk: Desk,
  basket: Basket,
  kind: TenderKind,
  date: string,
): Promise<Result<undefined>> {
  return checkPayers(await payersOf(desk.store.book, basket), kind, date);
}

/** The limit is that of each tender: two checks are two promises of two banks. */
export function isOverLimit({ approvalOverCents: limit }: TenderRule, tender: Tender): boolean {
  return limit !== undefined && tender.tenderedCents > limit;
}

/** Digits that a number of a check, money order or authorisation has at the most. */
const NUMBER_LONGEST = 12;

function checkNumbers(rule: TenderRule, tender: Tender): Result<TenderRule> {
  const typed = [tender.checkNumber, tender.cardLast4, tender.authorisation];
  if (typed.some((text) => looksLikeCardNumber(text ?? ''))) return refuse('card-number');
  // A stub scanned into a number is the next customer's, and must not post this one's payment.
  if (typed.some((text) => (text ?? '').length > NUMBER_LONGEST)) return refuse('entry-unreadable');
  const { kind, routingNumber, checkNumber, cardLast4, authorisation } = tender;
  const needs = (what: string) => refuse('tender-needs', { tender: rule.name.toLowerCase(), what });
  if ((kind === 'check' || kind === 'money-order') && !checkNumber) return needs('number');
  if (routingNumber !== undefined && !isRoutingNumber(routingNumber))
    return refuse('routing-wrong');
  if (kind === 'card' && !/^\d{4}$/.test(cardLast4 ?? '')) return needs('last four digits');
  if (kind === 'card' && !authorisation) return needs('authorisation');
  return done(rule);
}

/**
 * True when the tender names a request of the date that a second person granted for exactly this
 * tender of this basket, and no other tender was or is taken on it.
 */
async function isGranted(
  book: Book,
  { basket, others }: Paying,
  tender: Tender,
  kind: TenderRequestKind,
  date: string,
): Promise<boolean> {
  const { requestId } = tender;
  if (requestId === undefined || basket === undefined) return false;
  if (others.some((other) => other.requestId === requestId)) return false;
  const request = await loadRequest(book, requestId);
  if (request?.kind !== kind || request.businessDate !== date) return false;
  if ((await decisionOf(book, requestId))?.decision !== 'yes') return false;
  const fits = isMadeOf(request, tenderFacts(kind, basket, tender));
  return fits && !(await isUsedUp(book, requestId));
}

async function checkCredit(
  book: Book,
  paying: Paying,
  tender: Tender,
  rule: TenderRule,
  date: string,
): Promise<Result<TenderRule>> {
  const [item] = await loadItems(book, { itemIds: [tender.creditItemId ?? 0] });
  if (item === undefined || !isCredit(item)) return refuse('find-nothing', { text: 'this credit' });
  const same = paying.others.filter((one) => one.creditItemId === item.id);
  const open = subtractCents(openCents(item), tenderedCents(same));
  if (open < tender.tenderedCents) return refuse('credit-too-small', { open: formatCents(open) });
  const owner = item.accountId === undefined ? undefined : await accountById(book, item.accountId);
  const own = owner && (await paysOwn(book, paying, owner, tender));
  const approved = own || (await isGranted(book, paying, tender, 'credit-of-another', date));
  return approved ? done(rule) : refuse('credit-of-another');
}

/**
 * True when the party's credits pay no more than the lines on the party's own accounts: one cent
 * paid for the owner of a credit must not open all of it to somebody else's bill.
 */
async function paysOwn(
  book: Book,
  { payers, others, basket }: Paying,
  owner: AccountRow,
  tender: Tender,
): Promise<boolean> {
  const accounts = new Set(payers.filter((payer) => isSame(payer, owner)).map((payer) => payer.id));
  const lines = (basket?.lines ?? []).filter(
    (line) => line.kind === 'account' && accounts.has(line.accountId),
  );
  const alone = others.filter((one) => one.kind === 'credit' && one.requestId === undefined);
  const used = [];
  for (const one of alone) {
    const [item] = await loadItems(book, { itemIds: [one.creditItemId ?? 0] });
    const other = item?.accountId === undefined ? owner : await accountById(book, item.accountId);
    if (isSame(other, owner)) used.push(one);
  }
  const ownCents = sumCents(lines, (line) => line.amountCents);
  return addCents(tenderedCents(used), tender.tenderedCents) <= ownCents;
}

function isSame(payer: AccountRow, owner: AccountRow): boolean {
  return payer.id === owner.id || (payer.partyId !== null && payer.partyId === owner.partyId);
}
