// The store's side of the one find field: a statement for what has a number or a figure and one for
// words. Each branch stops at a screenful, so their time does not grow with the book.
import { type RawBuilder, sql } from 'kysely';
import type { Asked, Phrase, Sought } from '../domain/find-shape.ts';
import type { Cents } from '../domain/money.ts';
import { WORD_BEGINS } from '../domain/name-words.ts';
import { nameNow, placeNow } from './called-now.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';

/** How a row was found. */
export type FoundBy =
  | 'number'
  | 'phone'
  | 'plate'
  | 'parcel'
  | 'permit'
  | 'alias'
  | 'name'
  | 'receipt'
  | 'check'
  | 'money-order'
  | 'card'
  | 'amount'
  | 'date'
  | 'payer';

export type FoundRow = {
  readonly kind: 'account' | 'receipt';
  readonly id: number;
  /** 1 is the very number of an account; the higher, the less it is what was meant. */
  readonly rank: number;
  readonly by: FoundBy;
  /** The number it was found by, where that is not its own. */
  readonly what: string;
  readonly line: string | null;
  /** An account's number, or a receipt's: `1-000101`. */
  readonly number: string;
  readonly name: string;
  readonly place: string;
  /** A receipt's business date. */
  readonly date: string | null;
  /** What an account owes, or a receipt's total; null where it must not be shown yet. */
  readonly cents: Cents | null;
  readonly isVoid: 0 | 1;
};

/**
 * What is shown of each row, read for those alone that will be shown. The total of a receipt that
 * was found by its date alone is kept back until its drawer is closed: a list of them would tell
 * what a count must come to.
 */
function shownRows(found: RawBuilder<unknown>, most: number) {
  return sql<FoundRow>`
    WITH found (rank, kind, id, "by", what) AS (${found}),
    best AS (
      SELECT kind, id, MIN(rank) AS rank, "by", what FROM found GROUP BY kind, id
      ORDER BY 3, kind, CASE kind WHEN 'receipt' THEN -id END LIMIT ${most})
    SELECT f.kind, f.id, f.rank, f."by", f.what, a.line,
      COALESCE(a.number, r.register || '-' || printf('%06d', r.number)) AS number,
      COALESCE(${nameNow()}, p.name, r.payer, '') AS name,
      COALESCE(${placeNow()}, a.place, '') AS place,
      r.business_date AS date,
      CASE
        WHEN f.kind = 'account' THEN COALESCE(o.owed_cents, 0)
        WHEN f."by" <> 'date' OR EXISTS (
          SELECT 1 FROM session_close s WHERE s.session_id = r.session_id)
        THEN r.total_cents END AS cents,
      EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id) AS "isVoid"
    FROM best f
    LEFT JOIN account a ON f.kind = 'account' AND a.id = f.id
    LEFT JOIN account_owed o ON o.account_id = a.id
    LEFT JOIN party p ON p.id = a.party_id
    LEFT JOIN receipt r ON f.kind = 'receipt' AND r.id = f.id
    ORDER BY f.rank, f.kind, CASE f.kind WHEN 'receipt' THEN -f.id END, name, number`;
}

type KeyQuery = {
  readonly key: string;
  /** The first text behind every one that begins with `key`. */
  readonly end: string;
  readonly register: number;
  readonly number: number;
  readonly check: string;
  readonly last4: string;
  readonly cents: number;
  readonly date: string;
  readonly most: number;
};

const byKey = compileOnce((book, at: KeyQuery) => ({
  compile: () => shownRows(keyBranches(at), at.most).compile(book),
}));

