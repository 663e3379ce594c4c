// Refusals of what lines of business let be done on accounts, and of accounts opened by it.
export const LINES_REFUSALS = {
  'account-number-taken': {
    words: 'There is an account {number} already.',
    next: 'Look it up, or key another number.',
  },
  'party-nameless': {
    words: 'The account needs the name of somebody.',
    next: 'Type the name.',
  },
  'component-unknown': {
    words: 'The city has no component {kind} on {date}.',
    next: 'The administrator asks for it, the finance director approves; nothing was done.',
  },
  'charge-impossible': {
    words: 'This cannot be charged: {why}.',
    next: 'Key another amount.',
  },
  'charge-nothing': {
    words: 'Nothing would be charged.',
    next: 'Key an amount, or go back with -.',
  },
  'line-conflict': {
    words: 'This account concerns {name}.',
    next: 'Let somebody else work it.',
  },
  'line-barred': {
    words: 'Not now: {why}.',
    next: 'Choose something else; what is possible stands without a reason beside it.',
  },
  'line-rule-missing': {
    words: 'The city has no rule {rule} of {line} on {date}.',
    next: 'The administrator asks for it, the finance director approves; nothing was done.',
  },
  'line-file-unknown': {
    words: 'There is no file {file} of {of}.',
    next: 'It is made at the counter first; then name the year or month that it is of.',
  },
  'line-answer': {
    words: '{why}.',
    next: 'Key it again.',
  },
} as const;
