// What a new business of a class would pay today, by the rules that assess it when it registers.
import type { LineQuote, LineStart } from '../../desk/line-duties.ts';
import { choicesOf, fieldsFor, givenBy, type Question } from '../../desk/line-questions.ts';
import { sumCents, ZERO } from '../../domain/money.ts';
import { done, refuse } from '../../domain/result.ts';
import { chosenClass, countedQuestion } from './questions.ts';
import { classesOn } from './tax.ts';
import { chargesOf, yearOf } from './verbs/open-business.ts';
import { BUSINESS_WORDS } from './words.ts';

const { quote: WORDS, fields: FIELDS } = BUSINESS_WORDS;

const PARTS = ['tax', 'application', 'home', 'state'] as const;

function questionsOf(start: LineStart): readonly Question[] {
  const classes = classesOn(start.rules, start.date);
  const choices = choicesOf(Object.fromEntries(classes.map(({ code, words }) => [code, words])));
  return [
    { name: 'class', ask: () => ({ kind: 'choice', label: FIELDS.classCode, choices }) },
    countedQuestion(start),
    {
      name: 'homeBased',
      ask: () => ({ kind: 'choice', label: WORDS.home, choices: choicesOf(WORDS.yesNo) }),
    },
  ];
}

export const newBusinessQuote: LineQuote = {
  name: 'new-business',
  words: WORDS.title,
  fields: async (start, answers) => fieldsFor(questionsOf(start), answers),
  async quote(start, answers) {
    const given = givenBy(questionsOf(start), answers);
    if (!given.ok) return given;
    const of = chosenClass(start, given.value);
    if (of === undefined) return refuse('charge-nothing');
    const first = yearOf(start, given.value);
    if (first === undefined) return refuse('charge-nothing');
    const charges = chargesOf(start, first, given.value);
    const rows = PARTS.map((name) => ({ words: WORDS.parts[name], cents: charges[name] ?? ZERO }));
    const asked = rows.filter(({ cents }) => cents > 0);
    const total = { words: WORDS.total, cents: sumCents(asked, ({ cents }) => cents) };
    const notes = of.basis === 'gross' ? [WORDS.estimate] : [];
    return done({ of: `${WORDS.title}: ${of.words}`, rows: asked, totals: [total], notes });
  },
};