function keyBranches(at: KeyQuery) {
  const { most } = at;
  return sql`
    SELECT * FROM (SELECT CASE a.number WHEN ${at.key} THEN 1 ELSE 3 END, 'account', a.id,
        'number', '' FROM account a
      WHERE a.number >= ${at.key} AND a.number < ${at.end} ORDER BY a.number LIMIT ${most})
    UNION ALL SELECT * FROM (${identifierBranch('key', at)})
    UNION ALL SELECT * FROM (${identifierBranch('short_key', at)})
    UNION ALL SELECT * FROM (SELECT CASE s.sought WHEN ${at.key} THEN 1 ELSE 4 END, 'account',
        s.account_id, 'alias', s.text FROM account_alias s WHERE s.kind = 'number'
          AND s.sought >= ${at.key} AND s.sought < ${at.end} ORDER BY s.sought LIMIT ${most})
    UNION ALL SELECT * FROM (SELECT 2, 'receipt', r.id, 'receipt', '' FROM receipt r
      WHERE r.number = ${at.number} AND r.register IN (
        SELECT g.number FROM register g WHERE ${at.register} IN (g.number, 0)) LIMIT ${most})
    UNION ALL SELECT * FROM (SELECT 5, 'receipt', t.receipt_id, t.kind, t.check_number
      FROM receipt_tender t WHERE t.check_number = ${at.check}
      ORDER BY t.receipt_id DESC LIMIT ${most})
    UNION ALL SELECT * FROM (SELECT 4, 'account', i.account_id, t.kind, t.check_number
      FROM receipt_tender t JOIN returned_item n ON n.tender_id = t.id
      JOIN open_item i ON i.id = n.unaccounted_item_id
      WHERE t.check_number = ${at.check} AND i.account_id IS NOT NULL LIMIT ${most})
    UNION ALL SELECT * FROM (SELECT 6, 'receipt', t.receipt_id, 'card', t.card_last4
      FROM receipt_tender t WHERE t.card_last4 = ${at.last4}
      ORDER BY t.receipt_id DESC LIMIT ${most})
    UNION ALL SELECT * FROM (SELECT 5, 'receipt', r.id, 'amount', '' FROM receipt r
      WHERE r.total_cents = ${at.cents} ORDER BY r.id DESC LIMIT ${most})
    UNION ALL SELECT * FROM (SELECT 6, 'receipt', t.receipt_id, 'amount', '' FROM receipt_tender t
      WHERE t.tendered_cents = ${at.cents} ORDER BY t.receipt_id DESC LIMIT ${most})
    UNION ALL SELECT * FROM (SELECT 7, 'receipt', r.id, 'date', '' FROM receipt r
      WHERE r.business_date = ${at.date} ORDER BY r.id DESC LIMIT ${most})`;
}

/** A number of a party finds each of its accounts. */
function identifierBranch(column: 'key' | 'short_key', at: KeyQuery) {
  const key = sql.ref(`i.${column}`);
  return sql`SELECT CASE ${key} WHEN ${at.key} THEN 2 ELSE 4 END, 'account', a.id, i.kind, i.shown
    FROM identifier i
    JOIN account a ON a.id = i.account_id OR a.party_id = i.party_id
    WHERE ${key} >= ${at.key} AND ${key} < ${at.end} ORDER BY ${key} LIMIT ${at.most}`;
}

type WordQuery = {
  /** Every one of them stands in what is found; the index may have been asked for less. */
  readonly words: readonly string[];
  readonly starts: string;
  readonly parts: string;
  readonly most: number;
};

/** Payers are asked for their newest receipt; the rest stands in the view of the party. */
const byWords = compileOnce((book, at: WordQuery) => ({
  compile: () =>
    shownRows(
      sql`
        SELECT * FROM (SELECT 4, 'account', w.account_id, 'name', ''
          FROM find_account f JOIN account_words w ON w.id = f.rowid
          WHERE find_account MATCH ${at.starts} AND ${allBegin('w.words', at.words)}
          LIMIT ${at.most})
        UNION ALL SELECT * FROM (SELECT 5, 'account', w.account_id, 'name', ''
          FROM find_account f JOIN account_words w ON w.id = f.rowid
          WHERE find_account MATCH ${at.parts} AND ${allStand('w.words', at.words)}
          LIMIT ${at.most})
        UNION ALL SELECT * FROM (SELECT 8, 'receipt', (
            SELECT MAX(r.id) FROM receipt r WHERE r.payer = p.name), 'payer', ''
          FROM find_payer f JOIN payer p ON p.id = f.rowid
          WHERE find_payer MATCH ${at.parts} AND ${allStand('p.words', at.words)}
          LIMIT ${PAYERS_MOST})`,
      at.most,
    ).compile(book),
}));

const BEGINS = ` ${WORD_BEGINS}`;

function allBegin(column: string, words: readonly string[]) {
  const begins = words.map(
    (word) => sql`instr(' ' || ${sql.ref(column)}, ${BEGINS} || ${word}) > 0`,
  );
  return sql.join(begins, sql` AND `);
}

function allStand(column: string, words: readonly string[]) {
  const stand = words.map(
    (word) => sql`instr(' ' || ${sql.ref(column)},
      CASE length(${word}) WHEN 1 THEN ${BEGINS} ELSE ' ' END || ${word}) > 0`,
  );
  return sql.join(stand, sql` AND `);
}

/** A word that fewer rows than this have is looked for alone, the others in those rows. */
const RARE = 1000;
/** Of so many rows with the first letters of a word, so many must have the whole of it. */
const PROBED = 60;
const OFTEN = 6;

