// What business tax asks of the book beyond one account: which businesses a run concerns.
import { isLocked } from '../../desk/dunning-lock.ts';
import type { DateText } from '../../domain/clock.ts';
import { ZERO } from '../../domain/money.ts';
import type { Book } from '../../store/open-store.ts';
import { ACT } from './business.ts';

const LINE = 'business-tax';

/** Accounts of businesses that did not close and are no agency's, by number. */
export async function openBusinesses(book: Book): Promise<readonly number[]> {
  const rows = await book
    .selectFrom('account as a')
    .select('a.id')
    .where('a.line', '=', LINE)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('line_record as r')
            .select('r.id')
            .whereRef('r.account_id', '=', 'a.id')
            .where('r.act', 'in', [ACT.close, ACT.remit]),
        ),
      ),
    )
    .orderBy('a.number')
    .execute();
  return rows.map(({ id }) => id);
}

/** Those of them that owe and that nothing keeps collection from, such as an arrangement. */
export async function owingBusinesses(book: Book, date: DateText): Promise<readonly number[]> {
  const rows = await book
    .selectFrom('account_owed')
    .select('account_id as id')
    .where('owed_cents', '>', ZERO)
    .execute();
  const owing = new Set(rows.map(({ id }) => id));
  const free: number[] = [];
  for (const id of await openBusinesses(book)) {
    if (owing.has(id) && !(await isLocked(book, id, date))) free.push(id);
  }
  return free;
}
