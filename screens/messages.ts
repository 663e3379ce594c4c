// What stands on the message line: why something was refused, what was said, and what the pump
// knows of keys that were typed ahead. Pure.
import { type Refusal, refusalNext, refusalWords } from '../src/domain/refusal.ts';
import type { Message } from './page-layout.ts';
import { GROUND_WORDS } from './words/ground.ts';

/** What the pump knows of keys typed ahead, for the message line. */
export type TypedAhead = {
  readonly held: number;
  readonly waiting: number;
  /** A whole scan that waits for a field that takes it; it is not shown, only counted. */
  readonly offered?: string;
  /** Keys that came while the window was too small to show the page. */
  readonly unseen?: number;
};

export function messagesOf(
  refusal: Refusal | undefined,
  said: readonly Message[],
  ahead: TypedAhead,
): readonly Message[] {
  const words = GROUND_WORDS.ahead;
  const notices = [
    ...(ahead.unseen ? [words.unseen(ahead.unseen)] : []),
    ...(ahead.held > 0 ? [words.held(ahead.held)] : []),
    ...(ahead.waiting > 0 ? [words.waiting(ahead.waiting)] : []),
    ...(ahead.offered === undefined ? [] : [words.scanKept(ahead.offered.length)]),
  ];
  return [
    ...(refusal ? [{ words: refusalWords(refusal), tone: 'danger' as const }] : []),
    ...(refusal ? [{ words: refusalNext(refusal), tone: 'strong' as const }] : []),
    ...said,
    ...notices.map((notice) => ({ words: notice, tone: 'warning' as const })),
  ];
}
