// Words of payment plans of citations.

export const PLAN_WORDS = {
  acts: {
    plan: 'Payment plan (Vehicle Code 40220)',
    back: 'Put back the penalties that a plan waived',
  },
  fields: {
    proof: 'PROOF',
    over: 'OVER',
    month: 'A MONTH',
    monthHint: (least: string, most: string) => `${least} to ${most} a month`,
    first: 'FIRST ON',
  },
  proofs: {
    benefits: 'benefits: the card or the letter was seen',
    income: 'income: proof was seen',
    none: 'none; nothing is waived',
  },
  overOne: (amount: string) => `this citation, ${amount}`,
  overAll: (count: number, amount: string) => `all ${count} of the vehicle, ${amount}`,
  overSome: 'some of them: the others are left out by number',
  overCitation: (number: string, amount: string) => `citation ${number}, ${amount}`,
  stays: 'the plan is asked on it',
  barred: {
    stands: (number: string) => `arrangement ${number} stands`,
    late: (until: string) => `a plan was to be asked for until ${until}`,
    nothing: 'nothing is owed',
    notWaived: 'no plan waived a penalty of it',
    unbroken: 'its plan is neither broken nor cancelled',
  },
  fault: {
    month: (least: string, most: string) => `The instalment is ${least} to ${most}`,
    stands: (number: string) => `Arrangement ${number} stands over one of them`,
    ends: (last: string, most: string) =>
      `The last payment would be on ${last}, after ${most}: begin earlier, or pay more a month`,
  },
  fee: 'Plan fee',
  back: 'Late penalty that a plan had waived',
  memo: {
    plan: (number: string) => `Plan of citation ${number}: penalties waived, fee`,
    back: (number: string) => `Penalties of citation ${number} that its plan had waived`,
  },
  said: {
    plan: (amount: string, count: number) => `The plan is made: ${amount} in ${count} instalments.`,
    back: (amount: string) => `Put back: ${amount}.`,
  },
  sight: {
    waived: (amount: string) => `A plan waived ${amount} of late penalties`,
  },
  broken: {
    unsigned: 'its plan was allowed by nobody',
    fee: 'the fee of its plan is not what the city asks',
    month: 'the instalments of its plan are beyond the law',
    ends: 'its plan ends later than the law allows',
    early: 'penalties came back that no plan waived',
  },
} as const;
