// Goes through the records of a citation as they were made: what of them the rules of that day
// would have refused. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import { textOf } from '../../domain/facts.ts';
import { sumCents } from '../../domain/money.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { ACT, citationOf, fineItem, type Posted } from './citation.ts';
import { vehicleFault } from './vehicle-rules.ts';
import { violationsOn } from './violations.ts';
import { PARKING_WORDS } from './words.ts';

const WORDS = PARKING_WORDS.broken;

export function replayCitation(place: LinePlace): string | undefined {
  for (const [index, record] of place.records.entries()) {
    const before = { ...place, date: record.businessDate, records: place.records.slice(0, index) };
    const why = faultOf(before, record);
    if (why !== undefined) return why;
  }
  return undefined;
}

function faultOf(before: LinePlace, record: LineRecord): string | undefined {
  if (record.act !== ACT.post) return vehicleFault(before, record);
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
  // By the schedule the city took in, which is checked with its own chain.
  if (facts['schedule'] === true) return undefined;
  const known = violationsOn({ rules, date: issuedOn }).find((one) => one.code === code);
  const isSame = known?.fineCents === fineCents && known.words === textOf(facts, 'violation');
  return isSame ? undefined : WORDS.fine;
}
