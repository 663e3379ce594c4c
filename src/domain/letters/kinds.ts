// The kinds of letters, by the number they are chosen by: new ones are added at the end, so that
// numbers never shift.

export const LETTER_KINDS = [
  'statement-cover',
  'payment-reminder',
  'returned-item',
  'check-demand',
  'cash-only',
  'suspension-notice',
  'parking-delinquent',
  'review-result',
  'hearing-notice',
  'hearing-decision',
  'parking-paid',
  'plan-agreement',
  'plan-broken',
  'business-renewal',
  'business-delinquency',
  'noncompliance-1',
  'noncompliance-2',
  'noncompliance-3',
  'business-exemption',
  'business-certificate',
  'disability-access',
  'refund-notice',
  'business-suspension',
  'plan-reminder',
  'invoice',
  'invoice-reversal',
  'hearing-ended',
  'business-exemption-end',
  'business-application',
  'home-referral',
  'complaint-received',
  'information-given',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export function isLetterKind(kind: string): kind is LetterKind {
  return LETTER_KINDS.some((known) => known === kind);
}

/** `LTR-000012` */
export function letterNumber(number: number): string {
  return `LTR-${String(number).padStart(6, '0')}`;
}
