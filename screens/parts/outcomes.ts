// The outcomes that most steps end in, for a state of any shape.
import { type Refusal, refusal } from '../../src/domain/refusal.ts';
import type { Outcome } from '../screen.ts';

export function stay<State>(state: State): Outcome<State> {
  return { kind: 'stay', state };
}

export function refused<State>(state: State, why: Refusal): Outcome<State> {
  return { kind: 'refuse', state, refusal: why };
}

/** A key without a meaning here is said, not swallowed: the clerk may be looking elsewhere. */
export function deadKey<State>(state: State): Outcome<State> {
  return refused(state, refusal('key-not-here'));
}
