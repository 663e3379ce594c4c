// Words of what is done on an account besides paying: memos and notes.

export const ACCOUNT_WORDS = {
  title: 'ON THIS ACCOUNT',
  entry: 'CHOOSE',
  choices: {
    credit: 'Credit memo: take something off',
    debit: 'Debit memo: add something',
    reverse: 'Reverse a memo',
    note: 'Write a note',
    statement: 'Print a statement',
  },
  statement: 'The statement is printed.',
  notYours: 'a clerk or a supervisor',
  memo: {
    titles: { credit: 'CREDIT MEMO', debit: 'DEBIT MEMO' },
    of: { credit: 'TAKE OFF', debit: 'ADD LIKE' },
    choose: {
      credit: 'What is taken off, and is open:',
      debit: 'What is added is like one of these:',
    },
    none: 'Nothing of this account could change.',
    amount: 'AMOUNT',
    open: (amount: string) => `${amount} is open`,
    reason: 'REASON',
    note: 'NOTE',
    noteHint: 'What was looked at and what it showed; it stands on the voucher.',
    done: {
      credit: (number: string, amount: string) => `Credit memo ${number}: ${amount} taken off.`,
      debit: (number: string, amount: string) => `Debit memo ${number}: ${amount} added.`,
    },
    approved: 'The memo is posted; its voucher is printed here.',
  },
  reverse: {
    title: 'REVERSE A MEMO',
    number: 'MEMO M-',
    numberHint: 'The number of the memo, on its voucher: 12 for M-000012.',
    reason: 'REASON',
    note: 'NOTE',
    noteHint: 'Why, in your own words.',
    approved: 'The memo is reversed; its voucher is printed here.',
  },
  note: {
    title: 'A NOTE',
    kind: 'KIND',
    kinds: { counter: 'at the counter', phone: 'by telephone', field: 'seen in the field' },
    words: 'NOTE',
    wordsHint: 'It stays as it is written, with your name and the time.',
    done: 'The note is written.',
  },
} as const;
