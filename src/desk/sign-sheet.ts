// Two people sign a department's sheet: the clerk who keyed the tape, then somebody else who may.
// Only a tape that agrees with the registers is signed.
import { present } from '../domain/assert.ts';
import { formatCents } from '../domain/money.ts';
import type { Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { insertSignature, newestTape, type Tape, tapeById } from '../store/tapes.ts';
import type { Desk } from './desk.ts';
import { sheetsOpen } from './key-tape.ts';
import { permit } from './permit.ts';
import { readSheet, type SheetView } from './read-sheet.ts';

export type Signing = {
  /** The version that was looked at: signing another unseen is refused. */
  readonly tapeId: number;
  readonly role: 'clerk' | 'second';
};

/** `signer` has proved who they are: signed in at the counter, or by PIN as the second person. */
export async function signSheet(
  desk: Desk,
  signer: Person,
  signing: Signing,
): Promise<Result<SheetView>> {
  return desk.store.transact(async (book) => {
    const tape = await signable(book, signing.tapeId);
    if (!tape.ok) return tape;
    const allowed = await maySign(desk, book, signer, signing.role, tape.value);
    if (!allowed.ok) return allowed;
    await insertSignature(book, {
      tape_id: signing.tapeId,
      role: signing.role,
      signed_by: signer.id,
      signed_at: desk.clock.now(),
    });
    return readSheet(book, tape.value.businessDate, tape.value.department);
  });
}

/** The tape, when it is the newest of its department and agrees with the registers. */
async function signable(book: Book, tapeId: number): Promise<Result<Tape>> {
  const looked = present(await tapeById(book, tapeId), `tape ${tapeId}`);
  const { businessDate: date, department, version } = looked;
  const open = await sheetsOpen(book, date);
  if (!open.ok) return open;
  const tape = present(await newestTape(book, date, department), 'newest tape');
  if (tape.id !== tapeId) return refuse('sheet-old-version', { version, newest: tape.version });
  const sheet = await readSheet(book, date, department);
  if (!sheet.ok) return sheet;
  const { postedCents } = sheet.value.comparison;
  if (tape.totalCents === postedCents) return done(tape);
  const totals = { tape: formatCents(tape.totalCents), posted: formatCents(postedCents) };
  return refuse('sheet-differs', totals);
}

async function maySign(
  desk: Desk,
  book: Book,
  signer: Person,
  role: Signing['role'],
  tape: Tape,
): Promise<Result<Person>> {
  const roles = tape.signatures.map((signature) => signature.role);
  if (roles.includes(role)) return refuse('sheet-signed');
  if (role === 'clerk') {
    if (signer.id === tape.keyedBy) return permit(desk, book, signer, 'take-money');
    const clerk = (await personById(book, tape.keyedBy)).number;
    return refuse('sheet-not-own', { clerk });
  }
  if (!roles.includes('clerk')) return refuse('sheet-unsigned');
  if (signer.id === tape.keyedBy) return refuse('own-work');
  return permit(desk, book, signer, 'sign-sheet-second');
}
