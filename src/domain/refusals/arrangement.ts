// Refusals about payment arrangements.
export const ARRANGEMENT_REFUSALS = {
  'arrangement-nothing': {
    words: 'Nothing of that is owed on account {account}.',
    next: 'Look at the account: what is paid needs no arrangement.',
  },
  'arrangement-nobody': {
    words: 'The book does not know who owes account {account}.',
    next: 'An agreement names somebody: of a citation, take its own plan, which asks who it is.',
  },
  'arrangement-standing': {
    words: 'Arrangement {number} stands over some of it.',
    next: 'Cancel that one first, or leave its items out.',
  },
  'arrangement-first': {
    words: 'The first day is before {from}.',
    next: 'Key that day or a later one.',
  },
  'arrangement-count': {
    words: '{amount} is not paid in {count} instalments.',
    next: 'Key from {least} to {most}.',
  },
  'arrangement-case': {
    words: 'What a court ordered is named by the number of its case, and nothing else is.',
    next: 'Key the number as it stands on the order.',
  },
  'arrangement-beyond': {
    words: 'It would end on {last}; nobody grants more than until {most}.',
    next: 'Key fewer instalments or an earlier day.',
  },
  'arrangement-unknown': {
    words: 'There is no arrangement {number}.',
    next: 'Look at the account: its page names the arrangement.',
  },
  'arrangement-ended': {
    words: 'Arrangement {number} is {state}.',
    next: 'Make a new one if something is still owed.',
  },
  'arrangement-more-once': {
    words: 'Arrangement {number} was given more time on {date}.',
    next: 'More time is given once. Cancel it and make a new one.',
  },
  'arrangement-more-days': {
    words: 'More time is given from {from} to {until}.',
    next: 'Key a day between them.',
  },
  'coupon-unknown': {
    words: 'Arrangement {number} has no instalment of {amount} due on {date}.',
    next: 'Find the account: its page says which arrangement stands.',
  },
  'coupon-cancelled': {
    words: 'Arrangement {number} of this coupon was cancelled: {reason}.',
    next: 'Find the account: what is still owed is paid there.',
  },
  'coupon-paid': {
    words: 'Instalment {position} of {number} is paid.',
    next: 'Scan the coupon of the next one, or find the account to pay more.',
  },
} as const;
