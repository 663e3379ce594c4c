// The policies of a city, by name; the unit is the last word of the name. Weekdays are digits:
// Monday is 1, so 67 is Saturday and Sunday, and 0 is none.

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
  'calendar.closed-weekdays',
  'deposit.within-business-days',
] as const;

export type PolicyName = (typeof POLICY_NAMES)[number];
