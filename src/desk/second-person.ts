// A second person who stands at the same pad and signs with number and PIN.
import type { Permission, Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { checkPin } from './check-pin.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

export type Signing = { readonly number: number; readonly pin: string };

/** Refused: the counter's own person, a temporary PIN, and who may not sign for this. */
export async function secondPerson(
  desk: Desk,
  counter: Counter,
  { number, pin }: Signing,
  permission: Permission,
): Promise<Result<Person>> {
  const signed = await signing(desk, counter, { number, pin });
  if (!signed.ok) return signed;
  return signed.value.id === counter.person.id
    ? refuse('own-work')
    : permit(desk, desk.store.book, signed.value, permission);
}

/** The counter's own person signs again, and a second one who may: two signatures. */
export async function twoPersons(
  desk: Desk,
  counter: Counter,
  signatures: TwoSignatures,
  permission: Permission,
): Promise<Result<Person>> {
  const second = await twoSigners(desk, counter, signatures);
  return second.ok ? permit(desk, desk.store.book, second.value, permission) : second;
}

/** Two different people with their PINs, whatever they may; the second of them. */
export async function twoSigners(
  desk: Desk,
  counter: Counter,
  { ownPin, second }: TwoSignatures,
): Promise<Result<Person>> {
  const own = await signing(desk, counter, { number: counter.person.number, pin: ownPin });
  if (!own.ok) return own;
  const other = await signing(desk, counter, second);
  return other.ok && other.value.id === counter.person.id ? refuse('own-work') : other;
}

export type TwoSignatures = { readonly ownPin: string; readonly second: Signing };

/** Whoever has this number and PIN; two others know a temporary one, so it signs nothing. */
async function signing(
  desk: Desk,
  { register }: Counter,
  { number, pin }: Signing,
): Promise<Result<Person>> {
  const proved = await checkPin(desk, { number, pin, register, as: 'approved' });
  if (!proved.ok) return proved;
  return proved.value.mustChangePin ? refuse('pin-temporary') : done(proved.value.person);
}
