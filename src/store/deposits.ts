// What waits for the bank, and the deposits made of it.
import { sql } from 'kysely';
import { type Cents, cents } from '../domain/money.ts';
import type { Book } from './open-store.ts';

export type DepositableCheck = {
  readonly tenderId: number;
  readonly receipt: string;
  readonly payer: string;
  readonly number: string;
  readonly amountCents: Cents;
};

export type Depositable = {
  readonly sessionIds: readonly number[];
  readonly drops: readonly { readonly id: number; readonly amountCents: Cents }[];
  /** Cash counted in the drawers less the floats that went back. */
  readonly drawerCashCents: Cents;
  /** Paper counted in the drawers: what the checks in the bag must add up to. */
  readonly countedChecksCents: Cents;
  readonly checks: readonly DepositableCheck[];
};

/** Closed sessions of the date that are in no deposit yet, with their drops and checks. */
export async function depositable(book: Book, date: string): Promise<Depositable> {
  const sessions = await book
    .selectFrom('session_close as c')
    .innerJoin('drawer_session as s', 's.id', 'c.session_id')
    .leftJoin('deposit_session as d', 'd.session_id', 'c.session_id')
    .leftJoin('session_difference as x', (on) =>
      on.onRef('x.session_id', '=', 'c.session_id').on('x.tender', '=', 'check'),
    )
    .select(['c.session_id as id', 'c.cash_to_deposit_cents as cash', 'x.counted_cents as checks'])
    .where('s.business_date', '=', date)
    .where('d.session_id', 'is', null)
    .execute();
  const ids = sessions.map((row) => row.id);
  return {
    sessionIds: ids,
    drops: ids.length === 0 ? [] : await dropsOf(book, ids),
    drawerCashCents: cents(sessions.reduce((sum, row) => sum + row.cash, 0)),
    countedChecksCents: cents(sessions.reduce((sum, row) => sum + (row.checks ?? 0), 0)),
    checks: ids.length === 0 ? [] : await checksOf(book, ids),
  };
}

async function dropsOf(book: Book, sessionIds: readonly number[]) {
  return book
    .selectFrom('drawer_drop as p')
    .leftJoin('deposit_drop as d', 'd.drop_id', 'p.id')
    .select(['p.id', 'p.amount_cents as amountCents'])
    .where('p.session_id', 'in', sessionIds)
    .where('d.drop_id', 'is', null)
    .orderBy('p.id')
    .execute();
}

/** Checks and money orders that stand: receipts not void, tenders not corrected away. */
async function checksOf(
  book: Book,
  sessionIds: readonly number[],
): Promise<readonly DepositableCheck[]> {
  const rows = await book
    .selectFrom('receipt_tender as t')
    .innerJoin('receipt as r', 'r.id', 't.receipt_id')
    .leftJoin('receipt_void as v', 'v.receipt_id', 'r.id')
    .leftJoin('receipt_tender as out', (on) =>
      on.onRef('out.replaces_tender_id', '=', 't.id').on('out.side', '=', 'out'),
    )
    .select([
      't.id as tenderId',
      'r.payer',
      't.check_number as number',
      't.amount_cents as amountCents',
      sql<string>`r.register || '-' || printf('%06d', r.number)`.as('receipt'),
    ])
    .where('r.session_id', 'in', sessionIds)
    .where('t.kind', 'in', ['check', 'money-order'])
    .where('t.side', '=', 'in')
    .where('v.receipt_id', 'is', null)
    .where('out.id', 'is', null)
    .orderBy('t.id')
    .execute();
  return rows.map((row) => ({ ...row, number: row.number ?? '' }));
}

export type DepositRow = {
  readonly id: number;
  readonly number: number;
  readonly businessDate: string;
  readonly bag: string;
  readonly cashCents: Cents;
  readonly checksCents: Cents;
  readonly sealedBy: number;
  readonly sealedAt: string;
  readonly verified: boolean;
};

export async function depositsOf(book: Book, date: string): Promise<readonly DepositRow[]> {
  const rows = await book
    .selectFrom('deposit as d')
    .leftJoin('deposit_verification as v', (on) =>
      on.onRef('v.deposit_id', '=', 'd.id').on('v.agrees', '=', 1),
    )
    .selectAll('d')
    .select('v.id as verification')
    .where('d.business_date', '=', date)
    .orderBy('d.number')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    businessDate: row.business_date,
    bag: row.bag_number,
    cashCents: cents(row.currency_cents + row.coin_cents),
    checksCents: row.checks_cents,
    sealedBy: row.sealed_by,
    sealedAt: row.sealed_at,
    verified: row.verification !== null,
  }));
}

/** A check in the bag that no receipt lists. */
export type FoundCheck = { readonly number: string; readonly amountCents: Cents };

export async function foundChecks(book: Book, depositId: number): Promise<readonly FoundCheck[]> {
  return book
    .selectFrom('deposit_found_check')
    .select(['check_number as number', 'amount_cents as amountCents'])
    .where('deposit_id', '=', depositId)
    .orderBy('line')
    .execute();
}

/** The checks of a sealed deposit that receipts list, in the order of their receipts. */
export async function depositChecks(
  book: Book,
  depositId: number,
): Promise<readonly DepositableCheck[]> {
  const rows = await book
    .selectFrom('deposit_check as c')
    .innerJoin('receipt_tender as t', 't.id', 'c.tender_id')
    .innerJoin('receipt as r', 'r.id', 't.receipt_id')
    .select([
      't.id as tenderId',
      'r.payer',
      't.check_number as number',
      't.amount_cents as amountCents',
      sql<string>`r.register || '-' || printf('%06d', r.number)`.as('receipt'),
    ])
    .where('c.deposit_id', '=', depositId)
    .orderBy('t.id')
    .execute();
  return rows.map((row) => ({ ...row, number: row.number ?? '' }));
}
