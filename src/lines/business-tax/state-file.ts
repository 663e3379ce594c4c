// The file of businesses that the state tax board gets once a year (R&TC 19551.5): a line of fixed
// length for each that was in business in the year, in plain capitals. Pure.
import type { DateText } from '../../domain/clock.ts';
import { type FixedField, fixedLine } from '../../domain/fixed-width.ts';
import type { Listed } from './listings/rows.ts';
import { isOnlyFound } from './listings/rows.ts';

/** Those who were in business in the year; who closed in it is told with the date. */
export function inBusiness(rows: readonly Listed[], year: number): readonly Listed[] {
  return rows.filter((row) => {
    const { business } = row;
    const { closedOn } = business;
    const hasBegun = beganOn(row) <= `${year}-12-31`;
    return hasBegun && !isOnlyFound(business) && (closedOn ?? `${year}-12-31`) >= `${year}-01-01`;
  });
}

function beganOn({ business, openedOn }: Listed): DateText {
  const first = business.years.find((one) => one.beganOn !== undefined);
  return business.owner?.beganOn ?? first?.beganOn ?? openedOn;
}

export function stateFileText(
  layout: readonly FixedField[],
  rows: readonly Listed[],
  year: number,
  /** Tax numbers by account, whole. */
  numbers: ReadonlyMap<string, string>,
): string {
  return rows.map((row) => `${fixedLine(layout, fieldsOf(row, year, numbers))}\r\n`).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  sole: 'S',
  partnership: 'P',
  corporation: 'C',
  company: 'L',
  nonprofit: 'N',
  government: 'G',
};
const TAX_NUMBERS: Readonly<Record<string, string>> = { fein: 'F', ssn: 'S' };

const dense = (date: DateText | undefined) => (date ?? '').replaceAll('-', '');

function fieldsOf(
  row: Listed,
  year: number,
  numbers: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const { number, name, trade, address, business } = row;
  const { owner, naics, closedOn } = business;
  const ceased = closedOn !== undefined && closedOn <= `${year}-12-31` ? closedOn : undefined;
  return {
    ...{ account: number, name, trade, ...addressParts(address) },
    taxNumberKind: TAX_NUMBERS[owner?.taxNumberKind ?? ''] ?? '',
    taxNumber: numbers.get(number) ?? '',
    entity: ENTITIES[owner?.entity ?? ''] ?? '',
    ...{ industry: naics, began: dense(beganOn(row)), ceased: dense(ceased) },
  };
}

const CITY_LINE = /^(.*?)[ ,]+([A-Za-z]{2})[ ,]+(\d{5}(?:-?\d{4})?)$/;

/** `204 Main Street, Robles Canyon CA 93001`; a line that is no city's belongs to the street. */
function addressParts(address: string): Readonly<Record<string, string>> {
  const lines = address.split(/\n|, /);
  const [, city, state, zip] = CITY_LINE.exec(lines.at(-1) ?? '') ?? [];
  if (city === undefined) return { street: lines.join(' ') };
  return { street: lines.slice(0, -1).join(' '), city, state: state ?? '', zip: zip ?? '' };
}
