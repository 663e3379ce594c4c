// Refusals about the numbered paper books of downtime and their slips.
export const PAPER_REFUSALS = {
  'paper-book-range': {
    words: 'A book runs from a number up to a higher one, 1,000 slips at most.',
    next: 'Read both numbers from the cover of the book.',
  },
  'paper-book-known': {
    words: 'Numbers {first} to {last} are received already.',
    next: 'Read the numbers from the cover once more; ask the printer of the books about doubles.',
  },
  'paper-number-unknown': {
    words: '{number} is in no book that was received.',
    next: 'Read the number from the paper once more; a new book is received first.',
  },
  'paper-book-out': {
    words: 'The book of {number} is with {holder}.',
    next: 'It is returned before it is issued again.',
  },
  'paper-book-in': {
    words: 'The book of {number} is not with anybody.',
    next: 'A supervisor issues it first.',
  },
  'paper-number-used': {
    words: '{number} is used already: {what}.',
    next: 'Read the number from the paper once more; void that receipt first where it is wrong.',
  },
  'paper-date': {
    words: 'A slip keyed on {today} was not written on {date}.',
    next: 'Key the date that stands on the paper.',
  },
  'paper-writer': {
    words: 'Nobody who takes money has the number {number}.',
    next: 'Key the number of whoever wrote the slip.',
  },
  'paper-not-keyed': {
    words: '{number} is not keyed yet.',
    next: 'Key it first; then somebody else holds it against the paper.',
  },
  'paper-checked': {
    words: '{number} was checked by {by} already.',
    next: 'Nothing is left to do with it.',
  },
} as const;
