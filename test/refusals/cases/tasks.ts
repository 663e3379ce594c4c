// Tasks and claims that are not made, and not worked on.
import { logContact } from '../../../src/desk/log-contact.ts';
import { type AskedClaim, claimPayment, makeTask } from '../../../src/desk/make-task.ts';
import { workTask } from '../../../src/desk/work-task.ts';
import { cents } from '../../../src/domain/money.ts';
import { accepted, counterOf } from '../../support/counter.ts';
import { claimOf, taskOf } from '../../support/tasks.ts';
import type { Case, Scene } from '../scene.ts';

async function claim({ desk, counter }: Scene, more: Partial<AskedClaim>) {
  return claimPayment(desk, counter, { ...(await claimOf(desk)), ...more });
}

const CALL = { kind: 'call', words: 'call back', to: { role: 'clerk' } } as const;

export const TASK_CASES: readonly Case[] = [
  {
    code: 'contact-unknown',
    at: 'counter',
    verb: ({ desk, counter }) =>
      logContact(desk, counter, {
        ...{ accountId: 1, channel: 'phone', direction: 'in', caller: 'A voice', words: '' },
        ...{ facts: ['account'], topic: 'owed', outcome: 'answered' },
      }),
  },
  {
    code: 'task-due',
    at: 'counter',
    verb: ({ desk, counter }) => makeTask(desk, counter, { ...CALL, dueOn: '2026-09-14' }),
  },
  { code: 'task-person', at: 'counter', verb: (scene) => claim(scene, { to: { person: 777 } }) },
  {
    code: 'task-unknown',
    at: 'counter',
    verb: ({ desk, counter }) => workTask(desk, counter, { taskId: 77, state: 'doing', words: '' }),
  },
  {
    code: 'task-ended',
    at: 'counter',
    async verb({ desk, counter }) {
      const taskId = await taskOf(desk, { to: { role: 'clerk' } });
      const work = { taskId, state: 'done', words: 'called' } as const;
      accepted(await workTask(desk, counter, work));
      return workTask(desk, counter, work);
    },
  },
  {
    code: 'task-not-yours',
    at: 'counter',
    async verb({ desk }) {
      const taskId = await taskOf(desk, { to: { role: 'accounting' } });
      const colleague = await counterOf(desk, 102, 2);
      return workTask(desk, colleague, { taskId, state: 'doing', words: '' });
    },
  },
  {
    code: 'claim-cash-duty',
    at: 'counter',
    verb: (scene) => claim(scene, { to: { role: 'supervisor' } }),
  },
  { code: 'claim-date', at: 'counter', verb: (scene) => claim(scene, { paidOn: '2026-09-16' }) },
  {
    code: 'claim-nothing',
    at: 'counter',
    verb: (scene) => claim(scene, { amountCents: cents(0) }),
  },
];
