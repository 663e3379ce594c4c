// What of an arrangement a clerk grants alone, and what a supervisor signs, and why: policies of a
// date.
import {
  type Arrangement,
  type ArrangementKind,
  type Instalment,
  isOnce,
  standingOf,
} from './arrangement.ts';
import { addDays, addMonths } from './calendar.ts';
import type { DateText } from './clock.ts';

export type ArrangementLimits = {
  /** An extension that a clerk grants reaches so many days beyond the day that counts. */
  readonly extensionDays: number;
  readonly clerkInstalments: number;
  /** From the making to the last instalment. */
  readonly clerkDays: number;
  /** After a broken one a supervisor signs the next for so long. */
  readonly againMonths: number;
  /** Nobody grants a longer one; 0 is no limit. */
  readonly mostMonths: number;
  /** Nor a deferral of more days. */
  readonly deferralDays: number;
};

export type AskedTerms = {
  readonly kind: ArrangementKind;
  readonly date: DateText;
  readonly instalments: readonly Instalment[];
  /** The oldest due date of its items: what is overdue is put off the longest. */
  readonly dueOn: DateText;
  /** An item of it was put off before. */
  readonly putOff: boolean;
  /** When an earlier one of the payer broke; undefined where none did. */
  readonly brokenOn: DateText | undefined;
  /** Of what a court ordered. */
  readonly caseNumber?: string | undefined;
};

/** Why a supervisor must sign, in words; none where a clerk may grant it. */
export function signatureReasons(asked: AskedTerms, limits: ArrangementLimits): readonly string[] {
  const { kind, date, instalments, dueOn, brokenOn } = asked;
  const last = instalments.at(-1)?.dueOn ?? date;
  const reasons: string[] = [];
  if (kind === 'court') reasons.push(courtReason(asked));
  else if (kind === 'extension') {
    // What is not due yet is put off from the day it is due.
    const from = dueOn > date ? dueOn : date;
    if (last > addDays(from, limits.extensionDays)) {
      reasons.push(`longer than ${limits.extensionDays} days`);
    }
    if (asked.putOff) reasons.push('put off before');
  } else {
    if (instalments.length > limits.clerkInstalments) {
      reasons.push(`more than ${limits.clerkInstalments} instalments`);
    }
    if (last > addDays(date, limits.clerkDays)) {
      reasons.push(`longer than ${limits.clerkDays} days`);
    }
  }
  if (brokenOn !== undefined && date < addMonths(brokenOn, limits.againMonths)) {
    reasons.push(`an earlier one broke on ${brokenOn}`);
  }
  return reasons;
}

function courtReason({ caseNumber }: AskedTerms): string {
  return caseNumber === undefined ? 'a court ordered it' : `court order, case ${caseNumber}`;
}

/** The last day anybody may grant; a court orders what it orders. */
export function latestEnd(
  kind: ArrangementKind,
  date: DateText,
  { mostMonths, deferralDays }: ArrangementLimits,
): DateText | undefined {
  if (kind === 'court') return undefined;
  const days = [
    ...(mostMonths === 0 ? [] : [addMonths(date, mostMonths)]),
    ...(kind === 'deferral' && deferralDays > 0 ? [addDays(date, deferralDays)] : []),
  ];
  return days.sort()[0];
}

/** A court may order one payment; else one is no instalment. */
export function fewestInstalments(kind: ArrangementKind): number {
  return isOnce(kind) || kind === 'court' ? 1 : 2;
}

export type OverItems = Arrangement & {
  readonly items: readonly { readonly itemId: number }[];
};

/** Whether one of the items was put off by an earlier extension. */
export function isPutOff(earlier: readonly OverItems[], itemIds: ReadonlySet<number>): boolean {
  return earlier.some(
    (one) => one.kind === 'extension' && one.items.some(({ itemId }) => itemIds.has(itemId)),
  );
}

/** The newest day on which one of them was found broken, as it is known on a date. */
export function newestBroken(
  earlier: readonly Arrangement[],
  date: DateText,
): DateText | undefined {
  const days = earlier.flatMap((one) => standingOf(one, date).broken?.on ?? []);
  return days.sort().at(-1);
}
