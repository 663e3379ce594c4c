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
    list: (on: string, dates: string, what: string) => `${on}  acknowledge: ${what}, ${dates}`,
  },
  runs: {
    title: 'RUNS',
    entry: 'CHOOSE',
    none: 'It is due on no account.',
    due: (count: number) => (count === 1 ? 'Due on 1 account:' : `Due on ${count} accounts:`),
    row: (account: string, payer: string) => `${account} ${payer}`,
    more: (count: number) => `and ${count} more`,
    looking: 'Looking for accounts; what is found so far is shown.',
    start: 'start the run',
    stop: 'stop; what is done stays done',
    going: 'The run goes on.',
    stopped: (left: number) => `Stopped; ${left} were not looked at. Start it again to go on.`,
    progress: (done: number, of: number) => `${done} of ${of}`,
    result: (done: number, notDue: number, notDone: number) =>
      `Done on ${done}; not due any more on ${notDue}; not done on ${notDone}.`,
    notDone: (account: string, why: string) => `${account}: ${why}`,
    leave: 'leave',
  },
} as const;
