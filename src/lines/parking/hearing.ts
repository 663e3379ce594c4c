// A hearing and an appeal to the court, as their records tell them. Pure.
import type { DateText } from '../../domain/clock.ts';
import { centsIn, dateOf, textOf } from '../../domain/facts.ts';
import type { Cents } from '../../domain/money.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { ACT, type Outcome, outcomeIn } from './acts.ts';

/** What stands in for the money while nobody has decided. */
export const SECURITIES = ['deposit', 'waiver', 'paid'] as const;
export type Security = (typeof SECURITIES)[number];

export type Hearing = {
  readonly askedOn: DateText;
  readonly isTimely: boolean;
  readonly security: Security;
  /** What is to be deposited; nothing where it is waived or was paid. */
  readonly depositCents: Cents;
  /** The last day on which that is paid in: it lapses after it. */
  readonly depositBy: DateText;
  /** The last day on which it may be held. */
  readonly heldBy: DateText;
  readonly set: Slot | undefined;
  readonly isContinued: boolean;
  readonly decision: { readonly outcome: Outcome; readonly mailedOn: DateText } | undefined;
};

export type Slot = {
  readonly on: DateText;
  readonly time: string;
  readonly mode: string;
  readonly examiner: string;
};

export type CourtAppeal = {
  readonly filedOn: DateText;
  readonly sentOn: DateText | undefined;
  readonly outcome: Outcome | undefined;
};

export function hearingAfter(
  hearing: Hearing | undefined,
  record: LineRecord,
): Hearing | undefined {
  const { act, facts, businessDate } = record;
  if (act === ACT.hearing) return askedIn(record);
  if (hearing === undefined) return undefined;
  switch (act) {
    case ACT.set:
      return { ...hearing, set: slotIn(record) };
    case ACT.continued:
      return { ...hearing, set: slotIn(record), isContinued: true };
    case ACT.withdrawn:
    case ACT.lapsed:
      return undefined;
    case ACT.decision:
      return { ...hearing, decision: { outcome: outcomeIn(facts), mailedOn: businessDate } };
    default:
      return hearing;
  }
}

function askedIn({ facts, businessDate }: LineRecord): Hearing {
  return {
    askedOn: dateOf(facts, 'on') ?? businessDate,
    isTimely: facts['timely'] === true,
    security: SECURITIES.find((one) => one === facts['security']) ?? 'paid',
    depositCents: centsIn(facts, 'deposit'),
    depositBy: dateOf(facts, 'depositBy') ?? dateOf(facts, 'until') ?? businessDate,
    heldBy: dateOf(facts, 'heldBy') ?? businessDate,
    ...{ set: undefined, isContinued: false, decision: undefined },
  };
}

function slotIn({ facts, businessDate }: LineRecord): Slot {
  return {
    on: dateOf(facts, 'on') ?? businessDate,
    time: textOf(facts, 'time'),
    mode: textOf(facts, 'mode'),
    examiner: textOf(facts, 'examiner'),
  };
}

export function courtAfter(
  court: CourtAppeal | undefined,
  { act, facts, businessDate }: LineRecord,
): CourtAppeal | undefined {
  if (act === ACT.courtFiled) {
    const filedOn = dateOf(facts, 'on') ?? businessDate;
    return { filedOn, sentOn: undefined, outcome: undefined };
  }
  if (court === undefined) return undefined;
  return act === ACT.courtSent
    ? { ...court, sentOn: businessDate }
    : { ...court, outcome: outcomeIn(facts) };
}
