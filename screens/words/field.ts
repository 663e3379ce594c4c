// Words of a single field: a number, a bag, an amount, a PIN.

export const FIELD_WORDS = {
  nothing: 'nothing; type it',
  takes: 'takes it',
  takesThis: (proposed: string) => `takes ${proposed}`,
  accept: 'accept',
  passed: '-',
  passes: 'passes it; it may stay empty',
  passRest: 'empty: pass the rest',
  clear: 'clear; empty: back',
  tape: 'adding machine',
  refused: 'refused',
  meansNothing: 'it means nothing here',
  times: 'n: times',
  decimal: 'decimal',
  digits: 'a number has digits only',
  question: 'a question takes Enter or -',
} as const;

export const LIST_WORDS = {
  find: 'WORDS',
  none: 'nothing; the list is empty, - goes back',
  shows: (text: string) => `shows the lines with ${text}`,
  showsAll: 'shows all lines',
  found: (text: string, shown: number, all: number) =>
    `nothing; type a number. ${shown} of ${all} with ${text}, - shows all`,
  keys: {
    choose: 'n: choose',
    chooseOrMarked: 'n: choose; empty: [marked]',
    page: 'next page',
    back: 'clear; empty: back',
    all: 'clear; empty: all lines',
    find: 'find',
    show: 'show lines with these words',
    leaveFind: 'empty: all lines',
  },
  why: {
    total: 'a list has no total',
    more: 'More opens from home, the drawer and the payment',
    words: 'words to find are typed',
  },
} as const;

export const DATE_WORDS = {
  label: 'DATE',
  takes: (date: string) => `takes ${date}`,
  unread: (text: string) => `nothing yet; ${text} is no date, type it as 20260915`,
  accept: 'accept',
  dayOn: 'day later',
  dayBack: 'clear; empty: day earlier',
  leave: 'back, no date',
  other: 'another date',
  digits: 'a date is digits, as 20260915',
} as const;

export const NOTE_WORDS = {
  label: 'NOTE',
  shown: (text: string) => `note: ${text}`,
  add: 'add a note',
  take: 'takes the note; empty takes it away',
  leave: 'clear; empty: no note',
} as const;
