// Refusals about transfers between accounts.
export const TRANSFERS_REFUSALS = {
  'transfer-nothing': {
    words: 'There is nothing of that to move.',
    next: 'Choose what is open, and key an amount.',
  },
  'transfer-beyond': {
    words: 'Only {most} of that is open.',
    next: 'Key that amount or a smaller one.',
  },
  'transfer-account': {
    words: 'There is no one account {number} to move it to.',
    next: 'Key the number of another account as it stands on its bill.',
  },
  'transfer-line': {
    words: 'Account {number} is of another line of business.',
    next: 'What is owed moves within its line; a credit may move to any account.',
  },
  'transfer-stays': {
    words: 'That stays on {number}: {why}.',
    next: 'Have it changed there; a credit may be moved.',
  },
  'transfer-consent': {
    words: 'The accounts are not of one party, and nobody consented.',
    next: 'Ask both, and key who said yes.',
  },
  'transfer-unknown': {
    words: 'There is no transfer of that number.',
    next: 'Key the number on its voucher: 12 for TR-000012.',
  },
  'transfer-reversed': {
    words: 'Transfer {number} is taken back already.',
    next: 'Make another one if it was right after all.',
  },
  'transfer-used': {
    words: 'Some of what transfer {number} moved is paid or changed since.',
    next: 'Void that first, or move back what is still open.',
  },
} as const;
