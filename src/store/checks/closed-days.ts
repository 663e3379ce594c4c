// Closed business dates: their proof comes out the same today, the chains still pass through the
// ends the close recorded, and nothing was posted on them since.
import { canonical, type PlainRecord } from '../../domain/canonical.ts';
import { proveDay } from '../../domain/day-proof.ts';
import type { ChainHead } from '../../domain/ledger-file.ts';
import { loadDayFacts } from '../day-facts.ts';
import type { Book } from '../open-store.ts';
import type { DayCloseTable } from '../tables/balancing.ts';
import { type Check, finding } from './check.ts';

export const closedDays: Check = {
  name: 'closed-days',
  title: 'every closed day still proves the same',
  run: async (book) => {
    const days = await book.selectFrom('day_close').selectAll().orderBy('business_date').execute();
    for (const [index, day] of days.entries()) {
      const broken =
        (await brokenHead(book, day)) ??
        (await lateEntry(book, day)) ??
        (await brokenProof(book, day));
      if (broken !== undefined) return finding(index + 1, `${day.business_date}: ${broken}`);
    }
    return finding(days.length, undefined);
  },
};

async function brokenHead(book: Book, day: DayCloseTable): Promise<string | undefined> {
  for (const { chain, sequence, hash } of JSON.parse(day.chain_heads) as readonly ChainHead[]) {
    const link = await book
      .selectFrom('chain_link')
      .select('hash')
      .where('chain', '=', chain)
      .where('sequence', '=', sequence)
      .executeTakeFirst();
    if (link?.hash !== hash) return `${chain} no longer passes through its link ${sequence}`;
  }
  return undefined;
}

async function lateEntry(book: Book, day: DayCloseTable): Promise<string | undefined> {
  const entry = await book
    .selectFrom('entry')
    .select(['source', 'number'])
    .where('business_date', '=', day.business_date)
    .where('made_at', '>', day.closed_at)
    .limit(1)
    .executeTakeFirst();
  return entry && `entry ${entry.source}-${entry.number} was posted after the close`;
}

async function brokenProof(book: Book, day: DayCloseTable): Promise<string | undefined> {
  const proof = proveDay(await loadDayFacts(book, day.business_date));
  if (canonical(proof) === day.proof) return undefined;
  const then = JSON.parse(day.proof) as PlainRecord;
  const now: PlainRecord = proof;
  const member = Object.keys(proof).find(
    (key) => canonical(now[key] ?? null) !== canonical(then[key] ?? null),
  );
  return `the proof no longer comes out as it was closed (${member ?? 'spelling'})`;
}
