// Where a PIN was refused, what is asked next: a PIN that is keyed where a number is asked would be
// readable on the screen, and recorded as the number of nobody. Pure.
import type { Refusal } from '../../src/domain/refusal.ts';

/** True when the number stands and only the PIN is asked again; `-` goes back to the number. */
export function asksPinAgain({ code }: Refusal): boolean {
  return code === 'pin-wrong' || code === 'pin-wait';
}
