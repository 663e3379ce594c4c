// Refusals of keys that cannot stand in an entry.
export const ENTRY_REFUSALS = {
  'entry-foreign-key': {
    words: 'A key that cannot stand in this entry came with it; nothing of it was read.',
    next: 'Type it again, or scan it again.',
  },
  'entry-second-point': {
    words: 'An amount has one point; nothing was read.',
    next: 'Type the amount again.',
  },
  'entry-third-decimal': {
    words: 'An amount has two decimals; nothing was read.',
    next: 'Type the amount again.',
  },
  'entry-factor': {
    words: 'A factor or divisor is one whole number; nothing was read.',
    next: 'Type it again, such as 3*5300.',
  },
  'entry-unreadable': {
    words: 'That cannot be read here; nothing was taken.',
    next: 'Type it again.',
  },
  'entry-too-long': {
    words: 'The entry is longer than {longest} characters; nothing was read.',
    next: 'Type it again, or scan it again.',
  },
  'date-too-early': {
    words: 'The first date that can be is {date}.',
    next: 'Key that date or a later one.',
  },
  'date-too-late': {
    words: 'The last date that can be is {date}.',
    next: 'Key that date or an earlier one.',
  },
  'key-not-here': {
    words: 'This key does nothing here.',
    next: 'The line below says what the keys do now.',
  },
  'choice-unknown': {
    words: 'There is no {number} in this list.',
    next: 'Key a number of the list, then Enter.',
  },
  'choice-wanted': {
    words: 'Nothing was typed, and nothing stands in brackets.',
    next: 'Key a number of the list, then Enter.',
  },
  'choice-not-found': {
    words: 'No line of this list has {text}.',
    next: 'Type other words, or - for all lines.',
  },
  'choice-disabled': {
    words: 'Not now: {why}.',
    next: 'Key another number of the list.',
  },
} as const;
