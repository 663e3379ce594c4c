// Places a returned check after its demand, or what is left of a written-off list, with an agency
// that collects, and recalls it: a supervisor decides, the next file tells the agency.
import { foreignText } from '../domain/foreign-text.ts';
import { type Cents, cents, sumCents } from '../domain/money.ts';
import { placementNumber } from '../domain/placement.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import { writeOffNumber } from '../domain/write-off.ts';
import { accountById, addressOf } from '../store/accounts.ts';
import type { Book } from '../store/open-store.ts';
import { insertPlacement, insertRecall, leftOfList, placedOf } from '../store/placements.ts';
import { caseOf } from '../store/returned-cases.ts';
import { returnStanding } from '../store/returned-standing.ts';
import { takeNumber } from '../store/series.ts';
import { writeOffListBy } from '../store/write-offs.ts';
import { type AfterDemand, beginAfterDemand, endOfDemand } from './after-demand.ts';
import type { Counter, Desk } from './desk.ts';
import { settledState } from './prepare-write-off.ts';
import { restingOf } from './write-off-standing.ts';

export type Placed = {
  readonly numbers: readonly string[];
  readonly totalCents: Cents;
  /** Accounts of the list that are left out, since their collection rests. */
  readonly resting: number;
};

/** What is placed: `number` is that of the list. */
export type Placing = { readonly returnedId: number } | { readonly list: number };

type Debt = {
  readonly accountId: number;
  readonly amountCents: Cents;
  readonly of: { readonly list_id: number | null; readonly returned_id: number | null };
};

export async function placeDebts(
  desk: Desk,
  counter: Counter,
  placing: Placing,
): Promise<Result<Placed>> {
  return desk.store.transact<Placed>(async (book) => {
    const begun = await beginAfterDemand(desk, book, counter);
    if (!begun.ok) return begun;
    const moment = begun.value;
    const debts =
      'list' in placing
        ? await debtsOfList(book, placing.list)
        : await debtOfReturn(book, placing.returnedId, moment.date);
    if (!debts.ok) return debts;
    const resting = restingOf(desk, book, { alone: false, date: moment.date });
    const numbers: string[] = [];
    const kept: Debt[] = [];
    let why: string | undefined;
    for (const debt of debts.value) {
      const rests = await resting(debt.accountId);
      why ??= rests;
      if (rests === undefined) kept.push(debt);
    }
    if (kept.length === 0 && why !== undefined) return refuse('write-off-rests', { why });
    if (kept.length === 0) return refuse('placement-nothing');
    for (const debt of kept) numbers.push(await place(book, debt, moment));
    const totalCents = sumCents(kept, ({ amountCents }) => amountCents);
    return done({ numbers, totalCents, resting: debts.value.length - kept.length });
  });
}

async function debtsOfList(book: Book, number: number): Promise<Result<readonly Debt[]>> {
  const list = await writeOffListBy(book, { number });
  if (!list) return refuse('write-off-unknown');
  const state = settledState(list) ?? 'prepared';
  if (state !== 'posted') {
    return refuse('write-off-not-posted', { number: writeOffNumber(number), state });
  }
  const placed = new Set(
    (await placedOf(book, { listId: list.id })).map(({ account_id }) => account_id),
  );
  const of = { list_id: list.id, returned_id: null };
  const left = (await leftOfList(book, list.id)).filter((one) => !placed.has(one.accountId));
  return done(left.map(({ accountId, leftCents }) => ({ accountId, amountCents: leftCents, of })));
}

async function debtOfReturn(
  book: Book,
  id: number,
  date: string,
): Promise<Result<readonly Debt[]>> {
  const back = await returnStanding(book, id);
  if (back === undefined) return refuse('returned-unknown');
  const number = returnedNumber(back.number);
  const ended = endOfDemand(back, date);
  if (!ended.ok) return ended;
  const filed = await caseOf(book, id);
  if (filed !== undefined && filed.awardedCents === null) {
    return refuse('case-open', { number, case: filed.caseNumber });
  }
  if ((await placedOf(book, { returnedId: id })).length > 0) {
    return refuse('placement-already', { number });
  }
  const of = { list_id: null, returned_id: id };
  return done([{ accountId: back.accountId, amountCents: back.unpaidCents, of }]);
}

async function place(
  book: Book,
  { accountId, amountCents, of }: Debt,
  { date, at, by }: AfterDemand,
): Promise<string> {
  const number = await takeNumber(book, 'placement');
  const { payer, partyId } = await accountById(book, accountId);
  const address = partyId === null ? undefined : await addressOf(book, partyId);
  await insertPlacement(book, {
    ...{ ...of, number, account_id: accountId, debtor: payer, address: address ?? '' },
    ...{ amount_cents: cents(amountCents), business_date: date, placed_at: at, placed_by: by },
  });
  return placementNumber(number);
}

/** Returns how many were recalled. */
export async function recallDebts(
  desk: Desk,
  counter: Counter,
  { placing, note }: { readonly placing: Placing; readonly note: string },
): Promise<Result<number>> {
  return desk.store.transact<number>(async (book) => {
    const begun = await beginAfterDemand(desk, book, counter);
    if (!begun.ok) return begun;
    const reason = foreignText(note);
    if (reason === '') return refuse('placement-why');
    const list = 'list' in placing ? await writeOffListBy(book, { number: placing.list }) : null;
    if (list === undefined) return refuse('write-off-unknown');
    const of = 'list' in placing ? { listId: list?.id ?? 0 } : { returnedId: placing.returnedId };
    const placed = await placedOf(book, of);
    if (placed.length === 0) return refuse('placement-none');
    const { date, at, by } = begun.value;
    for (const { id } of placed) {
      await insertRecall(book, {
        ...{ placement_id: id, why: 'recalled', reason_text: reason, business_date: date },
        ...{ recalled_at: at, recalled_by: by },
      });
    }
    return done(placed.length);
  });
}
