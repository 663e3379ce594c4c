// Words of the screens around the safe and the change fund.

export const FUND_WORDS = {
  menu: {
    title: 'SAFE AND CHANGE FUND',
    entry: 'CHOOSE',
    choose: 'number goes there',
    nothing: 'nothing; type a number',
    unknown: 'nothing; there is no such number',
    count: 'count the change fund, by two',
    drawer: 'exchange change with this drawer',
    bank: 'exchange change with the bank',
    difference: 'ask for the signature of a difference',
  },
  byTwo: {
    fund: 'COUNT the change fund',
    blind: 'by two, blind: expected not shown',
    put: 'COUNT what goes into the change fund',
    taken: 'COUNT what comes out of the change fund',
    withDrawer: 'exchange with this drawer',
    withBank: 'exchange with the bank',
    counted: 'counted; on to what comes out',
    seal: 'counted; both sign it',
    title: { fund: 'SIGN the count', drawer: 'SIGN the exchange', bank: 'SIGN the exchange' },
    hint: {
      fund: ['Both of you counted what lies in the change fund.', 'It is sealed with both PINs.'],
      drawer: ['Put in and take out what was counted, both of you looking on.', ''],
      bank: ['Hand over and take in what was counted, both of you looking on.', ''],
    },
    totals: (put: string, taken: string) => `in ${put}   out ${taken}`,
    total: (cash: string) => `counted ${cash}`,
    second: (number: number) => `second person ${number}`,
    ask: { own: 'YOUR PIN', number: 'SECOND PERSON', pin: 'PIN' },
    now: {
      own: 'signs; then the second person',
      number: 'takes the number; then the PIN',
      pin: 'signs and seals',
    },
    agrees: 'The change fund is counted and agrees; the count sheet is printed.',
    settled: (difference: string) =>
      `The change fund is counted; ${difference} is booked. The count sheet is printed.`,
    exchanged: (amount: string) => `${amount} exchanged; the slip is printed.`,
    lacking: (pieces: string) => `By its record the fund now lacks pieces of ${pieces}: count it.`,
    onward: 'goes back',
  },
  difference: {
    title: 'DIFFERENCE of the change fund',
    reason: 'REASON',
    head: 'Both attempts differ. Say why; a third person signs for it.',
    done: 'The change fund is settled as it was counted.',
  },
} as const;
