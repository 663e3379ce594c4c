// Closed business dates: their proof comes out the same today, the chains still pass through the
// ends the close recorded, and nothing was posted on them since. Of a close that was lifted the
// same holds up to the lift, and of the second close from then on.
import { canonical, type PlainRecord } from '../../domain/canonical.ts';
import { proveDay } from '../../domain/day-proof.ts';
import type { ChainHead } from '../../domain/ledger-file.ts';
import { loadDayFacts } from '../day-facts.ts';
import { NOW } from '../day-sessions.ts';
import type { Book } from '../open-store.ts';
import type { DayCloseTable } from '../tables/balancing.ts';
import { type Check, finding } from './check.ts';

export const closedDays: Check = {
  name: 'closed-days',
  title: 'every closed day still proves the same',
  run: async (book) => {
    const closes = [...(await firstCloses(book)), ...(await secondCloses(book))];
    for (const [index, close] of closes.entries()) {
      const broken =
        (await brokenHead(book, close)) ??
        (await lateEntry(book, close)) ??
        (await brokenProof(book, close));
      if (broken !== undefined) return finding(index + 1, `${close.business_date}: ${broken}`);
    }
    return finding(closes.length, undefined);
  },
};

/** A close with the last entry that it speaks of: of one that was lifted, the last before that. */
type Close = DayCloseTable & { readonly through: number };

async function firstCloses(book: Book): Promise<readonly Close[]> {
  const rows = await book
    .selectFrom('day_close as c')
    .leftJoin('day_lift as l', 'l.business_date', 'c.business_date')
    .selectAll('c')
    .select('l.through_entry_id as through')
    .orderBy('c.business_date')
    .execute();
  return rows.map(({ through, ...row }) => ({ ...row, through: through ?? NOW }));
}

async function secondCloses(book: Book): Promise<readonly Close[]> {
  const rows = await book
    .selectFrom('day_second_close')
    .select(['business_date', 'proof', 'chain_heads', 'closed_by', 'closed_at'])
    .orderBy('business_date')
    .execute();
  return rows.map((row) => ({ ...row, through: NOW }));
}

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

async function lateEntry(book: Book, day: Close): Promise<string | undefined> {
  const entry = await book
    .selectFrom('entry')
    .select(['source', 'number'])
    .where('business_date', '=', day.business_date)
    .where('made_at', '>', day.closed_at)
    .where('id', '<=', day.through)
    .limit(1)
    .executeTakeFirst();
  return entry && `entry ${entry.source}-${entry.number} was posted after the close`;
}

async function brokenProof(book: Book, day: Close): Promise<string | undefined> {
  const proof = proveDay(await loadDayFacts(book, day.business_date, day.through));
  if (canonical(proof) === day.proof) return undefined;
  const then = JSON.parse(day.proof) as PlainRecord;
  const now: PlainRecord = proof;
  const member = Object.keys(proof).find(
    (key) => canonical(now[key] ?? null) !== canonical(then[key] ?? null),
  );
  return `the proof no longer comes out as it was closed (${member ?? 'spelling'})`;
}
