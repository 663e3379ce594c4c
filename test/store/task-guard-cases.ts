// Tasks, what becomes of them and claims that the file itself must refuse.
import { AT, type Case, it } from './guard-cases.ts';

const CLERK = it('clerk');
const DATE = "'2026-09-16'";
const CLAIM = "(SELECT id FROM task WHERE kind = 'claim')";

const task = (more: Readonly<Record<string, string>>) => {
  const columns = {
    ...{ id: '900', number: '900', kind: "'claim'", account_id: '1', words: "'x'" },
    ...{ due_on: DATE, role: "'accounting'", business_date: DATE, made_at: AT, made_by: CLERK },
    ...more,
  };
  return `INSERT INTO task (${Object.keys(columns).join(', ')})
    VALUES (${Object.values(columns).join(', ')});`;
};
const given = (person: string, made = CLERK) =>
  task({ role: 'NULL', person_id: person, made_by: made });
const event = (of: string, by: string, state = 'doing', date = DATE) =>
  `INSERT INTO task_event (task_id, state, words, business_date, made_at, made_by)
    VALUES (${of}, '${state}', '', ${date}, ${AT}, ${by});`;
const accountant = '(SELECT id FROM person WHERE number = 701)';

export const TASKS: readonly Case[] = [
  ['a task twice', task({ id: '1' }), 'task rows are sealed'],
  ['a task of nobody', task({ role: 'NULL' }), 'cash duty|CHECK constraint'],
  ['a task of a person and a role', task({ person_id: accountant }), 'CHECK constraint'],
  ['a task due before it is made', task({ due_on: "'2026-09-01'" }), 'CHECK constraint'],
  ['a claim about no account', task({ account_id: 'NULL' }), 'CHECK constraint'],
  ['a claim for any clerk', task({ role: "'clerk'" }), 'cash duty'],
  ['a claim for a supervisor', given(it('supervisor')), 'cash duty'],
  ['a claim for who took it', given(accountant, accountant), 'cash duty'],
  [
    'a payment claimed later',
    `INSERT INTO payment_claim SELECT id, '2026-09-01', 1, 'mail', NULL
    FROM task WHERE kind <> 'claim';`,
    'not of its task',
  ],
  [
    'a payment claimed of tomorrow',
    `${task({})} INSERT INTO payment_claim
    VALUES (900, '2026-09-17', 1, 'mail', NULL);`,
    'not of its task',
  ],
  ['a claim settled by a clerk', event(CLAIM, it('colleague')), 'not of this person'],
  ['a claim settled by a supervisor', event(CLAIM, it('supervisor')), 'not of this person'],
  [
    'a claim settled by who took it',
    task({ made_by: accountant, role: "'accounting'" }) + event('900', accountant),
    'not of this person',
  ],
  [
    'a message of a task for a role',
    `${task({ kind: "'call'", role: "'clerk'" })} INSERT INTO phone_message
    VALUES (900, 'x', '', 0);`,
    'not of its task',
  ],
  [
    'a message twice',
    'INSERT INTO phone_message SELECT task_id, caller, callback, 0 FROM phone_message',
    'phone_message rows are sealed',
  ],
  [
    'a call that was passed on to nobody',
    `INSERT INTO enquiry SELECT 900, channel, direction, caller, callback, topic, 'transferred', '',
      words, register, business_date, ${AT}, recorded_by FROM enquiry LIMIT 1;`,
    'CHECK constraint',
  ],
  [
    'a task of a call that was answered',
    `INSERT INTO enquiry SELECT 900, channel, direction, caller, callback, topic, 'answered', '',
      words, register, business_date, ${AT}, recorded_by FROM enquiry LIMIT 1;
    INSERT INTO enquiry_task SELECT 900, MIN(id) FROM task;`,
    'not of its enquiry',
  ],
  ['an end without words', event(CLAIM, accountant, 'done'), 'CHECK constraint'],
  [
    'a task that goes on after its end',
    event("(SELECT MIN(task_id) FROM task_event WHERE state = 'done')", CLERK),
    'has ended',
  ],
  ['something before the task', event(CLAIM, accountant, 'doing', "'2026-09-01'"), 'had not begun'],
];
