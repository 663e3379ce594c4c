// What may be done with the drawer of a counter now, and for each step why not.
import type { OpeningDates } from '../domain/opening-dates.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { type DrawerSession, loadSession } from '../store/sessions.ts';
import { mayCount } from './count-drawer.ts';
import type { Counter, Desk } from './desk.ts';
import { mayHandOver } from './hand-over-drawer.ts';
import { mayOpenDrawer } from './open-drawer.ts';
import { othersSession, readEnded } from './read-ended.ts';
import { openSession, ownSession } from './working-session.ts';

export type DrawerStep =
  | 'open'
  | 'drop'
  | 'suspend'
  | 'resume'
  | 'read'
  | 'count'
  | 'correct'
  | 'handOver'
  | 'absent';

/** What comes next for the session of a clerk who is away. */
export type AbsentStep = 'end' | 'count' | 'sign';

export type DrawerSteps = {
  /** The newest session of the register; absent before the first. */
  readonly session?: DrawerSession;
  readonly steps: Readonly<Record<DrawerStep, Result<unknown>>> & {
    /** On which dates the drawer may be opened. */
    readonly open: Result<OpeningDates>;
    readonly correct: Result<OpeningDates>;
    readonly absent: Result<AbsentStep>;
  };
};

export async function readDrawerSteps(desk: Desk, counter: Counter): Promise<DrawerSteps> {
  return desk.store.read(async (book) => {
    const own = await ownSession(desk, book, counter);
    const session = await loadSession(book, { register: counter.register });
    return {
      ...(session ? { session } : {}),
      steps: {
        open: await mayOpenDrawer(desk, book, counter),
        drop: await openSession(desk, book, counter),
        suspend: own.ok ? maySuspend(own.value) : own,
        resume: own.ok ? mayResume(own.value) : own,
        read: own,
        count: await mayClose(desk, book, counter),
        handOver: await mayHandOver(desk, book, counter),
        absent: await absentStep(desk, book, counter),
        correct: await mayOpenDrawer(desk, book, counter, { correcting: true }),
      },
    };
  });
}

async function absentStep(desk: Desk, book: Book, counter: Counter): Promise<Result<AbsentStep>> {
  const others = await othersSession(desk, book, counter);
  if (!others.ok) return others;
  const ended = await readEnded(desk, book, counter);
  if (!ended.ok) return done('end');
  return done(ended.value.agreed ? 'sign' : 'count');
}

function maySuspend({ state }: DrawerSession): Result<undefined> {
  if (state === 'stopped') return refuse('drawer-stopped');
  if (state === 'suspended') return refuse('drawer-suspended');
  return state === 'counting' ? refuse('drawer-counting') : done(undefined);
}

function mayResume({ state }: DrawerSession): Result<undefined> {
  if (state === 'stopped') return refuse('drawer-stopped');
  if (state === 'counting') return refuse('drawer-counting');
  return state === 'suspended' ? done(undefined) : refuse('drawer-not-suspended');
}

/** A session whose counts are sealed waits for its approval; baskets do not stand in its way. */
async function mayClose(desk: Desk, book: Book, counter: Counter): Promise<Result<unknown>> {
  const own = await ownSession(desk, book, counter);
  return own.ok && own.value.state === 'counting' ? own : mayCount(desk, book, counter);
}
