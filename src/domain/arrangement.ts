// Payment arrangements: what is owed is paid later, at once or in instalments. Nothing is posted
// for one: how it stands on a date follows from what was paid since on its items, and from the
// days.
import { addDays } from './calendar.ts';
import type { DateText } from './clock.ts';
import { type Cents, cents, sumCents, ZERO } from './money.ts';

/**
 * What is asked at the desk, by its number: later at once, instalments, instalments beside the
 * running bill, far later at once, and what a court ordered.
 */
export const ASKED_KINDS = [
  'extension',
  'instalment',
  'amortization',
  'deferral',
  'court',
] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

/** The last is the plan of citations by Vehicle Code 40220, which its line of business makes. */
export type ArrangementKind = AskedKind | 'ab503';

/** All of it is paid by one day. */
export function isOnce(kind: ArrangementKind): boolean {
  return kind === 'extension' || kind === 'deferral';
}

/** Newer bills must be paid when they are due: it breaks by those too. */
export function keepsBills(kind: ArrangementKind): boolean {
  return kind === 'amortization';
}

/** Every week, every second week, every month. */
export type Frequency = 'W' | '2W' | 'M';

export type Instalment = {
  readonly position: number;
  readonly dueOn: DateText;
  readonly amountCents: Cents;
};

export type InstalmentLeft = Instalment & { readonly leftCents: Cents };

/** What the movements of one business date did to the items: below zero, it was owed again. */
export type ArrangementPast = {
  readonly on: DateText;
  readonly paidCents: Cents;
  /** Taken off without a payment, by memos and the like. */
  readonly loweredCents: Cents;
};

/** A bill of its accounts that came after it. */
export type NewerBill = {
  readonly dueOn: DateText;
  /** What the business dates added to it, or paid of it: then below zero. */
  readonly past: readonly { readonly on: DateText; readonly owedCents: Cents }[];
};

export type ArrangementEventKind = 'reminder' | 'broken' | 'cancelled' | 'grace';

export type ArrangementEvent = {
  readonly kind: ArrangementEventKind;
  readonly on: DateText;
  /** The instalment a reminder is about. */
  readonly position?: number;
  /** Nothing breaks the arrangement up to this day. */
  readonly until?: DateText;
  /** Why it ended or was given more time. */
  readonly reason?: string;
};

export type Arrangement = {
  readonly kind: ArrangementKind;
  readonly principalCents: Cents;
  readonly graceDays: number;
  readonly instalments: readonly Instalment[];
  /** Oldest first. */
  readonly past: readonly ArrangementPast[];
  readonly events: readonly ArrangementEvent[];
  /** Where its kind keeps bills. */
  readonly bills?: readonly NewerBill[];
};

export type ArrangementState = 'active' | 'kept' | 'late' | 'broken' | 'completed' | 'cancelled';

export type Standing = {
  readonly state: ArrangementState;
  readonly paidCents: Cents;
  readonly leftCents: Cents;
  /** The first instalment that is not paid whole, and what is missing of it. */
  readonly next?: InstalmentLeft;
  /** All that has come due by the date and is not paid. */
  readonly dueCents: Cents;
  /** The first newer bill that must be paid beside it. */
  readonly bill?: { readonly dueOn: DateText; readonly leftCents: Cents };
  /** The day that found it broken, and the day of what was missed. */
  readonly broken?: Broken;
};

export type Broken = {
  readonly on: DateText;
  readonly missedOn: DateText;
  readonly missed: 'instalment' | 'bill';
};

/** `A-000012` */
export function arrangementNumber(number: number): string {
  return `A-${String(number).padStart(6, '0')}`;
}

/** As it stands on a date, by what is known on it; the day itself is not over yet. */
export function standingOf(arrangement: Arrangement, date: DateText): Standing {
  const { paidCents, loweredCents } = sumUntil(arrangement, date);
  const missing = instalmentsLeft(arrangement, date);
  const leftCents = between(arrangement.principalCents - loweredCents - paidCents);
  const next = missing.find((one) => one.leftCents > 0);
  const due = missing.filter(({ dueOn }) => dueOn <= date);
  const bill = leftCents > 0 ? openBill(arrangement, date) : undefined;
  const broken = brokenBy(arrangement, date);
  return {
    state: stateOf(arrangement, date, { leftCents, next, bill, broken, missing }),
    paidCents,
    leftCents,
    dueCents: sumCents(due, (one) => one.leftCents),
    ...(next === undefined ? {} : { next }),
    ...(bill === undefined ? {} : { bill }),
    ...(broken === undefined ? {} : { broken }),
  };
}

/** What is missing of each instalment, if so much more were paid on the date. */
export function instalmentsLeft(
  arrangement: Arrangement,
  date: DateText,
  payingCents: Cents = ZERO,
): readonly InstalmentLeft[] {
  const { paidCents, loweredCents } = sumUntil(arrangement, date);
  const wanted = wantedCents(arrangement, loweredCents);
  return arrangement.instalments.map((instalment) => {
    const left = wanted(instalment.position) - paidCents - payingCents;
    return { ...instalment, leftCents: between(left, instalment.amountCents) };
  });
}

type Seen = {
  readonly leftCents: Cents;
  readonly next: Standing['next'] | undefined;
  readonly bill: Standing['bill'] | undefined;
  readonly broken: Standing['broken'] | undefined;
  readonly missing: readonly { readonly leftCents: Cents }[];
};

