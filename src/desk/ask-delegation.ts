// A clerk stands in for a supervisor from date to date: a supervisor or the finance director asks,
// the finance director grants, and either ends it before its time.
import { type Days, standsFrom } from '../domain/delegation.ts';
import type { Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { delegationsFrom, insertDelegation, insertDelegationEnd } from '../store/delegations.ts';
import type { Book } from '../store/open-store.ts';
import { personAt } from '../store/people.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import type { Approved } from './approvals.ts';
import { businessDate, loadCity } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

export type AskedDelegation = Days & { readonly number: number };

export async function askDelegation(
  desk: Desk,
  counter: Counter,
  asked: AskedDelegation,
): Promise<Result<Request>> {
  return desk.store.transact(async (book) => {
    const person = await mayBeAsked(desk, book, counter, asked);
    if (!person.ok) return person;
    const { name, number } = person.value;
    const { firstDate, lastDate } = asked;
    return done(
      await insertRequest(book, {
        kind: 'delegation',
        register: null,
        businessDate: await businessDate(desk, book),
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: { person: `${number} ${name}`, personNumber: number, firstDate, lastDate },
      }),
    );
  });
}

async function mayBeAsked(
  desk: Desk,
  book: Book,
  counter: Counter,
  { number, ...days }: AskedDelegation,
): Promise<Result<Person>> {
  const allowed = await permit(desk, book, counter.person, 'delegate');
  if (!allowed.ok) return allowed;
  const person = await mayActAs(desk, book, number);
  if (!person.ok) return person;
  const { firstDate: from, lastDate: to } = days;
  if (to < from) return refuse('dates-backwards', { from, to });
  if (to < (await businessDate(desk, book))) return refuse('delegation-past', { to });
  const free = await isFree(desk, book, person.value, days);
  return free.ok ? person : free;
}

/** Whoever a number names, when that person may stand in for a supervisor. */
export async function mayActAs(desk: Desk, book: Book, number: number): Promise<Result<Person>> {
  const person = await personAt(book, { number }, desk.clock.now());
  if (!person) return refuse('person-unknown', { number });
  const { role, name, left } = person;
  return role === 'clerk' && !left ? done(person) : refuse('delegation-clerk', { name });
}

async function isFree(
  desk: Desk,
  book: Book,
  { id, name }: Person,
  { firstDate, lastDate }: Days,
): Promise<Result<undefined>> {
  const standing = await delegationsFrom(book, desk.clock.now());
  const same = standing.find(
    (one) => one.personId === id && one.firstDate <= lastDate && firstDate <= one.lastDate,
  );
  if (!same) return done(undefined);
  return refuse('delegation-overlaps', { name, from: same.firstDate, to: same.lastDate });
}

/** Asked again inside the decision: another may have been granted, or the dates have passed. */
export async function carryOutDelegation(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const { personNumber, firstDate, lastDate } = request.record;
  const number = Number(personNumber);
  const clerk = await mayActAs(desk, book, number);
  if (!clerk.ok) return clerk;
  const person = clerk.value;
  if (person.id === approver.id) return refuse('own-work');
  const days = { firstDate: String(firstDate), lastDate: String(lastDate) };
  const free = await isFree(desk, book, person, days);
  if (!free.ok) return free;
  const { beginsAt, endsAt } = standsFrom(days, at, await loadCity(book));
  await insertDelegation(book, {
    person_id: person.id,
    role: 'supervisor',
    first_date: days.firstDate,
    last_date: days.lastDate,
    begins_at: beginsAt,
    ends_at: endsAt,
    asked_by: request.requestedBy,
    approved_by: approver.id,
    approved_at: at,
    request_id: request.id,
  });
  return done('');
}

/** From this moment on. Taking a right back needs no second person. */
export async function endDelegation(
  desk: Desk,
  counter: Counter,
  delegationId: number,
): Promise<Result<undefined>> {
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'delegate');
    if (!allowed.ok) return allowed;
    const at = desk.clock.now();
    const standing = await delegationsFrom(book, at);
    if (!standing.some(({ id }) => id === delegationId)) return refuse('delegation-over');
    await insertDelegationEnd(book, { delegationId, endedBy: counter.person.id, endedAt: at });
    return done(undefined);
  });
}
