// `citations`: foreign parking citations, one account each, with the fine they demand.
import { addDays } from '../../domain/calendar.ts';
import type { ComponentKind } from '../../domain/city-data.ts';
import { chargeFault, componentOf } from '../../domain/component-of.ts';
import { foreignText } from '../../domain/foreign-text.ts';
import type { Facts, ImportKind, Row, RowRead } from '../../domain/imports/draft.ts';
import {
  type DateForm,
  readForeignAmount,
  readForeignDate,
  readForeignWords,
} from '../../domain/imports/foreign-cells.ts';
import {
  needsOf,
  openProfile,
  type ProfileFields,
  readComponent,
} from '../../domain/imports/import-profile.ts';
import { fill, fillWhole, type Template } from '../../domain/imports/template.ts';
import { type Cents, formatCents } from '../../domain/money.ts';
import { tabFaultOf, type VehicleShape, vehicleShape, vehicleTold } from './told-by-file.ts';

const LINE = 'parking';
const PLACE_MOST = 60;
const VIOLATION_MOST = 40;
/** `80.56E7` read as a number by a spreadsheet and written as 8.06E+07: the digits are lost. */
const SPOILT_CODE = /^\d(\.\d+)?E\+\d+$/i;

type Shape = {
  readonly number: Template;
  readonly issuedOn: Template;
  readonly issuedTime: Template | undefined;
  readonly place: Template;
  readonly agency: Template | undefined;
  readonly violationCode: Template | undefined;
  readonly violation: Template;
  /** Where it is absent or empty, the schedule of the day of issue says what the code costs. */
  readonly fine: Template | undefined;
  readonly fineArea: string;
  readonly vehicle: VehicleShape;
  readonly dates: DateForm;
  readonly dueDays: number;
  /** A larger fine is more likely a column out of place. */
  readonly fineMostCents: Cents;
  readonly department: string;
  /** Surcharges in it are owed to county and state for each fine collected. */
  readonly component: ComponentKind;
};

export const citations: ImportKind = {
  name: 'citations',
  describe: 'parking citations with the fines they demand',
  open: (profile) =>
    openProfile('citations', profile, (from) => {
      const shape = shapeOf(from);
      return {
        needs: needsOf(LINE, [shape.department], [shape.component]),
        readRow: (row, facts) => readCitation(row, shape, facts),
      };
    }),
};

function shapeOf(from: ProfileFields): Shape {
  const { fields, columns, dates } = from;
  return {
    vehicle: vehicleShape(from),
    number: columns.needed('number'),
    issuedOn: columns.needed('issuedOn'),
    issuedTime: columns.optional('issuedTime'),
    place: columns.needed('place'),
    agency: columns.optional('agency'),
    violationCode: columns.optional('violationCode'),
    violation: columns.needed('violation'),
    fine: columns.optional('fine'),
    fineArea: fields.optionalText('fineArea') ?? '',
    dates,
    dueDays: fields.whole('dueDays'),
    fineMostCents: fields.money('fineMost'),
    department: fields.text('department'),
    component: fields.object('component', readComponent),
  };
}

function readCitation(row: Row, shape: Shape, facts: Facts): RowRead {
  const notes: string[] = [];
  const number = fillWhole(row, shape.number);
  const dateText = fill(row, shape.issuedOn);
  const issuedOn = readForeignDate(dateText, shape.dates);
  const fine = fineOf(row, shape, issuedOn, facts, notes);
  const vehicle = vehicleTold(row, shape.vehicle, notes);
  const reason =
    numberFault(number) ??
    dateFault(issuedOn, dateText, shape.dates, facts.today) ??
    fine.fault ??
    tabFaultOf(row, shape.vehicle, facts, {
      ...{ issuedOn: issuedOn ?? '', told: vehicle.told },
      code: shape.violationCode === undefined ? '' : foreignText(fill(row, shape.violationCode)),
      violation: foreignText(fill(row, shape.violation)),
    });
  if (reason !== undefined || issuedOn === undefined || fine.cents === undefined) {
    return { ok: false, reason: reason ?? 'cannot be read' };
  }
  const place = readForeignWords(fill(row, shape.place), 'place', PLACE_MOST, notes);
  const item = {
    side: 'D' as const,
    documentNumber: number,
    description: describe(row, shape, notes),
    department: shape.department,
    documentDate: issuedOn,
    dueOn: addDays(issuedOn, shape.dueDays),
    components: [componentOf({ kind: shape.component, amountCents: fine.cents })],
  };
  const make = {
    ...{ numbering: 'foreign' as const, party: undefined, place, openedOn: issuedOn },
    ...vehicle,
  };
  const account = { line: LINE, foreign: number, make, mustBeNew: true, also: [] };
  return { ok: true, draft: { line: row.line, key: number, account, items: [item] }, notes };
}

