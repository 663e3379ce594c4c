// In which language somebody is written to whom the book does not know: asked with name and
// address, where an empty Enter is the first.
import type { PlainRecord } from '../domain/canonical.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language, languageOf } from '../domain/language.ts';
import { choicesOf, type Given, type Question } from './line-questions.ts';

const NAME = 'language';
const LABEL = 'LETTERS IN';

/** `own` is proposed where something is known of whoever it is. */
export function languageQuestion(own = ''): Question {
  const proposed = LANGUAGES.indexOf(languageOf(own)) + 1;
  const choices = choicesOf(LANGUAGE_NAMES);
  return { name: NAME, ask: () => ({ kind: 'choice', label: LABEL, choices, proposed }) };
}

/** As it was answered, or stands in a record; nothing where it was not asked. */
export function languageIn(given: Given | PlainRecord): { readonly language?: Language } {
  const told = given[NAME];
  return typeof told === 'string' ? { language: languageOf(told) } : {};
}
