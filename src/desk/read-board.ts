// The day board: every register as it stands, and what waits elsewhere, in one snapshot. No amount
// is told: of a drawer's cash only that a drop is due, which its next payment would tell as well.
import { localMoment } from '../domain/papers/moment.ts';
import { receiptNumber } from '../domain/receipt.ts';
import { closeOf } from '../store/day-close.ts';
import { delegationsFrom } from '../store/delegations.ts';
import type { Book } from '../store/open-store.ts';
import { policy } from '../store/policies.ts';
import { type RegisterNow, registersNow } from '../store/register-board.ts';
import { openRequests } from '../store/requests.ts';
import type { SessionState } from '../store/sessions.ts';
import { loadCity } from './business-date.ts';
import { type BoardItem, stopItems } from './day-board.ts';
import type { Desk } from './desk.ts';
import { isOverCeiling } from './drawer-ceiling.ts';
import type { IsAlive } from './lease-register.ts';
import { type OverdueDeposit, overdueDeposits } from './overdue-deposits.ts';
import { countSlipsLeft, type SlipsLeft } from './read-paper-slips.ts';
import { workedDates } from './worked-dates.ts';
import { workingDateIn } from './working-date.ts';

export type RegisterState = 'none' | 'locked' | SessionState;

export type RegisterSight = {
  readonly register: number;
  readonly state: RegisterState;
  /** A terminal holds the register and runs, holds it and is dead, or none does. */
  readonly terminal: 'running' | 'dead' | 'none';
  /** Of the newest session, where it is of the date or still open. */
  readonly sessionId?: number;
  readonly clerk: string;
  readonly lastReceipt: string;
  /** On the city's clocks. */
  readonly lastAt: string;
  readonly dropDue: boolean;
  readonly held: number;
  readonly attempts: number;
  readonly mostAttempts: number;
  readonly papers: number;
};

export type Board = {
  /** The oldest date that is not closed, or today. */
  readonly date: string;
  readonly registers: readonly RegisterSight[];
  readonly requests: { readonly waiting: number; readonly since: string };
  readonly sheets: number;
  readonly unsealed: number;
  readonly unverified: number;
  readonly held: number;
  readonly papers: number;
  readonly stops: number;
  readonly closed: boolean;
  /** Who stands in for a supervisor: `102 Abarquez`. */
  readonly acting: readonly string[];
  /** Dates whose money should be at the bank by now, the oldest first. */
  readonly overdue: readonly OverdueDeposit[];
  /** Slips of the downtime books that are not settled. */
  readonly slips: SlipsLeft;
};

export async function readBoard(desk: Desk, isAlive: IsAlive): Promise<Board> {
  return desk.store.read(async (book) => {
    const date = await workingDateIn(desk, book);
    const { timeZone } = await loadCity(book);
    const sights: RegisterSight[] = [];
    for (const row of await registersNow(book)) {
      sights.push(await sightOf(book, row, { date, timeZone, isAlive }));
    }
    const items = await stopItems(book, date);
    const count = (code: BoardItem['code']) => items.filter((item) => item.code === code).length;
    const requests = await openRequests(book, ...(await workedDates(desk, book)));
    const [oldest] = requests;
    return {
      date,
      registers: sights,
      requests: {
        waiting: requests.length,
        since: oldest ? localMoment(oldest.requestedAt, timeZone).time : '',
      },
      sheets: count('sheet'),
      unsealed: count('deposit'),
      unverified: count('verification'),
      held: sights.reduce((sum, { held }) => sum + held, 0),
      papers: sights.reduce((sum, { papers }) => sum + papers, 0),
      stops: items.filter(({ stops }) => stops).length,
      closed: (await closeOf(book, date)) !== undefined,
      acting: await actingNow(desk, book),
      overdue: await overdueDeposits(desk, book),
      slips: await countSlipsLeft(book),
    };
  });
}

async function actingNow(desk: Desk, book: Book): Promise<readonly string[]> {
  const at = desk.clock.now();
  const standing = await delegationsFrom(book, at);
  return standing
    .filter(({ beginsAt }) => beginsAt <= at)
    .map((one) => `${one.number} ${one.name}`);
}

type Around = {
  readonly date: string;
  readonly timeZone: string;
  readonly isAlive: IsAlive;
};

async function sightOf(
  book: Book,
  row: RegisterNow,
  { date, timeZone, isAlive }: Around,
): Promise<RegisterSight> {
  const { register, lastNumber, lastAt, lastDate } = row;
  const state = stateOf(row, date);
  const working = state !== 'none' && state !== 'closed';
  const ofDate = lastNumber !== null && lastAt !== null && lastDate !== null && lastDate >= date;
  return {
    register,
    state,
    terminal: terminalOf(row, isAlive),
    ...(state === 'none' || row.sessionId === null ? {} : { sessionId: row.sessionId }),
    clerk: state === 'none' ? '' : (row.clerk ?? ''),
    lastReceipt: ofDate ? receiptNumber(register, lastNumber) : '',
    lastAt: ofDate ? localMoment(lastAt, timeZone).time : '',
    dropDue:
      working && row.sessionId !== null && row.date !== null
        ? await isOverCeiling(book, { id: row.sessionId, businessDate: row.date })
        : false,
    held: row.held,
    attempts: state === 'none' ? 0 : row.attempts,
    mostAttempts: await policy(book, 'count.attempts', date),
    papers: row.papers,
  };
}

/** A session of an earlier date that is closed says nothing of this one. */
function stateOf({ state, date: stands, place }: RegisterNow, date: string): RegisterState {
  if (state === null || stands === null || (state === 'closed' && stands < date)) return 'none';
  return state === 'open' && place === 'locked' ? 'locked' : state;
}

function terminalOf(row: RegisterNow, isAlive: IsAlive): RegisterSight['terminal'] {
  const { host, processId, processStarted } = row;
  if (host === null || processId === null || processStarted === null) return 'none';
  return isAlive({ host, processId, processStarted }) ? 'running' : 'dead';
}
