// A drawer that changes hands, and then loses its clerk: the rows that both leave behind.

import { countDrawer } from '../../src/desk/count-drawer.ts';
import { countEnded } from '../../src/desk/count-ended.ts';
import type { Counter, Desk } from '../../src/desk/desk.ts';
import type { ClosingCount } from '../../src/desk/drawer-difference.ts';
import { requestEnd } from '../../src/desk/end-session.ts';
import { openDrawer } from '../../src/desk/open-drawer.ts';
import { present } from '../../src/domain/assert.ts';
import { cents } from '../../src/domain/money.ts';
import { loadSession } from '../../src/store/sessions.ts';
import { accepted, approve, counterOf, FLOAT, PINS, piecesFor } from './counter.ts';

const NOTHING = { items: 0, amountCents: cents(0) };

export const cashCount = (amount: number): ClosingCount => {
  return { lines: piecesFor(amount), checks: NOTHING, card: NOTHING };
};

/** Closes the drawer, which holds that much cash, and opens it for the next clerk. */
export async function handOver(
  desk: Desk,
  from: Counter,
  next: number,
  amount: number,
): Promise<Counter> {
  accepted(await countDrawer(desk, from, cashCount(amount), true));
  const { register } = from;
  const session = present(await loadSession(desk.store.book, { register }), 'session');
  const to = await counterOf(desk, next, register);
  const plan = { takesOver: session.id };
  const opening = accepted(await openDrawer(desk, to, FLOAT, plan));
  if (!opening.agrees) throw new Error('the float differs');
  return to;
}

/** A supervisor ends the session at the wish of `asking`. */
export async function endFor(desk: Desk, asking: Counter): Promise<void> {
  const request = accepted(await requestEnd(desk, asking, { number: 1 }));
  accepted(await approve(desk, request.id));
}

/** That person counts so much cash. */
export function countFor(desk: Desk, asking: Counter, number: number, amount: number) {
  const pin = present(PINS[number], `the PIN of ${number}`);
  return countEnded(desk, asking, { number, pin }, cashCount(amount));
}

/** Both after each other, at a register whose drawer holds its float and nothing else. */
export async function changeHands(desk: Desk, counter: Counter, next: number): Promise<void> {
  await handOver(desk, counter, next, 20_000);
  await endFor(desk, counter);
  accepted(await countFor(desk, counter, 103, 20_000));
  accepted(await countFor(desk, counter, 903, 20_000));
}