type Count = { readonly rows: number };

const countedPart = compileOnce((book, at: { readonly part: string }) => ({
  compile: () =>
    sql<Count>`SELECT COUNT(*) AS rows FROM (SELECT 1 FROM find_account
      WHERE find_account MATCH ${at.part} LIMIT ${sql.lit(RARE)})`.compile(book),
}));

type Probe = { readonly asked: string; readonly word: string };

const countedBegin = compileOnce((book, { asked, word }: Probe) => ({
  compile: () => probed(asked, allBegin('w.words', [word])).compile(book),
}));
const countedStand = compileOnce((book, { asked, word }: Probe) => ({
  compile: () => probed(asked, allStand('w.words', [word])).compile(book),
}));

function probed(asked: string, holds: RawBuilder<unknown>) {
  return sql<Count>`SELECT COUNT(*) AS rows FROM (SELECT w.words FROM find_account f
    JOIN account_words w ON w.id = f.rowid
    WHERE find_account MATCH ${asked} LIMIT ${sql.lit(PROBED)}) w WHERE ${holds}`;
}

/**
 * What the index is asked for, chosen so that the time does not grow with the city. It steps
 * through the rows of every word it is asked for, which takes long beside a word that half of the
 * city has: a house number finds its rows faster alone. And it gathers all rows of a long word
 * before it gives the first; by its first letters they come one by one.
 */
async function chooseAsked(book: Book, phrases: readonly Phrase[]): Promise<readonly Asked[]> {
  const rare = phrases.length > 1 ? await rarestOf(book, phrases) : undefined;
  if (rare) return [rare];
  const asked: Asked[] = [];
  for (const phrase of phrases) asked.push(await askedOften(book, phrase));
  return asked;
}

async function rarestOf(book: Book, phrases: readonly Phrase[]): Promise<Asked | undefined> {
  let rarest: { readonly begins: Asked; readonly rows: number } | undefined;
  for (const { begins } of phrases) {
    const rows = onlyCount(await countedPart(book, { part: begins.part }));
    if (rows < (rarest?.rows ?? RARE)) rarest = { begins, rows };
  }
  return rarest?.begins;
}

async function askedOften(book: Book, { word, begins, whole }: Phrase): Promise<Asked> {
  if (whole === undefined) return begins;
  const choose = async (form: keyof Asked, counted: typeof countedBegin) => {
    if (begins[form] === whole[form]) return begins[form];
    const rows = onlyCount(await counted(book, { asked: begins[form], word }));
    return rows < OFTEN ? whole[form] : begins[form];
  };
  return { start: await choose('start', countedBegin), part: await choose('part', countedStand) };
}

function onlyCount([row]: readonly Count[]): number {
  return row?.rows ?? 0;
}

async function findNamed(
  book: Book,
  phrases: readonly Phrase[],
  most: number,
): Promise<readonly FoundRow[]> {
  const asked = await chooseAsked(book, phrases);
  return byWords(book, {
    words: phrases.map(({ word }) => word),
    starts: asked.map(({ start }) => start).join(' '),
    parts: asked.map(({ part }) => part).join(' '),
    most,
  });
}

const PAYERS_MOST = 5;
/** No number is this; so a branch that nobody asked for finds nothing. */
const NOTHING = -1;

/** Rows that fit, what was most likely meant first; never more than `most`. */
export async function findRows(
  book: Book,
  sought: Sought,
  phrases: readonly Phrase[],
  most: number,
): Promise<readonly FoundRow[]> {
  const numbered = await findNumbered(book, sought, most);
  if (phrases.length === 0) return numbered;
  const named = await findNamed(book, phrases, most);
  const known = new Set(numbered.map((row) => `${row.kind} ${row.id}`));
  const fresh = named.filter((row) => !known.has(`${row.kind} ${row.id}`));
  return [...numbered, ...fresh].slice(0, most);
}

async function findNumbered(
  book: Book,
  { key, receipt, checkNumber, cardLast4, amountCents, date }: Sought,
  most: number,
): Promise<readonly FoundRow[]> {
  const asked = [receipt, checkNumber, amountCents, date].some((one) => one !== undefined);
  if (key === '' && !asked) return [];
  return byKey(book, {
    key,
    end: key === '' ? '' : `${key}\u{10FFFF}`,
    register: receipt?.register ?? 0,
    number: receipt?.number ?? NOTHING,
    check: checkNumber ?? '',
    last4: cardLast4 ?? '',
    cents: amountCents ?? NOTHING,
    date: date ?? '',
    most,
  });
}
