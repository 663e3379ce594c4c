// Refusals about the bank deposit.
export const DEPOSIT_REFUSALS = {
  'deposit-nothing': {
    words: 'There is nothing to deposit for {date}.',
    next: 'Close the drawers first; a day without cash and checks needs no deposit.',
  },
  'deposit-open-drawer': {
    words: 'Drawer {register} of that day is not closed yet.',
    next: 'Close it first: the deposit takes everything of the day.',
  },
  'deposit-cash-differs': {
    words: 'The cash in the bag is {counted}; the drawers handed over {expected}.',
    next: 'Count the cash again.',
  },
  'deposit-cash-missing': {
    words: 'The cash of the bag is not keyed.',
    next: 'Key what it comes to; 0 where there is none.',
  },
  'deposit-checks-differ': {
    words: 'The checks in the bag are {counted}; the drawers counted {expected}.',
    next: 'Strike those that are missing; key the amount of each that no receipt lists.',
  },
  'deposit-bag-used': {
    words: 'Bag {bag} was used before.',
    next: 'Take a fresh bag and key its number.',
  },
  'deposit-bag-needed': {
    words: 'A deposit goes into a numbered bag.',
    next: 'Key the number of the bag.',
  },
  'deposit-unknown': {
    words: 'There is no sealed deposit that waits to be verified.',
    next: 'Seal the deposit first.',
  },
  'deposit-own-receipts': {
    words: '{name} took money that is in this deposit.',
    next: 'Let somebody verify it who took none of it.',
  },
  'deposit-does-not-agree': {
    words: 'What was keyed does not agree with the deposit: {what}.',
    next: 'Key the bag again from the objects, not from a list.',
  },
} as const;
