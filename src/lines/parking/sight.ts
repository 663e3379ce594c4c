// What an account's page tells of a citation: how it came, what it waits for, and until when, each
// date with its rule. Pure.
import type { LinePlace, LineSight } from '../../desk/line-duties.ts';
import { formatCents } from '../../domain/money.ts';
import { type Citation, citationOf } from './citation.ts';
import { descriptionWords } from './described.ts';
import { hearingLines } from './hearing-sight.ts';
import { shortDate } from './short-date.ts';
import { penaltyAfter, suspendedBy } from './suspension.ts';
import { vehicleOf } from './vehicle.ts';
import { VEHICLE_WORDS } from './vehicle-words.ts';
import { reviewWindow } from './windows.ts';
import { PARKING_WORDS } from './words.ts';

const WORDS = PARKING_WORDS;

export function citationSight(place: LinePlace): readonly LineSight[] {
  const citation = citationOf(place);
  if (citation === undefined) return [];
  return [
    ...paperLines(citation),
    ...vehicleLines(place),
    ...reviewLines(place, citation),
    ...hearingLines(place, citation),
    ...penaltyLines(place, citation),
  ].map((words) => ({ words }));
}

function paperLines(citation: Citation): readonly string[] {
  const { issuedOn, violation, plate, described } = citation;
  const vehicle = descriptionWords(described, 'en');
  return [
    WORDS.sight.posted(shortDate(issuedOn), violation),
    ...(plate === undefined ? [] : [WORDS.sight.plate(plate.number, plate.state)]),
    ...(vehicle === '' ? [] : [VEHICLE_WORDS.sight.described(vehicle)]),
  ];
}

function vehicleLines({ records }: LinePlace): readonly string[] {
  const { owner, hold, releasedOn, correctedOn } = vehicleOf(records);
  const { sight } = VEHICLE_WORDS;
  return [
    ...(owner === undefined ? [] : [sight.owner(owner.name, sourceWords(owner.source))]),
    ...(hold === undefined
      ? []
      : [sight.held(shortDate(hold.placedOn), formatCents(hold.cents, true))]),
    ...(releasedOn === undefined ? [] : [sight.released(shortDate(releasedOn))]),
    ...(correctedOn === undefined ? [] : [sight.corrected(shortDate(correctedOn))]),
  ];
}

function sourceWords(source: string): string {
  const words: Readonly<Record<string, string>> = {
    ...VEHICLE_WORDS.sources,
    ...VEHICLE_WORDS.transfers,
  };
  return words[source] ?? source;
}

function reviewLines(place: LinePlace, citation: Citation): readonly string[] {
  const { review, endedOn, openCents } = citation;
  if (review !== undefined) {
    const asked = WORDS.sight.reviewAsked(shortDate(review.askedOn), review.isTimely);
    if (review.result === undefined) return [asked];
    return [asked, WORDS.sight.result(WORDS.results[review.result.outcome])];
  }
  if (endedOn !== undefined || openCents === 0) return [];
  return [WORDS.sight.review(WORDS.window(reviewWindow(place, citation)))];
}

/** Once the notice is out, the day after which the penalty may follow, or what it waits for. */
function penaltyLines(place: LinePlace, citation: Citation): readonly string[] {
  const { noticedOn, penalisedOn, openCents } = citation;
  if (noticedOn === undefined || penalisedOn !== undefined || openCents === 0) return [];
  const why = suspendedBy(place, citation);
  if (why !== undefined) return [WORDS.sight.waits(why)];
  return [WORDS.sight.penalty(shortDate(penaltyAfter(place, citation)))];
}
