// The letters that steps of business tax write: what each of them says, from the records, the open
// items and the rules.
import type { LinePlace, LineWork } from '../../desk/line-duties.ts';
import { type LineLetter, letterAddress, writeLineLetter } from '../../desk/line-letter.ts';
import type { Given, Question } from '../../desk/line-questions.ts';
import { type Language, languageOf } from '../../domain/language.ts';
import { addCents, type Cents } from '../../domain/money.ts';
import { done, type Result } from '../../domain/result.ts';
import { formatScanLine } from '../../domain/scan-line.ts';
import { type Business, lastYear } from './business.ts';
import { classOf } from './holds.ts';
import { type LateYear, openOf } from './late.ts';
import { LETTER_WORDS } from './letter-words.ts';
import { BUSINESS_WORDS } from './words.ts';

const FIELDS = BUSINESS_WORDS.fields;
const ADDRESS_MOST = 120;
/** As it stands on the stubs of this line. */
export const STUB_TYPE = '20';
const STUB_DIGITS = /^\d{1,10}$/;

/** Asked where the book has no address: no letter goes nowhere. */
export async function addressQuestions({ book, account }: LinePlace): Promise<readonly Question[]> {
  const known = await letterAddress(book, account);
  if (known.length > 0) return [];
  const hint = FIELDS.letterToHint;
  return [
    {
      name: 'letterTo',
      ask: () => ({ kind: 'words', label: FIELDS.letterTo, hint, most: ADDRESS_MOST }),
    },
  ];
}

/** The papers of a decision, in this order. */
export function papersOf(letters: readonly LineLetter[], given: Given = {}) {
  return async (work: LineWork): Promise<Result<unknown>> => {
    const { letterTo } = given;
    for (const [index, letter] of letters.entries()) {
      const told = index === 0 && letterTo !== undefined ? { toldAddress: letterTo } : {};
      const written = await writeLineLetter(work, { ...letter, ...told });
      if (!written.ok) return written;
    }
    return done(undefined);
  };
}

export const languageFor = ({ account }: Pick<LinePlace, 'account'>): Language =>
  languageOf(account.language);

/** What is expected when a business declares as it did before. */
export type Expected = { readonly tax: Cents; readonly fees: Cents; readonly dueOn: string };

export function renewalLetter(
  place: LinePlace,
  business: Business,
  year: number,
  { tax, fees, dueOn }: Expected,
): LineLetter {
  const { number } = place.account;
  const amountCents = addCents(tax, fees);
  const stub = STUB_DIGITS.test(number)
    ? formatScanLine({ documentType: STUB_TYPE, number, dueOn, amountCents })
    : number;
  const basis = basisWords(place, business);
  return { kind: 'business-renewal', fields: { year, basis, fees, due_on: dueOn, stub } };
}

/** What it declared last, which it is to correct. */
function basisWords(place: LinePlace, business: Business): string {
  const language = languageFor(place);
  const words = LETTER_WORDS[language];
  const of = classOf(place, business.classCode);
  if (of === undefined) return words.unknown;
  const shown = language === 'es' ? of.spanish : of.words;
  const year = lastYear(business);
  if (year === undefined || of.basis === 'flat') return shown;
  return words.declared(shown, words.basis[of.basis], year.counted, year.year);
}

/** What is late of a year, the penalty apart. */
export function delinquencyLetter(place: LinePlace, late: LateYear): LineLetter {
  const { year, isMost } = late;
  const { tax, penalty } = openOf(place, late);
  const next = isMost ? 'most' : 'more';
  // Of this year alone, whatever else the account owes.
  const owed = addCents(tax, penalty);
  return { kind: 'business-delinquency', fields: { year, tax, penalty, owed, next_penalty: next } };
}
