// What an account's page tells of a hearing and of an appeal, each date with its rule. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import { formatCents } from '../../domain/money.ts';
import type { Citation } from './citation.ts';
import type { Hearing } from './hearing.ts';
import { HEARING_WORDS } from './hearing-words.ts';
import { heldCents } from './money-back.ts';
import { shortDate } from './short-date.ts';
import { courtWindow, hearingWindow } from './windows.ts';
import { PARKING_WORDS } from './words.ts';

const WORDS = HEARING_WORDS.sight;

export function hearingLines(place: LinePlace, citation: Citation): readonly string[] {
  const { review, hearing, endedOn } = citation;
  if (hearing === undefined) {
    if (review?.result === undefined || endedOn !== undefined) return [];
    const window = hearingWindow(place, review.result.mailedOn);
    return [...unheldLines(citation), WORDS.until(PARKING_WORDS.window(window))];
  }
  const { heldBy, isTimely, decision } = hearing;
  if (decision !== undefined) {
    return [WORDS.decided(PARKING_WORDS.results[decision.outcome]), ...courtLines(place, citation)];
  }
  return [
    WORDS.asked(shortDate(heldBy), isTimely),
    ...depositLines(place, hearing),
    ...setLines(hearing),
  ];
}

function unheldLines({ unheld }: Citation): readonly string[] {
  return unheld === undefined ? [] : [WORDS.unheld[unheld.how](shortDate(unheld.on))];
}

function depositLines(place: LinePlace, { depositCents, depositBy }: Hearing): readonly string[] {
  if (depositCents === 0) return [];
  const held = heldCents(place);
  return [
    held >= depositCents
      ? `${WORDS.held} ${formatCents(held, true)}`
      : `${WORDS.deposit(shortDate(depositBy))} ${formatCents(depositCents, true)}`,
  ];
}

function setLines({ set }: Hearing): readonly string[] {
  return set === undefined ? [] : [WORDS.set(shortDate(set.on), set.time, set.examiner)];
}

function courtLines(place: LinePlace, { hearing, court, endedOn }: Citation): readonly string[] {
  if (court !== undefined) return [WORDS.filed(shortDate(court.filedOn))];
  if (hearing?.decision === undefined || endedOn !== undefined) return [];
  return [WORDS.court(PARKING_WORDS.window(courtWindow(place, hearing.decision.mailedOn)))];
}
