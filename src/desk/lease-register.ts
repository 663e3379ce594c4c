// One running terminal holds a register. A second is refused by name; a lease is taken over only
// when its holder is proven dead.
import type { Instant } from '../domain/clock.ts';
import { momentWords } from '../domain/papers/moment.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { signedInAt } from '../store/people.ts';
import { loadCity } from './business-date.ts';
import type { Desk } from './desk.ts';

/** This process, as other processes of the host can look it up. */
export type Holder = {
  readonly host: string;
  readonly processId: number;
  /** When the process began, so that a reused process number is not taken for it. */
  readonly processStarted: string;
};

/** Whether a process of this host still runs. Another host's process is always taken for alive. */
export type IsAlive = (holder: Holder) => boolean;

export type Lease = {
  readonly register: number;
  readonly token: string;
  /** Taken over from a terminal that died: since when the register was not left in good order. */
  readonly diedSince?: Instant;
};

export async function leaseRegister(
  desk: Desk,
  register: number,
  holder: Holder,
  isAlive: IsAlive,
): Promise<Result<Lease>> {
  return desk.store.transact(async (book) => {
    const known = (await registerNames(book)).map((one) => one.number);
    if (!known.includes(register)) {
      return refuse('register-unknown', { register, known: known.join(', ') });
    }
    const held = await book
      .selectFrom('register_lease')
      .selectAll()
      .where('register', '=', register)
      .executeTakeFirst();
    if (held && isAlive(holderOf(held))) return takenBy(book, register, held.taken_at);
    const token = desk.entropy.hex(16);
    // A terminal that dies again before anybody looked is still the same death.
    const since = held?.taken_at ?? desk.clock.now();
    await book.deleteFrom('register_lease').where('register', '=', register).execute();
    await book
      .insertInto('register_lease')
      .values({
        register,
        token,
        host: holder.host,
        process_id: holder.processId,
        process_started: holder.processStarted,
        taken_at: since,
      })
      .execute();
    return done({ register, token, ...(held ? { diedSince: since } : {}) });
  });
}

/** By the name of whoever is signed in there, since it is that person who must be asked. */
async function takenBy(book: Book, register: number, since: Instant): Promise<Result<never>> {
  const { timeZone } = await loadCity(book);
  const person = await signedInAt(book, register, since);
  return refuse('register-taken', {
    register,
    since: momentWords(since, timeZone),
    who: person ? `${person.number} ${person.name}` : 'nobody',
  });
}

/** The process that a lease names. */
export function holderOf(row: {
  readonly host: string;
  readonly process_id: number;
  readonly process_started: string;
}): Holder {
  return { host: row.host, processId: row.process_id, processStarted: row.process_started };
}

export type RegisterName = { readonly number: number; readonly name: string };

export async function registerNames(book: Book): Promise<readonly RegisterName[]> {
  return book.selectFrom('register').select(['number', 'name']).orderBy('number').execute();
}

/** Gives the register back; nothing happens when somebody else holds it by now. */
export async function releaseRegister(desk: Desk, lease: Lease): Promise<Result<undefined>> {
  return desk.store.transact(async (book) => {
    await book
      .deleteFrom('register_lease')
      .where('register', '=', lease.register)
      .where('token', '=', lease.token)
      .execute();
    return done(undefined);
  });
}
