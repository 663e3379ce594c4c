// One running terminal holds a register. A second is refused by name; a lease is taken over only
// when its holder is proven dead.
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
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

export type Lease = { readonly register: number; readonly token: string };

export async function leaseRegister(
  desk: Desk,
  register: number,
  holder: Holder,
  isAlive: IsAlive,
): Promise<Result<Lease>> {
  return desk.store.transact(async (book) => {
    const known = await registers(book);
    if (!known.includes(register)) {
      return refuse('register-unknown', { register, known: known.join(', ') });
    }
    const held = await book
      .selectFrom('register_lease')
      .selectAll()
      .where('register', '=', register)
      .executeTakeFirst();
    if (held && isAlive(holderOf(held))) return refuse('register-taken', { register });
    const token = desk.entropy.hex(16);
    await book.deleteFrom('register_lease').where('register', '=', register).execute();
    await book
      .insertInto('register_lease')
      .values({
        register,
        token,
        host: holder.host,
        process_id: holder.processId,
        process_started: holder.processStarted,
        taken_at: desk.clock.now(),
      })
      .execute();
    return done({ register, token });
  });
}

function holderOf(row: {
  readonly host: string;
  readonly process_id: number;
  readonly process_started: string;
}): Holder {
  return { host: row.host, processId: row.process_id, processStarted: row.process_started };
}

async function registers(book: Book): Promise<readonly number[]> {
  const rows = await book.selectFrom('register').select('number').orderBy('number').execute();
  return rows.map((row) => row.number);
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
