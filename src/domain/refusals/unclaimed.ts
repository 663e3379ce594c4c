// Refusals about money that nobody claims.
export const UNCLAIMED_REFUSALS = {
  'unclaimed-none': {
    words: 'No credit of that kind is unclaimed for long enough, or all of them are listed.',
    next: 'Report 39 says of each credit since when it did not move.',
  },
  'unclaimed-changed': {
    words: 'The list is not as it was shown: a credit was claimed or became old enough since.',
    next: 'Look at it again.',
  },
  'unclaimed-unknown': {
    words: 'There is no list of unclaimed money of that number.',
    next: 'Key a number of the list: 12 for U-000012.',
  },
  'unclaimed-done': {
    words: 'List {number} is {state} already.',
    next: 'Prepare another list for what is unclaimed now.',
  },
  'unclaimed-asked': {
    words: 'List {number} waits for its approval.',
    next: 'Have that request answered first, or take it back.',
  },
  'unclaimed-small': {
    words: 'The credits of list {number} are small: they need no publication.',
    next: 'Ask that they be kept.',
  },
  'unclaimed-newspaper': {
    words: 'A publication needs its newspaper, 40 letters at most.',
    next: 'Key the name of the newspaper of general circulation.',
  },
  'unclaimed-second-week': {
    words: 'The notice is published once a week for two weeks: again from {from} to {to}.',
    next: 'Key the second date of publication within these days.',
  },
  'unclaimed-claim-date': {
    words: 'The law lets it be claimed until a day from {from} to {to}.',
    next: 'Key a business day within these days; both count.',
  },
  'unclaimed-claim-closed': {
    words: '{date} is no business day: {why}. Nobody can claim on it.',
    next: 'Key {next}, or another business day that the law lets be chosen.',
  },
  'unclaimed-authority': {
    words: 'Keeping money needs its authority, 40 letters at most.',
    next: 'Key the resolution or order, such as Resolution 2026-88.',
  },
  'unclaimed-unpublished': {
    words: 'List {number} is not published: nobody could claim it.',
    next: 'Record its publication first, with the date until which it may be claimed.',
  },
  'unclaimed-claimable': {
    words: 'List {number} may be claimed until {date}.',
    next: 'Ask again once that day is over.',
  },
  'unclaimed-nothing-left': {
    words: 'Nothing of list {number} is left to keep: all of it was claimed or used.',
    next: 'Withdraw the list.',
  },
  'unclaimed-more': {
    words: 'More of list {number} is unclaimed than the request says.',
    next: 'Refuse it with -, and have it asked for anew.',
  },
  'unclaimed-account': {
    words: 'The chart of accounts has no {account}, where it would be earned.',
    next: 'Ask accounting for that account; until then nothing of that fund is kept.',
  },
  'kept-unknown': {
    words: 'There is no kept credit of that number.',
    next: 'Key a number of its list: 12 for K-000012.',
  },
  'kept-reversed': {
    words: 'Credit {number} stands again already.',
    next: 'Look at the account: it is used or refunded like any credit.',
  },
} as const;
