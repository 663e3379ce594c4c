// Writes a new drawer session: the float leaves the change fund piece by piece, and the register's
// chain says so.
import { present } from '../domain/assert.ts';
import { linesOf } from '../domain/change-fund.ts';
import { type CountLine, countTotal, piecesOf } from '../domain/denomination.ts';
import { balancedEntry, credit, debit } from '../domain/entry.ts';
import { FLOATS_ISSUED, VAULT } from '../domain/ledger-accounts.ts';
import { registerChain } from '../store/chain.ts';
import { moveChangeFund } from '../store/change-fund.ts';
import { writeEntry } from '../store/entries.ts';
import type { Book } from '../store/open-store.ts';
import { linkRow } from '../store/records.ts';
import { type DrawerSession, loadSession } from '../store/sessions.ts';
import type { Counter, Desk } from './desk.ts';
import { recordHandOver } from './hand-over-drawer.ts';

export type NewSession = {
  readonly date: string;
  /** The float as it was counted. */
  readonly lines: readonly CountLine[];
  readonly agreedBy: number | null;
  /** A correction points back at the closed session it puts right; a close is never reopened. */
  readonly corrects: number | null;
  /** The session of the clerk who handed the drawer over. */
  readonly takesOver: DrawerSession | undefined;
};

/** Float entry, session and link, in the caller's transaction. */
export async function writeSession(
  desk: Desk,
  book: Book,
  counter: Counter,
  fresh: NewSession,
): Promise<DrawerSession> {
  const { register, person } = counter;
  const at = desk.clock.now();
  const floatCents = countTotal(fresh.lines);
  const number = await sessionNumber(book, register, fresh.date);
  const entry = await writeEntry(book, {
    entry: balancedEntry([debit(FLOATS_ISSUED, floatCents), credit(VAULT, floatCents)]),
    source: 'DRW',
    businessDate: fresh.date,
    memo: `Float issued, session ${number}`,
    at,
    by: person.id,
  });
  const { id } = await book
    .insertInto('drawer_session')
    .values({
      number,
      register,
      business_date: fresh.date,
      clerk_id: person.id,
      float_cents: floatCents,
      opened_at: at,
      agreed_by: fresh.agreedBy,
      corrects_session_id: fresh.corrects,
      float_entry_id: entry.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, registerChain(register), 'session-open', id, at);
  await moveChangeFund(book, {
    kind: 'issue',
    businessDate: fresh.date,
    lines: linesOf(piecesOf(fresh.lines), 'out'),
    sessionId: id,
    entryId: entry.id,
    by: person.id,
    ...(fresh.agreedBy === null ? {} : { second: fresh.agreedBy }),
    at,
  });
  const session = present(await loadSession(book, { id }), 'the new session');
  if (fresh.takesOver) await recordHandOver(book, fresh.takesOver, session, at);
  return session;
}

/** `1-0915`, and `1-0915-2` for a second session of the day. */
async function sessionNumber(book: Book, register: number, date: string): Promise<string> {
  const { count } = await book
    .selectFrom('drawer_session')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('register', '=', register)
    .where('business_date', '=', date)
    .executeTakeFirstOrThrow();
  const base = `${register}-${date.slice(5, 7)}${date.slice(8, 10)}`;
  return count === 0 ? base : `${base}-${count + 1}`;
}
