// What a clerk is asked about a business, question by question; some follow from others.

import type { LineChoice, LineStart } from '../../desk/line-duties.ts';
import { choicesOf, type Given, type Question } from '../../desk/line-questions.ts';
import { payerAsked } from '../../desk/payer-question.ts';
import { addMonths } from '../../domain/calendar.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import type { DateText } from '../../domain/clock.ts';
import type { Asked } from './holds.ts';
import { proposedClass } from './propose.ts';
import { stormWaterQuestions } from './storm-water.ts';
import { classesOn, type TaxClass } from './tax.ts';
import { BUSINESS_WORDS } from './words.ts';

const WORDS = BUSINESS_WORDS;
const FIELDS = WORDS.fields;

const NAME_MOST = 60;
const TEXT_MOST = 60;
const NAICS_DIGITS = 6;
export const COUNT_DIGITS = 9;
const LICENCE_DIGITS = 8;
/** Licences that ended long ago are keyed too, since that is what the board said. */
const LONG_AGO = -240;

const YES_NO = choicesOf({ yes: WORDS.yes, no: WORDS.no });

/** Whose business it is. */
export const ownerAsked = (start: Pick<LineStart, 'book'>, answers: readonly string[]) =>
  payerAsked(start, answers, FIELDS);

/** All of a new business but its legal name and its address. */
export function businessQuestions(asked: Asked): readonly Question[] {
  return [
    {
      name: 'hasDba',
      ask: () => ({
        ...{ kind: 'choice', label: FIELDS.hasDba },
        choices: choicesOf({ same: WORDS.sameName, other: WORDS.otherName }),
      }),
    },
    {
      name: 'dba',
      ask: ({ hasDba }) =>
        hasDba === 'other' ? { kind: 'words', label: FIELDS.dba, most: NAME_MOST } : undefined,
    },
    inCityQuestion(),
    {
      name: 'homeBased',
      ask: ({ inCity }) =>
        inCity === 'yes' ? { kind: 'choice', label: FIELDS.homeBased, choices: YES_NO } : undefined,
    },
    ...whatQuestions(asked),
    countedQuestion(asked),
    shareQuestion(({ inCity }) => inCity === 'no', asked),
    {
      name: 'workersComp',
      ask: () => ({
        ...{ kind: 'choice', label: FIELDS.workers, choices: choicesOf(WORDS.workersComp) },
      }),
    },
    ...stormWaterQuestions(asked),
    ...contractorQuestions(asked.date, (given) => isContractor(asked, given)),
  ];
}

export function inCityQuestion(): Question {
  return { name: 'inCity', ask: () => ({ kind: 'choice', label: FIELDS.inCity, choices: YES_NO }) };
}

/** A class other than the one that is proposed is not chosen by one person. */
export function overridden(asked: Asked, of: TaxClass, given: Given) {
  const proposed = proposalOf(asked, given);
  if (of.code === proposed) return {};
  return { needs: 'approve-line', shown: { class: of.words, proposed } } as const;
}

/** What it does, and the class that follows from it. */
export function whatQuestions(asked: Asked): readonly Question[] {
  return [
    {
      name: 'description',
      ask: () => ({ kind: 'words', label: FIELDS.description, most: TEXT_MOST }),
    },
    {
      name: 'naics',
      ask: () => ({
        ...{ kind: 'number', label: FIELDS.naics, hint: FIELDS.naicsHint, digits: NAICS_DIGITS },
      }),
    },
    classQuestion(asked),
  ];
}

export function classQuestion(asked: Asked): Question {
  return {
    name: 'class',
    ask: (given) => ({
      ...{ kind: 'choice', label: FIELDS.classCode, choices: classChoices(asked, given) },
    }),
  };
}

/** The one that is proposed says so; each keeps its number. */
function classChoices(asked: Asked, given: Given): readonly LineChoice[] {
  const proposed = proposalOf(asked, given);
  return classesOn(asked.rules, asked.date).map(({ code, words }, index) => ({
    ...{ number: index + 1, value: code },
    words: code === proposed ? WORDS.proposed(words) : words,
  }));
}

export function proposalOf({ rules, date }: Asked, given: Given): string {
  const { description = '', naics = '' } = given;
  return proposedClass(rules, date, { description, naics });
}

export function chosenClass({ rules, date }: Asked, given: Given): TaxClass | undefined {
  return classesOn(rules, date).find(({ code }) => code === given['class']);
}

function isContractor(asked: Asked, given: Given): boolean {
  return chosenClass(asked, given)?.isContractor === true;
}

