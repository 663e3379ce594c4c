// Calls about no account on a real book: on record once and for good; a message waits for its
// person, urgent ones first, is read and returned.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, counterOf, outcomeOf } from '../../test/support/counter.ts';
import { enquiryTopics, type LoggedEnquiry, logEnquiry } from './log-enquiry.ts';
import { readTasks } from './read-tasks.ts';
import { verifyBook } from './verify-book.ts';
import { workTask } from './work-task.ts';

const CALL: LoggedEnquiry = {
  ...{ channel: 'phone', direction: 'in', caller: 'Ana Ruiz', callback: '8055550142' },
  ...{ topic: 'dogs', outcome: 'answered', passedTo: '', words: 'where a licence is sold' },
};

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
