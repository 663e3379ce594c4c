// Calls about no account on a real book: on record once and for good; a message waits for its
// person, urgent ones first, is read and returned.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import { accepted, accountNumbered, counterOf, outcomeOf } from '../../test/support/counter.ts';
import type { Desk } from './desk.ts';
import { logContact } from './log-contact.ts';
import { enquiryTopics, type LoggedEnquiry, logEnquiry } from './log-enquiry.ts';
import { readReport } from './read-report.ts';
import { readTasks } from './read-tasks.ts';
import { verifyBook } from './verify-book.ts';
import { workTask } from './work-task.ts';

/** A clock as it runs: each look at it is a millisecond later. */
function running({ desk }: TestDesk): Desk {
  let ms = Date.parse(desk.clock.now());
  return { ...desk, clock: { now: () => new Date(ms++).toISOString() } };
}

const CALL: LoggedEnquiry = {
  ...{ channel: 'phone', direction: 'in', caller: 'Ana Ruiz', callback: '8055550142' },
  ...{ topic: 'dogs', outcome: 'answered', passedTo: '', words: 'where a licence is sold' },
};

test('a complaint and its task bear one time, whatever the clock does meanwhile', async () => {
  const made = await demoDesk();
  const desk = running(made);
  const counter = await counterOf(desk);
  const { id: accountId } = await accountNumbered(desk, '41002379');
  const talk = {
    channel: 'phone',
    direction: 'in',
    caller: 'Ana Ruiz',
    words: 'too loud',
  } as const;
  accepted(await logEnquiry(desk, counter, { ...CALL, outcome: 'complaint' }));
  const about = { ...talk, accountId, topic: 'other', outcome: 'complaint', facts: [] } as const;
  accepted(await logContact(desk, counter, about));
  expect((await verifyBook(made.store)).sound).toBe(true);
  await made.close();
});

test('a message reaches its person whole', async () => {
  const { desk, store, close } = await demoDesk();
  const caller = 'Maria del Carmen Rodriguez-Villanueva, Robles Water';
  const words = `${'The meter runs backwards since Friday. '.repeat(4)}Call before noon.`;
  const message = { to: 902, urgent: true };
  const call = { ...CALL, outcome: 'message', caller, words, message } as const;
  accepted(await logEnquiry(desk, await counterOf(desk), call));
  const task = await store.book.selectFrom('task').select('words').executeTakeFirstOrThrow();
  expect(task.words).toBe(`${caller}, 8055550142: ${words}`);
  await close();
});

test('a call is on record with what became of it, and nothing is made up', async () => {
  const { desk, store, close } = await demoDesk();
  const counter = await counterOf(desk);
  expect((await enquiryTopics(desk)).slice(0, 3)).toEqual(['water', 'sewer', 'sanitation']);
  expect(accepted(await logEnquiry(desk, counter, CALL))).toEqual({ id: 1 });
  const outcome = async (more: Partial<LoggedEnquiry>) =>
    outcomeOf(await logEnquiry(desk, counter, { ...CALL, ...more }));
  expect(await outcome({ outcome: 'transferred', passedTo: '902 Priya Raman' })).toBe('done');
  expect(await outcome({ outcome: 'transferred' })).toBe('entry-unreadable');
  expect(await outcome({ passedTo: '902' })).toBe('entry-unreadable');
  expect(await outcome({ outcome: 'message' })).toBe('entry-unreadable');
  expect(await outcome({ topic: 'weather' })).toBe('entry-unreadable');
  expect(await outcome({ caller: ' ' })).toBe('entry-unreadable');
  expect(await outcome({ words: '4111 1111 1111 1111' })).toBe('card-number');
  expect(await outcome({ outcome: 'complaint' })).toBe('done');
  const tasks = await store.book.selectFrom('task').selectAll().execute();
  expect(tasks).toMatchObject([
    { kind: 'complaint', account_id: null, due_on: '2026-09-22', role: 'supervisor' },
  ]);
  expect((await verifyBook(store)).sound).toBe(true);
  await close();
});

test('a message waits for its person, the urgent one first, until it is returned', async () => {
  const { desk, store, close } = await demoDesk();
  const counter = await counterOf(desk);
  const left = { ...CALL, outcome: 'message' } as const;
  for (const urgent of [false, true]) {
    accepted(await logEnquiry(desk, counter, { ...left, message: { to: 902, urgent } }));
  }
  const supervisor = await counterOf(desk, 902);
  const own = async () => (await readTasks(desk, supervisor.person)).due;
  expect(await own()).toMatchObject([
    {
      ...{ number: 2, state: 'open', words: 'Ana Ruiz, 8055550142: where a licence is sold' },
      message: { caller: 'Ana Ruiz', callback: '8055550142', urgent: true },
    },
    { number: 1, message: { urgent: false } },
  ]);
  expect((await readTasks(desk, counter.person)).due).toEqual([]);
  accepted(await workTask(desk, supervisor, { taskId: 2, state: 'doing', words: '' }));
  expect((await own())[0]).toMatchObject({ number: 2, state: 'doing' });
  accepted(await workTask(desk, supervisor, { taskId: 2, state: 'done', words: 'told' }));
  expect(await own()).toMatchObject([{ number: 1 }]);
  expect((await verifyBook(store)).sound).toBe(true);
  await close();
});

test('the report of talks and calls has both, and the words are in its data', async () => {
  const { desk, close } = await demoDesk();
  const counter = await counterOf(desk);
  const { id: accountId } = await accountNumbered(desk, '41002379');
  const { callback: _callback, passedTo: _passedTo, ...talk } = CALL;
  const about = { topic: 'bill', outcome: 'complaint', facts: [] } as const;
  accepted(await logContact(desk, counter, { ...talk, ...about, accountId }));
  accepted(await logEnquiry(desk, counter, CALL));
  const report = accepted(await readReport(desk, { report: 'contacts', date: '2026-09-15' }));
  const cells = report.rows.filter(({ kind }) => kind === 'line').map((row) => row.cells);
  expect(cells).toMatchObject([
    { 2: '41002379', 3: 'Ana Ruiz', 4: 'bill', 5: 'complaint', 6: 'supervisor' },
    { 2: '', 4: 'dogs', 5: 'answered', 10: '8055550142', 11: 'where a licence is sold' },
  ]);
  expect(report.control.items).toBe(2);
  await close();
});
