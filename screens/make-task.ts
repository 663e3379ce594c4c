// Makes a task about an account, or about none: what, by when, and who does it.
import { lookAround } from '../src/desk/look-around.ts';
import { makeTask, TASK_MOST } from '../src/desk/make-task.ts';
import { type AccountParams, SCREEN } from './ids.ts';
import { assigneeField, assigneeOf, taskKindField, taskKindOf } from './parts/assignee-field.ts';
import type { FormField } from './parts/form.ts';
import { formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import { counterOf, type Station } from './station.ts';
import { TASK_WORDS } from './words/tasks.ts';

const WORDS = TASK_WORDS.make;

type About = AccountParams | undefined;

async function dueField(station: Station): Promise<FormField> {
  const { businessDate: earliest } = await lookAround(station.desk, station.register);
  return { label: WORDS.dueOn, kind: 'date', earliest };
}

export const makeTaskScreen = formScreen<About>({
  id: SCREEN.makeTask,
  title: () => WORDS.title,
  fields: async (station) => [
    taskKindField(WORDS.kind),
    { label: WORDS.words, hint: WORDS.wordsHint, kind: 'words', most: TASK_MOST },
    await dueField(station),
    await assigneeField(station, false, WORDS.to),
  ],
  async answered(state, [kind, words = '', dueOn = '', to = ''], station) {
    const asked = {
      kind: taskKindOf(kind),
      ...(state.about === undefined ? {} : { accountId: state.about.accountId }),
      ...{ words, dueOn, to: assigneeOf(to) },
    };
    const made = await makeTask(station.desk, counterOf(station), asked);
    if (!made.ok) return refused(state, made.refusal);
    return { kind: 'back', done: WORDS.done(made.value.number) };
  },
});
