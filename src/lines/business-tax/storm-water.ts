// The storm-water proof of an industry: asked where its NAICS number is on the list of the state,
// with the number by which the water board knows it, or given a time (SB 205). Pure.
import { choicesOf, type Given, type Question } from '../../desk/line-questions.ts';
import { addMonths } from '../../domain/calendar.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import type { DateText } from '../../domain/clock.ts';
import { foreignText } from '../../domain/foreign-text.ts';
import type { Asked } from './holds.ts';
import { isStormWaterIndustry } from './propose.ts';
import { STORM_WATER_WORDS } from './storm-water-words.ts';

const WORDS = STORM_WATER_WORDS;
const NUMBER_MOST = 20;

/** Of whoever registers or renews: a proof, or why there is none. */
export function stormWaterQuestions({ rules, date }: Asked, known = ''): readonly Question[] {
  const choices = choicesOf({ ...WORDS.proofs, ...WORDS.without });
  return [
    {
      name: 'stormWater',
      ask: ({ naics = known }) =>
        isStormWaterIndustry(rules, date, naics)
          ? { kind: 'choice', label: WORDS.field, choices }
          : undefined,
    },
    numberQuestion(),
  ];
}

/** Of a proof that was missing. */
export const proofQuestions: readonly Question[] = [
  {
    name: 'stormWater',
    ask: () => ({ kind: 'choice', label: WORDS.field, choices: choicesOf(WORDS.proofs) }),
  },
  numberQuestion(),
];

function numberQuestion(): Question {
  return {
    name: 'stormWaterNumber',
    ask: ({ stormWater = '' }) =>
      stormWater in WORDS.proofs
        ? { kind: 'words', label: WORDS.number, hint: WORDS.numberHint, most: NUMBER_MOST }
        : undefined,
  };
}

export function stormWaterFault({ stormWaterNumber }: Given): string | undefined {
  return stormWaterNumber !== undefined && foreignText(stormWaterNumber) === ''
    ? WORDS.noNumber
    : undefined;
}

/** As facts keep it: only what was asked. */
export function stormWaterFacts(given: Given): PlainRecord {
  const { stormWater, stormWaterNumber } = given;
  return {
    ...(stormWater === undefined ? {} : { stormWater }),
    ...(stormWaterNumber === undefined ? {} : { stormWaterNumber: foreignText(stormWaterNumber) }),
  };
}

/** Until when the proof may be missing; undefined where it is not. */
export function provisionalUntil({ rules, date }: Asked, given: Given): DateText | undefined {
  if (given['stormWater'] !== 'provisional') return undefined;
  return addMonths(date, rules.whole('storm-water-provisional-months', date));
}

/** Undefined where no number was ever told. */
export function stormWaterWords(proof: string, number: string): string | undefined {
  const known = Object.entries(WORDS.proofs).find(([code]) => code === proof)?.[1];
  return number === '' ? undefined : WORDS.sight(known ?? proof, number);
}
