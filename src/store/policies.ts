// Dated policies, tender rules, fees and reasons: the row in force on a business date.
import { present } from '../domain/assert.ts';
import type { PolicyName } from '../domain/policy.ts';
import type { TenderKind, TenderRule } from '../domain/tender.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';
import type { FeeTable } from './tables/city.ts';

const policyInForce = compileOnce((book, at: { name: PolicyName; date: string }) =>
  book
    .selectFrom('policy')
    .select('value')
    .where('name', '=', at.name)
    .where('effective_from', '<=', at.date)
    .orderBy('effective_from', 'desc')
    .limit(1),
);

/** Throws when the city has no such policy: demo and set-up always write all of them. */
export async function policy(book: Book, name: PolicyName, date: string): Promise<number> {
  const [row] = await policyInForce(book, { name, date });
  return present(row, `policy ${name} on ${date}`).value;
}

/** For policies younger than some books: what holds where the city never set one. */
export async function policyOr(
  book: Book,
  name: PolicyName,
  date: string,
  otherwise: number,
): Promise<number> {
  const [row] = await policyInForce(book, { name, date });
  return row?.value ?? otherwise;
}

const rulesUntil = compileOnce((book, at: { date: string }) =>
  book
    .selectFrom('tender_rule')
    .selectAll()
    .where('effective_from', '<=', at.date)
    .orderBy('effective_from'),
);

export async function tenderRules(book: Book, date: string): Promise<readonly TenderRule[]> {
  const rows = await rulesUntil(book, { date });
  // The newest row of a kind wins, also where it has another number than the one before.
  const inForce = new Map(rows.map((row) => [row.kind, row]));
  return [...inForce.values()]
    .sort((a, b) => a.number - b.number)
    .map((row) => ({
      kind: row.kind as TenderKind,
      number: row.number,
      name: row.name,
      ledgerAccount: row.ledger_account,
      givesChange: row.gives_change === 1,
      deposited: row.deposited === 1,
      mustKey: row.must_key === 1,
      ...(row.approval_over_cents === null ? {} : { approvalOverCents: row.approval_over_cents }),
    }));
}

export async function feeInForce(
  book: Book,
  key: { readonly number: number } | { readonly code: string },
  date: string,
): Promise<FeeTable | undefined> {
  const base = book
    .selectFrom('fee')
    .selectAll()
    .where('effective_from', '<=', date)
    .where((when) => when.or([when('effective_to', 'is', null), when('effective_to', '>=', date)]))
    .orderBy('effective_from', 'desc')
    .limit(1);
  const query =
    'number' in key ? base.where('number', '=', key.number) : base.where('code', '=', key.code);
  return query.executeTakeFirst();
}

/** The numbered reasons of a kind, such as `void` or `no-sale`. */
export async function reasons(
  book: Book,
  kind: string,
): Promise<readonly { readonly number: number; readonly words: string }[]> {
  return book
    .selectFrom('reason')
    .select(['number', 'words'])
    .where('kind', '=', kind)
    .orderBy('number')
    .execute();
}
