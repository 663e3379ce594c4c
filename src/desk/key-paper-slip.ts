// Keys a slip that was written while the program was down: it becomes a receipt through the
// ordinary payment, or its number is void. A number is used once.
import { present } from '../domain/assert.ts';
import { type SlipNote, SPOILT, slipNumber } from '../domain/paper-slip.ts';
import { dateWords } from '../domain/papers/moment.ts';
import { may } from '../domain/person.ts';
import { receiptNumber } from '../domain/receipt.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { insertSlip, type Slip, slipOf } from '../store/paper-slips.ts';
import { findPerson } from '../store/people.ts';
import { rolesOf } from '../store/person-changes.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { bookOf } from './receive-paper-book.ts';

/** Refuses a number that is in no issued book or is used already. */
async function isFree(book: Book, number: number): Promise<Result<undefined>> {
  const found = await bookOf(book, number);
  if (!found.ok) return found;
  const shown = slipNumber(number);
  if (!found.value.wasIssued) return refuse('paper-book-in', { number: shown });
  const used = await slipOf(book, number);
  return used
    ? refuse('paper-number-used', { number: shown, what: usedAs(used) })
    : done(undefined);
}

function usedAs({ register, receiptNumber: number, voidReason }: Slip): string {
  if (register === null || number === null) return `void, ${voidReason}`;
  return `receipt ${receiptNumber(register, number)}`;
}

/** Whether a slip may be keyed as a payment of that business date. */
export async function checkSlipNote(
  book: Book,
  note: SlipNote,
  today: string,
): Promise<Result<undefined>> {
  const free = await isFree(book, note.number);
  if (!free.ok) return free;
  if (note.writtenOn > today) return refuse('paper-date', { today, date: note.writtenOn });
  const writer = await findPerson(book, note.writer);
  // Who has left or does other work by now may have written it while a clerk.
  const roles = writer === undefined ? [] : await rolesOf(book, { person: writer.id });
  const takes = roles.some(({ role }) => may({ role }, 'take-money'));
  return takes ? done(undefined) : refuse('paper-writer', { number: note.writer });
}

/** The same before the payment is begun. */
export async function mayKeySlip(
  desk: Desk,
  { person }: Counter,
  note: SlipNote,
): Promise<Result<undefined>> {
  const allowed = await permit(desk, desk.store.book, person, 'take-money');
  if (!allowed.ok) return allowed;
  return desk.store.read(async (book) => checkSlipNote(book, note, await businessDate(desk, book)));
}

/** In the transaction of the payment, which checked the note. */
export async function recordSlip(
  book: Book,
  { person, register }: Counter,
  note: SlipNote,
  posted: { readonly receiptId: number; readonly at: string },
): Promise<void> {
  const writer = present(await findPerson(book, note.writer), 'the writer');
  await insertSlip(book, register, {
    number: note.number,
    receipt_id: posted.receiptId,
    written_on: note.writtenOn,
    writer_id: writer.id,
    void_reason: null,
    keyed_by: person.id,
    keyed_at: posted.at,
  });
}

/** What the receipt says of its paper. */
export function slipWords({ number, writtenOn, writer }: SlipNote): string {
  const written = `of ${dateWords(writtenOn)}, written by ${writer}`;
  return `From paper receipt ${slipNumber(number)} ${written}.`;
}

/** A slip that was spoilt stays visible as void; `reason` counts from 1. */
export async function voidPaperSlip(
  desk: Desk,
  { person, register }: Counter,
  number: number,
  reason: number,
): Promise<Result<undefined>> {
  const allowed = await permit(desk, desk.store.book, person, 'take-money');
  if (!allowed.ok) return allowed;
  const words = SPOILT[reason - 1];
  if (words === undefined) return refuse('choice-unknown');
  return desk.store.transact<undefined>(async (book) => {
    const free = await isFree(book, number);
    if (!free.ok) return free;
    await insertSlip(book, register, {
      number,
      receipt_id: null,
      written_on: null,
      writer_id: null,
      void_reason: words,
      keyed_by: person.id,
      keyed_at: desk.clock.now(),
    });
    return done(undefined);
  });
}
