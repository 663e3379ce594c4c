// Refusals about the book itself.
export const STORE_REFUSALS = {
  'store-busy': {
    words: 'The book is busy: another register held it for {seconds} seconds.',
    next: 'Nothing was posted. Press the same key again.',
  },
} as const;
