// A copy of the citation: asked for, and given within its days for little or nothing. Who waits for
// it loses none of the days in which a review may be asked for.
import type { LineAct } from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { addDays } from '../../../domain/calendar.ts';
import { cents, formatCents } from '../../../domain/money.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT } from '../acts.ts';
import { waitsForCopy } from '../citation.ts';
import { barredUnless } from '../holder.ts';
import { shortDate } from '../short-date.ts';
import { PARKING_WORDS } from '../words.ts';

const WORDS = PARKING_WORDS;

export const askCopy: LineAct = {
  name: ACT.copyAsked,
  words: WORDS.acts.copyAsked,
  permission: 'work-line',
  barred: (place) =>
    barredUnless(place, (citation) =>
      waitsForCopy(citation) ? WORDS.barred.copyWaits : undefined,
    ),
  fields: async () => [],
  async decide({ rules, date }) {
    const nextOn = addDays(date, rules.whole('copy-days', date));
    return done({ facts: {}, nextOn, said: WORDS.said.copyAsked(shortDate(nextOn)) });
  },
};

const feeQuestions: readonly Question[] = [
  {
    name: 'fee',
    ask: () => ({ kind: 'money', label: WORDS.fields.fee, hint: WORDS.fields.feeHint }),
  },
];

/** What it costs is taken as a counter item. */
export const giveCopy: LineAct = {
  name: ACT.copyGiven,
  words: WORDS.acts.copyGiven,
  permission: 'work-line',
  barred: (place) =>
    barredUnless(place, (citation) =>
      waitsForCopy(citation) ? undefined : WORDS.barred.noCopyWaits,
    ),
  fields: async (_place, answers) => fieldsFor(feeQuestions, answers),
  async decide({ rules, date }, answers) {
    const given = givenBy(feeQuestions, answers);
    if (!given.ok) return given;
    const fee = cents(Number(given.value['fee']));
    const most = rules.cents('copy-fee-most', date);
    if (fee > most) return refuse('line-answer', { why: WORDS.fault.copyFee(formatCents(most)) });
    return done({ facts: { fee: formatCents(fee) }, said: WORDS.said.copyGiven });
  },
};
