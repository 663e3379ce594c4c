// Words of letters: what was sent, what is written, and what was printed.

export const LETTERS_WORDS = {
  title: 'LETTERS',
  entry: 'CHOOSE',
  write: 'Write a letter',
  printWaiting: (count: number) => `Print all that wait: ${count}`,
  labels: (run: number) => `Mailing labels of print run ${run}`,
  labelsNone: 'Mailing labels of a print run',
  noRun: 'nothing was printed yet',
  none: 'nothing waits',
  notYours: 'a clerk or a supervisor',
  notSent: 'No letter was sent on this account.',
  sent: 'Sent on this account; a number reads it and prints it again:',
  waits: 'not printed yet',
  /** `last` is empty where it was printed on the day it was written. */
  printed: (last: string, copies: number) =>
    ['printed', ...(copies > 1 ? [`${copies}x`] : []), ...(last === '' ? [] : [last])].join(' '),
  kinds: { title: 'WHICH LETTER', entry: 'LETTER' },
  form: {
    name: 'NAME',
    place: 'PLACE',
    address: 'ADDRESS',
    addressHint: 'As on the envelope, its lines apart by commas.',
    instalments: 'INSTALMENTS',
    instalmentsHint: 'How many, one a month.',
    firstDate: 'FIRST ON',
  },
  letter: {
    title: (name: string) => name.toUpperCase(),
    entry: 'PRINT',
    draft: 'writes and prints it',
    again: 'prints it again',
    first: 'prints it',
    keys: {
      print: 'print',
      keep: 'write it, print later',
      page: 'next page',
      back: 'back',
    },
  },
  done: (number: string, path: string) => `${number} is in ${path}.`,
  kept: (number: string) => `${number} is written and waits for printing.`,
  ran: (letters: number, path: string) => `${letters} in ${path}.`,
} as const;
