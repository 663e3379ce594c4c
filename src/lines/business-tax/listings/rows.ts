// The businesses of a city as they stood at the end of a date, for its listings.
import type { LineStart } from '../../../desk/line-duties.ts';
import type { DateText } from '../../../domain/clock.ts';
import { textOf } from '../../../domain/facts.ts';
import { type Column, text } from '../../../domain/reports/report.ts';
import type { LineRecord } from '../../../store/line-records.ts';
import { ACT, type Business } from '../business.ts';
import { businessOf } from '../history.ts';
import { classOf } from '../holds.ts';
import { type BusinessRow, readBusinesses } from '../store.ts';
import { isAgency } from '../verbs/remit-state-fee.ts';

export type Listed = BusinessRow & {
  readonly business: Business;
  /** What its owner trades as; empty where that is the legal name. */
  readonly trade: string;
  /** In words; empty where nobody told it. */
  readonly classWords: string;
};

/** By number; accounts of agencies are none. */
export async function listed(start: LineStart, date: DateText): Promise<readonly Listed[]> {
  const rows = await readBusinesses(start.book, { date });
  return described(start, rows);
}

export function described(start: LineStart, rows: readonly BusinessRow[]): readonly Listed[] {
  return rows
    .filter((row) => !isAgency(row))
    .map((row) => {
      const business = businessOf(row.records);
      const classWords = classOf(start, business.classCode)?.words ?? '';
      const { name = row.name, place = row.place } = business;
      const alias = wasCalled(row.records).includes(row.alias) ? '' : row.alias;
      const address = row.address === row.place ? place : row.address;
      const is = { ...row, name, place, address };
      return { ...is, business, trade: business.dba || alias, classWords };
    });
}

/** What changes of the legal name left behind finds it, and is no trade name. */
function wasCalled(records: readonly LineRecord[]): readonly string[] {
  return records
    .filter(({ act, facts }) => act === ACT.called && textOf(facts, 'what') === 'legal')
    .map(({ facts }) => textOf(facts, 'now'));
}

/** Those that are on record or were imported, and not closed; who was only found is none yet. */
export function standing(rows: readonly Listed[]): readonly Listed[] {
  return rows.filter(({ business }) => business.closedOn === undefined && !isOnlyFound(business));
}

export function isOnlyFound({ isRegistered, isFound }: Business): boolean {
  return isFound && !isRegistered;
}

/** Each record of some acts in a span, with the business it is of, in the order of their dates. */
export function actsFrom(
  rows: readonly Listed[],
  acts: readonly string[],
  from: DateText,
): readonly { readonly date: DateText; readonly row: Listed; readonly record: LineRecord }[] {
  return rows
    .flatMap((row) =>
      row.records
        .filter(({ act, businessDate }) => acts.includes(act) && businessDate >= from)
        .map((record) => ({ date: record.businessDate, row, record })),
    )
    .sort((a, b) => a.record.id - b.record.id);
}

export const WHO: readonly Column[] = [
  text('account', 'account', 9),
  text('name', 'name', 22),
  text('trade', 'trades as', 16),
];
export const PLACE = text('place', 'place', 22);

export const who = ({ number, name, trade }: Listed) => [number, name, trade] as const;
