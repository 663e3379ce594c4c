// Words of what parking passes on to county and state.

export const SURCHARGE_WORDS = {
  agency: 'County and state, parking surcharges',
  acts: { first: 'Surcharges of a month', again: 'Surcharges of another month' },
  month: 'MONTH',
  texts: {
    noAgency: 'this is a citation',
    noPeriods: 'every month that ended is passed on',
    nothing: 'Nothing was collected in that month',
    passedOn: (month: string) => `${month} is passed on already`,
    memo: (month: string) => `Parking surcharges of ${month}`,
  },
  said: (amount: string, by: string) => `${amount} is payable, due ${by}.`,
  remitted: (month: string) => `Surcharges of ${month}`,
  broken: {
    other: (act: string) => `${act} on the account of the surcharges`,
    alone: (month: string) => `${month} was passed on by one person`,
    twice: (month: string) => `${month} was passed on twice`,
  },
} as const;
