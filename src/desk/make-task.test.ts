// Tasks and claimed payments on a real book: who may be given what, who may do it, and the report.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, counterOf, outcomeOf } from '../../test/support/counter.ts';
import { brokenChecks } from '../../test/support/tampered-book.ts';
import { claimOf, taskOf } from '../../test/support/tasks.ts';
import { cents } from '../domain/money.ts';
import { claimPayment, makeTask } from './make-task.ts';
import { readReport } from './read-report.ts';
import { readAssignees, readTask, readTasks } from './read-tasks.ts';
import { workTask } from './work-task.ts';

test('a task is listed for its role and its person, due ones before later ones', async () => {
  const { desk, close } = await demoDesk();
  const clerk = await counterOf(desk);
  const made = [
    await taskOf(desk, { dueOn: '2026-09-20', to: { person: 102 } }),
    await taskOf(desk, { to: { role: 'supervisor' } }),
    await taskOf(desk, { to: { person: 102 }, account: '41002379' }),
  ];
  const numbersOf = async (person: number) => {
    const { due, later } = await readTasks(desk, (await counterOf(desk, person)).person);
    return { due: due.map(({ id }) => id), later: later.map(({ id }) => id) };
  };
  expect(await numbersOf(102)).toEqual({ due: [made[2]], later: [made[0]] });
  expect(await numbersOf(902)).toEqual({ due: [made[1]], later: [] });
  expect(await numbersOf(101)).toEqual({ due: [], later: [] });
  const work = { taskId: made[1] ?? 0, words: '' };
  const other = await workTask(desk, await counterOf(desk, 103, 2), { ...work, state: 'doing' });
  expect(outcomeOf(other)).toBe('task-not-yours');
  const supervisor = await counterOf(desk, 902);
  accepted(await workTask(desk, supervisor, { ...work, state: 'doing' }));
  const bare = await workTask(desk, supervisor, { ...work, state: 'done' });
  expect(outcomeOf(bare)).toBe('entry-unreadable');
  accepted(await workTask(desk, supervisor, { ...work, state: 'done', words: 'called' }));
  const again = await workTask(desk, clerk, { ...work, state: 'cancelled', words: 'no' });
  expect(outcomeOf(again)).toBe('task-ended');
  expect(await numbersOf(902)).toEqual({ due: [], later: [] });
  const sight = await readTask(desk, made[1] ?? 0);
  expect(sight?.events.map(({ state, by }) => `${state} ${by}`)).toEqual([
    'doing 902 Ruth Castellan',
    'done 902 Ruth Castellan',
  ]);
  await close();
});

test.each([
  [101, { role: 'clerk' }, 'claim-cash-duty'],
  [101, { role: 'supervisor' }, 'claim-cash-duty'],
  [101, { role: 'auditor' }, 'claim-cash-duty'],
  [101, { person: 101 }, 'claim-cash-duty'],
  [101, { person: 102 }, 'claim-cash-duty'],
  [101, { person: 902 }, 'claim-cash-duty'],
  [101, { person: 701 }, 'done'],
  [701, { person: 701 }, 'claim-cash-duty'],
  [701, { person: 801 }, 'done'],
  [101, { role: 'accounting' }, 'done'],
  [101, { role: 'finance-director' }, 'done'],
  [101, { person: 999 }, 'task-person'],
] as const)('a claim taken by %i for %j: %s', async (by, to, outcome) => {
  const { desk, close } = await demoDesk();
  const counter = await counterOf(desk, by);
  expect(outcomeOf(await claimPayment(desk, counter, { ...(await claimOf(desk)), to }))).toBe(
    outcome,
  );
  await close();
});

test('a claim is settled away from the counter, and reported until then', async () => {
  const { desk, path, close } = await demoDesk();
  const clerk = await counterOf(desk);
  const { id } = accepted(await claimPayment(desk, clerk, await claimOf(desk)));
  const report = async () =>
    accepted(await readReport(desk, { report: 'payment-claims', date: '2026-09-15' }));
  expect((await report()).control).toEqual({ items: 1, amountCents: 16_600 });
  expect((await readTasks(desk, (await counterOf(desk, 701)).person)).later).toHaveLength(1);
  const work = { taskId: id, state: 'done', words: 'found in batch 4' } as const;
  for (const person of [101, 102, 902, 601]) {
    const worked = await workTask(desk, await counterOf(desk, person), work);
    expect(outcomeOf(worked)).toBe('task-not-yours');
  }
  accepted(await workTask(desk, await counterOf(desk, 701), work));
  expect((await report()).control.items).toBe(0);
  await close();
  expect(await brokenChecks(path)).toEqual({});
});

test('what is offered and what is refused of dates and amounts', async () => {
  const { desk, close } = await demoDesk();
  const clerk = await counterOf(desk);
  const offered = async (forClaim: boolean) =>
    (await readAssignees(desk, { forClaim, by: clerk.person })).map(({ number }) => number);
  expect(await offered(true)).toEqual([701, 801]);
  expect(await offered(false)).toEqual([101, 102, 103, 301, 401, 601, 701, 801, 902, 903]);
  const claim = await claimOf(desk);
  const nothing = await claimPayment(desk, clerk, { ...claim, amountCents: cents(0) });
  expect(outcomeOf(nothing)).toBe('claim-nothing');
  const later = await claimPayment(desk, clerk, { ...claim, paidOn: '2026-09-16' });
  expect(outcomeOf(later)).toBe('claim-date');
  const task = { kind: 'call', words: 'call', to: { role: 'clerk' } } as const;
  const early = await makeTask(desk, clerk, { ...task, dueOn: '2026-09-14' });
  expect(outcomeOf(early)).toBe('task-due');
  await close();
});
