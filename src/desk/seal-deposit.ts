// Seals the bank deposit: everything of the day's closed drawers, made up as the receipts were, in
// a numbered bag. The make-up must equal the receipts less recorded over/short (intact deposit).
import { type CountLine, countTotal, isCoin } from '../domain/denomination.ts';
import { addCents, type Cents, cents, formatCents, sumCents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { OFFICE } from '../store/chain.ts';
import {
  type Depositable,
  type DepositableCheck,
  depositable,
  type FoundCheck,
} from '../store/deposits.ts';
import type { Book } from '../store/open-store.ts';
import { linkRow } from '../store/records.ts';
import { takeNumber } from '../store/series.ts';
import { loadCity } from './business-date.ts';
import { queueDepositSlip } from './deposit-paper.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

export type Sealing = {
  readonly date: string;
  readonly bag: string;
  readonly cash: readonly CountLine[];
  /** Checks struck from the list because a recorded shortage says they are missing. */
  readonly missing: readonly number[];
  /** Checks in the bag that no receipt lists: counted in a drawer and recorded as over. */
  readonly found?: readonly FoundCheck[];
};

export type Sealed = {
  readonly depositId: number;
  readonly number: number;
  readonly totalCents: Cents;
};

/** What there is to seal, or why nothing can be sealed yet. */
export async function readyToSeal(book: Book, date: string): Promise<Result<Depositable>> {
  if ((await loadCity(book)).training) return refuse('training-book', { what: 'deposited' });
  const open = await book
    .selectFrom('drawer_session as s')
    .leftJoin('session_close as c', 'c.session_id', 's.id')
    .select('s.register')
    .where('s.business_date', '=', date)
    .where('c.session_id', 'is', null)
    .executeTakeFirst();
  if (open) return refuse('deposit-open-drawer', { register: open.register });
  const ready = await depositable(book, date);
  // What was counted makes a bag: checks that are listed and all lost are none.
  return cashOf(ready) === 0 && ready.countedChecksCents === 0
    ? refuse('deposit-nothing', { date })
    : done(ready);
}

/** Cash of the drawers and of the bags in the safe. */
export function cashOf(ready: Depositable): Cents {
  return addCents(
    ready.drawerCashCents,
    sumCents(ready.drops, (drop) => drop.amountCents),
  );
}

export async function sealDeposit(
  desk: Desk,
  counter: Counter,
  sealing: Sealing,
): Promise<Result<Sealed>> {
  const allowed = await permit(desk, desk.store.book, counter.person, 'take-money');
  if (!allowed.ok) return allowed;
  if (sealing.bag === '') return refuse('deposit-bag-needed');
  if (sealing.found?.some((check) => check.amountCents <= 0)) return refuse('amount-zero');
  return desk.store.transact(async (book) => {
    const ready = await readyToSeal(book, sealing.date);
    if (!ready.ok) return ready;
    const used = await book
      .selectFrom('deposit')
      .select('id')
      .where('bag_number', '=', sealing.bag)
      .executeTakeFirst();
    if (used) return refuse('deposit-bag-used', { bag: sealing.bag });
    const checks = ready.value.checks.filter((check) => !sealing.missing.includes(check.tenderId));
    const intact = isIntact(ready.value, sealing, checks);
    if (!intact.ok) return intact;
    const number = await takeNumber(book, 'deposit');
    const depositId = await write(desk, book, counter, {
      sealing,
      ready: ready.value,
      checks,
      number,
    });
    const totalCents = addCents(countTotal(sealing.cash), checksTotal(checks, sealing));
    return done({ depositId, number, totalCents });
  });
}

function isIntact(
  ready: Depositable,
  sealing: Sealing,
  checks: readonly DepositableCheck[],
): Result<undefined> {
  const counted = countTotal(sealing.cash);
  if (counted !== cashOf(ready)) {
    const facts = { counted: formatCents(counted), expected: formatCents(cashOf(ready)) };
    return refuse('deposit-cash-differs', facts);
  }
  const inBag = checksTotal(checks, sealing);
  if (inBag !== ready.countedChecksCents) {
    const expected = formatCents(ready.countedChecksCents);
    return refuse('deposit-checks-differ', { counted: formatCents(inBag), expected });
  }
  return done(undefined);
}

/** Those that receipts list and those that were found. */
function checksTotal(checks: readonly DepositableCheck[], { found = [] }: Sealing): Cents {
  return sumCents([...checks, ...found], (check) => check.amountCents);
}

type Writing = {
  readonly sealing: Sealing;
  readonly ready: Depositable;
  readonly checks: readonly DepositableCheck[];
  readonly number: number;
};

async function write(
  desk: Desk,
  book: Book,
  counter: Counter,
  { sealing, ready, checks, number }: Writing,
): Promise<number> {
  const at = desk.clock.now();
  const coin = sealing.cash.filter((line) => isCoin(line.denominationCents));
  const notes = sealing.cash.filter((line) => !isCoin(line.denominationCents));
  const { id } = await book
    .insertInto('deposit')
    .values({
      number,
      business_date: sealing.date,
      bag_number: sealing.bag,
      currency_cents: countTotal(notes),
      coin_cents: countTotal(coin),
      checks_cents: checksTotal(checks, sealing),
      sealed_by: counter.person.id,
      sealed_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeMembers(book, id, { sealing, ready, checks, number });
  await linkRow(book, OFFICE, 'deposit', id, at);
  await queueDepositSlip(book, counter, { depositId: id, sealing, checks, number, at });
  return id;
}

async function writeMembers(book: Book, id: number, members: Writing): Promise<void> {
  const byDenomination = new Map<Cents, Cents>();
  for (const line of members.sealing.cash) {
    const before = byDenomination.get(line.denominationCents) ?? 0;
    byDenomination.set(line.denominationCents, cents(before + line.amountCents));
  }
  const cash = [...byDenomination].filter(([, amount]) => amount > 0);
  for (const [denomination_cents, amount_cents] of cash) {
    const row = { deposit_id: id, denomination_cents, amount_cents };
    await book.insertInto('deposit_cash').values(row).execute();
  }
  for (const { tenderId } of members.checks) {
    const row = { tender_id: tenderId, deposit_id: id };
    await book.insertInto('deposit_check').values(row).execute();
  }
  for (const [index, { number, amountCents }] of (members.sealing.found ?? []).entries()) {
    const row = { line: index + 1, check_number: number, amount_cents: amountCents };
    await book
      .insertInto('deposit_found_check')
      .values({ deposit_id: id, ...row })
      .execute();
  }
  for (const session_id of members.ready.sessionIds) {
    await book.insertInto('deposit_session').values({ session_id, deposit_id: id }).execute();
  }
  for (const drop of members.ready.drops) {
    const row = { drop_id: drop.id, deposit_id: id };
    await book.insertInto('deposit_drop').values(row).execute();
  }
}
