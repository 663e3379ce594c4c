// On which day somebody asked: today, or by mail on the day of the postmark. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import type { Given, Question } from '../../desk/line-questions.ts';
import type { DateText } from '../../domain/clock.ts';
import { citationOf } from './citation.ts';
import { PARKING_WORDS } from './words.ts';

/** Asked where the answer before it says that it came by mail. */
export function postmarkQuestion(
  place: LinePlace,
  cameByMail: (given: Given) => boolean,
): Question {
  const earliest = citationOf(place)?.issuedOn ?? place.date;
  return {
    name: 'postmark',
    ask: (given) =>
      cameByMail(given)
        ? { kind: 'date', label: PARKING_WORDS.fields.postmark, earliest, proposed: place.date }
        : undefined,
  };
}

export function askedOn({ date }: LinePlace, given: Given): DateText {
  return given['postmark'] ?? date;
}

/** Why it cannot have been asked on that day; undefined where it can. */
export function askedFault(place: LinePlace, given: Given): string | undefined {
  return askedOn(place, given) > place.date ? PARKING_WORDS.fault.postmark : undefined;
}
