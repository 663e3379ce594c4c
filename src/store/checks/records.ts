// What each link covers stands in the tables as it stood when the link was made.
import { canonical, type Plain, type PlainRecord } from '../../domain/canonical.ts';
import { changedCityRow } from '../city-record.ts';
import type { Book } from '../open-store.ts';
import { isRecordKind } from '../record-shapes.ts';
import { recordOf } from '../records.ts';
import type { ChainLinkTable } from '../tables/ledger.ts';
import { type Check, finding } from './check.ts';
import { linkName, linkPages } from './link-pages.ts';

export const records: Check = {
  name: 'records',
  title: 'what every link covers stands as it was',
  run: async (book) => {
    let looked = 0;
    const chains = await book.selectFrom('chain_link').select('chain').distinct().execute();
    for (const { chain } of chains) {
      for await (const link of linkPages(book, chain)) {
        looked += 1;
        const broken = await brokenRecord(book, link);
        if (broken !== undefined) return finding(looked, `${linkName(link)}: ${broken}`);
      }
    }
    return finding(looked, undefined);
  },
};

/** Their record is rows by table. */
const BRINGERS: readonly string[] = ['city-opened', 'accounts-added', 'city-changed'];

async function brokenRecord(book: Book, link: ChainLinkTable): Promise<string | undefined> {
  const then = parsed(link.content);
  if (then === undefined) return 'its content cannot be read';
  if (BRINGERS.includes(link.kind)) {
    return changedCityRow(book, then);
  }
  const now = await rowNow(book, link, then);
  // Kinds that this program does not know carry their record themselves; their chain proves it.
  if (now === 'unknown') return undefined;
  if (now === undefined) return 'the row it covers is gone';
  if (canonical(now) === link.content) return undefined;
  return difference(then, now, '') ?? 'it is spelt otherwise';
}

function parsed(content: string): PlainRecord | undefined {
  try {
    return JSON.parse(content) as PlainRecord;
  } catch {
    return undefined;
  }
}

async function rowNow(
  book: Book,
  link: ChainLinkTable,
  then: PlainRecord,
): Promise<PlainRecord | undefined | 'unknown'> {
  if (link.kind === 'day-close') {
    return book
      .selectFrom('day_close')
      .selectAll()
      .where('business_date', '=', String(then['business_date']))
      .executeTakeFirst();
  }
  if (link.kind === 'sheet-signature') {
    return book
      .selectFrom('sheet_signature')
      .selectAll()
      .where('tape_id', '=', Number(then['tape_id']))
      .where('role', '=', then['role'] === 'second' ? 'second' : 'clerk')
      .executeTakeFirst();
  }
  if (!isRecordKind(link.kind)) return 'unknown';
  if (link.subject_id === null) return undefined;
  try {
    return await recordOf(book, link.kind, link.subject_id);
  } catch {
    return undefined;
  }
}

/** The first member that differs, in words: `entry.postings.2.amount_cents was 7500, is 7400`. */
function difference(then: Plain, now: Plain, path: string): string | undefined {
  if (isTree(then) && isTree(now)) {
    const [a, b] = [members(then), members(now)];
    for (const key of new Set([...a.keys(), ...b.keys()])) {
      const found = difference(a.get(key) ?? null, b.get(key) ?? null, `${path}.${key}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (canonical(then) === canonical(now)) return undefined;
  return `${path.slice(1)} was ${shown(then)}, is ${shown(now)}`;
}

function isTree(value: Plain): value is PlainRecord | readonly Plain[] {
  return typeof value === 'object' && value !== null;
}

function members(tree: PlainRecord | readonly Plain[]): ReadonlyMap<string, Plain> {
  return new Map(Object.entries(tree).map(([key, value]) => [key, value ?? null]));
}

function shown(value: Plain): string {
  if (value === null) return 'nothing';
  const words = canonical(value);
  return words.length > 60 ? `${words.slice(0, 60)}...` : words;
}
