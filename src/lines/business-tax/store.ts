// What business tax asks of the book beyond one account: what was collected for an agency, and
// what of it is passed on.
import type { DateText } from '../../domain/clock.ts';
import { type Cents, cents } from '../../domain/money.ts';
import type { Book } from '../../store/open-store.ts';

/** Credits less debits of payments and their corrections, on an account, over some dates. */
export async function collectedIn(
  book: Book,
  account: string,
  { from, to }: { readonly from: DateText; readonly to: DateText },
): Promise<Cents> {
  const rows = await book
    .selectFrom('posting as p')
    .innerJoin('entry as e', 'e.id', 'p.entry_id')
    .select(['p.side', 'p.amount_cents'])
    .where('p.account', '=', account)
    .where('e.business_date', '>=', from)
    .where('e.business_date', '<=', to)
    .where('e.source', 'not in', ['LIN', 'OPN'])
    .execute();
  return cents(
    rows.reduce((sum, row) => sum + (row.side === 'C' ? row.amount_cents : -row.amount_cents), 0),
  );
}

/** Whether the fees of a quarter were passed on, from whichever account. */
export async function isPassedOn(book: Book, act: string, quarter: string): Promise<boolean> {
  const rows = await book
    .selectFrom('line_record')
    .select('facts')
    .where('act', '=', act)
    .execute();
  return rows.some(({ facts }) => JSON.parse(facts).quarter === quarter);
}
