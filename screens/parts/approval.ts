// Asking a second person on the screen made for it, and what comes back from there.
import { type Request, requestLines } from '../../src/desk/request-lines.ts';
import { type ApproveParams, type ApproveResult, SCREEN } from '../ids.ts';
import type { Outcome } from '../screen.ts';

/** Asks a second person at this pad; the answer comes to `resumed`. */
export function askApproval<State>(state: State, params: ApproveParams): Outcome<State> {
  return { kind: 'go', to: SCREEN.approve, params, state };
}

/**
 * The same where this screen has done its part: the answer is said on the one below, with `done`
 * for a yes.
 */
export function leaveToApproval<State>(request: Request, done: string): Outcome<State> {
  const params: ApproveParams = { requestId: request.id, lines: requestLines(request), done };
  return { kind: 'go', to: SCREEN.approve, params, replace: true };
}

/** Undefined when the screen above was another one, or was left without an answer. */
export function approvalOf(result: unknown): ApproveResult | undefined {
  if (typeof result !== 'object' || result === null || !('kind' in result)) return undefined;
  if (result.kind === 'refused' || result.kind === 'waiting') return { kind: result.kind };
  if (result.kind !== 'approved') return undefined;
  const words = 'words' in result && typeof result.words === 'string' ? result.words : '';
  return { kind: 'approved', words };
}
