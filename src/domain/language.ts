// The languages that customers are written to in. The first is the one others fall back to.

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** As those who work here call them. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish' };

/** `zh` and all that nothing is written in is English. */
export function languageOf(code: string): Language {
  return LANGUAGES.find((known) => known === code) ?? LANGUAGES[0];
}
