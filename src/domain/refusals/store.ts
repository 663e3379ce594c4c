// Refusals about the book itself.
export const STORE_REFUSALS = {
  'store-busy': {
    words: 'The book is busy: another register held it for {seconds} seconds.',
    next: 'Nothing was posted. Press the same key again.',
  },
  'city-files-wrong': {
    words: 'The files of the city have {count} problems:\n{problems}',
    next: 'Nothing was written. Mend the files and load them again.',
  },
  'city-already-open': {
    words: 'This book has a city already.',
    next: 'Nothing was written. Name another store with --store.',
  },
} as const;
