// Tasks made, taken in hand and ended, and payments that customers claim: by whom it is allowed and
// by nobody else.
import { claimPayment, makeTask } from '../../src/desk/make-task.ts';
import { workTask } from '../../src/desk/work-task.ts';
import { cents } from '../../src/domain/money.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import type { MadeTask } from './receivables-model.ts';

const AWAY = ['accounting', 'finance-director'];
const ROLES = ['clerk', 'supervisor', 'accounting', 'finance-director', 'auditor'] as const;
const SIGNS = ['supervisor', 'finance-director'];

export const makeATask: Action = {
  name: 'task',
  weight: () => 2,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const isClaim = dice.percent(50);
    const role = dice.one(ROLES);
    const account = dice.any([...model.accounts.values()]);
    const told = `${isClaim ? 'claim' : 'task'} for ${role} by ${who.number}`;
    const asked = { words: 'seen', to: { role }, accountId: account?.id ?? 0 };
    const amount = dice.one([0, 1, 16_600]);
    const facts = { paidOn: model.date, amountCents: cents(amount), paidBy: 'mail' } as const;
    const result = isClaim
      ? await claimPayment(desk, counter, { ...asked, ...facts })
      : await makeTask(desk, counter, { ...asked, kind: 'call', dueOn: model.date });
    const barred = who.role === 'administrator' ? 'not-allowed' : undefined;
    const nothing = isClaim && amount === 0 ? 'claim-nothing' : undefined;
    const duty = isClaim && !AWAY.includes(role) ? 'claim-cash-duty' : undefined;
    agree(told, codeOf(result), barred ?? nothing ?? duty ?? 'done');
    if (result.ok) {
      model.tasks.push({ id: result.value.id, isClaim, role, by: who.number, ended: false });
    }
    return told;
  },
};

function works({ model }: Audit, task: MadeTask, number: number): boolean {
  const role = model.people.get(number)?.role ?? '';
  if (task.isClaim) return number !== task.by && AWAY.includes(role);
  return number === task.by || role === task.role || SIGNS.includes(role);
}

export const workATask: Action = {
  name: 'work on a task',
  weight: ({ model }) => (model.tasks.length > 0 ? 2 : 0),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const task = dice.any(model.tasks);
    if (!task) return 'work on a task: there is none';
    const state = dice.one(['doing', 'done', 'cancelled', 'open'] as const);
    const told = `task ${task.id} ${state} by ${who.number}`;
    const result = await workTask(desk, counter, { taskId: task.id, state, words: 'so' });
    const barred = who.role === 'administrator' ? 'not-allowed' : undefined;
    const ended = task.ended ? 'task-ended' : undefined;
    const mine = works(audit, task, who.number) ? undefined : 'task-not-yours';
    agree(told, codeOf(result), barred ?? ended ?? mine ?? 'done');
    if (result.ok) task.ended = state === 'done' || state === 'cancelled';
    return told;
  },
};
