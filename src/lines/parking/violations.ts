// What a violation costs on a day: by the schedule of fines that the city took in, else by the
// table of the line. Pure.
import { choicesOf, type Given, type Question } from '../../desk/line-questions.ts';
import type { Fine } from '../../domain/imports/fines.ts';
import { type Cents, formatCents, parseAmount } from '../../domain/money.ts';
import type { Asked } from './windows.ts';
import { PARKING_WORDS } from './words.ts';

const WORDS = PARKING_WORDS;
const CODE_MOST = 10;
/** How the area is answered that has no name. */
const EVERYWHERE = '-';

export type Violation = {
  readonly code: string;
  readonly section: string;
  readonly words: string;
  readonly fineCents: Cents;
  /** Put right in time it costs less. */
  readonly isCorrectable: boolean;
  readonly isDisabled: boolean;
  /** Of a registration that ran out: it is looked up first. */
  readonly isRegistration: boolean;
  /** By the schedule of fines, in this area; undefined by the table of the line. */
  readonly area: string | undefined;
};

/** The table of the line on a day. */
export function violationsOn({ rules, date }: Asked): readonly Violation[] {
  return rules.rows('violations', date).map((row) => ({
    code: String(row['code']),
    section: String(row['section'] ?? ''),
    words: String(row['words']),
    fineCents: parseAmount(String(row['fine'])) ?? rules.cents('violations', date),
    isCorrectable: row['correctable'] === true,
    isDisabled: row['disabled'] === true,
    isRegistration: row['registration'] === true,
    area: undefined,
  }));
}

export function violationQuestions(asked: Asked, schedule: readonly Fine[]): readonly Question[] {
  if (schedule.length === 0) {
    const choices = Object.fromEntries(
      violationsOn(asked).map(({ code, words, fineCents }) => {
        return [code, `${words}  ${formatCents(fineCents, true)}`];
      }),
    );
    const label = WORDS.fields.violation;
    return [{ name: 'code', ask: () => ({ kind: 'choice', label, choices: choicesOf(choices) }) }];
  }
  const { code: label, codeHint: hint, area } = WORDS.fields;
  return [
    { name: 'code', ask: () => ({ kind: 'words', label, hint, most: CODE_MOST }) },
    {
      name: 'area',
      ask(given) {
        const areas = ofCode(schedule, given);
        if (areas.length < 2) return undefined;
        const choices = areas.map((fine, index) => ({
          number: index + 1,
          words: `${fine.area || WORDS.everywhere}  ${formatCents(fine.amountCents, true)}`,
          value: fine.area || EVERYWHERE,
        }));
        return { kind: 'choice', label: area, choices };
      },
    },
  ];
}

function ofCode(schedule: readonly Fine[], { code }: Given): readonly Fine[] {
  return schedule.filter((fine) => fine.code === code);
}

/** Undefined where there is no such code on that day. */
export function chosenViolation(
  asked: Asked,
  schedule: readonly Fine[],
  given: Given,
): Violation | undefined {
  if (schedule.length === 0) {
    return violationsOn(asked).find(({ code }) => code === given['code']);
  }
  const areas = ofCode(schedule, given);
  const wanted = given['area'] === EVERYWHERE ? '' : given['area'];
  const fine = areas.length < 2 ? areas[0] : areas.find(({ area }) => area === wanted);
  if (fine === undefined) return undefined;
  const { code, name, area, amountCents } = fine;
  return {
    ...{ code, section: '', words: name, fineCents: amountCents, area },
    ...{ isCorrectable: false, isDisabled: false, isRegistration: false },
  };
}
