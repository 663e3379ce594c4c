// A person whose name or role changed: what was posted before is shown under the name of today, and
// a drawer that stood open when its clerk's role ended is closed by others.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TestDesk } from '../../test/support/book.ts';
import { morningOf } from '../../test/support/chance.ts';
import { cashCount, countFor, endFor } from '../../test/support/changed-hands.ts';
import {
  accepted,
  approve,
  cash,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../test/support/counter.ts';
import { realDesk } from '../../test/support/real-book.ts';
import type { PersonChange } from '../domain/person-change.ts';
import { loadDayFacts } from '../store/day-facts.ts';
import { daySessions, uncountedSessions } from '../store/day-sessions.ts';
import { loadSession } from '../store/sessions.ts';
import { requestPersonChange } from './change-person.ts';
import { countDrawer } from './count-drawer.ts';
import { readSight } from './look-at.ts';
import { readReport } from './read-report.ts';
import { verifyBook } from './verify-book.ts';

let made: TestDesk;

beforeEach(async () => {
  made = await realDesk();
});
afterEach(() => made.close());

const TODAY = '2026-09-15';

async function granted(change: PersonChange): Promise<void> {
  const asked = await requestPersonChange(made.desk, await counterOf(made.desk, 501), change);
  accepted(await approve(made.desk, accepted(asked).id, 801));
}

async function sight(kind: 'receipt' | 'entry' | 'session', id: number): Promise<string> {
  return JSON.stringify(accepted(await readSight(made.desk, { kind, id })));
}

test('what was posted before a new name is shown under the name of today', async () => {
  const { desk, store } = made;
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  const line = await lineFor(desk, '7000412');
  const { receiptId } = accepted(await pay(desk, counter, [line], [cash(5300)]));
  await granted({ kind: 'name', number: 101, name: 'Mira Dunn' });
  const { entry_id: entry, session_id: session } = await store.book
    .selectFrom('receipt')
    .select(['entry_id', 'session_id'])
    .executeTakeFirstOrThrow();
  const report = accepted(await readReport(desk, { report: 'audit-trail', date: TODAY }));
  const shown = [
    await sight('receipt', receiptId),
    await sight('entry', entry),
    await sight('session', session),
    JSON.stringify(report.rows),
    JSON.stringify((await loadDayFacts(store.book, TODAY)).byClerk),
    JSON.stringify(await daySessions(store.book, TODAY)),
    JSON.stringify(await uncountedSessions(store.book, TODAY)),
  ];
  for (const text of shown) {
    expect(text).toContain('Mira Dunn');
    expect(text).not.toContain('Halvorsen');
  }
});

test('a drawer left open by who no longer takes money is ended and counted by others', async () => {
  const { desk, clock, store } = made;
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  await granted({ kind: 'role', number: 101, role: 'auditor', from: '2026-09-16' });
  accepted(await pay(desk, counter, [await lineFor(desk, '7000412')], [cash(5300)]));
  clock.set(morningOf(1));
  const line = await lineFor(desk, '7000426');
  expect(outcomeOf(await pay(desk, counter, [line], [cash(1000)]))).toBe('not-allowed');
  expect(outcomeOf(await countDrawer(desk, counter, cashCount(25_300)))).toBe('not-allowed');
  const supervisor = await counterOf(desk, 903);
  await endFor(desk, supervisor);
  accepted(await countFor(desk, supervisor, 103, 25_300));
  accepted(await countFor(desk, supervisor, 102, 25_300));
  expect((await loadSession(store.book, { register: 1 }))?.state).toBe('closed');
  const { checks } = await verifyBook(store);
  expect(checks.flatMap(({ broken }) => (broken === null ? [] : [broken]))).toEqual([]);
});
