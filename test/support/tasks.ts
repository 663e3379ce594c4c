// Tasks in tests: one that somebody calls back, and a payment of 166.00 that is not in the book.
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { type AskedClaim, claimPayment, makeTask } from '../../src/desk/make-task.ts';
import { workTask } from '../../src/desk/work-task.ts';
import { cents } from '../../src/domain/money.ts';
import type { Assignee } from '../../src/domain/task.ts';
import { idOf, WATER } from './arrangements.ts';
import { accepted, counterOf } from './counter.ts';

type Asked = { readonly to: Assignee; readonly dueOn?: string; readonly account?: string };

/** Made by clerk 101. Returns its id. */
export async function taskOf(desk: Desk, { to, dueOn = '2026-09-15', account }: Asked) {
  const about = account === undefined ? {} : { accountId: await idOf(desk, account) };
  const task = { kind: 'call', words: 'call back', dueOn, to, ...about } as const;
  return accepted(await makeTask(desk, await counterOf(desk), task)).id;
}

export async function claimOf(desk: Desk): Promise<AskedClaim> {
  return {
    accountId: await idOf(desk, WATER),
    ...{ paidOn: '2026-09-10', amountCents: cents(16_600), paidBy: 'counter' },
    ...{ receipt: '1-000099', words: 'shows a slip', to: { role: 'accounting' } },
  };
}

/** One that was done, and a claim that is in hand. */
export async function workTasks(desk: Desk, counter: Counter): Promise<void> {
  const taskId = await taskOf(desk, { to: { role: 'clerk' }, dueOn: '2026-09-30' });
  accepted(await workTask(desk, counter, { taskId, state: 'done', words: 'called' }));
  const claim = accepted(await claimPayment(desk, counter, await claimOf(desk)));
  const accounting = await counterOf(desk, 701);
  accepted(await workTask(desk, accounting, { taskId: claim.id, state: 'doing', words: '' }));
}
