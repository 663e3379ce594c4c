// Takes a task in hand, gives it back, ends it: a row that points at it, each by whom it is of.
import { foreignText } from '../domain/foreign-text.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { holdsCardNumber } from '../domain/scan-line.ts';
import { hasEnded, mayWorkTask, type TaskState, taskNumber } from '../domain/task.ts';
import { insertTaskEvent, taskById } from '../store/tasks.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { TASK_MOST } from './make-task.ts';
import { permit } from './permit.ts';
import { assigneeWords } from './read-tasks.ts';

export type TaskWork = {
  readonly taskId: number;
  readonly state: TaskState;
  /** What became of it; wanted where it ends. */
  readonly words: string;
};

export async function workTask(
  desk: Desk,
  { person }: Counter,
  { taskId, state, words: typed }: TaskWork,
): Promise<Result<undefined>> {
  const words = foreignText(typed);
  if ((words === '' && hasEnded(state)) || words.length > TASK_MOST) {
    return refuse('entry-unreadable');
  }
  if (holdsCardNumber(words)) return refuse('card-number');
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, person, 'read-reports');
    if (!allowed.ok) return allowed;
    const task = await taskById(book, taskId);
    if (task === undefined) return refuse('task-unknown');
    const number = taskNumber(task.number);
    if (hasEnded(task.state)) return refuse('task-ended', { number, state: task.state });
    const { kind, person_id: personId, role, made_by: madeBy } = task;
    if (!mayWorkTask(allowed.value, { kind, personId, role, madeBy })) {
      return refuse('task-not-yours', { number, who: assigneeWords(task) });
    }
    await insertTaskEvent(book, {
      ...{ task_id: taskId, state, words, business_date: await businessDate(desk, book) },
      ...{ made_at: desk.clock.now(), made_by: person.id },
    });
    return done(undefined);
  });
}
