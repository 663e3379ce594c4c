// People change by two hands: the administrator asks, the finance director approves, and only then
// is there a row. Nobody asks for or approves a change of their own.
import { addDays } from '../domain/calendar.ts';
import { NEVER_ENDS, startOfDay } from '../domain/delegation.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { dateWords } from '../domain/papers/moment.ts';
import {
  judgePersonChange,
  PERSON_NAME_MOST,
  type PersonChange,
  ROLE_NAMES,
} from '../domain/person-change.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { findPerson, wrongPins } from '../store/people.ts';
import {
  heldRoles,
  insertPerson,
  insertPersonChange,
  workInHand,
} from '../store/person-changes.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import type { Approved } from './approvals.ts';
import { businessDate, loadCity } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { giveTemporaryPin } from './reset-pin.ts';

export async function requestPersonChange(
  desk: Desk,
  counter: Counter,
  asked: PersonChange,
): Promise<Result<Request>> {
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'administer-people');
    if (!allowed.ok) return allowed;
    const change = tidied(asked);
    if ('name' in change && change.name === '') return refuse('entry-unreadable');
    const at = desk.clock.now();
    const today = await businessDate(desk, book);
    const judged = await judge(book, change, [counter.person.id], { at, today });
    if (!judged.ok) return judged;
    const { name } = judged.value;
    return done(
      await insertRequest(book, {
        kind: 'person-change',
        register: null,
        businessDate: today,
        requestedBy: counter.person.id,
        requestedAt: at,
        record: { person: `${change.number} ${name}`, ...wordsOf(change), what: change },
      }),
    );
  });
}

/** A name as it is kept: one line, no longer than reports have room for. */
function tidied(change: PersonChange): PersonChange {
  if (!('name' in change)) return change;
  return { ...change, name: foreignText(change.name).slice(0, PERSON_NAME_MOST).trim() };
}

/** What the second person reads of it. */
function wordsOf(change: PersonChange): { readonly becomes: string; readonly from: string } {
  const now = 'the moment it is approved';
  switch (change.kind) {
    case 'entered':
      return { becomes: `a new person, ${ROLE_NAMES[change.role]}`, from: now };
    case 'name':
      return { becomes: change.name, from: now };
    case 'role':
      return { becomes: ROLE_NAMES[change.role], from: dateWords(change.from) };
    case 'ended':
      return { becomes: 'somebody who no longer works here', from: now };
    case 'unlocked':
      return { becomes: 'free to try the PIN again', from: now };
  }
}

type Moment = { readonly at: string; readonly today: string };
type Judged = { readonly personId: number; readonly name: string; readonly fromAt: string };

async function judge(
  book: Book,
  change: PersonChange,
  hands: readonly number[],
  { at, today }: Moment,
): Promise<Result<Judged>> {
  const person = await findPerson(book, change.number);
  const work = person && (await workInHand(book, person.id));
  const fromAt = change.kind === 'role' ? await dayBegins(book, change.from) : at;
  const judged = judgePersonChange(change, hands, {
    person,
    at,
    fromAt,
    earliest: addDays(today, 1),
    roles: await heldRoles(book),
    openRegister: work?.register,
    baskets: work?.baskets ?? 0,
    wrongPins: (await wrongPins(book, change.number)).count,
  });
  if (!judged.ok) return judged;
  const name = person?.name ?? ('name' in change ? change.name : '');
  return done({ personId: person?.id ?? 0, name, fromAt });
}

/** On a demo book the demo date never ends: no other day ever begins. */
async function dayBegins(book: Book, date: string): Promise<string> {
  const { demo, timeZone } = await loadCity(book);
  return demo ? NEVER_ENDS : startOfDay(date, timeZone);
}

/** Asked again inside the decision: work may have begun, or another change come first. */
export async function carryOutPersonChange(approved: Approved): Promise<Result<string>> {
  const { book, request, approver, at } = approved;
  const change = request.record['what'] as PersonChange;
  const today = request.businessDate;
  const hands = [request.requestedBy, approver.id];
  const judged = await judge(book, change, hands, { at, today });
  if (!judged.ok) return judged;
  const { number, kind } = change;
  const { fromAt: from_at } = judged.value;
  const entered =
    kind === 'entered'
      ? await insertPerson(book, { number, name: change.name, role: change.role, since: today }, at)
      : judged.value.personId;
  const row = {
    person_id: entered,
    kind,
    effective_from: kind === 'role' ? change.from : today,
    from_at,
    name: 'name' in change ? change.name : null,
    role: 'role' in change ? change.role : null,
    request_id: request.id,
  };
  await insertPersonChange(book, row, at);
  if (kind !== 'entered') return done('');
  return done(await giveTemporaryPin(approved, { id: entered, number }));
}

/** The first date a role may change on: nobody holds two on one day. */
export async function firstRoleDate(desk: Desk): Promise<string> {
  return desk.store.read(async (book) => addDays(await businessDate(desk, book), 1));
}
