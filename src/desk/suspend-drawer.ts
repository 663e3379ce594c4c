// The clerk steps away: the drawer takes nothing until the same clerk resumes it.
import { done, type Result, refuse } from '../domain/result.ts';
import { registerChain } from '../store/chain.ts';
import { linkRow } from '../store/records.ts';
import type { DrawerSession } from '../store/sessions.ts';
import type { Counter, Desk } from './desk.ts';
import { ownSession } from './working-session.ts';

export function suspendDrawer(desk: Desk, counter: Counter): Promise<Result<DrawerSession>> {
  return change(desk, counter, 'suspended');
}

export function resumeDrawer(desk: Desk, counter: Counter): Promise<Result<DrawerSession>> {
  return change(desk, counter, 'resumed');
}

async function change(
  desk: Desk,
  counter: Counter,
  kind: 'suspended' | 'resumed',
): Promise<Result<DrawerSession>> {
  return desk.store.transact(async (book) => {
    const own = await ownSession(desk, book, counter);
    if (!own.ok) return own;
    if (own.value.state === 'counting') return refuse('drawer-counting');
    if (own.value.state === 'stopped') return refuse('drawer-stopped');
    const state = kind === 'suspended' ? 'suspended' : 'open';
    if (own.value.state === state) return own;
    const at = desk.clock.now();
    const { id } = await book
      .insertInto('session_event')
      .values({ session_id: own.value.id, kind, at, by_id: counter.person.id })
      .returning('id')
      .executeTakeFirstOrThrow();
    await linkRow(book, registerChain(counter.register), 'session-event', id, at);
    return done({ ...own.value, state });
  });
}
