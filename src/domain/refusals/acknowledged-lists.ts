// Why accounting does not acknowledge a list now.
export const ACKNOWLEDGED_LIST_REFUSALS = {
  'list-day-open': {
    words: '{date} is not closed yet: its list may still grow.',
    next: 'Acknowledge the list once that day is closed.',
  },
  'list-not-over': {
    words: 'The week ends on {date}: its report may still grow.',
    next: 'Acknowledge it from the next day on.',
  },
  'list-acknowledged': {
    words: 'This list was acknowledged by {by} on {at}.',
    next: 'Nothing is to be done.',
  },
  'list-empty': {
    words: 'There is nothing on the list of {date}: {list}.',
    next: 'A list without a line needs no acknowledgement.',
  },
  'list-changed': {
    words: 'The list of {date} has changed since it was shown.',
    next: 'Read it as it is now, then acknowledge it.',
  },
  'list-own': {
    words: '{name} took part in what is on this list.',
    next: 'Somebody else in accounting acknowledges it.',
  },
} as const;