function numberFault(number: string): string | undefined {
  if (number === '') return 'has no citation number';
  return /^\d{4,10}$/.test(number) ? undefined : `citation number ${number} is not 4 to 10 digits`;
}

function dateFault(
  date: string | undefined,
  text: string,
  form: DateForm,
  today: string,
): string | undefined {
  if (text.trim() === '') return 'has no date of issue';
  if (date === undefined) return `date of issue ${foreignText(text)} is no date, ${form}`;
  return date > today ? `is issued ${date}, which is in the future` : undefined;
}

/** As the file says, or as the schedule of fines did on that day. */
function fineOf(
  row: Row,
  shape: Shape,
  issuedOn: string | undefined,
  facts: Facts,
  notes: string[],
): Fine {
  const text = shape.fine === undefined ? '' : fill(row, shape.fine);
  if (text.trim() !== '' || shape.violationCode === undefined) return readFine(text, shape);
  const code = foreignText(fill(row, shape.violationCode));
  const scheduled = issuedOn && facts.fineOn(code, shape.fineArea, issuedOn);
  if (!scheduled) return readFine(text, shape);
  notes.push('no fine: that of the schedule on the day of issue');
  return readFine(formatCents(scheduled), shape);
}

type Fine = { readonly cents?: Cents; readonly fault?: string };

function readFine(text: string, { component, fineMostCents }: Shape): Fine {
  if (text.trim() === '') return { fault: 'has no fine' };
  const amount = readForeignAmount(text);
  if (amount === undefined || amount < 0) {
    return { fault: `fine ${foreignText(text)} is no amount in dollars` };
  }
  const fault = chargeFault({ kind: component, amountCents: amount });
  if (fault !== undefined) return { fault };
  if (amount === 0) return { fault: 'demands nothing: 0.00' };
  if (amount <= fineMostCents) return { cents: amount };
  const most = formatCents(fineMostCents);
  return { fault: `fine ${formatCents(amount)} is above ${most}: a column out of place?` };
}

function describe(row: Row, shape: Shape, notes: string[]): string {
  const cell = (template: Template | undefined) => template && fill(row, template);
  const text = fill(row, shape.violation);
  const violation = readForeignWords(text, 'violation', VIOLATION_MOST, notes);
  const code = readCode(cell(shape.violationCode), notes);
  const time = readTime(cell(shape.issuedTime), notes);
  const agency = foreignText(cell(shape.agency) ?? '');
  const words = [violation || 'Citation', code].filter((word) => word !== '').join(' ');
  return [words, time, agency && `agency ${agency}`].filter((word) => word !== '').join(', ');
}

function readCode(text: string | undefined, notes: string[]): string {
  if (text === undefined) return '';
  const code = foreignText(text);
  if (SPOILT_CODE.test(code)) {
    notes.push('violation code spoilt by a spreadsheet (as 8.06E+07), left out');
    return '';
  }
  if (code === '' || code === '0') notes.push('no violation code');
  return code === '0' ? '' : code.slice(0, VIOLATION_MOST);
}

/** Times without their leading zeros: `115` is 01:15, `9` is 00:09. */
function readTime(text: string | undefined, notes: string[]): string {
  if (text === undefined) return '';
  const digits = text.trim();
  if (digits === '') {
    notes.push('no time of issue');
    return '';
  }
  const [, hour, minute] = /^([01]\d|2[0-3]):?([0-5]\d)$/.exec(digits.padStart(4, '0')) ?? [];
  if (hour === undefined) {
    notes.push('time of issue is no time, left out');
    return '';
  }
  return `${hour}:${minute}`;
}
