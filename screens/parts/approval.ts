// What comes back from the screen that asks a second person.
import { type ApproveParams, type ApproveResult, SCREEN } from '../ids.ts';
import type { Outcome } from '../screen.ts';

/** Asks a second person at this pad; the answer comes to `resumed`. */
export function askApproval<State>(state: State, params: ApproveParams): Outcome<State> {
  return { kind: 'go', to: SCREEN.approve, params, state };
}

/** Undefined when the screen above was another one, or was left without an answer. */
export function approvalOf(result: unknown): ApproveResult | undefined {
  if (typeof result !== 'object' || result === null || !('kind' in result)) return undefined;
  if (result.kind === 'refused' || result.kind === 'waiting') return { kind: result.kind };
  if (result.kind !== 'approved') return undefined;
  const words = 'words' in result && typeof result.words === 'string' ? result.words : '';
  return { kind: 'approved', words };
}
