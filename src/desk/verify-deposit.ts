// A second person verifies a sealed deposit from the objects: every check and the cash keyed again,
// matched one by one. Only then does the money leave the undeposited accounts.
import { balancedEntry, credit, debit } from '../domain/entry.ts';
import {
  DEPOSITS_IN_TRANSIT,
  SAFE,
  UNDEPOSITED_CASH,
  UNDEPOSITED_CHECKS,
} from '../domain/ledger-accounts.ts';
import { type Cents, cents, formatCents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { OFFICE } from '../store/chain.ts';
import { type DepositRow, depositChecks, depositsOf, foundChecks } from '../store/deposits.ts';
import { writeEntry } from '../store/entries.ts';
import type { Book } from '../store/open-store.ts';
import { linkRow } from '../store/records.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

export type Verifying = {
  readonly depositId: number;
  readonly cashCents: Cents;
  /** Amount of each check as the verifier read it off the paper, in any order. */
  readonly checks: readonly Cents[];
};

export type Verification =
  | { readonly agrees: true; readonly totalCents: Cents }
  | { readonly agrees: false; readonly attempt: number; readonly what: string };

/** Refuses who sealed it and who took money in it; the store refuses the same once more. */
export async function mayVerify(
  desk: Desk,
  book: Book,
  counter: Counter,
  depositId: number,
): Promise<Result<DepositRow>> {
  const allowed = await permit(desk, book, counter.person, 'verify-deposit');
  if (!allowed.ok) return allowed;
  const row = await book
    .selectFrom('deposit')
    .select('business_date')
    .where('id', '=', depositId)
    .executeTakeFirst();
  const deposits = row ? await depositsOf(book, row.business_date) : [];
  const deposit = deposits.find((one) => one.id === depositId && !one.verified);
  if (!deposit) return refuse('deposit-unknown');
  if (deposit.sealedBy === counter.person.id) return refuse('own-work');
  const own = await book
    .selectFrom('deposit_session as d')
    .innerJoin('drawer_session as s', 's.id', 'd.session_id')
    .select('s.id')
    .where('d.deposit_id', '=', depositId)
    .where('s.clerk_id', '=', counter.person.id)
    .executeTakeFirst();
  return own ? refuse('deposit-own-receipts', { name: counter.person.name }) : done(deposit);
}

export async function verifyDeposit(
  desk: Desk,
  counter: Counter,
  verifying: Verifying,
): Promise<Result<Verification>> {
  return desk.store.transact<Verification>(async (book) => {
    const deposit = await mayVerify(desk, book, counter, verifying.depositId);
    if (!deposit.ok) return deposit;
    const what = await disagreement(book, deposit.value, verifying);
    const attempt = await nextAttempt(book, verifying.depositId);
    const totalCents = cents(deposit.value.cashCents + deposit.value.checksCents);
    const entryId =
      what === undefined ? await writeTransfer(desk, book, counter, deposit.value) : null;
    const at = desk.clock.now();
    const { id } = await book
      .insertInto('deposit_verification')
      .values({
        deposit_id: verifying.depositId,
        attempt,
        cash_cents: verifying.cashCents,
        checks: JSON.stringify(verifying.checks),
        agrees: what === undefined ? 1 : 0,
        verified_by: counter.person.id,
        verified_at: at,
        entry_id: entryId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await linkRow(book, OFFICE, 'deposit-verification', id, at);
    return done(
      what === undefined ? { agrees: true, totalCents } : { agrees: false, attempt, what },
    );
  });
}

async function nextAttempt(book: Book, depositId: number): Promise<number> {
  const row = await book
    .selectFrom('deposit_verification')
    .select((of) => of.fn.max('attempt').as('attempt'))
    .where('deposit_id', '=', depositId)
    .executeTakeFirst();
  return (row?.attempt ?? 0) + 1;
}

/** Says what was keyed that is not in the bag's record, never what the record holds. */
async function disagreement(
  book: Book,
  deposit: DepositRow,
  { cashCents, checks }: Verifying,
): Promise<string | undefined> {
  const listed = await depositChecks(book, deposit.id);
  const found = await foundChecks(book, deposit.id);
  const ours = [...listed, ...found].map((check) => check.amountCents);
  const unmatched: Cents[] = [];
  for (const amount of checks) {
    const index = ours.indexOf(amount);
    if (index < 0) unmatched.push(amount);
    else ours.splice(index, 1);
  }
  const parts = [
    ...(cashCents === deposit.cashCents ? [] : ['the cash']),
    ...(unmatched.length === 0
      ? []
      : [`no check of ${unmatched.map((c) => formatCents(c)).join(', ')}`]),
    ...(ours.length === 0 ? [] : [`${ours.length} not keyed`]),
  ];
  return parts.length === 0 ? undefined : parts.join('; ');
}

async function writeTransfer(
  desk: Desk,
  book: Book,
  counter: Counter,
  deposit: DepositRow,
): Promise<number> {
  const { sum } = await book
    .selectFrom('deposit_drop as d')
    .innerJoin('drawer_drop as p', 'p.id', 'd.drop_id')
    .select((of) => of.fn.coalesce(of.fn.sum<number>('p.amount_cents'), of.lit(0)).as('sum'))
    .where('d.deposit_id', '=', deposit.id)
    .executeTakeFirstOrThrow();
  const written = await writeEntry(book, {
    entry: balancedEntry([
      debit(DEPOSITS_IN_TRANSIT, cents(deposit.cashCents + deposit.checksCents)),
      credit(UNDEPOSITED_CASH, cents(deposit.cashCents - sum)),
      credit(SAFE, cents(sum)),
      credit(UNDEPOSITED_CHECKS, deposit.checksCents),
    ]),
    source: 'DEP',
    businessDate: deposit.businessDate,
    memo: `Deposit ${deposit.number}, bag ${deposit.bag}`,
    at: desk.clock.now(),
    by: counter.person.id,
  });
  return written.id;
}
