// Refusals about reports, tapes and sheets, the day close and the ledger file.
export const BALANCING_REFUSALS = {
  'report-unknown': {
    words: 'There is no report {name}.',
    next: 'Take one of the list, by its name or a number from 1 to {most}.',
  },
  'report-one-date': {
    words: 'The report {name} is about one date.',
    next: 'Ask for it with one date only.',
  },
  'dates-backwards': {
    words: 'The dates run backwards: from {from} to {to}.',
    next: 'Give the earlier date first.',
  },
  'department-unknown': {
    words: 'There is no department {department}.',
    next: 'Take one of the list.',
  },
  'tape-empty': {
    words: 'Nothing is on the tape.',
    next: 'Key the amounts first.',
  },
  'tape-not-found': {
    words: 'No line of this tape is {amount}.',
    next: 'Type another amount, or - to go on.',
  },
  'tape-zero': {
    words: 'An amount of nothing does not go on a tape.',
    next: 'Key the amount; 0 strikes a line that is marked.',
  },
  'tape-second-own': {
    words: 'You keyed the first tape of this sheet.',
    next: 'Let somebody else key it a second time.',
  },
  'tape-second-seen': {
    words: 'You have looked at the first tape of this sheet.',
    next: 'Let somebody key it who has not seen it, or correct it.',
  },
  'date-outside-book': {
    words: 'The book has no {date}: it goes from {first} to {today}.',
    next: 'Name a date in between with --date, as YYYY-MM-DD.',
  },
  'date-unreadable': {
    words: '{text} is no date.',
    next: 'Type year, month and day, such as 20260915.',
  },
  'sheet-old-version': {
    words: 'Tape version {version} was replaced by version {newest}.',
    next: 'Look at the sheet again and sign the newest version.',
  },
  'sheet-differs': {
    words: 'The tape comes to {tape}, the registers to {posted}.',
    next: 'Find the difference and key the corrected tape.',
  },
  'sheet-not-own': {
    words: 'This tape was keyed by clerk {clerk}.',
    next: 'Let {clerk} sign it, or key the tape yourself.',
  },
  'sheet-no-receipt': {
    words: 'Nothing was posted for this line.',
    next: 'Mark a line with a receipt: + and - walk.',
  },
  'sheet-unsigned': {
    words: 'The clerk has not signed this sheet yet.',
    next: 'The clerk signs first, then the second person.',
  },
  'sheet-signed': {
    words: 'This sheet was signed already.',
    next: 'Nothing is to be done.',
  },
  'day-stopped': {
    words: 'The day cannot be closed: {count} to do. {list}',
    next: 'Go through the list by its numbers.',
  },
  'day-without-business': {
    words: 'Nothing was done on {date}.',
    next: 'Close a date that has business.',
  },
  'day-not-begun': {
    words: 'The business date {date} has not begun: more receipts are to come.',
    next: 'Close it on its own day.',
  },
  'day-not-closed': {
    words: 'The business date {date} is not closed.',
    next: 'Close the day first; then its ledger file is complete.',
  },
  'day-lifted': {
    words: 'The close of {date} was lifted before: that is done once.',
    next: 'What is put right now is a new entry on a date that is open.',
  },
  'day-exported': {
    words: 'The business date {date} was handed to accounting already.',
    next: 'What is put right now is a new entry on a date that is open.',
  },
  'accounts-unmapped': {
    words: 'Accounting has no number for {count} of the accounts: {list}.',
    next: 'Add what is missing to the ledger mapping, then export again.',
  },
} as const;
