// How an item on a list of write-offs is named in one line. Pure.
import type { WriteOffListed } from '../../src/desk/read-write-offs.ts';
import { cutText } from './cells.ts';

/** A name longer than this would push the amount off the line. */
const NAME_CELLS = 22;

/** `41007337 Marcus Whitfield`; a document with a number of its own as well. */
export function documentOf({
  account,
  payer,
  document,
}: Pick<WriteOffListed, 'account' | 'payer' | 'document'>): string {
  const own = document.includes(account) ? '' : document;
  return [account, cutText(payer, NAME_CELLS), own].filter(Boolean).join(' ');
}
