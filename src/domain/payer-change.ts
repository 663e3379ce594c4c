// What is known of a payer and changes at the counter.

/** In the order in which they are offered. */
export const PAYER_FACTS = [
  'address',
  'language',
  'phone',
  'phone-ended',
  'name',
  'alert',
] as const;
/** `name` is another name they go by; what papers said before stays as it was. */
export type PayerFact = (typeof PAYER_FACTS)[number];

/** A change as the book keeps it; `value` is empty for an alert that is taken away. */
export type PayerChange = {
  readonly kind: PayerFact;
  readonly value: string;
  readonly before: string;
};

const PHONE_DIGITS = 7;

/** A telephone by which somebody could be called. */
export function isPhone(text: string): boolean {
  return text.replace(/\D/g, '').length >= PHONE_DIGITS && /^[\d +().x-]+$/.test(text);
}
