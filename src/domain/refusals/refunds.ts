// Refusals about refunds that accounts payable was given.
export const REFUNDS_REFUSALS = {
  'refund-unknown': {
    words: 'There is no refund {refund}.',
    next: 'The report of refunds has the number of each.',
  },
  'refund-not-sent': {
    words: 'Refund {refund} was not handed to accounts payable.',
    next: 'The report of refunds says why: it waits for its file, or it was stopped.',
  },
  'refund-paid': {
    words: 'Refund {refund} was paid by check {check}.',
    next: 'It is paid once; a check that comes back is recorded as that.',
  },
  'refund-unpaid': {
    words: 'No check is recorded for refund {refund}.',
    next: 'Record its check first; one that was never made out is recorded as not paid.',
  },
  'refund-back': {
    words: 'Refund {refund} came back already; its credit stands again.',
    next: 'Ask for a new refund of the credit.',
  },
  'refund-check-used': {
    words: 'Check {check} paid refund {refund}.',
    next: 'Look at the check, and key its own number.',
  },
  'refund-not-stale': {
    words: 'Check {check} is stale from {date} on, not before.',
    next: 'Wait until then; one that came back in the mail is recorded as that.',
  },
  'refund-own': {
    words: '{name} asked for this refund or granted it.',
    next: 'Somebody else in accounting records what became of it.',
  },
} as const;
