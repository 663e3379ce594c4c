// A forgotten PIN is reset by two people: the administrator asks, the finance director approves.
// The temporary PIN is shown once to the approver and ends with the day.
import { present } from '../domain/assert.ts';
import type { Named } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { findPerson, personAt, writePin } from '../store/people.ts';
import { hashPin } from '../store/pins.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import type { Approved } from './approvals.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

const TEMPORARY_PIN_DIGITS = 6;

export async function requestPinReset(
  desk: Desk,
  counter: Counter,
  number: number,
): Promise<Result<Request>> {
  const allowed = await permit(desk, desk.store.book, counter.person, 'administer-people');
  if (!allowed.ok) return allowed;
  return desk.store.transact(async (book) => {
    const at = desk.clock.now();
    const person = await personAt(book, { number }, at);
    if (!person) return refuse('person-unknown', { number });
    if (person.left) return refuse('person-left', { name: person.name });
    return done(
      await insertRequest(book, {
        kind: 'reset-pin',
        register: null,
        businessDate: await businessDate(desk, book),
        requestedBy: counter.person.id,
        requestedAt: at,
        record: { number, name: person.name, role: person.role },
      }),
    );
  });
}

/** Returns the temporary PIN as the words to show; it is stored as a hash only. */
export async function carryOutPinReset(approved: Approved): Promise<Result<string>> {
  const { book, request, approver } = approved;
  const number = Number(request.record['number']);
  const person = present(await findPerson(book, number), `person ${number}`);
  if (person.id === approver.id) return refuse('own-work');
  return done(await giveTemporaryPin(approved, person));
}

/** The words are the only place where the PIN is ever seen. */
export async function giveTemporaryPin(
  { desk, book, request, at }: Approved,
  { id, number }: Pick<Named, 'id' | 'number'>,
): Promise<string> {
  const pin = desk.entropy.digits(TEMPORARY_PIN_DIGITS);
  const salt = desk.entropy.hex(16);
  const hash = await hashPin(pin, salt);
  const expires_on = request.businessDate;
  await writePin(book, id, { salt, hash, temporary: 1, expires_on }, at);
  return `Temporary PIN of ${number} for today: ${pin}`;
}
