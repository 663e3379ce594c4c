// A citation as its items and records tell it. One that was imported has no records: it was issued
// on the date of its item, and everything goes on from there. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import type { DateText } from '../../domain/clock.ts';
import { centsIn, dateOf, textOf } from '../../domain/facts.ts';
import { type Cents, sumCents, ZERO } from '../../domain/money.ts';
import { type OpenItem, openCents } from '../../domain/open-item.ts';
import { isOfReturn } from '../../domain/returned-item.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { ACT, type Outcome, outcomeIn } from './acts.ts';
import { type Described, describedIn } from './described.ts';
import { type CourtAppeal, courtAfter, type Hearing, hearingAfter } from './hearing.ts';
import type { Served, Wait } from './windows.ts';

export type Posted = {
  readonly issuedOn: DateText;
  readonly code: string;
  readonly fineCents: Cents;
  readonly plate: string;
  readonly state: string;
  readonly agency: string;
};

export type Review = {
  readonly askedOn: DateText;
  readonly isTimely: boolean;
  readonly result: { readonly outcome: Outcome; readonly mailedOn: DateText } | undefined;
};

export type Citation = Served & {
  readonly hearing: Hearing | undefined;
  /** The last that was asked for and never held, and since when. */
  readonly unheld: { readonly how: 'withdrawn' | 'lapsed'; readonly on: DateText } | undefined;
  readonly court: CourtAppeal | undefined;
  readonly number: string;
  /** As its item says. */
  readonly violation: string;
  /** By hand; undefined of one that came from a file. */
  readonly posted: Posted | undefined;
  /** As its paper or its file says; undefined where neither does. */
  readonly plate: { readonly number: string; readonly state: string } | undefined;
  /** As its paper or its file describes the vehicle. */
  readonly described: Described;
  readonly waits: readonly Wait[];
  readonly penalisedOn: DateText | undefined;
  readonly review: Review | undefined;
  /** Nothing of it is owed any more, whoever decided it, and since when. */
  readonly endedOn: DateText | undefined;
  /** All that is open of it, without what a returned check costs its payer. */
  readonly openCents: Cents;
  /** Written off of it, and owed in law until somebody pays it or nobody owes it. */
  readonly recoverableCents: Cents;
};

type Figures = 'openCents' | 'recoverableCents';
type Known = Omit<Citation, 'number' | 'issuedOn' | 'violation' | 'plate' | 'described' | Figures>;

const UNKNOWN: Known = {
  ...{ posted: undefined, noticedOn: undefined, waits: [], penalisedOn: undefined },
  ...{ review: undefined, hearing: undefined, court: undefined, endedOn: undefined },
  unheld: undefined,
};

/** Undefined where nothing was ever owed on the account. */
export function citationOf({ account, items, records, told }: Seen): Citation | undefined {
  const fine = fineItem(items, account.number);
  if (fine === undefined) return undefined;
  const known = records.reduce(after, { ...UNKNOWN, penalisedOn: penaltyWithin(fine) });
  return {
    ...known,
    number: account.number,
    issuedOn: known.posted?.issuedOn ?? fine.documentDate,
    violation: fine.description,
    ...vehicleIn(known.posted === undefined ? told : (records[0]?.facts ?? {})),
    openCents: sumCents(owed(items), openCents),
    recoverableCents: sumCents(owed(items), recoverable),
  };
}

function vehicleIn(facts: PlainRecord): Pick<Citation, 'plate' | 'described'> {
  const [number, state] = [textOf(facts, 'plate'), textOf(facts, 'state')];
  return { plate: number === '' ? undefined : { number, state }, described: describedIn(facts) };
}

function recoverable({ components }: OpenItem): Cents {
  return sumCents(components, ({ recoverableCents = ZERO }) => recoverableCents);
}

export type Seen = Pick<LinePlace, 'account' | 'items' | 'records' | 'told'>;

