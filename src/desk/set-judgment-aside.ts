// Records that a court set a judgment aside: what was charged of it is taken back by a mirror
// entry, and what had been paid of that is the payer's again, as a credit. Whoever recorded the
// judgment does not take it back.
import { balancedEntry, credit, debit, fundOf, type Posting } from '../domain/entry.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { creditsOf } from '../domain/ledger-accounts.ts';
import { type Cents, cents, sumCents, ZERO } from '../domain/money.ts';
import type { Movement, OpenItem } from '../domain/open-item.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import { linkAdded } from '../store/added-items.ts';
import { OFFICE } from '../store/chain.ts';
import { writeEntry } from '../store/entries.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { placedOf } from '../store/placements.ts';
import {
  caseOf,
  insertSetAside,
  loweredOf,
  type StandingJudgment,
  standingJudgment,
} from '../store/returned-cases.ts';
import { returnStanding } from '../store/returned-standing.ts';
import { type AfterDemand, beginAfterDemand } from './after-demand.ts';
import type { Counter, Desk } from './desk.ts';
import { raiseCredit } from './raise-credit.ts';
import { endRelief } from './relieve-return.ts';

export type AskedSetAside = {
  readonly returnedId: number;
  /** When the court decided so. */
  readonly decidedOn: string;
  /** Why, in own words. */
  readonly note: string;
};

export type SetAside = {
  readonly caseNumber: string;
  /** What was charged and is not owed any more. */
  readonly takenBackCents: Cents;
  /** Of that, what had been paid: a credit of the account. */
  readonly creditCents: Cents;
};

/** Refused where something of the award was written off, moved or taken off by memo before. */
export async function setJudgmentAside(
  desk: Desk,
  counter: Counter,
  asked: AskedSetAside,
): Promise<Result<SetAside>> {
  return desk.store.transact<SetAside>(async (book) => {
    const begun = await beginAfterDemand(desk, book, counter);
    if (!begun.ok) return begun;
    const found = await settable(book, asked, begun.value);
    if (!found.ok) return found;
    const { judgment, caseNumber, reason, number } = found.value;
    const words = `Judgment ${caseNumber} of ${number} set aside`;
    const taken = await takeBack(book, judgment, words, begun.value);
    if (!taken.ok) return taken;
    const { date, at, by } = begun.value;
    await insertSetAside(book, {
      ...{ judgment_id: judgment.id, decided_on: asked.decidedOn, reason_text: reason },
      ...{ credit_item_id: taken.value.creditItemId, entry_id: taken.value.entryId },
      ...{ business_date: date, made_at: at, made_by: by },
    });
    await endRelief(book, judgment.id, words, begun.value);
    const takenBackCents = cents(judgment.damages_cents + judgment.cost_cents);
    return done({ caseNumber, takenBackCents, creditCents: taken.value.creditCents });
  });
}

async function settable(
  book: Book,
  { returnedId, decidedOn, note }: AskedSetAside,
  { date, by }: AfterDemand,
) {
  const filed = await caseOf(book, returnedId);
  const back = await returnStanding(book, returnedId);
  if (filed === undefined || back === undefined) return refuse('case-none');
  const { caseNumber } = filed;
  const judgment = await standingJudgment(book, returnedId);
  if (judgment === undefined) return refuse('judgment-none', { case: caseNumber });
  if (judgment.made_by === by) return refuse('judgment-own');
  const from = judgment.decided_on;
  if (decidedOn < from || decidedOn > date) return refuse('judgment-date', { from, until: date });
  const number = returnedNumber(back.number);
  if ((await placedOf(book, { returnedId })).length > 0) {
    return refuse('placement-already', { number });
  }
  const reason = foreignText(note);
  if (reason === '') return refuse('judgment-why');
  return done({ judgment, caseNumber, reason, number });
}

type TakenBack = {
  readonly entryId: number | null;
  readonly creditItemId: number | null;
  readonly creditCents: Cents;
};

async function takeBack(
  book: Book,
  { item_id: itemId, entry_id: entryId }: StandingJudgment,
  words: string,
  { date, at, by }: AfterDemand,
): Promise<Result<TakenBack>> {
  const [item] = itemId === null ? [] : await loadItems(book, { itemIds: [itemId] });
  if (item === undefined || entryId === null) {
    return done({ entryId: null, creditItemId: null, creditCents: ZERO });
  }
  const lowered = await loweredOf(book, item.id);
  if (lowered !== ZERO) return refuse('judgment-lowered', { amount: lowered });
  const paid = await creditPaid(book, item, words, { date, at, by });
  const entry = await writeEntry(book, {
    entry: balancedEntry([...notOwed(item), ...paid.postings]),
    movements: [...openOf(item), ...paid.movements],
    // As what a line gives back: a refund of it waits for its check, and no void comes on top.
    ...{ source: 'LIN', businessDate: date, memo: words, at, by, reverses: entryId },
  });
  return done({ entryId: entry.id, creditItemId: paid.itemId, creditCents: paid.cents });
}

/** What was earned by it is not, and what is open is not owed. */
function notOwed({ components, department }: OpenItem): readonly Posting[] {
  return components.flatMap(({ shares, controlAccount, openCents }) => [
    ...shares.map(({ account, shareCents }) => debit(account, shareCents, department)),
    ...(openCents === 0 ? [] : [credit(controlAccount, openCents, department)]),
  ]);
}

function openOf({ components }: OpenItem): readonly Movement[] {
  return components.flatMap(({ id, openCents }) =>
    openCents === 0 ? [] : [{ componentId: id, side: 'C' as const, amountCents: openCents }],
  );
}

type Credited = {
  readonly postings: readonly Posting[];
  readonly movements: readonly Movement[];
  readonly itemId: number | null;
  readonly cents: Cents;
};

/** What was paid of it, in its fund. */
async function creditPaid(
  book: Book,
  { accountId, documentNumber, department, components }: OpenItem,
  description: string,
  { date, at }: AfterDemand,
): Promise<Credited> {
  const paid = sumCents(components, (one) => cents(one.originalCents - one.openCents));
  const [first] = components;
  if (paid === ZERO || first === undefined || accountId === undefined) {
    return { postings: [], movements: [], itemId: null, cents: ZERO };
  }
  const control = creditsOf(fundOf(first.controlAccount));
  const raised = await raiseCredit(book, {
    ...{ accountId, documentNumber, description, department, control, date },
    amountCents: paid,
  });
  await linkAdded(book, OFFICE, { items: [raised.item.id] }, at);
  const { item, posting, movements } = raised;
  return { postings: [posting], movements, itemId: item.id, cents: paid };
}
