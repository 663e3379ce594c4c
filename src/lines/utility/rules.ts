// When a bill is charged late, and with how much: once, from the day after it was due on, so much
// percent of what is open of it, line by line. Pure.
import { addDays } from '../../domain/calendar.ts';
import type { Plain } from '../../domain/canonical.ts';
import type { DateText } from '../../domain/clock.ts';
import { recordsIn } from '../../domain/facts.ts';
import { type Cents, parseAmount, sumCents, ZERO } from '../../domain/money.ts';
import { isLate, type OpenItem } from '../../domain/open-item.ts';
import { percentOf } from '../../domain/rates.ts';
import type { RuleBook } from '../../domain/rule-book.ts';
import { arrivalOf } from '../../domain/transfer.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { UTILITY_WORDS } from './words.ts';

export const LATE = 'late-charge';

/** Of a bill: how much of which control account is open, and the charge of it. */
export type LatePart = {
  readonly component: string;
  readonly openCents: Cents;
  readonly lateCents: Cents;
};

export type LateBill = {
  readonly bill: string;
  readonly dueOn: DateText;
  readonly department: string;
  readonly parts: readonly LatePart[];
};

type Terms = {
  readonly percent: number;
  readonly afterDays: number;
  /** The component of the charge by the control account of what is late. */
  readonly components: ReadonlyMap<string, string>;
};

export function lateTerms(rules: RuleBook, date: DateText): Terms {
  return {
    percent: rules.whole('late-percent', date),
    afterDays: rules.whole('late-after-days', date),
    components: new Map(
      rules.rows('late-components', date).map((row) => [String(row['on']), String(row['charge'])]),
    ),
  };
}

/** What memos and returned checks raise is no bill; nor is a late charge itself. */
const NO_BILL = /^(M|NSF|ARR)-\d+$|-L$/;

type Place = {
  readonly items: readonly OpenItem[];
  readonly records: readonly LineRecord[];
  readonly rules: RuleBook;
  readonly date: DateText;
};

/** Said of a part that left before its bill was charged: it is charged where it came, once. */
const TO_CHARGE = UTILITY_WORDS.notCharged;

/** Each part that came by a transfer is a bill of its own here. */
function billOf(item: OpenItem): string {
  const arrival = arrivalOf(item);
  return arrival === undefined ? item.documentNumber : `${item.documentNumber} ${arrival.transfer}`;
}

function isUncharged(item: OpenItem, charged: ReadonlySet<string>): boolean {
  const { side, documentNumber, components } = item;
  const arrival = arrivalOf(item);
  return (
    side === 'D' &&
    !NO_BILL.test(documentNumber) &&
    (arrival === undefined || arrival.said === TO_CHARGE) &&
    !charged.has(billOf(item)) &&
    // A bill may have come with its late charge on it.
    !components.some(isLate)
  );
}

const chargedIn = ({ records }: Pick<Place, 'records'>): ReadonlySet<string> =>
  new Set(chargedBills(records).map(({ bill }) => bill));

/** What a transfer takes along of a bill that was not charged, late or not yet. */
export function arrivesAs(place: Pick<Place, 'records'>, item: OpenItem): string | undefined {
  return isUncharged(item, chargedIn(place)) ? TO_CHARGE : undefined;
}

export function wasCharged(place: Pick<Place, 'records'>, item: OpenItem): boolean {
  return chargedIn(place).has(billOf(item));
}

/**
 * Bills past due that were never charged, oldest first, and parts of such that a transfer brought:
 * by their own due date, and where they are when they are charged, never on two accounts.
 */
export function lateBills({ items, records, rules, date }: Place): readonly LateBill[] {
  const terms = lateTerms(rules, date);
  const charged = chargedIn({ records });
  return items
    .filter((item) => isUncharged(item, charged))
    .filter(({ dueOn }) => date >= addDays(dueOn, terms.afterDays))
    .map((item) => lateBill(item, terms))
    .filter(({ parts }) => parts.length > 0)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

function lateBill(item: OpenItem, { percent, components }: Terms): LateBill {
  const { dueOn, department } = item;
  const bill = billOf(item);
  const parts = item.components.flatMap(({ controlAccount, openCents }): readonly LatePart[] => {
    const component = components.get(controlAccount);
    const lateCents = percentOf(openCents, percent);
    return component === undefined || lateCents <= 0 ? [] : [{ component, openCents, lateCents }];
  });
  return { bill, dueOn, department, parts };
}

export const lateTotal = (bills: readonly LateBill[]): Cents =>
  sumCents(
    bills.flatMap(({ parts }) => parts),
    ({ lateCents }) => lateCents,
  );

export type ChargedBill = {
  readonly bill: string;
  readonly on: DateText;
  readonly openCents: Cents;
  readonly lateCents: Cents;
};

/** As records tell them, oldest first. */
export function chargedBills(records: readonly LineRecord[]): readonly ChargedBill[] {
  return records
    .filter(({ act }) => act === LATE)
    .flatMap(({ facts, businessDate }) =>
      recordsIn(facts['bills']).map((row) => ({
        bill: String(row['bill']),
        on: businessDate,
        openCents: centsOf(row['open']),
        lateCents: centsOf(row['late']),
      })),
    );
}

function centsOf(value: Plain | undefined): Cents {
  return typeof value === 'string' ? (parseAmount(value) ?? ZERO) : ZERO;
}

/**
 * A bill is charged once, and with no more than the percent of what was open, cents apart; a part
 * that came by a transfer only where it was not charged before it came.
 */
export function replayLate({ records, rules, items }: Pick<Place, 'records' | 'rules' | 'items'>) {
  const arrived = items.filter((item) => arrivalOf(item) !== undefined);
  const barred = new Set(arrived.filter((item) => arrivalOf(item)?.said !== TO_CHARGE).map(billOf));
  const seen = new Set<string>();
  for (const { bill, on, openCents, lateCents } of chargedBills(records)) {
    if (seen.has(bill)) return UTILITY_WORDS.broken.twice(bill);
    seen.add(bill);
    if (barred.has(bill)) return UTILITY_WORDS.broken.before(bill);
    const wanted = percentOf(openCents, lateTerms(rules, on).percent);
    if (Math.abs(wanted - lateCents) > 1) return UTILITY_WORDS.broken.other(bill);
  }
  return undefined;
}
