// The policies of a city, by name; the unit is the last word of the name.

/** Every policy the program asks for. */
export const POLICY_NAMES = [
  'over-short.alone-cents',
  'over-short.supervisor-cents',
  'drawer.cash-ceiling-cents',
  'count.attempts',
  'overpayment.credit-most-cents',
  'change.guard-cents',
  'receipt.first-number',
  'lock.idle-seconds',
  'pin.wait-after-attempts',
  'copies.keep-days',
  'copies.keep-weeks',
  'copies.keep-months',
] as const;

export type PolicyName = (typeof POLICY_NAMES)[number];
