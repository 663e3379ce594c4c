// Words of the papers that may not have come out.

export const PAPERS_WORDS = {
  title: 'PAPERS',
  entry: 'LOOK FOR',
  none: ' Every paper came out.',
  hint: 'The printer or the program stopped while these were printing. Look for each.',
  question: (subject: string) => `Did ${subject} come out whole?`,
  came: 'yes, it is here',
  again: 'no, print it again',
  answer: 'ANSWER',
  now: 'asks about that paper',
  nowAnswer: 'settles it',
} as const;
