// Words of a single field: a number, a bag, an amount, a PIN.

export const FIELD_WORDS = {
  nothing: 'nothing',
  accept: 'accept',
  clear: 'clear; empty: back',
  tape: 'adding machine',
} as const;

export const DATE_WORDS = {
  label: 'DATE',
  takes: (date: string) => `takes ${date}`,
  unread: (text: string) => `nothing yet; ${text} is no date, type it as 20260915`,
  accept: 'accept',
  dayOn: 'day on',
  dayBack: 'clear; day back',
  other: 'another date',
} as const;

export const NOTE_WORDS = {
  label: 'NOTE',
  shown: (text: string) => `note: ${text}`,
  add: 'add a note',
  take: 'takes the note; empty takes it away',
  leave: 'clear; empty: no note',
} as const;
