// Payment arrangements: what is owed is paid later, at once or in instalments. Nothing is posted
// for one: how it stands on a date follows from what was paid since on its items, and from the
// days.
import { assert } from './assert.ts';
import { addDays, addMonths } from './calendar.ts';
import type { DateText } from './clock.ts';
import { type Cents, cents, formatCents, sumCents, ZERO } from './money.ts';

/** The last is the plan of citations by Vehicle Code 40220, which its line of business makes. */
export type ArrangementKind = 'extension' | 'instalment' | 'ab503';

/** Every week, every second week, every month. */
export type Frequency = 'W' | '2W' | 'M';

export type Instalment = {
  readonly position: number;
  readonly dueOn: DateText;
  readonly amountCents: Cents;
};

/** What the movements of one business date did to the items: below zero, it was owed again. */
export type ArrangementPast = {
  readonly on: DateText;
  readonly paidCents: Cents;
  /** Taken off without a payment, by memos and the like. */
  readonly loweredCents: Cents;
};

export type ArrangementEventKind = 'reminder' | 'broken' | 'cancelled' | 'grace';

export type ArrangementEvent = {
  readonly kind: ArrangementEventKind;
  readonly on: DateText;
  /** The instalment a reminder is about. */
  readonly position?: number;
  /** Nothing breaks the arrangement up to this day. */
  readonly until?: DateText;
};

export type Arrangement = {
  readonly kind: ArrangementKind;
  readonly principalCents: Cents;
  readonly graceDays: number;
  readonly instalments: readonly Instalment[];
  /** Oldest first. */
  readonly past: readonly ArrangementPast[];
  readonly events: readonly ArrangementEvent[];
};

export type ArrangementState = 'active' | 'kept' | 'late' | 'broken' | 'completed' | 'cancelled';

export type Standing = {
  readonly state: ArrangementState;
  readonly paidCents: Cents;
  readonly leftCents: Cents;
  /** The first instalment that is not paid whole, and what is missing of it. */
  readonly next?: Instalment & { readonly leftCents: Cents };
  /** All that has come due by the date and is not paid. */
  readonly dueCents: Cents;
  /** The day that found it broken, and the day of the instalment that was missed. */
  readonly broken?: { readonly on: DateText; readonly missedOn: DateText };
};

/** `A-000012` */
export function arrangementNumber(number: number): string {
  return `A-${String(number).padStart(6, '0')}`;
}

/** Equal instalments; the last takes the cents left. */
export function equalInstalments(
  totalCents: Cents,
  count: number,
  first: DateText,
  frequency: Frequency,
): readonly Instalment[] {
  assert(count > 0 && totalCents >= count, `${count} instalments of ${totalCents}`);
  return dated(totalCents, cents(Math.floor(totalCents / count)), count, { first, frequency });
}

/** As many instalments of one amount as it takes; the last is what remains. */
export function instalmentsOf(
  totalCents: Cents,
  eachCents: Cents,
  first: DateText,
  frequency: Frequency,
): readonly Instalment[] {
  assert(totalCents > 0 && eachCents > 0, `instalments of ${eachCents} for ${totalCents}`);
  const count = Math.ceil(totalCents / eachCents);
  return dated(totalCents, eachCents, count, { first, frequency });
}

function dated(
  totalCents: Cents,
  eachCents: Cents,
  count: number,
  { first, frequency }: { readonly first: DateText; readonly frequency: Frequency },
): readonly Instalment[] {
  return Array.from({ length: count }, (_, index) => ({
    position: index + 1,
    dueOn: dateOf(first, frequency, index),
    amountCents: index + 1 < count ? eachCents : cents(totalCents - eachCents * (count - 1)),
  }));
}

/** `6 x 25.00 from 2026-10-01` and then `14.00 on 2027-04-01`, as whoever signs reads it. */
export function scheduleWords(instalments: readonly Instalment[]): readonly { words: string }[] {
  const runs: { amountCents: Cents; from: DateText; count: number }[] = [];
  for (const { amountCents, dueOn } of instalments) {
    const last = runs.at(-1);
    if (last?.amountCents === amountCents) last.count += 1;
    else runs.push({ amountCents, from: dueOn, count: 1 });
  }
  return runs.map(({ amountCents, from, count }) => {
    const amount = formatCents(amountCents, true);
    return { words: count === 1 ? `${amount} on ${from}` : `${count} x ${amount} from ${from}` };
  });
}

