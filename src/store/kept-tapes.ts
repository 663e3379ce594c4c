// Tapes of the adding machine that were kept, each with its own link in the register's chain.
import type { Cents } from '../domain/money.ts';
import { shownCents, type TapeLine, tapeItems, tapeTotal } from '../domain/tape.ts';
import { registerChain } from './chain.ts';
import type { Book } from './open-store.ts';
import { nameNow } from './person-words.ts';
import { linkRow } from './records.ts';

export type KeptTape = {
  /** Its own number, counted over the whole book. */
  readonly id: number;
  readonly businessDate: string;
  readonly keptBy: number;
  readonly number: number;
  readonly name: string;
  readonly at: string;
  readonly totalCents: Cents;
  readonly items: number;
};

export type NewKeptTape = {
  readonly businessDate: string;
  readonly register: number;
  readonly keptBy: number;
  readonly at: string;
  readonly lines: readonly TapeLine[];
};

/** Returns its number. */
export async function insertKeptTape(book: Book, fresh: NewKeptTape): Promise<number> {
  const { businessDate, register, keptBy, at, lines } = fresh;
  const { id } = await book
    .insertInto('kept_tape')
    .values({
      business_date: businessDate,
      register,
      kept_by: keptBy,
      kept_at: at,
      total_cents: tapeTotal(lines),
      items: tapeItems(lines),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [index, { kind, note, struck }] of lines.entries()) {
    await book
      .insertInto('kept_tape_line')
      .values({
        tape_id: id,
        line: index + 1,
        kind: kind ?? 'amount',
        amount_cents: shownCents(lines, index),
        note: note ?? '',
        struck: struck ? 1 : 0,
      })
      .execute();
  }
  await linkRow(book, registerChain(register), 'kept-tape', id, at);
  return id;
}

const LISTED = 200;

/** The newest first; of one person, or of everybody. */
export async function keptTapes(book: Book, keptBy?: number): Promise<readonly KeptTape[]> {
  const all = keptTapeRows(book).orderBy('t.id', 'desc').limit(LISTED);
  return (keptBy === undefined ? all : all.where('t.kept_by', '=', keptBy)).execute();
}

export async function keptTapeById(book: Book, id: number): Promise<KeptTape | undefined> {
  return keptTapeRows(book).where('t.id', '=', id).executeTakeFirst();
}

function keptTapeRows(book: Book) {
  return book
    .selectFrom('kept_tape as t')
    .innerJoin('person as p', 'p.id', 't.kept_by')
    .select(['t.id', 't.business_date as businessDate', 't.kept_by as keptBy', 't.kept_at as at'])
    .select(['p.number', nameNow('p').as('name'), 't.total_cents as totalCents', 't.items']);
}

export async function keptTapeLines(book: Book, id: number): Promise<readonly TapeLine[]> {
  const rows = await book
    .selectFrom('kept_tape_line')
    .select(['kind', 'amount_cents', 'note', 'struck'])
    .where('tape_id', '=', id)
    .orderBy('line')
    .execute();
  return rows.map(({ kind, amount_cents: amountCents, note, struck }) => ({
    amountCents,
    struck: struck === 1,
    ...(kind === 'amount' ? {} : { kind }),
    ...(note === '' ? {} : { note }),
  }));
}
