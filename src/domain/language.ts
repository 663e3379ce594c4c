// The languages that customers are written to in. The first is the one others fall back to.

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `zh` and all that nothing is written in is English. */
export function languageOf(code: string): Language {
  return LANGUAGES.find((known) => known === code) ?? LANGUAGES[0];
}
