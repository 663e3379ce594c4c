// Every chain from its first link to its last: numbered without a gap, each naming the hash before
// it, each hash that of its own content.

import { linkHash } from '../chain.ts';
import type { Book } from '../open-store.ts';
import { type Check, finding } from './check.ts';
import { linkName, linkPages } from './link-pages.ts';

export const chains: Check = {
  name: 'chains',
  title: 'every link follows the one before it',
  run: async (book) => {
    let looked = 0;
    for (const chain of await chainNames(book)) {
      let sequence = 0;
      let previous = '';
      for await (const link of linkPages(book, chain)) {
        looked += 1;
        sequence += 1;
        const name = linkName(link);
        if (link.sequence !== sequence) {
          return finding(looked, `${chain}: link ${sequence} is gone, ${link.sequence} follows`);
        }
        if (link.previous_hash !== previous) {
          return finding(looked, `${name} does not follow the link before it`);
        }
        const { hash, ...covered } = link;
        if (linkHash(covered) !== hash) return finding(looked, `${name}: its hash is not its own`);
        previous = hash;
      }
    }
    return finding(looked, undefined);
  },
};

async function chainNames(book: Book): Promise<readonly string[]> {
  const rows = await book
    .selectFrom('chain_link')
    .select('chain')
    .distinct()
    .orderBy('chain')
    .execute();
  return rows.map((row) => row.chain);
}
