// Writes a letter: a template of its kind in the language of who reads it, every field filled, kept
// for ever as it was sent. Printing is another verb.

import { canonical } from '../domain/canonical.ts';
import type { DateText } from '../domain/clock.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { languageOf } from '../domain/language.ts';
import { isLetterKind, type LetterKind, letterNumber } from '../domain/letters/kinds.ts';
import { type LetterContent, type LetterFields, mergeLetter } from '../domain/letters/merge.ts';
import { editionOf } from '../domain/letters/template.ts';
import { templateOf } from '../domain/letters/templates.ts';
import type { Named } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { type AccountRow, accountById, addressOf } from '../store/accounts.ts';
import { insertLetter } from '../store/letters.ts';
import type { Book } from '../store/open-store.ts';
import { peekNumber, takeNumber } from '../store/series.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { accountFields, spelledFields } from './letter-facts.ts';
import { paperCity } from './paper-facts.ts';
import { permit } from './permit.ts';

export type AskedLetter = {
  readonly kind: LetterKind;
  /** None where it goes to somebody who has no account: then `fields` name who and where. */
  readonly accountId?: number;
  /**
   * The fields of the template (`data/letters/KIND.json`): text and choices as text, dates as
   * `2026-09-15`, money as cents, counts as numbers, `rows` as `{ date, words, amountCents }`. What
   * the book knows of the account (name, account, place, owed, due, items, city, today) is filled
   * in where it is not given here.
   */
  readonly fields: LetterFields;
  /** Lines of the address without the name; where the payer's letters go unless told. */
  readonly address?: readonly string[];
  /** `es`; the payer's own language unless told, English where there is no text in it. */
  readonly language?: string;
  /** The business date it is written on; the book's own unless told. */
  readonly date?: string;
};

export type WrittenLetter = {
  readonly id: number;
  /** `12`, shown as `LTR-000012`. */
  readonly number: number;
  readonly content: LetterContent;
};

type Merged = {
  readonly content: LetterContent;
  readonly version: number;
  readonly date: string;
  readonly fields: LetterFields;
  readonly to: readonly string[];
};

const LETTERS = 'letter';

/** The lines of the address the book keeps of the payer; none where nobody told it. */
export async function keptAddress(
  book: Book,
  account: AccountRow | undefined,
): Promise<readonly string[]> {
  const partyId = account?.partyId ?? null;
  const kept = partyId === null ? undefined : await addressOf(book, partyId);
  return kept?.split(/\n|, /) ?? [];
}

async function merged(
  book: Book,
  asked: AskedLetter,
  today: DateText,
  number: number,
): Promise<Result<Merged>> {
  if (!isLetterKind(asked.kind)) {
    return refuse('letter-kind-unknown', { kind: asked.kind });
  }
  const template = templateOf(asked.kind);
  const { accountId } = asked;
  const account = accountId === undefined ? undefined : await accountById(book, accountId);
  const date = asked.date ?? today;
  const language = languageOf(asked.language ?? account?.language ?? 'en');
  const edition = editionOf(template, language, date);
  if (edition === undefined) return refuse('letter-not-yet', { letter: template.name, date });
  const city = await paperCity(book);
  const reader = { ...template, language: edition.language, date };
  const known = account === undefined ? {} : await accountFields(book, account, reader);
  const fields: LetterFields = { city: city.name, today: date, ...known, ...asked.fields };
  const told = asked.address ?? (await keptAddress(book, account));
  const address = told.map(foreignText).filter((line) => line !== '');
  if (address.length === 0) return refuse('letter-address');
  const to = [foreignText(String(fields['name'] ?? '')), ...address];
  const content = mergeLetter(template, edition, fields, {
    city,
    number: letterNumber(number),
    date,
    to,
    account: account?.number ?? '',
  });
  if (!content.ok) return content;
  return done({ content: content.value, version: edition.version, date, fields, to });
}

/**
 * Writes a letter inside the transaction of the caller, which has asked what the person may do; a
 * refusal leaves nothing behind. Without `by` a run of the night wrote it. It then waits for
 * `print-letters`.
 */
export async function writeLetter(
  desk: Desk,
  book: Book,
  by: Pick<Named, 'id'> | undefined,
  asked: AskedLetter,
): Promise<Result<WrittenLetter>> {
  const today = await businessDate(desk, book);
  return writeLetterAt(book, { date: today, at: desk.clock.now(), by: by?.id ?? null }, asked);
}

export type LetterMoment = {
  readonly date: DateText;
  readonly at: string;
  readonly by: number | null;
};

/** The same where the caller knows the moment already. */
export async function writeLetterAt(
  book: Book,
  { date: today, at, by }: LetterMoment,
  asked: AskedLetter,
): Promise<Result<WrittenLetter>> {
  const next = await peekNumber(book, LETTERS);
  const letter = await merged(book, asked, today, next);
  if (!letter.ok) return letter;
  const { content, version, date, fields, to } = letter.value;
  const number = await takeNumber(book, LETTERS);
  const id = await insertLetter(book, {
    number,
    kind: asked.kind,
    language: content.language,
    template_version: version,
    account_id: asked.accountId ?? null,
    addressee: to.join('\n'),
    fields: spelledFields(fields),
    content: canonical(content),
    business_date: date,
    written_at: at,
    written_by: by,
  });
  return done({ id, number, content });
}

/** The letter as it would be sent; nothing is written, and its number is not taken yet. */
export async function previewLetter(
  desk: Desk,
  asked: AskedLetter,
): Promise<Result<LetterContent>> {
  return desk.store.read(async (book) => {
    const today = await businessDate(desk, book);
    const letter = await merged(book, asked, today, await peekNumber(book, LETTERS));
    return letter.ok ? done(letter.value.content) : letter;
  });
}

/** The same at a counter, in a transaction of its own. */
export async function writeLetterAtCounter(
  desk: Desk,
  { person }: Counter,
  asked: AskedLetter,
): Promise<Result<WrittenLetter>> {
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, person, 'write-letters');
    return allowed.ok ? writeLetter(desk, book, allowed.value, asked) : allowed;
  });
}
