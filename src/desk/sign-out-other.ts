// A supervisor signs out somebody who locked a register and is away: the basket is held and stays
// its clerk's, the drawer session too, and both people stand in the chain.
import { done, type Result, refuse } from '../domain/result.ts';
import { holdSaved, openBasket } from '../store/baskets.ts';
import { appendLink, OFFICE } from '../store/chain.ts';
import { recordAttempt } from '../store/people.ts';
import { checkPin } from './check-pin.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

export type SignedOut = { readonly basketHeld: boolean };

/** `counter` is who locked the register; number and PIN are the other person's own. */
export async function signOutOther(
  desk: Desk,
  counter: Counter,
  other: { readonly number: number; readonly pin: string },
): Promise<Result<SignedOut>> {
  const { register, person } = counter;
  if (other.number === person.number) return refuse('own-work');
  const proved = await checkPin(desk, { ...other, register, as: 'approved' });
  if (!proved.ok) return proved;
  if (proved.value.mustChangePin) return refuse('pin-temporary');
  const allowed = await permit(desk, desk.store.book, proved.value.person, 'approve-counter');
  if (!allowed.ok) return allowed;
  const at = desk.clock.now();
  return desk.store.transact<SignedOut>(async (book) => {
    const kept = await openBasket(book, register);
    const holds = kept !== undefined && kept.basket.lines.length > 0;
    if (holds) await holdSaved(book, kept.id, at);
    const left = { person_number: person.number, register, outcome: 'signed-out' as const, at };
    await recordAttempt(book, left);
    await appendLink(book, {
      chain: OFFICE,
      kind: 'signed-out-by',
      record: { register, person: person.number, by: other.number, basketHeld: holds },
      at,
    });
    return done({ basketHeld: holds });
  });
}
