// Refusals about the rules of the city that hold from a date on.
export const RULES_REFUSALS = {
  'rule-authority': {
    words: 'Who decided this is missing.',
    next: 'Type the resolution, the policy or the memo that says so.',
  },
  'rule-date-past': {
    words: 'A rule begins today or later: {date} is gone.',
    next: 'Key another date.',
  },
  'rule-date-worked': {
    words: 'The counter has worked on {date} by the rules it had.',
    next: 'Let the new rule begin on a later date.',
  },
  'rule-date-taken': {
    words: '{what}: a change from {date} on is in the book already.',
    next: 'Key another date.',
  },
  'rule-same': {
    words: '{what} is {value} on that date already.',
    next: 'Look at what is in force, and what comes next.',
  },
  'rule-impossible': {
    words: 'That cannot be a rule: {why}.',
    next: 'Key another value.',
  },
  'fee-number-taken': {
    words: 'Number {number} is {name}.',
    next: 'Key a number that no fee has.',
  },
} as const;