/** What the tax of the class is counted on; a flat class is asked nothing. */
export function countedQuestion(asked: Asked, fixed?: TaxClass): Question {
  return {
    name: 'counted',
    ask(given) {
      const basis = (fixed ?? chosenClass(asked, given))?.basis ?? 'flat';
      if (basis === 'flat') return undefined;
      const hint = basis === 'gross' ? { hint: FIELDS.grossHint } : {};
      return { kind: 'number', label: FIELDS.counted[basis], digits: COUNT_DIGITS, ...hint };
    },
  };
}

const SHARE_DIGITS = 3;

/** Who also works elsewhere is taxed on what is earned here. */
export function shareQuestion(isOutside: When, asked: Asked, fixed?: TaxClass): Question {
  return {
    name: 'share',
    ask: (given) =>
      isOutside(given) && (fixed ?? chosenClass(asked, given))?.basis === 'gross'
        ? {
            ...{ kind: 'number', label: FIELDS.share, hint: FIELDS.shareHint },
            digits: SHARE_DIGITS,
          }
        : undefined,
  };
}

/** Percent; all of it where nothing was asked. */
export function shareGiven(given: Given): number {
  return Number(given['share'] ?? WHOLE);
}

export const WHOLE = 100;

/** As facts keep it: only where it was asked. */
export function shareFacts(given: Given): PlainRecord {
  return given['share'] === undefined ? {} : { share: shareGiven(given) };
}

export function shareFault(given: Given): string | undefined {
  const shares = [shareGiven(given), Number(given['actualShare'] ?? WHOLE)];
  const isRight = shares.every((share) => share >= 1 && share <= WHOLE);
  return isRight ? undefined : WORDS.fault.share;
}

export type When = (given: Given) => boolean;

/** As the licence board shows it: keyed by the clerk, there is no line to the board. */
export function contractorQuestions(date: DateText, when: When): readonly Question[] {
  const { licence } = WORDS;
  const choice = (name: string, label: string, words: Readonly<Record<string, string>>) => ({
    name,
    ask: (given: Given) =>
      when(given) ? ({ kind: 'choice', label, choices: choicesOf(words) } as const) : undefined,
  });
  const { active, expired, suspended, cancelled, same, other, fits, unfit } = licence;
  const { onFile, missing, exempt } = licence;
  return [
    {
      name: 'licence',
      ask: (given) =>
        when(given)
          ? {
              ...{ kind: 'number', label: FIELDS.licence, hint: FIELDS.licenceHint },
              digits: LICENCE_DIGITS,
            }
          : undefined,
    },
    choice('status', FIELDS.status, { active, expired, suspended, cancelled }),
    choice('nameMatches', FIELDS.nameMatches, { same, other }),
    choice('classFits', FIELDS.classFits, { fits, unfit }),
    choice('bond', FIELDS.bond, { onFile, missing }),
    choice('workers', FIELDS.workers, { onFile, exempt, missing }),
    {
      name: 'licenceEnds',
      ask: (given) =>
        when(given)
          ? { kind: 'date', label: FIELDS.licenceEnds, earliest: addMonths(date, LONG_AGO) }
          : undefined,
    },
  ];
}

/** What was found at the board, with every fault that keeps the certificate back. */
export function contractorFacts(given: Given): PlainRecord | undefined {
  const { licence, licenceEnds } = given;
  if (licence === undefined || licenceEnds === undefined) return undefined;
  const { faults } = WORDS;
  const found = [
    given['status'] === 'active' ? undefined : faults.active,
    given['nameMatches'] === 'same' ? undefined : faults.name,
    given['classFits'] === 'fits' ? undefined : faults.class,
    given['bond'] === 'onFile' ? undefined : faults.bond,
    given['workers'] === 'missing' ? faults.workers : undefined,
  ].filter((fault) => fault !== undefined);
  return { licence, expires: licenceEnds, status: given['status'], faults: found };
}

/** What the owner is told it comes to, before it is assessed. */
export function assessQuestion(words: (given: Given) => string): Question {
  return {
    name: 'assess',
    ask: (given) => ({
      ...{ kind: 'choice', label: FIELDS.assess },
      choices: [{ number: 1, words: words(given), value: 'yes' }],
    }),
  };
}

export function whyQuestion(): Question {
  return {
    name: 'why',
    ask: () => ({ kind: 'words', label: FIELDS.why, hint: FIELDS.whyHint, most: TEXT_MOST }),
  };
}

export function countedOf(given: Given): number {
  return Number(given['counted'] ?? 0);
}
