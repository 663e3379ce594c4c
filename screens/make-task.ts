// Makes a task about an account, or about none: what, by when, and who does it.
import { lookAround } from '../src/desk/look-around.ts';
import { complaintDueOn, makeTask, TASK_MOST } from '../src/desk/make-task.ts';
import { TASK_KINDS } from '../src/domain/task.ts';
import { type MakeTaskParams, SCREEN } from './ids.ts';
import { assigneeField, assigneeOf } from './parts/assignee-field.ts';
import type { FormField } from './parts/form.ts';
import { formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import { counterOf, type Station } from './station.ts';
import { TASK_WORDS } from './words/tasks.ts';

const WORDS = TASK_WORDS.make;

type About = MakeTaskParams | undefined;

async function dueField(station: Station, about: About): Promise<FormField> {
  const { businessDate: earliest } = await lookAround(station.desk, station.register);
  const field = { label: WORDS.dueOn, kind: 'date', earliest } as const;
  return about?.isComplaint ? { ...field, proposed: await complaintDueOn(station.desk) } : field;
}

export const makeTaskScreen = formScreen<About>({
  id: SCREEN.makeTask,
  title: () => WORDS.title,
  fields: async (station, about) => [
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
    await dueField(station, about),
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
