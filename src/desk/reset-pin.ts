// A forgotten PIN is reset by two people: the administrator asks, the finance director approves.
// The temporary PIN is shown once to the approver and ends with the day.
import { present } from '../domain/assert.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { findPerson, writePin } from '../store/people.ts';
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
    const person = await findPerson(book, number);
    if (!person) return refuse('person-unknown', { number });
    return done(
      await insertRequest(book, {
        kind: 'reset-pin',
        register: null,
        businessDate: await businessDate(desk, book),
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: { number, name: person.name, role: person.role },
      }),
    );
  });
}

/** Returns the temporary PIN as the words to show; it is stored as a hash only. */
export async function carryOutPinReset(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const number = Number(request.record['number']);
  const person = present(await findPerson(book, number), `person ${number}`);
  if (person.id === approver.id) return refuse('own-work');
  const pin = desk.entropy.digits(TEMPORARY_PIN_DIGITS);
  const salt = desk.entropy.hex(16);
  const hash = await hashPin(pin, salt);
  const expires_on = request.businessDate;
  await writePin(book, person.id, { salt, hash, temporary: 1, expires_on }, at);
  return done(`Temporary PIN of ${number} for today: ${pin}`);
}
