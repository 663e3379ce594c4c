// The date of a hearing: set within its days once the deposit is there, put off once, each time
// told by letter. A day beyond them the supervisor allows for a reason; none is a closed day.
import type { Decision, LineAct, LinePlace } from '../../../desk/line-duties.ts';
import {
  choicesOf,
  fieldsFor,
  type Given,
  givenBy,
  type Question,
} from '../../../desk/line-questions.ts';
import { present } from '../../../domain/assert.ts';
import { nextBusinessDay, whyClosed } from '../../../domain/business-calendar.ts';
import { addDays } from '../../../domain/calendar.ts';
import type { DateText } from '../../../domain/clock.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { ACT } from '../acts.ts';
import type { Citation } from '../citation.ts';
import type { Hearing } from '../hearing.ts';
import { HEARING_WORDS } from '../hearing-words.ts';
import { barredUnless, citationAt } from '../holder.ts';
import { heldCents } from '../money-back.ts';
import { knownRecipient, writeTo } from '../recipient.ts';
import { shortDate } from '../short-date.ts';
import { PARKING_WORDS } from '../words.ts';

const WORDS = HEARING_WORDS;
const FIELDS = WORDS.fields;
const NAME_MOST = 40;
const TEXT_MOST = 60;
const TIME_DIGITS = 4;

/** Why no date can be set: there is no hearing, it is decided, or its deposit is missing. */
export function whyNotSet(place: LinePlace, { hearing }: Citation): string | undefined {
  if (hearing === undefined) return WORDS.barred.none;
  if (hearing.decision !== undefined) return WORDS.barred.decided;
  return hearing.depositCents > heldCents(place) ? WORDS.barred.deposit : undefined;
}

export const setHearing: LineAct = {
  name: ACT.set,
  words: WORDS.acts.set,
  permission: 'work-line',
  barred: (place) =>
    barredUnless(place, (citation) => {
      const why = whyNotSet(place, citation);
      if (why !== undefined || citation.hearing?.set === undefined) return why;
      return WORDS.barred.set(shortDate(citation.hearing.set.on));
    }),
  fields: async (place, answers) => fieldsFor(slotQuestions(place), answers),
  async decide(place, answers) {
    const given = givenBy(slotQuestions(place), answers);
    return given.ok ? slot(place, given.value, latestOf(place)) : given;
  },
};

export const continueHearing: LineAct = {
  name: ACT.continued,
  words: WORDS.acts.continued,
  permission: 'work-line',
  barred: (place) =>
    barredUnless(place, (citation) => {
      const why = whyNotSet(place, citation);
      if (why !== undefined) return why;
      if (citation.hearing?.set === undefined) return WORDS.barred.notSet;
      return citation.hearing.isContinued ? WORDS.barred.continued : undefined;
    }),
  fields: async (place, answers) => fieldsFor(slotQuestions(place), answers),
  async decide(place, answers) {
    const given = givenBy(slotQuestions(place), answers);
    return given.ok ? slot(place, given.value, latestOf(place)) : given;
  },
};

/** The last day on which it may be held; put off, so many days after the one that was set. */
function latestOf(place: LinePlace): DateText {
  const { set, heldBy } = hearingAt(place);
  if (set === undefined) return heldBy;
  return addDays(set.on, place.rules.whole('hearing-continued-days', place.date));
}

function hearingAt(place: LinePlace): Hearing {
  return present(citationAt(place).hearing, `hearing of ${place.account.number}`);
}

function slotQuestions(place: LinePlace): readonly Question[] {
  const { date, records } = place;
  const latest = latestOf(place);
  const mode = records.findLast(({ act }) => act === ACT.hearing)?.facts['mode'];
  const { on, time, timeHint, examiner } = FIELDS;
  return [
    { name: 'on', ask: () => ({ kind: 'date', label: on, earliest: addDays(date, 1) }) },
    {
      name: 'time',
      ask: () => ({ kind: 'number', label: time, hint: timeHint, digits: TIME_DIGITS }),
    },
    {
      name: 'mode',
      ask: () =>
        mode === undefined
          ? { kind: 'choice', label: FIELDS.mode, choices: choicesOf(WORDS.modes) }
          : undefined,
    },
    { name: 'examiner', ask: () => ({ kind: 'words', label: examiner, most: NAME_MOST }) },
    {
      name: 'late',
      ask: ({ on: chosen = '' }) =>
        chosen > latest
          ? {
              ...{ kind: 'words', label: FIELDS.late, most: TEXT_MOST },
              hint: FIELDS.lateHint(shortDate(latest)),
            }
          : undefined,
    },
  ];
}

async function slot(place: LinePlace, given: Given, latest: string): Promise<Result<Decision>> {
  const { on = '', time = '' } = given;
  const digits = time.padStart(TIME_DIGITS, '0');
  if (!/^([01]\d|2[0-3])[0-5]\d$/.test(digits)) {
    return refuse('line-answer', { why: PARKING_WORDS.fault.time });
  }
  const closed = whyClosed(place.calendar, on);
  if (closed !== undefined) {
    const open = shortDate(nextBusinessDay(place.calendar, on));
    return refuse('line-answer', { why: WORDS.fault.closed(shortDate(on), closed, open) });
  }
  const late = foreignText(given['late'] ?? '');
  const to = present(await knownRecipient(place), 'who asked for the hearing');
  const asked = place.records.findLast(({ act }) => act === ACT.hearing)?.facts['mode'];
  const mode = given['mode'] ?? String(asked);
  const shown = digits.replace(/^(..)/, '$1:');
  const examiner = foreignText(given['examiner'] ?? '');
  return done({
    facts: { on, time: shown, mode, examiner, latest, ...(late === '' ? {} : { late }) },
    nextOn: on,
    ...(late === '' ? {} : { needs: 'approve-line' as const }),
    shown: { on: shortDate(on), latest: shortDate(latest), late },
    papers: writeTo(to, 'hearing-notice', {
      ...{ hearing_on: on, hearing_at: shown, deposit: heldCents(place) },
      hearing_place: mode === 'mail' ? WORDS.byMail : WORDS.place,
    }),
    said: WORDS.said.set(shortDate(on)),
  });
}
