// Tasks and claimed payments changed behind the program's back, by raw SQL with the guards off.
import { expect, test } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { counterOf } from '../support/counter.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';
import { workTasks } from '../support/tasks.ts';

/** Task 1 was done; task 2 is a claim in the hands of accounting. */
async function withTasks(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  await workTasks(desk, await counterOf(desk));
  await close();
  return path;
}

const person = (number: number) => `(SELECT id FROM person WHERE number = ${number})`;

test('a book with tasks is sound', async () => {
  expect(await brokenChecks(await withTasks())).toEqual({});
});

test.each([
  ['a claim given to a clerk', "UPDATE task SET role = 'clerk' WHERE number = 2", 'T-000002'],
  [
    'a claim given to a supervisor',
    `UPDATE task SET role = NULL, person_id = ${person(902)} WHERE number = 2`,
    'T-000002',
  ],
  [
    'a claim settled by who took it',
    `UPDATE task_event SET made_by = ${person(101)} WHERE task_id = 2`,
    'T-000002',
  ],
  ['a claim made another task', "UPDATE task SET kind = 'call' WHERE number = 2", 'T-000002'],
  ['a payment that is gone', 'DELETE FROM payment_claim', 'T-000002'],
  [
    'a task done by somebody else',
    `UPDATE task_event SET made_by = ${person(701)} WHERE task_id = 1`,
    'T-000001',
  ],
])('%s is found', async (_what, statement, named) => {
  const path = await withTasks();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['tasks']).toContain(named);
  expect(broken['records']).toBeDefined();
});

test('an amount claimed that is made smaller is found', async () => {
  const path = await withTasks();
  tamper(path, 'UPDATE payment_claim SET amount_cents = 100');
  expect((await brokenChecks(path))['records']).toBeDefined();
});
