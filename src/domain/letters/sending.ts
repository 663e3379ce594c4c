// How a letter leaves the house, and what has to be known of it.
export const SENDING_METHODS = ['first-class', 'certified', 'hand', 'email', 'posted'] as const;
export type SendingMethod = (typeof SENDING_METHODS)[number];

export const METHOD_WORDS: Readonly<Record<SendingMethod, string>> = {
  'first-class': 'first class mail',
  certified: 'certified mail',
  hand: 'handed over',
  email: 'e-mail',
  posted: 'posted at the place',
};

/** Certified mail has a number of digits; letters before it are of another country. */
const CERTIFIED = /^[A-Z]{0,2}\d{9,22}[A-Z]{0,2}$/;

/** As the post office prints it, without its spaces; undefined where it is no such number. */
export function certifiedNumber(typed: string): string | undefined {
  const bare = typed.toUpperCase().replace(/[\s-]/g, '');
  return CERTIFIED.test(bare) ? bare : undefined;
}
