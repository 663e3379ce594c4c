// A citation as its items and records tell it. One that was imported has no records: it was issued
// on the date of its item, and everything goes on from there. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import type { DateText } from '../../domain/clock.ts';
import { centsIn, dateOf, textOf } from '../../domain/facts.ts';
import { type Cents, sumCents } from '../../domain/money.ts';
import { type OpenItem, openCents } from '../../domain/open-item.ts';
import type { LineRecord } from '../../store/line-records.ts';
import type { Served, Wait } from './windows.ts';

/** What was recorded, by name: a misspelling is then no act at all. */
export const ACT = {
  post: 'post',
  notice: 'notice',
  penalty: 'penalty',
  owner: 'owner',
  transfer: 'transfer',
  correct: 'correct',
  hold: 'hold',
  release: 'release',
  copyAsked: 'copy-asked',
  copyGiven: 'copy-given',
  review: 'review',
  result: 'review-result',
  plan: 'plan',
  planWith: 'plan-with',
  penaltiesBack: 'penalties-back',
  remit: 'surcharge-month',
} as const;

export const DEPARTMENT = 'parking';

/** What else may be on its account beside the fine, by the end of its document number. */
export const ADDED = { penalty: '-P', corrected: '-C', fee: '-F', back: '-B' } as const;

export type Posted = {
  readonly issuedOn: DateText;
  readonly code: string;
  readonly fineCents: Cents;
  readonly plate: string;
  readonly state: string;
  readonly agency: string;
};

/** What the issuing agency, an examiner or a court says of a citation. */
export const RESULTS = ['upheld', 'reduced', 'dismissed'] as const;
export type Outcome = (typeof RESULTS)[number];

export type Review = {
  readonly askedOn: DateText;
  readonly isTimely: boolean;
  readonly result: { readonly outcome: Outcome; readonly mailedOn: DateText } | undefined;
};

export type Citation = Served & {
  readonly number: string;
  /** As its item says. */
  readonly violation: string;
  /** By hand; undefined of one that came from a file. */
  readonly posted: Posted | undefined;
  readonly waits: readonly Wait[];
  readonly penalisedOn: DateText | undefined;
  readonly review: Review | undefined;
  /** Nothing of it is owed any more, whoever decided it, and since when. */
  readonly endedOn: DateText | undefined;
  /** All that is open of it. */
  readonly openCents: Cents;
};

type Known = Omit<Citation, 'number' | 'issuedOn' | 'violation' | 'openCents'>;

const UNKNOWN: Known = {
  ...{ posted: undefined, noticedOn: undefined, waits: [], penalisedOn: undefined },
  ...{ review: undefined, endedOn: undefined },
};

/** Undefined where nothing was ever owed on the account. */
export function citationOf({ account, items, records }: Seen): Citation | undefined {
  const fine = fineItem(items, account.number);
  if (fine === undefined) return undefined;
  const known = knownOf(records);
  return {
    ...known,
    number: account.number,
    issuedOn: known.posted?.issuedOn ?? fine.documentDate,
    violation: fine.description,
    penalisedOn: known.penalisedOn ?? penaltyWithin(fine),
    openCents: sumCents(owed(items), openCents),
  };
}

export type Seen = Pick<LinePlace, 'account' | 'items' | 'records'>;

export function owed(items: readonly OpenItem[]): readonly OpenItem[] {
  return items.filter(({ side }) => side === 'D');
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

function knownOf(records: readonly LineRecord[]): Known {
  return records.reduce(after, UNKNOWN);
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
      return { ...known, noticedOn: undefined, penalisedOn: undefined, review: undefined };
    case ACT.copyAsked:
      return { ...known, waits: [...known.waits, { askedOn: businessDate, givenOn: undefined }] };
    case ACT.copyGiven:
      return { ...known, waits: given(known.waits, businessDate) };
    case ACT.review:
      return { ...known, review: reviewOf(record) };
    case ACT.result:
      return reviewed(known, record);
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

export function outcomeIn(facts: LineRecord['facts']): Outcome {
  return RESULTS.find((one) => one === facts['result']) ?? 'upheld';
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
