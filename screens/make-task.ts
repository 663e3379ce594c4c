// Makes a task about an account, or about none: what, by when, and who does it.
import { lookAround } from '../src/desk/look-around.ts';
import { makeTask, TASK_MOST } from '../src/desk/make-task.ts';
import { TASK_KINDS } from '../src/domain/task.ts';
import { type AccountParams, SCREEN } from './ids.ts';
import { assigneeField, assigneeOf } from './parts/assignee-field.ts';
import { formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import { counterOf } from './station.ts';
import { TASK_WORDS } from './words/tasks.ts';

const WORDS = TASK_WORDS.make;

export const makeTaskScreen = formScreen<AccountParams | undefined>({
  id: SCREEN.makeTask,
  title: () => WORDS.title,
  fields: async (station) => [
    {
      label: WORDS.kind,
      kind: 'choice',
      choices: TASK_KINDS.map((kind, index) => ({
        number: index + 1,
        words: TASK_WORDS.kinds[kind],
        value: kind,
      })),
    },
    { label: WORDS.words, hint: WORDS.wordsHint, kind: 'words', most: TASK_MOST },
    {
      label: WORDS.dueOn,
      kind: 'date',
      earliest: (await lookAround(station.desk, station.register)).businessDate,
    },
    await assigneeField(station, false, WORDS.to),
  ],
  async answered(state, [kind, words = '', dueOn = '', to = ''], station) {
    const asked = {
      kind: TASK_KINDS.find((one) => one === kind) ?? 'other',
      ...(state.about === undefined ? {} : { accountId: state.about.accountId }),
      ...{ words, dueOn, to: assigneeOf(to) },
    };
    const made = await makeTask(station.desk, counterOf(station), asked);
    if (!made.ok) return refused(state, made.refusal);
    return { kind: 'back', done: WORDS.done(made.value.number) };
  },
});
