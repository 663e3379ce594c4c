// An appeal to the court: filed within its days after the decision was mailed, the file sent, the
// outcome recorded. Who wins is paid back, and the court's fee with it.
import type { LineAct, LinePlace } from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { addDays } from '../../../domain/calendar.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT } from '../acts.ts';
import type { Citation } from '../citation.ts';
import { decided, decisionQuestions } from '../decide.ts';
import { HEARING_WORDS } from '../hearing-words.ts';
import { barredUnless, citationAt } from '../holder.ts';
import { knownRecipient, type Recipient } from '../recipient.ts';
import { recall } from '../registration.ts';
import { shortDate } from '../short-date.ts';
import { courtWindow } from '../windows.ts';
import { PARKING_WORDS } from '../words.ts';

const WORDS = HEARING_WORDS;
const COURT_FEE = 'court-fee';

const filedQuestions = (place: LinePlace): readonly Question[] => [
  {
    name: 'on',
    ask: () => ({
      ...{ kind: 'date', label: WORDS.fields.filed, hint: courtHint(place) },
      ...{ earliest: citationAt(place).hearing?.decision?.mailedOn ?? place.date },
      proposed: place.date,
    }),
  },
];

function courtHint(place: LinePlace): string {
  const { decision } = citationAt(place).hearing ?? {};
  const window = courtWindow(place, decision?.mailedOn ?? place.date);
  const isLate = place.date > window.until;
  return (isLate ? WORDS.courtLate : PARKING_WORDS.inTime)(PARKING_WORDS.window(window));
}

export const fileAppeal: LineAct = {
  name: ACT.courtFiled,
  words: WORDS.acts.courtFiled,
  permission: 'work-line',
  barred: (place) =>
    barredUnless(place, ({ hearing, court }) => {
      if (hearing?.decision === undefined) return WORDS.barred.decisionFirst;
      return court === undefined ? undefined : WORDS.barred.filed;
    }),
  fields: async (place, answers) => fieldsFor(filedQuestions(place), answers),
  async decide(place, answers) {
    const given = givenBy(filedQuestions(place), answers);
    if (!given.ok) return given;
    const { on = place.date } = given.value;
    if (on > place.date) return refuse('line-answer', { why: WORDS.fault.filed });
    const { until } = courtWindow(place, citationAt(place).hearing?.decision?.mailedOn ?? on);
    if (on > until) return refuse('line-answer', { why: WORDS.fault.court(shortDate(until)) });
    const nextOn = addDays(place.date, place.rules.whole('court-file-days', place.date));
    return done({
      ...{ facts: { on, until }, nextOn, also: recall(place, 'asked') },
      said: WORDS.said.filed(shortDate(nextOn)),
    });
  },
};

/** Filed, and the court has not said anything yet. */
function whyNotInCourt({ court }: Citation): string | undefined {
  if (court === undefined) return WORDS.barred.notFiled;
  return court.outcome === undefined ? undefined : WORDS.barred.courtSaid;
}

export const sendFile: LineAct = {
  name: ACT.courtSent,
  words: WORDS.acts.courtSent,
  permission: 'work-line',
  barred: (place) =>
    barredUnless(place, (citation) => {
      const why = whyNotInCourt(citation);
      if (why !== undefined) return why;
      return citation.court?.sentOn === undefined ? undefined : WORDS.barred.sent;
    }),
  fields: async () => [],
  decide: async () => done({ facts: {}, said: WORDS.said.sent }),
};

function asked({ rules, date }: LinePlace, known: Recipient | undefined) {
  const extra = { kind: COURT_FEE, amountCents: rules.cents('court-fee', date) };
  return { said: WORDS.court, known, extra, recalled: 'contested' as const };
}

export const recordCourt: LineAct = {
  name: ACT.courtSaid,
  words: WORDS.acts.courtSaid,
  permission: 'work-line',
  barred: (place) => barredUnless(place, whyNotInCourt),
  fields: async (place, answers) => {
    const known = await knownRecipient(place);
    return fieldsFor(decisionQuestions(place, asked(place, known)), answers);
  },
  async decide(place, answers) {
    const of = asked(place, await knownRecipient(place));
    const given = givenBy(decisionQuestions(place, of), answers);
    if (!given.ok) return given;
    const found = decided(place, of, given.value, PARKING_WORDS.memo.court);
    if (!found.ok) return found;
    const { said, facts, shown, carried, givesBack } = found.value;
    return done({
      facts,
      ...(said === 'upheld' && !givesBack ? {} : { needs: 'approve-line' as const }),
      shown,
      ...carried,
      said: said === 'dismissed' ? PARKING_WORDS.said.dismissed : WORDS.said.lost,
    });
  },
};
