// The list that starts the day: tasks of who looks, and of that person's role, that are due; then
// accounts that wait for a step; for accounting the lists that wait to be acknowledged; then tasks
// that are due later. A number takes one.
import { readListsDue, type WaitingList } from '../src/desk/lists-due.ts';
import { type DueStep, readDue } from '../src/desk/read-due.ts';
import { type KnownTask, readTasks } from '../src/desk/read-tasks.ts';
import { LIST_WORDS } from '../src/domain/acknowledged-list.ts';
import { present } from '../src/domain/assert.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { findReport } from '../src/domain/reports/catalogue.ts';
import { spanWords } from '../src/domain/reports/render-text.ts';
import { taskNumber } from '../src/domain/task.ts';
import { type LookAtParams, type ReportParams, SCREEN, type TaskParams } from './ids.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { pickFrom } from './parts/pick-from.ts';
import { taskKindWords } from './parts/task-words.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterNow, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { LINE_WORDS } from './words/lines.ts';
import { TASK_WORDS } from './words/tasks.ts';

type Due =
  | { readonly kind: 'task'; readonly taskId: number }
  | { readonly kind: 'step'; readonly subject: LookAtParams['subject'] }
  | { readonly kind: 'list'; readonly report: ReportParams }
  | { readonly kind: 'fresh' };
type State = { readonly list: ChoiceList<Due> };

const WORDS = LINE_WORDS.due;
/** Below what is numbered from one. */
const FRESH = 0;

async function read(station: Station): Promise<State> {
  const { person } = await counterNow(station);
  const { due, later } = await readTasks(station.desk, person);
  const steps = await readDue(station.desk);
  const lists = await readListsDue(station.desk, person);
  const rows: readonly { readonly words: string; readonly value: Due }[] = [
    ...due.map((task) => ({ words: taskWords(task), value: taskDue(task) })),
    ...steps.map(stepRow),
    ...lists.map(listRow),
    ...later.map((task) => ({
      words: `${TASK_WORDS.list.later} ${taskWords(task)}`,
      value: taskDue(task),
    })),
  ];
  const numbered = rows.map((row, index) => ({ number: index + 1, ...row }));
  const fresh = { number: FRESH, words: TASK_WORDS.list.fresh, value: { kind: 'fresh' } } as const;
  return { list: choiceList([...numbered, fresh]) };
}

const taskDue = ({ id }: KnownTask): Due => ({ kind: 'task', taskId: id });

function taskWords(task: KnownTask): string {
  const { number, due_on, words, account } = task;
  const what = account === null ? words : `${account}, ${words}`;
  const on = dateWords(due_on);
  return TASK_WORDS.list.own(taskNumber(number), on, taskKindWords(task), what);
}

function stepRow(step: DueStep) {
  const { dueOn, account, payer, last } = step;
  const subject =
    step.receiptId === undefined
      ? ({ kind: 'account', id: step.accountId } as const)
      : ({ kind: 'receipt', id: step.receiptId } as const);
  const value: Due = { kind: 'step', subject };
  return { words: WORDS.row(dateWords(dueOn), account, payer, last), value };
}

function listRow({ list, from, to, dueOn }: WaitingList) {
  const { number } = present(findReport(list), list);
  const value: Due = { kind: 'list', report: { number, from, to } };
  return { words: WORDS.list(dateWords(dueOn), spanWords({ from, to }), LIST_WORDS[list]), value };
}

function take(state: State, due: Due): Outcome<State> {
  switch (due.kind) {
    case 'fresh':
      return { kind: 'go', to: SCREEN.makeTask, state };
    case 'list':
      return { kind: 'go', to: SCREEN.report, params: due.report, state };
    case 'task': {
      const params: TaskParams = { taskId: due.taskId };
      return { kind: 'go', to: SCREEN.task, params, state };
    }
    case 'step': {
      const params: LookAtParams = { subject: due.subject };
      return { kind: 'go', to: SCREEN.lookAt, params, state };
    }
  }
}

export const dueScreen: Screen<State, undefined, Station> = {
  id: SCREEN.due,
  open: read,
  resumed: (_state, _result, station) => read(station),
  step(state, key) {
    const reading = readChoice(state.list, key);
    const next = { list: reading.list };
    return pickFrom(reading, next, (due) => take(next, due));
  },
  view: ({ list }) => ({
    title: WORDS.title,
    body: ['', ...(list.choices.length > 1 ? [] : [` ${WORDS.none}`, '']), ...choiceLines(list)],
    ...listPage(list, WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};
