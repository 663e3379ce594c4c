// Refusals about lists of what is written off.
export const WRITE_OFF_REFUSALS = {
  'write-off-none': {
    words: 'Nothing like that is to be written off.',
    next: 'Ask for a larger amount or another line, or leave less out.',
  },
  'write-off-rests': {
    words: 'Collection of that account rests: {why}.',
    next: 'Wait until that ends; what is contested or paid by plan is not written off.',
  },
  'write-off-changed': {
    words: 'The list is not as it was shown: something was paid or changed since.',
    next: 'Look at it again.',
  },
  'write-off-unknown': {
    words: 'There is no write-off list of that number.',
    next: 'Key a number of the list: 12 for W-000012.',
  },
  'write-off-done': {
    words: 'List {number} is {state} already.',
    next: 'Prepare another list for what is still owed.',
  },
  'write-off-asked': {
    words: 'List {number} waits for its approval.',
    next: 'Have that request answered first, or take it back.',
  },
  'write-off-authority': {
    words: 'A write-off needs its authority, 40 letters at most.',
    next: 'Key the resolution or order, such as Resolution 2026-88.',
  },
  'write-off-nothing-left': {
    words: 'Nothing of list {number} is left to write off.',
    next: 'Withdraw the list: all of it was paid, or its collection rests.',
  },
  'write-off-placed': {
    words: 'A collection agency has something of list {number}.',
    next: 'Recall it first.',
  },
  'write-off-recovered': {
    words: 'Something of list {number} was recovered.',
    next: 'Void that receipt first, while its session is open; else the list stands.',
  },
  'write-off-cancelled': {
    words: 'Something of list {number} is not owed any more: it was dismissed or reduced since.',
    next: 'The list stands; a debit memo charges again what is owed of its other items.',
  },
  'write-off-not-posted': {
    words: 'List {number} is {state}: nothing of it stands written off.',
    next: 'Withdraw a list that waits; only what was posted is reversed.',
  },
} as const;
