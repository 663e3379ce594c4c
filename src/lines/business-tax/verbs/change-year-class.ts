// Corrects the class of a year that is over, for that year alone: it is taxed in the other class by
// its own rules, up or down as an amendment has it. Another person allows it.
import type { LineAct, LinePlace } from '../../../desk/line-duties.ts';
import { choicesOf, fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT } from '../business.ts';
import { type DeclaredYear, taxedYears } from '../declared-years.ts';
import { businessOf } from '../history.ts';
import { classOf } from '../holds.ts';
import {
  countedOf,
  countedQuestion,
  shareFault,
  shareGiven,
  shareQuestion,
  whyQuestion,
} from '../questions.ts';
import { ruleDate, taxOfYear } from '../rules.ts';
import { classesOn } from '../tax.ts';
import { BUSINESS_WORDS } from '../words.ts';
import { changed } from './change-tax.ts';

const WORDS = BUSINESS_WORDS;

const pastYears = (place: LinePlace): readonly DeclaredYear[] =>
  taxedYears(place).filter(({ year }) => year.year < Number(place.date.slice(0, 4)));

const dated = (place: LinePlace, { year }: DeclaredYear): LinePlace => ({
  ...place,
  date: ruleDate(year.year, place.date),
});

export const changeYearClass: LineAct = {
  name: ACT.yearClass,
  words: WORDS.acts.yearClass,
  permission: 'work-line',
  barred: (place) => (pastYears(place).length === 0 ? WORDS.barred.noPastYear : undefined),
  fields: async (place, answers) => fieldsFor(questionsOf(place, answers), answers),
  async decide(place, answers) {
    const given = givenBy(questionsOf(place, answers), answers);
    if (!given.ok) return given;
    const chosen = chosenOf(place, answers);
    const of = chosen && classOf(dated(place, chosen), given.value['class']);
    if (chosen === undefined || of === undefined) {
      return refuse('line-barred', { why: WORDS.barred.noPastYear });
    }
    const { year } = chosen;
    const fault = of.code === chosen.of.code ? WORDS.fault.sameClass : shareFault(given.value);
    if (fault !== undefined) return refuse('line-answer', { why: fault });
    const tax = taxOfYear(of, countedOf(given.value), { ...year, share: shareGiven(given.value) });
    const decided = changed(place, { year, tax, given: given.value, said: WORDS.said.yearClass });
    if (!decided.ok) return decided;
    const { facts, shown, ...rest } = decided.value;
    // Receipts of a year that nobody trued up are an estimate still.
    const estimate = year.isEstimate && of.basis === 'gross';
    return done({
      ...{ ...rest, facts: { ...facts, class: of.code, estimate } },
      shown: { ...shown, class: of.words },
    });
  },
};

function chosenOf(place: LinePlace, [chosen]: readonly string[]): DeclaredYear | undefined {
  return pastYears(place).find(({ year }) => String(year.year) === chosen);
}

/** What is asked after the year follows from its own rules. */
function questionsOf(place: LinePlace, answers: readonly string[]): readonly Question[] {
  const { fields } = WORDS;
  const years = pastYears(place).map(({ year: { year } }, index) => {
    return { number: index + 1, words: String(year), value: String(year) };
  });
  const chosen = chosenOf(place, answers);
  const first: Question = {
    name: 'year',
    ask: () => ({ kind: 'choice', label: fields.year, choices: years }),
  };
  if (chosen === undefined) return [first];
  const then = dated(place, chosen);
  const classes = classesOn(then.rules, then.date).map(({ code, words }) => [code, words]);
  const choices = choicesOf(Object.fromEntries(classes));
  const isOutside = () => !businessOf(place.records).isInCity;
  return [
    first,
    { name: 'class', ask: () => ({ kind: 'choice', label: fields.classCode, choices }) },
    countedQuestion(then),
    shareQuestion(isOutside, then),
    whyQuestion(),
  ];
}
