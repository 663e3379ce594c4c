// Words around what lines of business let be done; what they ask and tell is in their own words.

export const LINE_WORDS = {
  title: 'LINES OF BUSINESS',
  entry: 'CHOOSE',
  notYours: 'a clerk or a supervisor',
  sure: 'DO IT?',
  approved: 'It is done.',
  due: {
    title: 'WHAT IS DUE',
    entry: 'LOOK AT',
    none: 'Nothing waits for a step.',
    row: (on: string, account: string, payer: string, last: string) =>
      `${on}  ${account} ${payer}, after: ${last}`,
  },
} as const;
