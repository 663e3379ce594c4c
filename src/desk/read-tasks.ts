// The tasks of a person: what is due by today, what comes later; one of them with its history; and
// whom a task may be given to.
import type { DateText } from '../domain/clock.ts';
import type { Named, Person, Role } from '../domain/person.ts';
import { isFor, mayHoldClaim } from '../domain/task.ts';
import {
  type KnownTask,
  standingTasks,
  type TaskEventSight,
  taskById,
  taskEvents,
} from '../store/tasks.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';
import { withRights } from './permit.ts';
import { everybody } from './read-people.ts';

export type { KnownTask, TaskEventSight };

export type OwnTasks = {
  readonly date: DateText;
  readonly due: readonly KnownTask[];
  readonly later: readonly KnownTask[];
};

/** More than anybody does in a day; the oldest come first. */
const MOST = 200;

/** Of the person, of the person's role, and of the role that is stood in for. */
export async function readTasks(desk: Desk, person: Person): Promise<OwnTasks> {
  return desk.store.read(async (book) => {
    const now = await withRights(desk, book, person);
    const date = await businessDate(desk, book);
    const roles: readonly Role[] = now.acting === undefined ? [now.role] : [now.role, now.acting];
    const found = await standingTasks(book, { personId: now.id, roles }, MOST);
    const own = found.filter(({ kind, person_id: personId, role, made_by: madeBy }) =>
      isFor(now, { kind, personId, role, madeBy }),
    );
    const urgent = ({ message }: KnownTask) => (message?.urgent ? 0 : 1);
    const due = own.filter((task) => task.due_on <= date).sort((a, b) => urgent(a) - urgent(b));
    return { date, due, later: own.filter((task) => task.due_on > date) };
  });
}

export type TaskSight = {
  readonly task: KnownTask;
  readonly events: readonly TaskEventSight[];
};

export async function readTask(desk: Desk, id: number): Promise<TaskSight | undefined> {
  return desk.store.read(async (book) => {
    const task = await taskById(book, id);
    return task && { task, events: await taskEvents(book, id) };
  });
}

/** Who works here; of a claim only those who may look for the money. */
export async function readAssignees(
  desk: Desk,
  { forClaim, by }: { readonly forClaim: boolean; readonly by: Person },
): Promise<readonly Named[]> {
  const people = await desk.store.read((book) => everybody(desk, book));
  return people.filter(
    (person) =>
      !person.left && (forClaim ? mayHoldClaim(person, by.id) : person.role !== 'administrator'),
  );
}

/** `701 Petrakis`, or the role. */
export function assigneeWords({ personWords, role }: KnownTask): string {
  return personWords ?? role ?? '';
}
