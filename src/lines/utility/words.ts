// Words of water, sewer and irrigation accounts.
export const UTILITY_WORDS = {
  quote: {
    title: 'What a new account pays',
    setup: 'SET-UP',
    who: 'WHO',
    average: 'AVERAGE BILL',
    averageHint: 'Of the place, over the last year.',
    deposit: 'Deposit',
    total: 'To pay before service begins',
    held: 'The deposit is given back, or put to the last bill.',
  },
  acts: { late: 'Charge what is late' },
  runs: { late: 'Late charges of bills past due' },
  barred: {
    nothing: 'no bill is past due without its late charge',
  },
  said: (amount: string, bills: string) => `Late charge ${amount} on ${bills}.`,
  item: (bill: string) => `Late charge, bill ${bill}`,
  memo: (bills: string) => `Late charge on ${bills}`,
  sight: (bill: string, date: string) => `late charge on ${bill}, ${date}`,
  /** On what left for another account; the rules read it there. */
  notCharged: 'not charged late yet',
  broken: {
    before: (bill: string) => `bill ${bill} was charged late before it came, and again`,
    twice: (bill: string) => `bill ${bill} was charged late twice`,
    other: (bill: string) => `the late charge of bill ${bill} is not what the rule asks`,
  },
} as const;
