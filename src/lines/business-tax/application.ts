// The papers of a new business: what it declared, to be signed under penalty of perjury, and the
// referral of a home occupation to the planning office, which decides it.
import type { LineStart } from '../../desk/line-duties.ts';
import type { LineLetter } from '../../desk/line-letter.ts';
import type { Given } from '../../desk/line-questions.ts';
import { foreignText } from '../../domain/foreign-text.ts';
import type { Language } from '../../domain/language.ts';
import type { Cents } from '../../domain/money.ts';
import type { FirstYear } from './first-year.ts';
import { LETTER_WORDS } from './letter-words.ts';
import { countedOf } from './questions.ts';

type Applied = {
  readonly name: string;
  readonly first: FirstYear;
  readonly totalCents: Cents;
  readonly language: Language;
};

export function applicationLetters(
  start: LineStart,
  given: Given,
  { name, first, totalCents, language }: Applied,
): readonly LineLetter[] {
  const activity = foreignText(given['description'] ?? '');
  const began = given['began'] ?? start.date;
  const fields = {
    ...{ trade: foreignText(given['dba'] ?? '') || name, activity, began },
    ...{ basis: basisOf(first, given, language), tax: first.tax, total: totalCents },
    workers: LETTER_WORDS[language].workers[given['workersComp'] ?? ''] ?? '',
  };
  const application = { kind: 'business-application', fields } as const;
  const asked = { business: name, activity, began };
  return given['homeBased'] === 'yes' ? [application, ...referral(start, asked)] : [application];
}

function basisOf({ of, year }: FirstYear, given: Given, language: Language): string {
  const words = LETTER_WORDS[language];
  const shown = language === 'es' ? of.spanish : of.words;
  if (of.basis === 'flat') return shown;
  return words.declared(shown, words.basis[of.basis], countedOf(given), year);
}

/** None where the city never said who decides home occupations. */
export function referral(
  { rules, date }: LineStart,
  asked: LineLetter['fields'],
): readonly LineLetter[] {
  if (rules.row('planning-office', date) === undefined) return [];
  const [office] = rules.rows('planning-office', date);
  if (office === undefined) return [];
  const name = String(office['name']);
  const elsewhere = String(office['address']).split(', ');
  return [{ kind: 'home-referral', fields: { name, ...asked }, elsewhere }];
}
