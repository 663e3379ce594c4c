// What somebody has to do after a talk or a call, made in the transaction of its record: a
// complaint that is looked into, a task, or a message for a person, who is asked to call back.
import type { Outcome } from '../domain/contact.ts';
import { done, type Result } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { type AskedTask, addTask, dueOfComplaint, type TaskMade } from './make-task.ts';
import { queueMessageSlip } from './message-slip.ts';

export type AskedFollowUp = {
  /** Of what somebody has to do; a complaint is a supervisor's, in the days of the city. */
  readonly task?: Partial<Pick<AskedTask, 'kind' | 'dueOn' | 'to'>>;
  /** For whom a message is, by number. */
  readonly message?: { readonly to: number; readonly urgent: boolean };
};

type Followed = AskedFollowUp & {
  readonly outcome: Outcome;
  readonly caller: string;
  /** Empty where it stands with the name, or nobody wants a call. */
  readonly callback: string;
  readonly words: string;
  readonly accountId?: number;
};

/** Nothing where the talk ended by itself. */
export async function followUp(
  desk: Desk,
  book: Book,
  counter: Counter,
  followed: Followed,
): Promise<Result<TaskMade | undefined>> {
  const { person } = counter;
  const { outcome, task = {}, message } = followed;
  const today = await businessDate(desk, book);
  const common = commonOf(followed);
  switch (outcome) {
    case 'complaint':
      return addTask(desk, book, person, {
        ...{ ...common, kind: 'complaint', to: task.to ?? { role: 'supervisor' } },
        dueOn: task.dueOn ?? (await dueOfComplaint(book, today)),
      });
    case 'task':
      return addTask(desk, book, person, {
        ...{ ...common, kind: task.kind ?? 'look-into', to: task.to ?? { role: 'supervisor' } },
        dueOn: task.dueOn ?? today,
      });
    case 'message': {
      if (message === undefined) return done(undefined);
      const { caller, callback, words } = followed;
      const { to, urgent } = message;
      const made = await addTask(desk, book, person, {
        ...{ ...common, kind: 'call', to: { person: to }, dueOn: today },
        message: { caller, callback, urgent },
      });
      if (!made.ok) return made;
      const { number } = made.value;
      await queueMessageSlip(desk, book, counter, { caller, callback, urgent, number, to, words });
      return made;
    }
    default:
      return done(undefined);
  }
}

/** `Rosa Ortega, 8055550142: was billed twice`, all of it. */
function commonOf({ caller, callback, words, accountId }: Followed) {
  const who = callback === '' ? caller : `${caller}, ${callback}`;
  const told = words === '' ? who : `${who}: ${words}`;
  return { words: told, ...(accountId === undefined ? {} : { accountId }) };
}