/** Each is counted from the first, so that a plan of the 31st keeps to the last of the month. */
function dateOf(first: DateText, frequency: Frequency, index: number): DateText {
  if (frequency === 'M') return addMonths(first, index);
  return addDays(first, (frequency === 'W' ? 7 : 14) * index);
}

/** As it stands on a date, by what is known on it; the day itself is not over yet. */
export function standingOf(arrangement: Arrangement, date: DateText): Standing {
  const { paidCents, loweredCents } = sumUntil(arrangement, date);
  const wanted = wantedCents(arrangement, loweredCents);
  const missing = arrangement.instalments.map((instalment) => ({
    ...instalment,
    leftCents: between(wanted(instalment.position) - paidCents, instalment.amountCents),
  }));
  const leftCents = between(arrangement.principalCents - loweredCents - paidCents);
  const next = missing.find((one) => one.leftCents > 0);
  const due = missing.filter(({ dueOn }) => dueOn <= date);
  const broken = brokenBy(arrangement, date);
  return {
    state: stateOf(arrangement, date, { leftCents, next, broken, missing }),
    paidCents,
    leftCents,
    dueCents: sumCents(due, (one) => one.leftCents),
    ...(next === undefined ? {} : { next }),
    ...(broken === undefined ? {} : { broken }),
  };
}

type Seen = {
  readonly leftCents: Cents;
  readonly next: Standing['next'] | undefined;
  readonly broken: Standing['broken'] | undefined;
  readonly missing: readonly { readonly leftCents: Cents }[];
};

function stateOf(
  { events }: Arrangement,
  date: DateText,
  { leftCents, next, broken, missing }: Seen,
): ArrangementState {
  const ended = events.find((one) => one.on <= date && isEnd(one.kind));
  if (ended?.kind === 'cancelled') return 'cancelled';
  if (ended !== undefined || broken !== undefined) return 'broken';
  if (leftCents === 0) return 'completed';
  if (next !== undefined && next.dueOn < date) return 'late';
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
    loweredCents: sumCents(until, (one) => one.loweredCents),
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

/**
 * An instalment that is not paid when its days of grace are over breaks it; so does one that is
 * owed again later, by a check that came back. Days are looked at when they are over, and none
 * after its end.
 */
function brokenBy(arrangement: Arrangement, until: DateText): Standing['broken'] | undefined {
  const ended = arrangement.events.find(({ kind, on }) => on <= until && isEnd(kind));
  const date = ended?.on ?? until;
  const found = arrangement.instalments.flatMap((instalment) => {
    const last = lastDay(arrangement, instalment, date);
    const days = [last, ...arrangement.past.map(({ on }) => on).filter((on) => on > last)];
    const failed = days.find((day) => {
      if (day >= date) return false;
      const { paidCents, loweredCents } = sumUntil(arrangement, day);
      return paidCents < wantedCents(arrangement, loweredCents)(instalment.position);
    });
    return failed === undefined ? [] : [{ on: addDays(failed, 1), missedOn: instalment.dueOn }];
  });
  return found.sort((a, b) => a.on.localeCompare(b.on))[0];
}

/** The last day on which an instalment may be paid, by what is known on a date. */
function lastDay(
  { graceDays, events }: Arrangement,
  { dueOn }: Instalment,
  date: DateText,
): DateText {
  const given = events.flatMap(({ kind, on, until }) =>
    kind === 'grace' && on <= date && until !== undefined ? [until] : [],
  );
  return [addDays(dueOn, graceDays), ...given].sort().at(-1) ?? dueOn;
}

/** The last day that keeps the arrangement whole; undefined once nothing is left to pay. */
export function payableUntil(arrangement: Arrangement, date: DateText): DateText | undefined {
  const { next } = standingOf(arrangement, date);
  return next && lastDay(arrangement, next, date);
}
