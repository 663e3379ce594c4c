// Who may do what at this moment, refused in words that name who may. The one place where rights
// are asked: a person's own role, and whom they stand in for by a dated delegation.
import { present } from '../domain/assert.ts';
import { may, type Permission, type Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { actingAt } from '../store/delegations.ts';
import type { Book } from '../store/open-store.ts';
import { personAt } from '../store/people.ts';
import type { Desk } from './desk.ts';

const WHO: Readonly<Record<Permission, string>> = {
  'take-money': 'a clerk or a supervisor',
  'approve-counter': 'a supervisor or the finance director',
  'approve-difference': 'a supervisor or the finance director',
  'approve-large-difference': 'the finance director',
  'verify-deposit': 'a supervisor or the finance director',
  'sign-sheet-second': 'a supervisor or the finance director',
  'close-day': 'a supervisor',
  'make-memo': 'a clerk or a supervisor',
  'approve-memo': 'a supervisor or the finance director',
  'approve-large-memo': 'the finance director',
  'prepare-write-off': 'a clerk, a supervisor or accounting',
  'approve-write-off': 'the finance director or the city manager',
  'approve-large-write-off': 'the city manager',
  'prepare-unclaimed': 'a supervisor or accounting',
  'approve-unclaimed': 'the finance director',
  'work-line': 'a clerk or a supervisor',
  'approve-line': 'a supervisor or the finance director',
  'reveal-tax-number': 'a supervisor or the finance director',
  'decide-for-agency': 'a person of the issuing agency',
  'make-invoice': 'a clerk, a supervisor or accounting',
  'make-arrangement': 'a clerk or a supervisor',
  'approve-arrangement': 'a supervisor',
  'place-hold': 'a clerk or a supervisor',
  'approve-hold': 'a supervisor or the finance director',
  'post-returned': 'a clerk, a supervisor or accounting',
  'approve-returned': 'a supervisor or the finance director',
  'settle-refund': 'accounting',
  'settle-claim': 'accounting or the finance director',
  'write-letters': 'a clerk or a supervisor',
  'lift-close': 'the finance director',
  'acknowledge-lists': 'accounting',
  'export-ledger': 'accounting or the finance director',
  'read-reports': 'a clerk, a supervisor, accounting or the auditor',
  'administer-people': 'the administrator',
  'approve-people': 'the finance director',
  'read-people': 'the administrator, the finance director or the auditor',
  'administer-rules': 'the administrator',
  'approve-rules': 'the finance director',
  'read-rules': 'a supervisor, accounting, the finance director or the auditor',
  'surprise-count': 'the auditor, accounting or the finance director',
  delegate: 'a supervisor or the finance director',
};

/** As it stands beside a step that is not this person's. */
export const whoMay = (permission: Permission): string => WHO[permission];

/** The person with the rights of this moment, whatever they were when the person signed in. */
export async function withRights(desk: Desk, book: Book, person: Person): Promise<Person> {
  const at = desk.clock.now();
  const now = present(await personAt(book, { id: person.id }, at), `person ${person.number}`);
  // A clerk stands in while a clerk: see the view `supervising`.
  const acting =
    now.role === 'clerk' && !now.left ? await actingAt(book, now.id, () => at) : undefined;
  return acting === undefined ? now : { ...now, acting };
}

/** The same for a screen, which shows what may be done now. */
export function rightsNow(desk: Desk, person: Person): Promise<Person> {
  return desk.store.read((book) => withRights(desk, book, person));
}

/** `book` is the transaction or snapshot of the verb that asks. */
export async function permit(
  desk: Desk,
  book: Book,
  person: Person,
  permission: Permission,
): Promise<Result<Person>> {
  const now = await withRights(desk, book, person);
  if (may(now, permission)) return done(now);
  return refuse('not-allowed', { name: now.name, who: WHO[permission] });
}
