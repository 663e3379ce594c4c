// Words of checks the bank returned.
export const RETURNED_WORDS = {
  title: 'A CHECK THE BANK RETURNED',
  bankDate: 'BANK DATE',
  bankDateHint: 'When the bank took the money back, as its notice says.',
  amount: 'AMOUNT',
  check: 'CHECK NUMBER',
  checkHint: '0 where the notice does not say it.',
  which: 'Which one the notice means:',
  entry: 'CHECK',
  hit: (check: string, receipt: string, date: string, payer: string) =>
    `check ${check}  receipt ${receipt} of ${date}  ${payer}`.trimEnd(),
  paid: 'It paid:',
  code: 'CODE',
  charge: 'BANK CHARGE',
  chargeHint: 'What the bank took for it; 0 for nothing.',
  cost: 'ALL IT COST',
  costHint: 'The charge of the bank, and what it cost the city: no fee goes beyond it.',
  done: (number: string, amount: string, fee: string) =>
    `${number}: ${amount} is owed again, ${fee === '' ? 'no fee' : `and a fee of ${fee}`}.`,
  cashOnly: (date: string) => ` Cash only until ${date}.`,
  approved: 'The returned check is posted.',
  lift: {
    title: 'TAKE CHECKS AGAIN',
    reason: 'REASON',
    note: 'NOTE',
    noteHint: 'Why before the time is over.',
    approved: 'Checks are taken again.',
  },
} as const;