function stateOf(
  { events }: Arrangement,
  date: DateText,
  { leftCents, next, bill, broken, missing }: Seen,
): ArrangementState {
  const ended = events.find((one) => one.on <= date && isEnd(one.kind));
  if (ended?.kind === 'cancelled') return 'cancelled';
  if (ended !== undefined || broken !== undefined) return 'broken';
  if (leftCents === 0) return 'completed';
  if ([next, bill].some((one) => one !== undefined && one.dueOn < date)) return 'late';
  return missing[0]?.leftCents === 0 ? 'kept' : 'active';
}

export function isEnd(kind: ArrangementEventKind): boolean {
  return kind === 'broken' || kind === 'cancelled';
}

/** While it stands, other runs leave the account alone. */
export function holds(state: ArrangementState): boolean {
  return state === 'active' || state === 'kept' || state === 'late';
}

function sumUntil({ past }: Arrangement, date: DateText) {
  const until = past.filter(({ on }) => on <= date);
  return {
    paidCents: sumCents(until, (one) => one.paidCents),
    // What an older memo put back it was never over: that is owed beside it, and ends no later.
    loweredCents: between(sumCents(until, (one) => one.loweredCents)),
  };
}

/** All that is to be paid with an instalment; what was taken off is left out from the end. */
function wantedCents({ instalments, principalCents }: Arrangement, loweredCents: Cents) {
  return (position: number): number => {
    const until = instalments.filter((one) => one.position <= position);
    return Math.min(
      sumCents(until, (one) => one.amountCents),
      principalCents - loweredCents,
    );
  };
}

function between(amount: number, most = amount): Cents {
  return amount <= 0 ? ZERO : cents(Math.min(amount, most));
}

/** What is to be paid by a day, and whether it was not on another. */
type Duty = {
  readonly dueOn: DateText;
  readonly missed: Broken['missed'];
  readonly changedOn: readonly DateText[];
  readonly isMissed: (day: DateText) => boolean;
};

function dutiesOf(arrangement: Arrangement): readonly Duty[] {
  const { instalments, bills = [], past } = arrangement;
  const missing = (day: DateText, position: number) => {
    const { paidCents, loweredCents } = sumUntil(arrangement, day);
    return wantedCents(arrangement, loweredCents)(position) - paidCents;
  };
  const changedOn = past.map(({ on }) => on);
  return [
    ...instalments.map(({ dueOn, position }) => ({
      ...{ dueOn, changedOn, missed: 'instalment' as const },
      isMissed: (day: DateText) => missing(day, position) > 0,
    })),
    // Once all is paid, no bill breaks it any more.
    ...bills.map((bill) => ({
      ...{ dueOn: payOn(bill), changedOn: bill.past.map(({ on }) => on), missed: 'bill' as const },
      isMissed: (day: DateText) => owedOn(bill, day) > 0 && missing(day, instalments.length) > 0,
    })),
  ];
}

/** What was due before it came, by a transfer, could be paid here from the day it came on. */
function payOn({ dueOn, past }: NewerBill): DateText {
  const came = past[0]?.on ?? dueOn;
  return came > dueOn ? came : dueOn;
}

function owedOn({ past }: NewerBill, day: DateText): Cents {
  return sumCents(
    past.filter(({ on }) => on <= day),
    (one) => one.owedCents,
  );
}

function openBill({ bills = [] }: Arrangement, date: DateText): Standing['bill'] | undefined {
  const open = bills
    .map((bill) => ({ dueOn: payOn(bill), leftCents: owedOn(bill, date) }))
    .filter(({ leftCents }) => leftCents > 0);
  return open.sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
}

/**
 * An instalment that is not paid when its days of grace are over breaks it; so does one that is
 * owed again later, by a check that came back; and so does a newer bill, where its kind keeps them.
 * Days are looked at when they are over, and none after its end.
 */
function brokenBy(arrangement: Arrangement, until: DateText): Broken | undefined {
  const ended = arrangement.events.find(({ kind, on }) => on <= until && isEnd(kind));
  const date = ended?.on ?? until;
  const found = dutiesOf(arrangement).flatMap(({ dueOn, missed, changedOn, isMissed }) => {
    const last = lastDay(arrangement, { dueOn }, date);
    const days = [last, ...changedOn.filter((on) => on > last)];
    const failed = days.find((day) => day < date && isMissed(day));
    return failed === undefined ? [] : [{ on: addDays(failed, 1), missedOn: dueOn, missed }];
  });
  return found.sort((a, b) => a.on.localeCompare(b.on))[0];
}

/** The last day on which something may be paid, by what is known on a date. */
function lastDay(
  { graceDays, events }: Arrangement,
  { dueOn }: Pick<Instalment, 'dueOn'>,
  date: DateText,
): DateText {
  const given = events.flatMap(({ kind, on, until }) =>
    kind === 'grace' && on <= date && until !== undefined ? [until] : [],
  );
  return [addDays(dueOn, graceDays), ...given].sort().at(-1) ?? dueOn;
}

/** The last day that keeps the arrangement whole; undefined once nothing is left to pay. */
export function payableUntil(arrangement: Arrangement, date: DateText): DateText | undefined {
  const { next, bill } = standingOf(arrangement, date);
  const open = [next, bill].flatMap((one) => one ?? []);
  return open.map((one) => lastDay(arrangement, one, date)).sort()[0];
}
