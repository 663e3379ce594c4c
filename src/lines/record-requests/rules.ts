// What the records of a request say that its rules would have refused; what its page tells. Pure.
import type { LinePlace, LineSight } from '../../desk/line-duties.ts';
import { addDays } from '../../domain/calendar.ts';
import { centsIn, dateOf, wholeOf } from '../../domain/facts.ts';
import { multiplyCents } from '../../domain/money.ts';
import { dateWords } from '../../domain/papers/moment.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { ACT, isOwing, requestOf } from './request.ts';
import { RECORD_WORDS } from './words.ts';

const WORDS = RECORD_WORDS;

export function replayRequest(place: LinePlace): string | undefined {
  for (const [index, record] of place.records.entries()) {
    const before = { ...place, date: record.businessDate, records: place.records.slice(0, index) };
    const why = faultOf(before, record);
    if (why !== undefined) return why;
  }
  return undefined;
}

function faultOf({ records, rules, date }: LinePlace, record: LineRecord): string | undefined {
  const { act, facts } = record;
  const before = requestOf(records);
  if ((before === undefined) !== (act === ACT.ask)) return WORDS.broken.order(act);
  if (before?.endedOn !== undefined) return WORDS.broken.order(act);
  switch (act) {
    case ACT.ask:
      return dateOf(facts, 'due') === addDays(date, rules.whole('answer-days', date))
        ? undefined
        : WORDS.broken.days;
    case ACT.extend: {
      const most = addDays(before?.dueOn ?? date, rules.whole('extension-days', date));
      const isFirst = before?.isExtended === false && before.answer === undefined;
      return isFirst && dateOf(facts, 'due') === most ? undefined : WORDS.broken.days;
    }
    case ACT.answer: {
      if (before?.answer !== undefined) return WORDS.broken.order(act);
      const fee = multiplyCents(rules.cents('page-fee', date), wholeOf(facts, 'pages'));
      return centsIn(facts, 'amount') === fee ? undefined : WORDS.broken.fee;
    }
    case ACT.deliver:
      return before?.answer === undefined ? WORDS.broken.order(act) : undefined;
    default:
      return undefined;
  }
}

export function requestSight(place: LinePlace): readonly LineSight[] {
  const { records, rules, date } = place;
  const request = requestOf(records);
  if (request === undefined) return [];
  const { asked, answer, dueOn, endedOn } = request;
  const authority = rules.row('answer-days', date)?.authority ?? '';
  const isOwed = isOwing(place);
  const words = [
    WORDS.sight.asked(asked),
    answer === undefined
      ? WORDS.sight.due(dateWords(dueOn), authority)
      : WORDS.sight.answered(WORDS.answers[answer as 'all'] ?? answer),
    ...(answer === undefined || endedOn !== undefined
      ? []
      : [isOwed ? WORDS.sight.waits : WORDS.sight.ready]),
    ...(endedOn === undefined ? [] : [WORDS.sight.ended(dateWords(endedOn))]),
  ];
  const isLate = answer === undefined && endedOn === undefined && date > dueOn;
  return words.map((one, index) =>
    isLate && index === 1 ? { words: one, tone: 'strong' as const } : { words: one },
  );
}
