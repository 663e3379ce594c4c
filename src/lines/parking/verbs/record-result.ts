// The result of an initial review, as the issuing agency decided it; the clerk records it and the
// letter goes out. What takes money off is signed by a person of the agency.
import type { LineAct, LinePlace } from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT } from '../acts.ts';
import { decided, decisionQuestions } from '../decide.ts';
import { barredUnless, citationAt } from '../holder.ts';
import { ofAgency } from '../issuer.ts';
import {
  knownRecipient,
  type Recipient,
  recipientFault,
  recipientIn,
  whoQuestions,
  writeTo,
} from '../recipient.ts';
import { shortDate } from '../short-date.ts';
import { hearingWindow } from '../windows.ts';
import { PARKING_WORDS } from '../words.ts';

const WORDS = PARKING_WORDS;
const NAME_MOST = 40;

const asked = (known: Recipient | undefined) => ({
  ...{ said: WORDS.results, known, recalled: 'contested' as const },
});

export const recordResult: LineAct = {
  name: ACT.result,
  words: WORDS.acts.result,
  permission: 'work-line',
  barred: (place) =>
    barredUnless(place, ({ review }) => {
      if (review === undefined) return WORDS.barred.noReview;
      return review.result === undefined ? undefined : WORDS.barred.decided;
    }),
  fields: async (place, answers) =>
    fieldsFor(questionsOf(place, await knownRecipient(place)), answers),
  async decide(place, answers) {
    const known = await knownRecipient(place);
    const given = givenBy(questionsOf(place, known), answers);
    if (!given.ok) return given;
    const to = recipientIn(known, given.value);
    const fault = recipientFault(to);
    if (fault !== undefined) return refuse('line-answer', { why: fault });
    const found = decided(place, asked(known ?? to), given.value, WORDS.memo.reviewed);
    if (!found.ok) return found;
    const { said, facts, why, dueCents, carried, shown } = found.value;
    const decidedBy = foreignText(given.value['decidedBy'] ?? '');
    const { until } = hearingWindow(place, place.date);
    return done({
      facts: { ...facts, decidedBy, hearingUntil: until, ...to },
      ...(said === 'dismissed' ? {} : { nextOn: until }),
      ...(said === 'upheld' ? {} : { needs: 'decide-for-agency' as const, unfit: ofAgency(place) }),
      shown: { ...shown, decided: decidedBy },
      ...carried,
      papers: writeTo(to, 'review-result', {
        ...{ requested_on: citationAt(place).review?.askedOn ?? place.date, result: said },
        ...{ reason: why, amount_due: dueCents, hearing_by: until },
      }),
      said: said === 'dismissed' ? WORDS.said.dismissed : WORDS.said.result(shortDate(until)),
    });
  },
};

function questionsOf(place: LinePlace, known: Recipient | undefined): readonly Question[] {
  return [
    {
      name: 'decidedBy',
      ask: () => ({
        ...{ kind: 'words', label: WORDS.fields.decidedBy, hint: WORDS.fields.decidedHint },
        most: NAME_MOST,
      }),
    },
    ...whoQuestions(place, known),
    ...decisionQuestions(place, asked(known)),
  ];
}
