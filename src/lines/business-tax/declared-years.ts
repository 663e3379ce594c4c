// Which year of a business is changed, and what is declared of it anew: asked alike where it is
// amended and where it is audited.
import type { LinePlace } from '../../desk/line-duties.ts';
import { fieldsFor, type Given, givenBy, type Question } from '../../desk/line-questions.ts';
import { done, type Result, refuse } from '../../domain/result.ts';
import { businessWith, isByInstalments } from './brought-items.ts';
import type { TaxYear } from './business.ts';
import { businessOf } from './history.ts';
import { classOf } from './holds.ts';
import { countedQuestion, shareFault, shareQuestion, whyQuestion } from './questions.ts';
import { ruleDate } from './rules.ts';
import type { TaxClass } from './tax.ts';
import { BUSINESS_WORDS } from './words.ts';

const WORDS = BUSINESS_WORDS;

export type DeclaredYear = { readonly year: TaxYear; readonly of: TaxClass };

/** Newest first, each with its class by the rules of that year; also one whose tax only came. */
export function declaredYears(place: LinePlace): readonly DeclaredYear[] {
  const { years, classCode } = businessWith(place);
  return years
    .toSorted((a, b) => b.year - a.year)
    .flatMap((year) => {
      const date = ruleDate(year.year, place.date);
      // Tax may have come from elsewhere of a time before the rules of this book.
      if (place.rules.row('classes', date) === undefined) return [];
      const of = classOf({ ...place, date }, year.classCode || classCode);
      return of === undefined ? [] : [{ year, of }];
    });
}

/** Those in which no exemption held: of another nothing is owed, whatever is declared of it. */
export function taxedYears(place: LinePlace): readonly DeclaredYear[] {
  return declaredYears(place).filter(({ year }) => !year.isExempt);
}

/** Where the only one of them came as instalments, why it is not changed. */
export function instalmentsBar(
  place: LinePlace,
  years: readonly DeclaredYear[],
): string | undefined {
  const [only, ...others] = years;
  if (only === undefined || others.length > 0) return undefined;
  const { year } = only;
  return isByInstalments(place, year) ? WORDS.barred.instalments(year.year) : undefined;
}

/** What is asked of one of them; the year only where there are several. */
export function declaredFields(
  place: LinePlace,
  years: readonly DeclaredYear[],
  answers: readonly string[],
) {
  return fieldsFor(questionsOf(place, years, answers), answers);
}

export type Declaration = DeclaredYear & { readonly given: Given };

export function declarationBy(
  place: LinePlace,
  years: readonly DeclaredYear[],
  answers: readonly string[],
): Result<Declaration> {
  const given = givenBy(questionsOf(place, years, answers), answers);
  if (!given.ok) return given;
  const chosen = chosenOf(years, answers);
  if (chosen === undefined) return refuse('line-barred', { why: WORDS.barred.nothingDeclared });
  if (isByInstalments(place, chosen.year)) {
    return refuse('line-barred', { why: WORDS.barred.instalments(chosen.year.year) });
  }
  const fault = shareFault(given.value);
  if (fault !== undefined) return refuse('line-answer', { why: fault });
  return done({ ...chosen, given: given.value });
}

function chosenOf(years: readonly DeclaredYear[], [chosen]: readonly string[]) {
  return years.length === 1 ? years[0] : years.find(({ year }) => String(year.year) === chosen);
}

function questionsOf(
  place: LinePlace,
  years: readonly DeclaredYear[],
  answers: readonly string[],
): readonly Question[] {
  const { isInCity } = businessOf(place.records);
  const of = chosenOf(years, answers)?.of;
  const declared = [
    countedQuestion(place, of),
    shareQuestion(() => !isInCity, place, of),
    whyQuestion(),
  ];
  if (years.length === 1) return declared;
  return [yearQuestion(years), ...(of === undefined ? [] : declared)];
}

function yearQuestion(years: readonly DeclaredYear[]): Question {
  const choices = years.map(({ year: { year } }, index) => {
    return { number: index + 1, words: String(year), value: String(year) };
  });
  const label = WORDS.fields.year;
  return { name: 'year', ask: () => ({ kind: 'choice', label, choices, proposed: 1 }) };
}
