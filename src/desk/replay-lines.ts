// Goes through what lines of business recorded of every account, as their own rules read it: a
// check of verify, made here since it asks the lines.
import { type Check, finding } from '../store/checks/check.ts';
import type { Book } from '../store/open-store.ts';
import type { LineDutiesOf } from './line-duties.ts';
import { linePlaces } from './line-place.ts';

export const replayOf = (dutiesOf: LineDutiesOf): Check => ({
  name: 'line-rules',
  title: 'what lines of business recorded is what their rules allow',
  run: async (book) => {
    const accounts = await recordedAccounts(book);
    let day = { date: '', placeOf: linePlaces(book, '') };
    for (const { id, line, number, last } of accounts) {
      const duties = await dutiesOf(line);
      if (duties === undefined) continue;
      if (day.date !== last) day = { date: last, placeOf: linePlaces(book, last) };
      const why = duties.replay(await day.placeOf(id));
      if (why !== undefined) return finding(accounts.length, `account ${number}: ${why}`);
    }
    return finding(accounts.length, undefined);
  },
});

/** In the order of the last date, whose rules are read once for all of them. */
function recordedAccounts(book: Book) {
  return book
    .selectFrom('line_record as r')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .select(['a.id', 'a.line', 'a.number'])
    .select((of) => of.fn.max('r.business_date').as('last'))
    .groupBy('a.id')
    .orderBy('last')
    .orderBy('a.id')
    .execute();
}