/** Of the citation: what a returned check costs is its payer's, and no part of it (Civ. 1719). */
export function owed(items: readonly OpenItem[]): readonly OpenItem[] {
  return items.filter((item) => item.side === 'D' && !isOfReturn(item));
}

/** Its own item carries the number of the citation. */
export function fineItem(items: readonly OpenItem[], number: string): OpenItem | undefined {
  const all = owed(items);
  return all.find(({ documentNumber }) => documentNumber === number) ?? all[0];
}

/** What came from elsewhere with more than its fine came with its late penalty. */
function penaltyWithin({ components, documentDate }: OpenItem): DateText | undefined {
  return components.length > 1 ? documentDate : undefined;
}

function after(known: Known, record: LineRecord): Known {
  const { act, facts, businessDate } = record;
  switch (act) {
    case ACT.post:
      return { ...known, posted: postedOf(facts) };
    case ACT.notice:
      return { ...known, noticedOn: businessDate };
    case ACT.penalty:
      return { ...known, penalisedOn: businessDate };
    case ACT.transfer:
      // Who is liable now was never noticed, and contested nothing.
      return { ...UNKNOWN, posted: known.posted, waits: known.waits };
    case ACT.copyAsked:
      return { ...known, waits: [...known.waits, { askedOn: businessDate, givenOn: undefined }] };
    case ACT.copyGiven:
      return { ...known, waits: given(known.waits, businessDate) };
    case ACT.review:
      return { ...known, review: reviewOf(record) };
    case ACT.result:
      return reviewed(known, record);
    case ACT.hearing:
    case ACT.set:
    case ACT.continued:
    case ACT.decision:
      return heard(known, record);
    case ACT.withdrawn:
      return { ...heard(known, record), unheld: { how: 'withdrawn', on: businessDate } };
    case ACT.lapsed:
      return { ...heard(known, record), unheld: { how: 'lapsed', on: businessDate } };
    case ACT.courtFiled:
    case ACT.courtSent:
    case ACT.courtSaid:
      return judged(known, record);
    case ACT.void:
    case ACT.dismiss:
      return { ...known, endedOn: businessDate };
    default:
      return known;
  }
}

function given(waits: readonly Wait[], day: DateText): readonly Wait[] {
  return waits.map(({ askedOn, givenOn = day }) => ({ askedOn, givenOn }));
}

function reviewOf({ facts, businessDate }: LineRecord): Review {
  const askedOn = dateOf(facts, 'on') ?? businessDate;
  return { askedOn, isTimely: facts['timely'] === true, result: undefined };
}

function reviewed(known: Known, { facts, businessDate }: LineRecord): Known {
  const outcome = outcomeIn(facts);
  const { review } = known;
  if (review === undefined) return known;
  return {
    ...known,
    review: { ...review, result: { outcome, mailedOn: businessDate } },
    endedOn: outcome === 'dismissed' ? businessDate : known.endedOn,
  };
}

function heard(known: Known, record: LineRecord): Known {
  const hearing = hearingAfter(known.hearing, record);
  const isOver = hearing?.decision?.outcome === 'dismissed' && known.endedOn === undefined;
  return { ...known, hearing, endedOn: isOver ? record.businessDate : known.endedOn };
}

function judged(known: Known, record: LineRecord): Known {
  const court = courtAfter(known.court, record);
  const isOver = court?.outcome === 'dismissed' && known.endedOn === undefined;
  return { ...known, court, endedOn: isOver ? record.businessDate : known.endedOn };
}

function postedOf(facts: LineRecord['facts']): Posted {
  return {
    issuedOn: dateOf(facts, 'issued') ?? '',
    code: textOf(facts, 'code'),
    fineCents: centsIn(facts, 'fine'),
    plate: textOf(facts, 'plate'),
    state: textOf(facts, 'state'),
    agency: textOf(facts, 'agency'),
  };
}

export function waitsForCopy({ waits }: Pick<Citation, 'waits'>): boolean {
  return waits.some(({ givenOn }) => givenOn === undefined);
}
