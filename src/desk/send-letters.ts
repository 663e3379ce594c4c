// How letters left the house: one by one, or all of a print run at once. Rows that point at the
// letters say it; a letter itself never changes. Where no printer of pages stands, a letter comes
// out of the register's printer and is handed over.
import { letterNumber } from '../domain/letters/kinds.ts';
import { certifiedNumber, type SendingMethod } from '../domain/letters/sending.ts';
import { letterPaper } from '../domain/papers/letter.ts';
import { dateWords } from '../domain/papers/moment.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { type LetterRow, letterByNumber, lettersOfRun, runById } from '../store/letters.ts';
import type { Book } from '../store/open-store.ts';
import { queueJob } from '../store/print-jobs.ts';
import { insertSending, isCertifiedTaken } from '../store/returned-letters.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { paperCity } from './paper-facts.ts';
import { permit } from './permit.ts';
import { contentOf } from './print-letters.ts';

export type AskedSending = ({ readonly number: number } | { readonly run: number }) & {
  readonly method: SendingMethod;
  readonly sentOn: string;
  /** On the label of certified mail. */
  readonly certifiedNumber?: string;
};

/** Returns how many letters it was recorded of. */
export async function sendLetters(
  desk: Desk,
  { person }: Counter,
  asked: AskedSending,
): Promise<Result<number>> {
  return desk.store.transact<number>(async (book) => {
    const allowed = await permit(desk, book, person, 'write-letters');
    if (!allowed.ok) return allowed;
    const rows = await lettersMeant(book, asked);
    if (!rows.ok) return rows;
    const date = await businessDate(desk, book);
    const label = await labelOf(book, asked);
    if (!label.ok) return label;
    const { method, sentOn } = asked;
    const from = rows.value.reduce((last, row) => maxOf(last, row.business_date), '');
    if (sentOn < from || sentOn > date) {
      return refuse('sending-date', { from: dateWords(from), until: dateWords(date) });
    }
    for (const row of rows.value) {
      await insertSending(book, {
        ...{ letter_id: row.id, method, certified_number: label.value, sent_on: sentOn },
        ...{ business_date: date, recorded_at: desk.clock.now(), recorded_by: person.id },
      });
    }
    return done(rows.value.length);
  });
}

const maxOf = (a: string, b: string) => (a > b ? a : b);

async function lettersMeant(
  book: Book,
  asked: AskedSending,
): Promise<Result<readonly LetterRow[]>> {
  if ('number' in asked) {
    const row = await letterByNumber(book, asked.number);
    return row ? done([row]) : refuse('letter-unknown', { number: letterNumber(asked.number) });
  }
  if (asked.method === 'certified') return refuse('sending-certified-one');
  if (!(await runById(book, asked.run))) return refuse('letter-run-unknown', { run: asked.run });
  return done(await lettersOfRun(book, asked.run));
}

async function labelOf(
  book: Book,
  { method, certifiedNumber: typed = '' }: AskedSending,
): Promise<Result<string | null>> {
  if (method !== 'certified') return done(null);
  const number = certifiedNumber(typed);
  if (number === undefined) return refuse('certified-number', { number: typed });
  if (await isCertifiedTaken(book, number)) return refuse('certified-taken', { number });
  return done(number);
}

/** On the printer of the register, as it was sent; it counts as handed over today. */
export async function handOverLetter(
  desk: Desk,
  { person, register }: Counter,
  number: number,
): Promise<Result<undefined>> {
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, person, 'write-letters');
    if (!allowed.ok) return allowed;
    const row = await letterByNumber(book, number);
    if (!row) return refuse('letter-unknown', { number: letterNumber(number) });
    const at = desk.clock.now();
    const date = await businessDate(desk, book);
    const paper = letterPaper(await paperCity(book), contentOf(row));
    const subject = letterNumber(number);
    await queueJob(book, { register, subject, createdAt: at, content: { kind: 'paper', paper } });
    await insertSending(book, {
      ...{ letter_id: row.id, method: 'hand', certified_number: null, sent_on: date },
      ...{ business_date: date, recorded_at: at, recorded_by: person.id },
    });
    return done(undefined);
  });
}
