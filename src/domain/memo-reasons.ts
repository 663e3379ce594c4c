// Why a memo is made or taken back. A city's own reasons come from its files; of these kinds older
// cities have none, so they stand here.
export const CREDIT_MEMO_REASONS: readonly string[] = [
  'leak',
  'meter misread',
  'billing error',
  'courtesy, late charge',
  'transfer',
  'other, see text',
  'fee of a returned check waived',
];

export const DEBIT_MEMO_REASONS: readonly string[] = [
  'billing error',
  'credited wrongly',
  'service given',
  'transfer',
  'other, see text',
];

export const TRANSFER_REASONS: readonly string[] = [
  'posted to the wrong account',
  'account closed',
  'payer asked for it',
  'other, see text',
];

export const WRITE_OFF_REASONS: readonly string[] = [
  'cannot be found',
  'bankruptcy',
  'deceased, no estate',
  'barred by time',
  'not worth the cost of collecting',
  'other, see text',
];

export const REFUND_REASONS: readonly string[] = [
  'overpaid',
  'paid twice',
  'account closed',
  'other, see text',
];

export const LIFTED_CASH_ONLY_REASONS: readonly string[] = [
  'paid with fee, in cash',
  'mistake of the bank',
  'mistake of the city',
  'other, see text',
];

export const REVERSED_MEMO_REASONS: readonly string[] = [
  'wrong account',
  'wrong amount',
  'entered twice',
  'not owed after all',
  'other, see text',
];
