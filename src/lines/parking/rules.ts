// Goes through the records of a citation as they were made: what of them the rules of that day
// would have refused. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import { centsIn, textOf } from '../../domain/facts.ts';
import { sumCents, ZERO } from '../../domain/money.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { ACT } from './acts.ts';
import { type Citation, citationOf, fineItem, type Posted } from './citation.ts';
import { contestFault } from './contest-rules.ts';
import { planFault, waivedOn } from './plan.ts';
import { whyTooEarly } from './suspension.ts';
import { isTab, tabFault, tabIn } from './tab.ts';
import { vehicleFault } from './vehicle-rules.ts';
import { VEHICLE_WORDS } from './vehicle-words.ts';
import { violationsOn } from './violations.ts';
import { PARKING_WORDS } from './words.ts';

const WORDS = PARKING_WORDS.broken;

export function replayCitation(place: LinePlace): string | undefined {
  for (const [index, record] of place.records.entries()) {
    const before = {
      ...place,
      ...{ date: record.businessDate, records: place.records.slice(0, index) },
      // When a hold began or ended in the day is not known: none counts.
      ...{ holds: [], arrangements: [] },
    };
    const why = faultOf(before, record);
    if (why !== undefined) return why;
  }
  return undefined;
}

/** `before` is the citation as it stood before the record, but for what was paid since. */
function faultOf(before: LinePlace, record: LineRecord): string | undefined {
  if (record.act === ACT.post) return posting(before, record);
  const citation = citationOf(before);
  if (citation === undefined) return WORDS.item;
  switch (record.act) {
    case ACT.plan:
      return planFault(before, record);
    case ACT.penaltiesBack:
      return waivedOn(before.records) === ZERO ? WORDS.early(record.act) : undefined;
    case ACT.penalty:
      return penalisedWrongly(before, citation, record);
    default:
      return contestFault(before, citation, record) ?? vehicleFault(before, record);
  }
}

/** Whether it was paid by then is not asked: a receipt may have been voided since. */
function penalisedWrongly(
  before: LinePlace,
  citation: Citation,
  { facts }: LineRecord,
): string | undefined {
  const { rules, date } = before;
  if (whyTooEarly(before, citation) !== undefined) return WORDS.early(ACT.penalty);
  const isRight = centsIn(facts, 'amount') === rules.cents('late-penalty', date);
  return isRight ? undefined : WORDS.penalty;
}

function posting(before: LinePlace, record: LineRecord): string | undefined {
  if (before.records.length > 0) return WORDS.twice;
  const posted = citationOf({ ...before, records: [record] })?.posted;
  return posted === undefined ? WORDS.item : postedWrongly(before, record, posted);
}

function postedWrongly(
  { account, items, rules, date }: LinePlace,
  { facts }: LineRecord,
  { issuedOn, fineCents, code }: Posted,
): string | undefined {
  if (issuedOn > date) return WORDS.future;
  const item = fineItem(items, account.number);
  const owed = sumCents(item?.components ?? [], ({ originalCents }) => originalCents);
  if (owed !== fineCents || item?.documentDate !== issuedOn) return WORDS.item;
  const asked = { rules, date: issuedOn };
  if (isTab(asked, { code }) && tabFault(asked, tabIn(facts))) return VEHICLE_WORDS.broken.tab;
  // By the schedule the city took in, which is checked with its own chain.
  if (facts['schedule'] === true) return undefined;
  const known = violationsOn(asked).find((one) => one.code === code);
  const isSame = known?.fineCents === fineCents && known.words === textOf(facts, 'violation');
  return isSame ? undefined : WORDS.fine;
}
