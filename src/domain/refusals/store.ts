// Refusals about the book itself.
export const STORE_REFUSALS = {
  'store-busy': {
    words: 'The book is busy: another register held it for {seconds} seconds.',
    next: 'Nothing was posted. Press the same key again.',
  },
  'city-files-wrong': {
    words: 'Problems in the files of the city: {count}\n{problems}',
    next: 'Nothing was written. Mend the files and load them again.',
  },
  'city-already-open': {
    words: 'This book has a city already.',
    next: 'Nothing was written. Name another store with --store.',
  },
  'book-is-real': {
    words: 'This is the real book of {city}; it is never thrown away.',
    next: 'Name another store with --store for the demo city.',
  },
  'demo-worked-in': {
    words: 'Somebody worked in this demo book; making it anew would lose that.',
    next: 'Say tenkey demo --force, or name another store with --store.',
  },
  'store-in-use': {
    words: 'Another program has this store open.',
    next: 'Close it there first; nothing was removed.',
  },
} as const;
