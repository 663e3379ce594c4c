// Words of the papers that are not out of the printer.
import type { WaitingPaper } from '../../src/desk/list-papers.ts';

const STATES = {
  'came-out': 'look for it at the printer',
  'still-wanted': 'old: still wanted?',
  nothing: 'waits for the printer',
} as const;

const SENDING = 'is being printed';

export const PAPERS_WORDS = {
  title: 'PAPERS',
  entry: 'PAPER',
  none: 'Every paper came out.',
  hint: 'What asks comes first. What waits comes out by itself once the printer is well.',
  line: ({ subject, state, asks, printer }: WaitingPaper) => {
    const says = state === 'sending' ? SENDING : STATES[asks];
    return `${subject.padEnd(30)}  ${says}${printer === undefined ? '' : `, ${printer}`}`;
  },
  question: (subject: string) => `Did ${subject} come out whole?`,
  whole: 'yes, it is here, whole',
  nothing: 'no, nothing of it came out: print it',
  part: 'in part: print it marked DUPLICATE',
  layIn: 'no, or in part: lay the form in again, it is printed anew',
  unwanted: 'no, and nobody needs it',
  settled: 'settled',
  meanwhile: 'It is settled meanwhile: - shows the list.',
  what: ({ subject, asks }: WaitingPaper) =>
    asks === 'still-wanted' ? `${subject} is older than a day.` : `${subject} waits.`,
  now: 'print it here',
  read: 'read it on the screen',
  drop: 'nobody needs it: do not print it',
  elsewhere: (printer: string, registers: string) =>
    `print it at ${printer} (register ${registers})`,
  nobody: 'nobody prints there now',
  wasRead: 'read: not wanted on paper any more',
  answer: 'ANSWER',
} as const;

/** Printing on a form that is laid in. */
export const FORM_WORDS = {
  title: 'PRINT ON A FORM',
  entry: 'FORM',
  stub: (amount: string) => `Customer's stub   PAID ${amount}`,
  check: (number: string, amount: string) => `Back of check ${number}   ${amount}`,
  layIn: 'Lay the form in. The printer waits for one minute.',
  done: 'It is printed.',
  missed: (why: string) => `Not printed: ${why}`,
  unsure: (why: string) => `Nobody knows what is printed: ${why} More 10 asks.`,
  cancel: 'ends the wait',
  again: 'prints it again',
};
