// Puts imported citations on the books: a few a transaction, each with one opening entry and links.

import { businessDate } from '../../desk/business-date.ts';
import type { Desk } from '../../desk/desk.ts';
import { balancedEntry } from '../../domain/entry.ts';
import { subtractCents } from '../../domain/money.ts';
import { assess, type OpenItem } from '../../domain/open-item.ts';
import { done, type Result } from '../../domain/result.ts';
import { appendLink, OFFICE } from '../../store/chain.ts';
import { accountsRecord } from '../../store/city-record.ts';
import { writeEntry } from '../../store/entries.ts';
import { insertAccount } from '../../store/new-accounts.ts';
import { insertItem } from '../../store/open-items.ts';
import type { Book } from '../../store/open-store.ts';
import { linkRow } from '../../store/records.ts';
import type { CitationProfile } from './citation-profile.ts';
import type { Citation } from './citation-row.ts';
import { insertKeys, knownCitations, openingDate } from './store.ts';

export type CitationSource = { readonly name: string; readonly profile: CitationProfile };

/** Few enough that no register waits long: some 30 ms a transaction. */
const CHUNK = 100;
/** Between two transactions, so that a waiting register gets its turn. */
const PAUSE_MS = 10;

/**
 * Writes the citations the book does not know yet; returns how many. Stopped anywhere, what was
 * written is whole, and a second run adds only the rest.
 */
export async function writeCitations(
  desk: Desk,
  source: CitationSource,
  citations: readonly Citation[],
  progress: (done: number) => void,
): Promise<Result<number>> {
  let added = 0;
  for (let first = 0; first < citations.length; first += CHUNK) {
    const chunk = citations.slice(first, first + CHUNK);
    const written = await desk.store.transact((book) => writeChunk(desk, book, source, chunk));
    if (!written.ok) return written;
    added += written.value;
    progress(first + chunk.length);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return done(added);
}

async function writeChunk(
  desk: Desk,
  book: Book,
  source: CitationSource,
  chunk: readonly Citation[],
): Promise<Result<number>> {
  const numbers = chunk.map(({ number }) => number);
  const known = await knownCitations(book, source.name, numbers);
  const fresh = chunk.filter(({ number }) => known.get(number)?.line !== 'parking');
  if (fresh.length === 0) return done(0);
  const items: OpenItem[] = [];
  const keys: { key: string; accountId: number }[] = [];
  for (const citation of fresh) {
    const accountId = await addAccount(book, citation);
    keys.push({ key: citation.number, accountId });
    items.push(await insertItem(book, newItem(accountId, citation, source.profile)));
  }
  await insertKeys(book, source.name, keys);
  await writeOpening(desk, book, source, fresh, items);
  const record = await accountsRecord(
    book,
    keys.map(({ accountId }) => accountId),
  );
  await appendLink(book, { chain: OFFICE, kind: 'accounts-added', record, at: desk.clock.now() });
  return done(fresh.length);
}

async function addAccount(book: Book, citation: Citation): Promise<number> {
  const { number, place, issuedOn } = citation;
  return insertAccount(book, {
    line: 'parking',
    number,
    party_id: null,
    place,
    opened_on: issuedOn,
  });
}

function newItem(accountId: number, citation: Citation, profile: CitationProfile) {
  const { component, department } = profile;
  const { surcharge } = component;
  const revenueCents = subtractCents(citation.fineCents, surcharge.amountCents);
  return {
    accountId,
    side: 'D' as const,
    documentNumber: citation.number,
    description: citation.description,
    department,
    documentDate: citation.issuedOn,
    dueOn: citation.dueOn,
    components: [
      {
        name: component.name,
        rank: component.rank,
        recognition: 'cash' as const,
        controlAccount: component.control,
        deferredAccount: component.deferred,
        originalCents: citation.fineCents,
        shares: [
          { account: component.revenue, shareCents: revenueCents },
          { account: surcharge.account, shareCents: surcharge.amountCents },
        ],
      },
    ],
  };
}

/** Imported items are opening balances: dated before the first day, outside its exports. */
async function writeOpening(
  desk: Desk,
  book: Book,
  source: CitationSource,
  fresh: readonly Citation[],
  items: readonly OpenItem[],
): Promise<void> {
  const assessed = items.map(assess);
  const at = desk.clock.now();
  const entry = await writeEntry(book, {
    entry: balancedEntry(assessed.flatMap(({ postings }) => postings)),
    movements: assessed.flatMap(({ movements }) => movements),
    source: 'OPN',
    businessDate: (await openingDate(book)) ?? (await businessDate(desk, book)),
    memo: `Imported ${source.name} lines ${fresh[0]?.line} to ${fresh.at(-1)?.line}`,
    at,
    by: null,
  });
  await linkRow(book, OFFICE, 'assessment', entry.id, at);
}
