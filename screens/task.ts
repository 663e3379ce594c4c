// One task with its history: taken in hand, done, cancelled or given back by whom it is of.
import { TASK_MOST } from '../src/desk/make-task.ts';
import { assigneeWords, readTask, type TaskSight } from '../src/desk/read-tasks.ts';
import { workTask } from '../src/desk/work-task.ts';
import { formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import type { Person } from '../src/domain/person.ts';
import { refusal } from '../src/domain/refusal.ts';
import { hasEnded, mayWorkTask, type TaskState, taskNumber } from '../src/domain/task.ts';
import { type LookAtParams, SCREEN, type TaskParams } from './ids.ts';
import type { Key } from './key.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { type Form, formKey, formKeys, formPage, startForm } from './parts/form.ts';
import { refused, stay } from './parts/outcomes.ts';
import { pickFrom } from './parts/pick-from.ts';
import { stepsOf, taskKindWords } from './parts/task-words.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterNow, counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { TASK_WORDS } from './words/tasks.ts';

type Act = TaskState | 'look';
type State = TaskParams & {
  readonly sight: TaskSight | undefined;
  readonly list: ChoiceList<Act>;
  /** What came of it is asked where it ends. */
  readonly ending?: { readonly state: TaskState; readonly form: Form };
};

const WORDS = TASK_WORDS.one;
const STEPS = ['doing', 'done', 'cancelled', 'open'] as const;
const LOOK = 5;

async function read(station: Station, { taskId }: TaskParams): Promise<State> {
  const { person } = await counterNow(station);
  const sight = await readTask(station.desk, taskId);
  return { taskId, sight, list: choiceList(sight === undefined ? [] : choices(sight, person)) };
}

function choices({ task }: TaskSight, person: Person): readonly Choice<Act>[] {
  const { kind, person_id: personId, role, made_by: madeBy } = task;
  const mine = mayWorkTask(person, { kind, personId, role, madeBy });
  const ended = hasEnded(task.state) ? WORDS.ended : undefined;
  const why = ended ?? (mine ? undefined : WORDS.notYours(assigneeWords(task)));
  const about = task.account_id === null ? WORDS.noAccount : undefined;
  return [
    ...STEPS.map((state, index) => choice(index + 1, stepsOf(task).choices[state], state, why)),
    choice(LOOK, WORDS.look, 'look', about),
  ];
}

function choice(number: number, words: string, value: Act, why: string | undefined): Choice<Act> {
  return { number, words, value, ...(why === undefined ? {} : { disabled: why }) };
}

async function pick(state: State, act: Act, station: Station): Promise<Outcome<State>> {
  if (act === 'look') {
    const id = state.sight?.task.account_id ?? 0;
    const params: LookAtParams = { subject: { kind: 'account', id } };
    return { kind: 'go', to: SCREEN.lookAt, params, state };
  }
  if (!hasEnded(act)) return work(state, act, '', station);
  const field = { label: WORDS.result, hint: WORDS.resultHint, kind: 'words' } as const;
  return stay({
    ...state,
    ending: { state: act, form: startForm([{ ...field, most: TASK_MOST }]) },
  });
}

async function work(
  state: State,
  to: TaskState,
  words: string,
  station: Station,
): Promise<Outcome<State>> {
  const { taskId } = state;
  const worked = await workTask(station.desk, counterOf(station), { taskId, state: to, words });
  if (!worked.ok) return refused(state, worked.refusal);
  const { told: said } = stepsOf(state.sight?.task ?? { message: undefined });
  return { kind: 'back', done: said[to] };
}

async function end(
  state: State,
  ending: NonNullable<State['ending']>,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = formKey(ending.form, key);
  if (reading.kind === 'back') {
    const { ending: _ending, ...chosen } = state;
    return stay(chosen);
  }
  const next = { ...state, ending: { ...ending, form: reading.form } };
  if (reading.kind === 'refused') return refused(next, reading.refusal);
  if (reading.kind !== 'done') return stay(next);
  return work(next, ending.state, reading.values[0] ?? '', station);
}

function told({ task, events }: TaskSight): readonly string[] {
  const { claim, account, payer } = task;
  const who = task.role === null ? (task.personWords ?? '') : TASK_WORDS.roles[task.role];
  const paid = claim === undefined ? [] : claimLines(claim);
  return [
    `${taskKindWords(task)}: ${task.words}`,
    ...(account === null ? [] : [WORDS.about(account, payer ?? '')]),
    ...paid,
    WORDS.due(dateWords(task.due_on), who),
    WORDS.made(dateWords(task.business_date), task.madeByWords),
    ...events.map(({ state, words, date, by }) =>
      WORDS.event(dateWords(date), stepsOf(task).states[state], by, words),
    ),
  ];
}

function claimLines(claim: NonNullable<TaskSight['task']['claim']>): readonly string[] {
  const amount = formatCents(claim.amount_cents, true);
  const how = TASK_WORDS.claim.hows[claim.paid_by];
  const said = WORDS.claim(amount, dateWords(claim.paid_on), how);
  return [said, ...(claim.receipt === null ? [] : [WORDS.receipt(claim.receipt)])];
}

export const taskScreen: Screen<State, TaskParams, Station> = {
  id: SCREEN.task,
  open: read,
  resumed: (state, _result, station) => read(station, state),
  step(state, key, station) {
    if (state.sight === undefined) return refused(state, refusal('task-unknown'));
    if (state.ending !== undefined) return end(state, state.ending, key, station);
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    return pickFrom(reading, next, (act) => pick(next, act, station));
  },
  view({ sight, list, ending }) {
    const title = WORDS.title(sight === undefined ? '' : taskNumber(sight.task.number));
    const head = sight === undefined ? [] : told(sight).map((line) => ` ${line}`);
    if (ending !== undefined) return { title, ...formPage(ending.form, [...head, '']) };
    return {
      title,
      body: ['', ...head, '', ...choiceLines(list)],
      ...listPage(list, WORDS.entry, DESK_WORDS.choose),
    };
  },
  keys: ({ list, ending }) => (ending === undefined ? listKeys(list) : formKeys(ending.form)),
};
