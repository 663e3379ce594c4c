// What a row of a citation file tells of the vehicle: the plate it is found by, how it is
// described, and whether a tab that ran out could be cited then. Pure.
import type { PlainRecord } from '../../domain/canonical.ts';
import { foreignText } from '../../domain/foreign-text.ts';
import type { Facts, NewAccount, Row } from '../../domain/imports/draft.ts';
import { readForeignWords } from '../../domain/imports/foreign-cells.ts';
import type { ProfileFields } from '../../domain/imports/import-profile.ts';
import { fill, type Template } from '../../domain/imports/template.ts';
import { DESCRIBED, monthIn, VIN_DIGITS } from './described.ts';
import { isTab, tabFault } from './tab.ts';
import { VEHICLE_WORDS } from './vehicle-words.ts';

const WORDS = VEHICLE_WORDS.file;
const WORD_MOST = 20;
const PLATE_MOST = 10;
const YES = ['y', 'yes', 'true', '1', 'x'];
const COLUMNS = ['plate', 'state', ...DESCRIBED, 'lookedUp'] as const;
type Column = (typeof COLUMNS)[number];

export type VehicleShape = {
  readonly columns: Readonly<Record<Column, Template | undefined>>;
  /** Violation codes of the file that are of a registration which ran out. */
  readonly tabCodes: readonly string[];
};

export function vehicleShape({ fields, columns }: ProfileFields): VehicleShape {
  const templates = COLUMNS.map((name) => [name, columns.optional(name)] as const);
  return {
    columns: Object.fromEntries(templates) as VehicleShape['columns'],
    tabCodes: fields.texts('registrationCodes'),
  };
}

type Told = Pick<NewAccount, 'identifiers' | 'told'>;

/** What stands in its cells; nothing where the file has none of them. */
export function vehicleTold(row: Row, { columns }: VehicleShape, notes: string[]): Told {
  const cell = (name: Column) => cellOf(row, columns[name]);
  const words = (name: 'make' | 'body' | 'color') => wordsOf(row, columns[name], name, notes);
  const plate = foreignText(cell('plate')).toUpperCase().slice(0, PLATE_MOST);
  const told: PlainRecord = {
    ...{ plate, state: cell('state'), vin: cell('vin').slice(-VIN_DIGITS) },
    ...{ make: words('make'), body: words('body'), color: words('color') },
    plateType: cell('plateType'),
    registered: monthOf(cell('registered'), notes) ?? '',
  };
  const known = Object.entries(told).filter(([, text]) => text !== '');
  return {
    ...(plate === '' ? {} : { identifiers: [{ kind: 'plate' as const, shown: plate }] }),
    ...(known.length === 0 ? {} : { told: Object.fromEntries(known) }),
  };
}

function cellOf(row: Row, template: Template | undefined): string {
  return template === undefined ? '' : foreignText(fill(row, template)).slice(0, WORD_MOST);
}

function wordsOf(row: Row, template: Template | undefined, what: string, notes: string[]): string {
  const text = template === undefined ? '' : fill(row, template);
  return text.trim() === '' ? '' : readForeignWords(text, what, WORD_MOST, notes);
}

/** `202609`, and `2026-09` and `2026-09-30T00:00:00` as well. */
function monthOf(text: string, notes: string[]): string | undefined {
  if (text === '') return undefined;
  const month = monthIn(text.replace('-', '').slice(0, 6));
  if (month === undefined) notes.push(WORDS.noMonth);
  return month;
}

type Issued = {
  readonly issuedOn: string;
  readonly code: string;
  readonly violation: string;
  readonly told: PlainRecord | undefined;
};

/** Why the tab could not be cited then; undefined where it could, or is none. */
export function tabFaultOf(
  row: Row,
  { columns, tabCodes }: VehicleShape,
  { rules }: Facts,
  { issuedOn: date, code, violation, told }: Issued,
): string | undefined {
  const asked = { rules, date };
  if (!tabCodes.includes(code) && !isTab(asked, { words: violation })) return undefined;
  const registered = told?.['registered'];
  const isLookedUp = YES.includes(cellOf(row, columns.lookedUp).toLowerCase());
  const tab = { registered: registered === undefined ? undefined : String(registered), isLookedUp };
  const why = tabFault(asked, tab);
  return why === undefined ? undefined : WORDS.tab(why);
}
