// How a credit on a list of unclaimed money is named in one line. Pure.
import type { UnclaimedListed } from '../../src/desk/read-unclaimed.ts';
import { cutText } from './cells.ts';

/** A name longer than this would push the amount off the line. */
const NAME_CELLS = 30;

/** `41007337 Marcus Whitfield` */
export function whose({ account, payer }: Pick<UnclaimedListed, 'account' | 'payer'>): string {
  return [account, cutText(payer, NAME_CELLS)].filter(Boolean).join(' ');
}
