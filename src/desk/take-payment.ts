// Takes a payment: receipt, entry, item movements, chain link and print jobs in one transaction.
import { type Basket, basketTotal, checkLines, stillDue } from '../domain/basket.ts';
import { canonical } from '../domain/canonical.ts';
import { balancedEntry, debit, type Posting } from '../domain/entry.ts';
import type { Language } from '../domain/language.ts';
import { addCents, type Cents, formatCents } from '../domain/money.ts';
import type { Movement } from '../domain/open-item.ts';
import { receiptNumber } from '../domain/receipt.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { type SettledTender, settle, type Tender, type TenderRule } from '../domain/tender.ts';
import { linkAdded } from '../store/added-items.ts';
import { dropBasket, type KeptBasket, openBasket } from '../store/baskets.ts';
import { registerChain } from '../store/chain.ts';
import { writeEntry } from '../store/entries.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { policy } from '../store/policies.ts';
import { insertReceipt } from '../store/receipts.ts';
import { linkRow } from '../store/records.ts';
import { insertRecoveries } from '../store/recoveries.ts';
import { takeNumber } from '../store/series.ts';
import type { DrawerSession } from '../store/sessions.ts';
import { businessDate } from './business-date.ts';
import { checkTender } from './check-tender.ts';
import type { Counter, Desk } from './desk.ts';
import { isOverCeiling } from './drawer-ceiling.ts';
import { followMoney } from './follow-money.ts';
import { checkSlipNote, recordSlip, slipWords } from './key-paper-slip.ts';
import { priceBasket } from './price-basket.ts';
import type { Priced } from './priced.ts';
import { languageOfPayer, queueReceipt } from './receipt-paper.ts';
import { openSession } from './working-session.ts';

export type Posted = {
  readonly receiptId: number;
  /** `1-000101` */
  readonly number: string;
  readonly totalCents: Cents;
  readonly tenderedCents: Cents;
  readonly changeCents: Cents;
};

type Taking = {
  readonly desk: Desk;
  readonly book: Book;
  readonly counter: Counter;
  readonly session: DrawerSession;
  readonly basket: Basket;
  /** The register's basket as the store kept it. */
  readonly kept: KeptBasket | undefined;
  readonly rules: ReadonlyMap<Tender, TenderRule>;
  readonly at: string;
};

/** In which language its paper speaks. */
type Told = { readonly language: Language };

/** Posts the basket when its tenders cover it. What is refused leaves the basket as it was. */
export async function takePayment(
  desk: Desk,
  counter: Counter,
  basket: Basket,
): Promise<Result<Posted>> {
  return desk.store.transact(async (book) => {
    const session = await openSession(desk, book, counter);
    if (!session.ok) return session;
    const sound = checkLines(basket.lines);
    if (!sound.ok) return sound;
    const kept = await openBasket(book, counter.register);
    if (!isInHand(kept, basket)) return refuse('basket-gone');
    const written = await checkPaper(desk, book, basket, session.value);
    if (!written.ok) return written;
    const rules = await checkTenders(book, basket, session.value.businessDate);
    if (!rules.ok) return rules;
    const at = desk.clock.now();
    const taking = {
      ...{ desk, book, counter, session: session.value },
      ...{ basket, kept, rules: rules.value, at },
    };
    const settled = await settleTenders(taking);
    if (!settled.ok) return settled;
    const language = await languageOfPayer(book, accountsOf(basket));
    const reader = { language, date: session.value.businessDate };
    const priced = await priceBasket(book, basket, reader, desk.lineDuties);
    return priced.ok ? post({ ...taking, language }, priced.value, settled.value) : priced;
  });
}

/**
 * A basket whose total was shown is kept by the store until it posts. When it is not there any more
 * it was posted: a fault after the commit must not let the same keys post it again. Nor does
 * another one, or less of it, post in its place.
 */
function isInHand(kept: KeptBasket | undefined, basket: Basket): boolean {
  if (!basket.totalShown && !kept?.basket.totalShown) return true;
  return kept !== undefined && canonical(kept.basket.lines) === canonical(basket.lines);
}

/** A slip is written before it is keyed, also in a session that stands on the next date. */
async function checkPaper(
  desk: Desk,
  book: Book,
  { paper }: Basket,
  session: DrawerSession,
): Promise<Result<undefined>> {
  if (!paper) return done(undefined);
  const today = await businessDate(desk, book);
  return checkSlipNote(book, paper, earlierOf(today, session.businessDate));
}

const earlierOf = (one: string, other: string): string => (one < other ? one : other);

