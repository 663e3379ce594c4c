// A drawer whose clerk changes: handed over in mid-shift, or left by somebody who is away.
import { countEnded } from '../../../src/desk/count-ended.ts';
import { requestEnd } from '../../../src/desk/end-session.ts';
import { signInNext } from '../../../src/desk/hand-over-drawer.ts';
import { endOf } from '../../../src/store/session-ends.ts';
import { counterOf } from '../../support/counter.ts';
import { pinOf } from '../clerks.ts';
import { closeOut, countOf, open } from './drawer.ts';
import { clearHeld } from './paying.ts';
import { answer, say, step, type Window } from './window.ts';

function otherOf({ clerks, counter }: Window): number {
  return counter.person.number === clerks[0] ? clerks[1] : clerks[0];
}

export async function handOver(window: Window): Promise<void> {
  const { desk, register, session } = window;
  await closeOut(window, true);
  const next = otherOf(window);
  const leaving = window.counter;
  await step('sign in next', [], () => signInNext(desk, leaving, next, pinOf(next)));
  window.counter = await counterOf(desk, next, register);
  await open(window, session);
}

/**
 * The relief asks, a supervisor ends the session, the relief and a clerk of elsewhere count blind;
 * the relief goes on at the register.
 */
export async function absent(window: Window): Promise<void> {
  const { desk, register, session } = window;
  const relief = await counterOf(desk, otherOf(window), register);
  while (!(await endOf(desk.store.book, session))) {
    const ask = () => requestEnd(desk, relief, { number: 1 });
    const asked = await step('ask end', ['drawer-ended'], ask);
    if (!asked) continue;
    say({ said: 'asked', request: asked.id, fact: { is: 'ended', session } });
    await answer(window, asked.id, 902);
  }
  window.counter = relief;
  const count = await countOf(window);
  const [elsewhere] = [101, 102].filter((number) => !window.clerks.includes(number));
  for (const number of [relief.person.number, elsewhere ?? 0]) {
    const signed = { number, pin: pinOf(number) };
    await step('count ended', [], () => countEnded(desk, relief, signed, count));
  }
  await open(window);
  await clearHeld(window);
}
