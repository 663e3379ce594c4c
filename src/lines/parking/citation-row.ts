// One row of a foreign citation file: a citation with notes, or the reason why it is not taken.

import { foreignText, isHarmful } from '../../domain/foreign-text.ts';
import { type Cents, formatCents, parseAmount } from '../../domain/money.ts';
import type { CitationProfile } from './citation-profile.ts';

export type Citation = {
  readonly line: number;
  readonly number: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly place: string;
  readonly description: string;
  readonly fineCents: Cents;
};

export type CitationRead =
  | { readonly ok: true; readonly citation: Citation; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** The text of one of our fields in the row; undefined where the profile has no column for it. */
export type FieldOf = (field: keyof CitationProfile['columns']) => string | undefined;

const PLACE_MOST = 60;
const VIOLATION_MOST = 40;
/** `80.56E7` read as a number by a spreadsheet and written as 8.06E+07: the digits are lost. */
const SPOILT_CODE = /^\d(\.\d+)?E\+\d+$/i;

/** `today` is the business date: nothing is issued later. */
export function readCitation(
  line: number,
  field: FieldOf,
  profile: CitationProfile,
  today: string,
): CitationRead {
  const notes: string[] = [];
  const number = foreignText(field('number') ?? '');
  const issuedOn = readDate(field('issuedOn') ?? '');
  const fine = readFine(field('fine') ?? '', profile);
  const reason =
    numberFault(number) ?? dateFault(issuedOn, field('issuedOn') ?? '', today) ?? fine.fault;
  if (reason !== undefined || issuedOn === undefined || fine.cents === undefined) {
    return { ok: false, reason: reason ?? 'cannot be read' };
  }
  const citation = {
    line,
    number,
    issuedOn,
    dueOn: addDays(issuedOn, profile.dueDays),
    place: readText(field('place'), 'place', PLACE_MOST, notes),
    description: describe(field, notes),
    fineCents: fine.cents,
  };
  return { ok: true, citation, notes };
}

function numberFault(number: string): string | undefined {
  if (number === '') return 'has no citation number';
  return /^\d{4,10}$/.test(number) ? undefined : `citation number ${number} is not 4 to 10 digits`;
}

/** `2015-12-21`, with or without a time behind it; undefined when there is no such day. */
function readDate(text: string): string | undefined {
  const [, date] = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]*Z?)?$/.exec(text.trim()) ?? [];
  if (date === undefined) return undefined;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) ? date : undefined;
}

function dateFault(date: string | undefined, text: string, today: string): string | undefined {
  if (text.trim() === '') return 'has no date of issue';
  if (date === undefined) return `date of issue ${foreignText(text)} is no date, YYYY-MM-DD`;
  return date > today ? `is issued ${date}, which is in the future` : undefined;
}

type Fine = { readonly cents?: Cents; readonly fault?: string };

/** Dollars as a portal writes them: `53`, `53.00`, `$1,053`. */
function readFine(text: string, profile: CitationProfile): Fine {
  const trimmed = text.trim();
  if (trimmed === '') return { fault: 'has no fine' };
  const [, dollars, point] = /^\$?(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(\d{2}))?$/.exec(trimmed) ?? [];
  const cents =
    dollars === undefined
      ? undefined
      : parseAmount(`${dollars.replaceAll(',', '')}.${point ?? ''}`);
  if (cents === undefined) return { fault: `fine ${foreignText(text)} is no amount in dollars` };
  const { surcharge } = profile.component;
  if (cents <= surcharge.amountCents) {
    const amount = formatCents(surcharge.amountCents);
    return { fault: `fine ${formatCents(cents)} does not exceed the surcharge of ${amount} in it` };
  }
  if (cents > profile.fineMostCents) {
    const most = formatCents(profile.fineMostCents);
    return { fault: `fine ${formatCents(cents)} is above ${most}: a column out of place?` };
  }
  return { cents };
}

function describe(field: FieldOf, notes: string[]): string {
  const violation = readText(field('violation'), 'violation', VIOLATION_MOST, notes);
  const code = readCode(field('violationCode'), notes);
  const time = readTime(field('issuedTime'), notes);
  const agency = foreignText(field('agency') ?? '');
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

function readText(text: string | undefined, what: string, most: number, notes: string[]): string {
  const given = text ?? '';
  const plain = foreignText(given);
  if (plain === '') notes.push(`no ${what}`);
  if (isHarmful(given)) notes.push(`${what} held control characters, taken out`);
  if (given.includes('\uFFFD')) notes.push(`${what} holds letters that cannot be read`);
  if (plain.length > most) notes.push(`${what} cut to ${most} letters`);
  return plain.slice(0, most).trim();
}

function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
