// The hash chains: one a register, one for the office. A link covers its whole record and its past.
import { createHash } from 'node:crypto';
import { canonical, type PlainRecord } from '../domain/canonical.ts';
import { compileOnce, insertRows } from './compile-once.ts';
import type { Book } from './open-store.ts';
import type { ChainLinkTable } from './tables/ledger.ts';

export const OFFICE = 'office';
export const registerChain = (register: number): string => `register-${register}`;

export type Link = {
  readonly chain: string;
  /** What happened, such as `receipt` or `drawer-count`; verify knows how to read each again. */
  readonly kind: string;
  /** The row the link speaks of; none where the record stands in the link alone. */
  readonly subjectId?: number;
  readonly record: PlainRecord;
  readonly at: string;
};

/** SHA-256 over everything the link says, one member a line, in hexadecimal. */
export function linkHash(link: Omit<ChainLinkTable, 'hash'>): string {
  const members = [
    link.previous_hash,
    link.chain,
    link.sequence,
    link.kind,
    link.subject_id ?? '',
    link.at,
    link.content,
  ];
  return createHash('sha256').update(members.join('\n')).digest('hex');
}

const lastLink = compileOnce((book, of: { chain: string }) =>
  book
    .selectFrom('chain_link')
    .select(['sequence', 'hash'])
    .where('chain', '=', of.chain)
    .orderBy('sequence', 'desc')
    .limit(1),
);

/** The last link of a chain; sequence 0 and an empty hash before the first. */
export async function chainHead(
  book: Book,
  chain: string,
): Promise<{ readonly sequence: number; readonly hash: string }> {
  const [row] = await lastLink(book, { chain });
  return row ?? { sequence: 0, hash: '' };
}

const insertLinks = insertRows('chain_link');

/** Appends a link; returns its hash. Must run in the transaction that writes the record. */
export async function appendLink(book: Book, link: Link): Promise<string> {
  const head = await chainHead(book, link.chain);
  const row = {
    chain: link.chain,
    sequence: head.sequence + 1,
    kind: link.kind,
    subject_id: link.subjectId ?? null,
    content: canonical(link.record),
    at: link.at,
    previous_hash: head.hash,
  };
  const hash = linkHash(row);
  await insertLinks(book, [{ ...row, hash }]);
  return hash;
}

/** How many links of a kind speak of a row. */
export async function countLinks(book: Book, kind: string, subjectId: number): Promise<number> {
  const row = await book
    .selectFrom('chain_link')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .executeTakeFirstOrThrow();
  return row.count;
}
