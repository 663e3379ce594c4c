// The initial review: asked for free of charge by telephone, in writing or in person, in time or,
// with the supervisor, late. Its result is due by a day.
import type { LineAct, LinePlace } from '../../../desk/line-duties.ts';
import { choicesOf, fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { addDays } from '../../../domain/calendar.ts';
import type { DateText } from '../../../domain/clock.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT } from '../acts.ts';
import { askedFault, askedOn, postmarkQuestion } from '../asked-on.ts';
import { barredUnless, citationAt } from '../holder.ts';
import {
  knownRecipient,
  type Recipient,
  recipientFault,
  recipientIn,
  whoQuestions,
} from '../recipient.ts';
import { recall } from '../registration.ts';
import { shortDate } from '../short-date.ts';
import { reviewWindow, type Window } from '../windows.ts';
import { PARKING_WORDS } from '../words.ts';

const WORDS = PARKING_WORDS;
const FIELDS = WORDS.fields;
const TEXT_MOST = 60;

export const askReview: LineAct = {
  name: ACT.review,
  words: WORDS.acts.review,
  permission: 'work-line',
  barred: (place) =>
    barredUnless(place, ({ review }) =>
      review === undefined ? undefined : WORDS.barred.reviewed(shortDate(review.askedOn)),
    ),
  fields: async (place, answers) =>
    fieldsFor(questionsOf(place, await knownRecipient(place)), answers),
  async decide(place, answers) {
    const known = await knownRecipient(place);
    const given = givenBy(questionsOf(place, known), answers);
    if (!given.ok) return given;
    const to = recipientIn(known, given.value);
    const fault = askedFault(place, given.value) ?? recipientFault(to);
    if (fault !== undefined) return refuse('line-answer', { why: fault });
    const on = askedOn(place, given.value);
    const window = reviewOn(place, on);
    const timely = on <= window.until;
    const reason = foreignText(given.value['reason'] ?? '');
    const nextOn = addDays(place.date, place.rules.whole('review-result-days', place.date));
    return done({
      facts: { channel: given.value['channel'], on, reason, timely, until: window.until, ...to },
      nextOn,
      ...(timely ? {} : { needs: 'approve-line' as const }),
      shown: { asked: shortDate(on), until: WORDS.window(window), reason },
      also: recall(place, 'asked'),
      said: WORDS.said.reviewAsked(shortDate(nextOn)),
    });
  },
};

/** As it stood on the day on which it was asked. */
function reviewOn(place: LinePlace, on: DateText): Window {
  return reviewWindow({ rules: place.rules, date: on }, citationAt(place));
}

function questionsOf(place: LinePlace, known: Recipient | undefined): readonly Question[] {
  const window = reviewOn(place, place.date);
  const isLate = place.date > window.until;
  const hint = (isLate ? WORDS.late : WORDS.inTime)(WORDS.window(window));
  return [
    {
      name: 'channel',
      ask: () => ({
        ...{ kind: 'choice', label: FIELDS.channel, hint },
        choices: choicesOf(WORDS.channels),
      }),
    },
    postmarkQuestion(place, ({ channel }) => channel === 'written'),
    {
      name: 'reason',
      ask: () => ({
        ...{ kind: 'words', label: FIELDS.reason, hint: FIELDS.reasonHint, most: TEXT_MOST },
      }),
    },
    ...whoQuestions(place, known),
  ];
}
