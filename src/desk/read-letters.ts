// What a screen shows of letters: those of an account, how many wait, one as it was sent, and what
// has to be asked before a kind can be written.
import { isLetterKind, type LetterKind, letterNumber } from '../domain/letters/kinds.ts';
import type { LetterContent } from '../domain/letters/merge.ts';
import { BOOK_FIELDS, type LetterField, usedFields } from '../domain/letters/template.ts';
import { templateOf } from '../domain/letters/templates.ts';
import { localMoment } from '../domain/papers/moment.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { accountById } from '../store/accounts.ts';
import type { SendingRow } from '../store/letter-list.ts';
import {
  copiesOf,
  letterByNumber,
  lettersOf,
  nextRun,
  type SentLetter,
  unprintedLetters,
} from '../store/letters.ts';
import { businessDate, loadCity } from './business-date.ts';
import type { Desk } from './desk.ts';
import { accountFields, proposedFields } from './letter-facts.ts';
import { sendingWords } from './list-letters.ts';
import { contentOf } from './print-letters.ts';
import { keptAddress } from './write-letter.ts';

export type LetterLine = Omit<SentLetter, 'printedAt' | keyof SendingRow> & {
  readonly name: string;
  /** The date it was printed last; null while it waits. */
  readonly printedOn: string | null;
  /** How it left the house last; undefined where nobody said. */
  readonly sent: string | undefined;
};

export type LettersSight = {
  /** The newest first. */
  readonly letters: readonly LetterLine[];
  /** Letters of any account that were never printed. */
  readonly waiting: number;
  readonly lastRun: number | undefined;
};

const MOST = 60;

export function letterName(kind: string): string {
  return isLetterKind(kind) ? templateOf(kind).name : kind;
}

export async function readLetters(desk: Desk, accountId: number): Promise<LettersSight> {
  return desk.store.read(async (book) => {
    const { timeZone } = await loadCity(book);
    const sent = await lettersOf(book, accountId, MOST);
    const run = (await nextRun(book)) - 1;
    return {
      letters: sent.map(({ printedAt, method, sentOn, label, ...letter }) => ({
        ...letter,
        name: letterName(letter.kind),
        sent: sendingWords({ method, sentOn, label }),
        printedOn: printedAt === null ? null : localMoment(printedAt, timeZone).date,
      })),
      waiting: (await unprintedLetters(book, {})).length,
      lastRun: run === 0 ? undefined : run,
    };
  });
}

export type LetterSight = { readonly content: LetterContent; readonly printed: boolean };

export async function readLetter(desk: Desk, number: number): Promise<Result<LetterSight>> {
  return desk.store.read(async (book) => {
    const row = await letterByNumber(book, number);
    if (!row) return refuse('letter-unknown', { number: letterNumber(number) });
    const copies = (await copiesOf(book, [row.id])).get(row.id) ?? 0;
    return done({ content: contentOf(row), printed: copies > 0 });
  });
}

export type LetterAsks = {
  /** What of the book is not known of this account. */
  readonly unknown: readonly LetterField[];
  readonly fields: readonly LetterField[];
  /** By the names of fields: what an empty Enter takes. */
  readonly proposed: Readonly<Record<string, string>>;
  /** Lines of the address the book keeps of the payer; none where it has to be asked. */
  readonly address: readonly string[];
  /** Dates are reckoned from here. */
  readonly today: string;
};

export async function readLetterAsks(
  desk: Desk,
  accountId: number,
  kind: LetterKind,
): Promise<Result<LetterAsks>> {
  return desk.store.read(async (book) => {
    const template = templateOf(kind);
    const used = template.editions.flatMap(usedFields);
    const account = await accountById(book, accountId);
    const today = await businessDate(desk, book);
    const known = await accountFields(book, account, {
      ...{ ...template, language: 'en', date: today },
    });
    // What is owed can only come from the book: it is said before anything is typed.
    const owed = BOOK_FIELDS.find(
      ({ name, kind: of }) =>
        of !== 'text' && name !== 'today' && used.includes(name) && known[name] === undefined,
    );
    if (owed !== undefined) return refuse('letter-field-missing', { field: owed.label });
    const address = await keptAddress(book, account);
    const unknown = BOOK_FIELDS.filter(
      ({ name, kind: of }) =>
        of === 'text' && name !== 'city' && used.includes(name) && known[name] === undefined,
    );
    const proposed = await proposedFields(book, account, { kind, date: today });
    return done({ unknown, fields: template.fields, proposed, address, today });
  });
}
