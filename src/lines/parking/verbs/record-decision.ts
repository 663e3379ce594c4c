// The decision of a hearing, as the examiner made it: its letter goes out, the deposit pays what is
// owed or goes back. What takes money off or gives it back is signed by the supervisor.
import type { LineAct, LinePlace } from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { present } from '../../../domain/assert.ts';
import { addDays } from '../../../domain/calendar.ts';
import { done } from '../../../domain/result.ts';
import { ACT } from '../acts.ts';
import { decided, decisionQuestions } from '../decide.ts';
import { HEARING_WORDS } from '../hearing-words.ts';
import { barredUnless, citationAt } from '../holder.ts';
import { knownRecipient, type Recipient, writeTo } from '../recipient.ts';
import { shortDate } from '../short-date.ts';
import { courtWindow } from '../windows.ts';
import { PARKING_WORDS } from '../words.ts';
import { whyNotSet } from './set-hearing.ts';

const WORDS = HEARING_WORDS;

const asked = (known: Recipient | undefined) => ({
  ...{ said: PARKING_WORDS.results, known, recalled: 'contested' as const },
});

export const recordDecision: LineAct = {
  name: ACT.decision,
  words: WORDS.acts.decision,
  permission: 'work-line',
  barred: (place) =>
    barredUnless(place, (citation) => {
      const why = whyNotSet(place, citation);
      if (why !== undefined) return why;
      const { set } = citation.hearing ?? {};
      if (set === undefined) return WORDS.barred.notSet;
      return place.date < set.on ? WORDS.barred.notYet(shortDate(set.on)) : undefined;
    }),
  fields: async (place, answers) =>
    fieldsFor(questionsOf(place, await knownRecipient(place)), answers),
  async decide(place, answers) {
    const to = present(await knownRecipient(place), 'who asked for the hearing');
    const given = givenBy(questionsOf(place, to), answers);
    if (!given.ok) return given;
    const found = decided(place, asked(to), given.value, PARKING_WORDS.memo.heard);
    if (!found.ok) return found;
    const { said, facts, why, dueCents, carried, shown, givesBack } = found.value;
    const { rules, date } = place;
    const payBy = addDays(date, rules.whole('decision-pay-days', date));
    const { until: appealBy } = courtWindow(place, date);
    const { set } = citationAt(place).hearing ?? {};
    return done({
      facts: { ...facts, examiner: set?.examiner ?? '', payBy, appealBy },
      ...(dueCents > 0 ? { nextOn: payBy } : {}),
      ...(said === 'upheld' && !givesBack ? {} : { needs: 'approve-line' as const }),
      shown,
      ...carried,
      papers: writeTo(to, 'hearing-decision', {
        ...{ hearing_on: set?.on ?? date, decision: said, reason: why, amount_due: dueCents },
        ...{ pay_by: payBy, appeal_by: appealBy },
      }),
      said:
        said === 'dismissed'
          ? PARKING_WORDS.said.dismissed
          : WORDS.said.decided(shortDate(appealBy)),
    });
  },
};

function questionsOf(place: LinePlace, known: Recipient | undefined): readonly Question[] {
  return decisionQuestions(place, asked(known));
}
