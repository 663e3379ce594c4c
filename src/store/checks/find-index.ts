// What find rests on is made of accounts and receipts, and compared with them here: nothing can be
// hidden from find by changing its index.
import { type RawBuilder, sql } from 'kysely';
import { nameWords, spelledOut, WORD_BEGINS } from '../../domain/name-words.ts';
import type { Book } from '../open-store.ts';
import { type Check, finding, firstBroken, firstOf } from './check.ts';

export const findIndex: Check = {
  name: 'find',
  title: 'every account and payer is found by name',
  run: async (book) => {
    let looked = 0;
    const each = async (pages: Pages) => {
      const told = await compareWords(book, pages);
      looked += told.looked;
      return told.broken;
    };
    const broken = await firstOf([
      () => each(ACCOUNTS),
      () => each(PAYERS),
      () => unlike(book, 'find_account', 'account_words'),
      () => unlike(book, 'find_payer', 'payer'),
    ]);
    return finding(looked, broken);
  },
};

type Sought = {
  readonly id: number;
  readonly what: string;
  readonly text: string;
  readonly words: string | null;
};
type Pages = (after: number) => RawBuilder<Sought>;

const PAGE = 1000;

/** An account's own words are its first row; more rows are other names of it. */
const ACCOUNTS: Pages = (after) => sql<Sought>`
  SELECT a.id, 'account ' || a.number AS what, COALESCE(p.name, '') || ' ' || a.place AS text,
    (SELECT w.words FROM account_words w WHERE w.account_id = a.id ORDER BY w.id LIMIT 1) AS words
  FROM account a LEFT JOIN party p ON p.id = a.party_id
  WHERE a.id > ${after} ORDER BY a.id LIMIT ${PAGE}`;

const PAYERS: Pages = (after) => sql<Sought>`
  SELECT r.id, 'the payer ' || r.payer AS what, r.payer AS text, p.words
  FROM receipt r LEFT JOIN payer p ON p.name = r.payer
  WHERE r.payer <> '' AND r.id > ${after} ORDER BY r.id LIMIT ${PAGE}`;

async function compareWords(
  book: Book,
  pages: Pages,
): Promise<{ readonly looked: number; readonly broken: string | undefined }> {
  let looked = 0;
  let after = 0;
  for (;;) {
    const { rows } = await pages(after).execute(book);
    const lost = rows.find(({ text, words }) => !isSame(text, words ?? ''));
    looked += rows.length;
    if (lost) return { looked, broken: `${lost.what} is not found by its name` };
    const last = rows.at(-1);
    if (last === undefined) return { looked, broken: undefined };
    after = last.id;
  }
}

/** The same words, in whatever order and spelling a book took them over, and every end of each. */
function isSame(text: string, words: string): boolean {
  const whole = words
    .split(' ')
    .filter((word) => word.startsWith(WORD_BEGINS))
    .map((word) => word.slice(WORD_BEGINS.length));
  const sorted = (of: string) => [...nameWords(of)].sort().join(' ');
  return spelledOut(whole) === words && sorted(text) === sorted(whole.join(' '));
}

/** The index that is searched holds what its table holds, no more and no less. */
function unlike(book: Book, index: string, table: string): Promise<string | undefined> {
  const [searched, held] = [sql.table(index), sql.table(table)];
  return firstBroken(book, {
    finds: sql<{ id: number }>`
      SELECT COALESCE(h.id, s.rowid) AS id FROM ${held} h
      FULL JOIN ${searched} s ON s.rowid = h.id
      WHERE h.words IS NOT s.words LIMIT 1`,
    says: ({ id }) => `${index} differs from ${table} at row ${id}`,
  });
}
