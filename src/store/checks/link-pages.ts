// Links read a page at a time, so that a book of many years is checked in little memory.
import type { Book } from '../open-store.ts';
import type { ChainLinkTable } from '../tables/ledger.ts';

const PAGE = 500;

/** The links of one chain in order. */
export async function* linkPages(book: Book, chain: string): AsyncIterable<ChainLinkTable> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const page = await book
      .selectFrom('chain_link')
      .selectAll()
      .where('chain', '=', chain)
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(PAGE)
      .execute();
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.sequence;
  }
}

/** `register-1 link 12 (receipt 7)` */
export function linkName(link: ChainLinkTable): string {
  const subject = link.subject_id === null ? '' : ` ${link.subject_id}`;
  return `${link.chain} link ${link.sequence} (${link.kind}${subject})`;
}
