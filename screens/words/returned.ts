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
  again: 'presented again: nothing is taken back yet',
  cleared: 'it cleared: the bank paid it after all',
  pending: (number: string) => `The bank presents it again: ${number}.`,
  againDone: (number: string, date: string) =>
    `${number}: the bank presents it again; asked about on ${date}.`,
  clearedDone: (number: string) => `${number} cleared: nothing is to be done.`,
  charge: 'BANK CHARGE',
  chargeHint: 'What the bank took for it; 0 for nothing.',
  cost: 'ALL IT COST',
  costHint: 'The charge of the bank, and what it cost the city: no fee goes beyond it.',
  done: (number: string, amount: string, fee: string) =>
    `${number}: ${amount} is owed again, ${fee === '' ? 'no fee' : `and a fee of ${fee}`}.`,
  cashOnly: (date: string) => ` Cash only until ${date}.`,
  address: 'ADDRESS',
  addressHint: 'Where letters about it go, parts apart by commas; 0 where nobody knows it.',
  letters: (numbers: readonly string[]) =>
    numbers.length === 0
      ? ' No address: no letter is written.'
      : ` Wait to be printed: ${numbers.join(', ')}.`,
  suspended: (documents: readonly string[]) =>
    documents.length === 0 ? '' : ` Suspended: ${documents.join('; ')}.`,
  approved: 'The returned check is posted.',
  returns: {
    title: 'RETURNED CHECKS OF THE ACCOUNT',
    none: 'No check that paid on this account came back.',
    entry: 'STEP',
    notYours: 'not yours to do',
    row: (shown: string, check: string, amount: string, date: string) =>
      `${shown}  check ${check} of ${amount}, returned ${date}`,
    unpaid: (amount: string) => `unpaid ${amount}`,
    allPaid: 'nothing',
    until: (date: string) => `, demanded until ${date}`,
    suspended: (document: string) => `SUSPENDED until it is paid: ${document}`,
    lifted: (document: string) => `good again: ${document}`,
    demand: (shown: string) => `Demand ${shown} by certified mail`,
    waive: (shown: string) => `Waive the fee of ${shown}`,
    demanded: (date: string) => `sent, until ${date}`,
    paid: 'the check is paid',
    noFee: 'it has none',
  },
  demand: {
    title: (shown: string) => `DEMAND ${shown}`,
    mailed: 'MAILED ON',
    mailedHint: 'The day it goes to the post office: the time to pay begins there.',
    number: 'CERTIFIED NUMBER',
    numberHint: 'On the green label, as it is scanned or read.',
    cost: 'COST OF MAILING',
    costHint: 'It is demanded too; 0 for nothing.',
    payer: 'NAME',
    payerHint: 'As it stands on the check.',
    done: (letter: string, amount: string, date: string, claim: string) =>
      `${letter}: ${amount} until ${date}. After that a court may add ${claim}.`,
  },
  waiver: {
    title: (shown: string) => `WAIVE THE FEE OF ${shown}`,
    note: 'WHY',
    noteHint: 'In your own words; a supervisor reads it and signs.',
    approved: 'The fee is waived.',
  },
  lift: {
    title: 'TAKE CHECKS AGAIN',
    reason: 'REASON',
    note: 'NOTE',
    noteHint: 'Why before the time is over.',
    approved: 'Checks are taken again.',
  },
} as const;
