// Ends an exemption from a day, or takes it back as a mistake: the years that it emptied are taxed
// again on what was declared, with the penalty of the months since. Another person allows it.
import type { LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import { choicesOf, fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import type { DateText } from '../../../domain/clock.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { addCents, formatCents, sumCents } from '../../../domain/money.ts';
import type { Allocated } from '../../../domain/open-item.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT } from '../business.ts';
import { bill, entryOf } from '../charges.ts';
import {
  againFacts,
  isTakenOffWith,
  keptOf,
  type TaxedAgain,
  taxedAgain,
} from '../exemption-end.ts';
import { businessOf } from '../history.ts';
import { documentNumber } from '../holds.ts';
import { isBehind } from '../late.ts';
import { addressQuestions, papersOf } from '../letters.ts';
import { whyQuestion } from '../questions.ts';
import { untilBefore } from '../rules.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;

export const endExemption: LineAct = {
  name: ACT.unexempt,
  words: WORDS.acts.unexempt,
  permission: 'work-line',
  barred(place) {
    const business = businessOf(place.records);
    if (isTakenOffWith(business)) return WORDS.barred.closed;
    if (business.exemption === undefined) return WORDS.barred.notExempt;
    return isBehind(place) ? WORDS.barred.penaltyFirst : undefined;
  },
  fields: async (place, answers) => fieldsFor(await questionsOf(place), answers),
  async decide(place, answers) {
    const given = givenBy(await questionsOf(place), answers);
    if (!given.ok) return given;
    const { how = '', ends, why: typed = '' } = given.value;
    const why = foreignText(typed);
    if (why === '') return refuse('line-answer', { why: WORDS.fault.noWhy });
    const business = businessOf(place.records);
    const { kind = '', from = '', until } = business.exemption ?? {};
    if (ends !== undefined && (ends <= from || (until !== undefined && ends > until))) {
      return refuse('line-answer', { why: WORDS.fault.ends(from, until) });
    }
    const years = taxedAgain(place, business, ends, (year) => keptOf(place, year, from));
    const tax = sumCents(years, (one) => one.tax);
    const penalty = sumCents(years, (one) => one.penalty);
    const letter = letterOf(how === 'ends' ? ends : undefined, { why, from });
    const total = addCents(tax, penalty);
    return done({
      facts: {
        ...{ kind, how, why },
        ...(ends === undefined ? {} : { ends }),
        again: againFacts(years),
      },
      needs: 'approve-line',
      shown: {
        ...{ exempt: kind, ...(ends === undefined ? {} : { until: untilBefore(ends) }) },
        ...(tax === 0 ? {} : { amount: formatCents(tax, true) }),
        ...(penalty === 0 ? {} : { penalty: formatCents(penalty, true) }),
        reason: why,
      },
      ...(total === 0 ? {} : { post: (work: LineWork) => post(work, place, years) }),
      papers: papersOf([letter], given.value),
      said: WORDS.said.unexempt(formatCents(total, true)),
    });
  },
};

async function questionsOf(place: LinePlace): Promise<readonly Question[]> {
  const { fields, exemptionEnds } = WORDS;
  const earliest = businessOf(place.records).exemption?.from ?? place.date;
  return [
    {
      name: 'how',
      ask: () => ({ kind: 'choice', label: fields.form, choices: choicesOf(exemptionEnds) }),
    },
    {
      name: 'ends',
      ask: ({ how }) =>
        how === 'ends' ? { kind: 'date', label: fields.exemptionEnds, earliest } : undefined,
    },
    whyQuestion(),
    ...(await addressQuestions(place)),
  ];
}

type Told = { readonly why: string; readonly from: DateText };

/** One that was a mistake never held. */
function letterOf(ends: DateText | undefined, { why, from }: Told) {
  return { kind: 'business-exemption-end', fields: { ends_on: ends ?? from, why } } as const;
}

async function post(
  work: LineWork,
  { account: { number } }: LinePlace,
  years: readonly TaxedAgain[],
) {
  const parts: Allocated[] = [];
  for (const { of, tax, penalty } of years) {
    const billed = await bill(work, {
      documentNumber: `${documentNumber(number, of.year)}-E`,
      ...{ description: WORDS.item.taxedAgain(of.year), dueOn: work.date },
      charges: { tax, penalty },
    });
    if (!billed.ok) return billed;
    parts.push(billed.value);
  }
  return entryOf(parts, WORDS.memo.unexempt(number));
}
