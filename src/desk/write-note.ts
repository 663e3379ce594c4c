// Writes a note on an account: what was said, seen or agreed. Notes are only ever added.
import type { NoteKind } from '../domain/city-data.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { holdsCardNumber } from '../domain/scan-line.ts';
import { accountById } from '../store/accounts.ts';
import { insertNote } from '../store/known.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

/** A letter is noted by what sends it. */
export const WRITTEN_KINDS = ['counter', 'phone', 'field'] as const satisfies readonly NoteKind[];

export type WrittenNote = {
  readonly accountId: number;
  readonly kind: (typeof WRITTEN_KINDS)[number];
  readonly words: string;
};

/** Letters of a note. */
export const NOTE_MOST = 200;

export async function writeNote(
  desk: Desk,
  { person, register }: Counter,
  note: WrittenNote,
): Promise<Result<undefined>> {
  const words = foreignText(note.words);
  if (words === '' || words.length > NOTE_MOST) return refuse('entry-unreadable');
  if (holdsCardNumber(words)) return refuse('card-number');
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, person, 'read-reports');
    if (!allowed.ok) return allowed;
    const { id } = await accountById(book, note.accountId);
    await insertNote(book, register, {
      ...{ kind: note.kind, words, written_at: desk.clock.now(), written_by: person.id },
      ...{ party_id: null, account_id: id },
    });
    return done(undefined);
  });
}
