// What a refusal says, as the reason of a choice that cannot be picked. Pure.
import { type Refusal, refusalWords } from '../../src/domain/refusal.ts';

/** Without its full stop: the list sets the words in brackets, and `Not now` ends them itself. */
export function whyNot(refused: Refusal): string {
  return refusalWords(refused).replace(/\.$/, '');
}
