// The cause of a difference as a sentence for sheet, paper and list.
import type { Cause, SheetsCause } from './find-difference.ts';
import { type Cents, cents, formatCents } from './money.ts';

/** `Line 5: 81.85 for 88.15 of 1-000105: transposition, 6.30 is 9 x 0.70.` */
export function causeWords(cause: Cause): string {
  switch (cause.kind) {
    case 'transposition':
    case 'wrong-sign':
    case 'slide':
    case 'doubled': {
      const { keyed, posted } = cause;
      const pair = `${money(keyed.amountCents)} for ${money(posted.amountCents)}`;
      const why = SLIP_WORDS[cause.kind](cents(Math.abs(keyed.amountCents - posted.amountCents)));
      return `Line ${keyed.line}: ${pair} of ${posted.reference}: ${why}.`;
    }
    case 'missing':
      return `${money(cause.posted.amountCents)} of ${cause.posted.reference} is not on the tape.`;
    case 'keyed-twice': {
      const first = cause.first === undefined ? '' : `, first in line ${cause.first}`;
      return `Line ${cause.keyed.line}: ${money(cause.keyed.amountCents)} was keyed twice${first}.`;
    }
    case 'not-posted':
      return `Line ${cause.keyed.line}: nothing was posted for ${money(cause.keyed.amountCents)}.`;
    case 'wrong-department':
    case 'wrong-sheet':
      return sheetsWords(cause);
  }
}

const SLIP_WORDS = {
  transposition: (difference: Cents) =>
    `transposition, ${money(difference)} is 9 x ${money(cents(difference / 9))}`,
  'wrong-sign': () => 'wrong sign',
  slide: () => 'the point slipped',
  doubled: () => 'keyed double',
};

function sheetsWords({ kind, keyed, posted, keyedOn, postedOn, keyedThere }: SheetsCause): string {
  const start = `Line ${keyed.line} of ${keyedOn.name}: ${money(keyed.amountCents)}`;
  const receipt = `${posted.reference} of ${postedOn.name}`;
  if (kind === 'wrong-sheet') return `${start} is the stub of ${receipt}.`;
  return keyedThere
    ? `${start} is on the tape of ${postedOn.name} too, posted there as ${posted.reference}.`
    : `${start} was posted under ${postedOn.name}, ${posted.reference}.`;
}

const money = (amount: Cents) => formatCents(amount, true);
