// Refusals about holds on collection.
export const HOLDS_REFUSALS = {
  'hold-covered': {
    words: 'A hold of this kind stands there already, until {until}.',
    next: 'Leave it with -, or key a later last day.',
  },
  'hold-gone': {
    words: 'This hold does not stand any more.',
    next: 'Look at the account: its page says which holds stand.',
  },
} as const;