async function checkTenders(
  book: Book,
  basket: Basket,
  date: string,
): Promise<Result<ReadonlyMap<Tender, TenderRule>>> {
  const rules = new Map<Tender, TenderRule>();
  for (const tender of basket.tenders) {
    const rule = await checkTender(book, basket, tender, date);
    if (!rule.ok) return rule;
    rules.set(tender, rule.value);
  }
  return done(rules);
}

type Settled = { readonly tenders: readonly SettledTender[]; readonly changeCents: Cents };

async function settleTenders(taking: Taking): Promise<Result<Settled>> {
  const { basket, rules } = taking;
  const due = stillDue(basket);
  if (due > 0) return refuse('short', { due: formatCents(due) });
  const giving = new Set(
    [...rules.values()].filter((rule) => rule.givesChange).map((rule) => rule.kind),
  );
  const settled = settle(basket.tenders, basketTotal(basket), (kind) => giving.has(kind));
  if (!settled) {
    const rule = [...rules.values()].find((one) => !one.givesChange);
    return refuse('tender-no-change', { tender: rule?.name.toLowerCase() ?? 'tender' });
  }
  const takesCash = settled.tenders.some((tender) => tender.kind === 'cash');
  return takesCash && (await isOverCeiling(taking.book, taking.session))
    ? refuse('drop-due')
    : done(settled);
}

async function post(taking: Taking & Told, priced: Priced, settled: Settled) {
  const { desk, book, counter, session, basket, at, language } = taking;
  const { register, person } = counter;
  const first = await policy(book, 'receipt.first-number', session.businessDate);
  const number = await takeNumber(book, `receipt-${register}`, first);
  const shown = receiptNumber(register, number);
  const tenders = await tenderSide(taking, settled.tenders);
  const entry = await writeEntry(book, {
    entry: balancedEntry([...tenders.postings, ...priced.postings]),
    movements: [...tenders.movements, ...priced.movements],
    source: 'RCP',
    businessDate: session.businessDate,
    memo: `Receipt ${shown}`,
    at,
    by: person.id,
  });
  const receipt = {
    register,
    number,
    sessionId: session.id,
    businessDate: session.businessDate,
    postedAt: at,
    clerkId: person.id,
    payer: basket.payer,
    totalCents: basketTotal(basket),
    changeCents: settled.changeCents,
    voidCode: desk.entropy.digits(4),
    lines: priced.lines,
    tenders: settled.tenders,
  };
  const receiptId = await insertReceipt(book, receipt, entry.id);
  await insertRecoveries(book, receiptId, priced.recovered);
  await linkRow(book, registerChain(register), 'receipt', receiptId, at);
  await linkCredits(taking, priced);
  const { paper } = basket;
  if (paper) await recordSlip(book, counter, paper, { receiptId, at });
  const moved = { book, at, by: person.id, register };
  const followed = await followMoney(desk, moved, accountsOf(basket));
  if (!followed.ok) return followed;
  const told = followed.value.map((said) => said[language]);
  const notes = [...(paper ? [slipWords(paper)] : []), ...told];
  await queueReceipt(taking, receipt, priced.paperLines, notes);
  if (taking.kept) await dropBasket(book, taking.kept.id);
  const { totalCents, changeCents } = receipt;
  const tenderedCents = addCents(totalCents, changeCents);
  return done({ receiptId, number: shown, totalCents, tenderedCents, changeCents });
}

const accountsOf = ({ lines }: Pick<Basket, 'lines'>) =>
  lines.flatMap((line) => (line.kind === 'account' ? [line.accountId] : []));

/** A credit that this payment made is covered by a link of its own. */
async function linkCredits({ book, counter, at }: Taking, { added }: Priced): Promise<void> {
  for (const id of added) {
    await linkAdded(book, registerChain(counter.register), { items: [id] }, at);
  }
}

type TenderSide = {
  readonly postings: readonly Posting[];
  readonly movements: readonly Movement[];
};

/** The debits: each tender's account, or the credit that the payer uses up. */
async function tenderSide(
  { book, rules }: Taking,
  tenders: readonly SettledTender[],
): Promise<TenderSide> {
  const accounts = new Map([...rules.values()].map((rule) => [rule.kind, rule.ledgerAccount]));
  const postings: Posting[] = [];
  const movements: Movement[] = [];
  for (const tender of tenders) {
    if (tender.kind !== 'credit') {
      postings.push(debit(accounts.get(tender.kind) ?? '', tender.amountCents));
      continue;
    }
    const [item] = await loadItems(book, { itemIds: [tender.creditItemId ?? 0] });
    const [component] = item?.components ?? [];
    if (!component) throw new Error(`credit ${tender.creditItemId} has no component`);
    postings.push(debit(component.controlAccount, tender.amountCents));
    const { amountCents } = tender;
    movements.push({ componentId: component.id, side: 'D', amountCents });
  }
  return { postings, movements };
}
