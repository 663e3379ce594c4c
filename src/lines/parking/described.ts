// How the paper or the file describes the vehicle beside its plate: make, color, body, kind of
// plate, the month its registration runs to, the last four of its VIN. None of it must be known, so
// at the counter all of it may be passed. Pure.
import type { Given, Question } from '../../desk/line-questions.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import { textOf } from '../../domain/facts.ts';
import { foreignText } from '../../domain/foreign-text.ts';
import type { Language } from '../../domain/language.ts';
import { VEHICLE_WORDS } from './vehicle-words.ts';

const WORDS = VEHICLE_WORDS.described;
const WORD_MOST = 20;
export const MONTH_DIGITS = 6;
export const VIN_DIGITS = 4;

export const DESCRIBED = ['make', 'color', 'body', 'plateType', 'registered', 'vin'] as const;
export type Described = Readonly<Partial<Record<(typeof DESCRIBED)[number], string>>>;

export function describedIn(facts: PlainRecord): Described {
  const told = DESCRIBED.map((name) => [name, textOf(facts, name)] as const);
  return Object.fromEntries(told.filter(([, text]) => text !== ''));
}

export const registeredQuestion: Question = {
  name: 'registered',
  ask: () => ({ kind: 'number', ...WORDS.registered, digits: MONTH_DIGITS }),
};

/** The last answers of a form; not the month of the registration where it had to be told before. */
export function descriptionQuestions(when: (given: Given) => boolean): readonly Question[] {
  const words = (name: 'make' | 'color' | 'body' | 'plateType'): Question => ({
    name,
    ask: (given) =>
      when(given)
        ? { kind: 'words', label: WORDS.labels[name], most: WORD_MOST, optional: true }
        : undefined,
  });
  return [
    ...[words('make'), words('color'), words('body'), words('plateType')],
    {
      name: 'until',
      ask: (given) =>
        when(given) && given['registered'] === undefined
          ? { kind: 'number', ...WORDS.registered, digits: MONTH_DIGITS, optional: true }
          : undefined,
    },
    {
      name: 'vin',
      ask: (given) =>
        when(given)
          ? { kind: 'number', ...WORDS.vin, digits: VIN_DIGITS, optional: true }
          : undefined,
    },
  ];
}

/** `202609` is September 2026; undefined where it is no month. */
export function monthIn(digits: string): string | undefined {
  const [, year, month] = /^((?:19|20)\d\d)(0[1-9]|1[0-2])$/.exec(digits) ?? [];
  return year === undefined ? undefined : `${year}-${month}`;
}

/** Why an answer is none; undefined where all of it can be. */
export function descriptionFault(given: Given): string | undefined {
  const registered = registeredGiven(given);
  if (registered !== '' && monthIn(registered) === undefined) return WORDS.fault.month;
  const { vin = '' } = given;
  return vin === '' || vin.length === VIN_DIGITS ? undefined : WORDS.fault.vin;
}

const registeredGiven = ({ registered, until = '' }: Given): string => registered ?? until;

export function descriptionGiven(given: Given): PlainRecord {
  const registered = monthIn(registeredGiven(given)) ?? '';
  const told = Object.fromEntries(
    DESCRIBED.map((name) => [name, foreignText(given[name] ?? '')] as const),
  );
  return describedIn({ ...told, registered });
}

/** `Toyota gray sedan, registered to 09/2026, VIN ...1234`; empty where nothing is known. */
export function descriptionWords(described: Described, language: Language): string {
  const { make, color, body, plateType, registered, vin } = described;
  const told = WORDS.told[language];
  const [year = '', month = ''] = (registered ?? '').split('-');
  return [
    [make, color, body].filter((word) => word !== undefined).join(' '),
    plateType === undefined ? '' : told.plate(plateType),
    registered === undefined ? '' : told.registered(`${month}/${year}`),
    vin === undefined ? '' : told.vin(vin),
  ]
    .filter((words) => words !== '')
    .join(', ');
}
