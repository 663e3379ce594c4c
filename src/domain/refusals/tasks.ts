// Refusals about tasks and about payments that customers claim.
export const TASKS_REFUSALS = {
  'contact-unknown': {
    words: 'Who is told something has to be known by two facts of the account.',
    next: 'Ask for two of the list, or see a paper with a photo; else pass it on.',
  },
  'task-due': {
    words: 'The day is before {date}.',
    next: 'Key that day or a later one.',
  },
  'task-person': {
    words: 'Nobody who works here has the number {number}.',
    next: 'Choose somebody else, or a role.',
  },
  'task-unknown': {
    words: 'There is no such task.',
    next: 'Look at the list again.',
  },
  'task-ended': {
    words: 'Task {number} is {state}.',
    next: 'Make a new one if something is still to be done.',
  },
  'task-not-yours': {
    words: 'Task {number} is not yours: it is of {who}.',
    next: 'Leave it to them, or ask a supervisor.',
  },
  'claim-cash-duty': {
    words: 'A payment that is not in the book is not looked for by who takes money.',
    next: 'Give it to accounting or to the finance director, and not to yourself.',
  },
  'claim-date': {
    words: 'The payment would be of {date}, and today is {today}.',
    next: 'Key the day on which the customer paid.',
  },
  'claim-nothing': {
    words: 'A payment of nothing is no claim.',
    next: 'Key the amount that the customer says was paid.',
  },
} as const;
