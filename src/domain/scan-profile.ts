// The lines of digits that scanners read, as data: where each field stands, how its check digit is
// reckoned, and vectors that prove it. The industry's own published sample fails its check digit,
// so a profile is believed only after it has read its vectors (interfaces.md C.4).
import sample42 from '../../data/scan-lines/sample-42.json';
import stub28 from '../../data/scan-lines/stub-28.json';
import { assert } from './assert.ts';
import { mod10FromLeft, mod11FromRight } from './check-digit.ts';
import { type Fields, readFields } from './json-fields.ts';
import { type Cents, cents, formatCents } from './money.ts';

/** Shorter lines could be an account or a payment card. */
export const SCAN_LEAST = 20;

export type Stub = {
  /** 10 utility, 20 business tax, 30 parking, 40 permit, 50 invoice, 60 arrangement coupon. */
  readonly documentType: string;
  /** Account or citation number without leading zeros. */
  readonly number: string;
  readonly dueOn: string;
  readonly amountCents: Cents;
};

/** `start` counts from 1, as bill printers count. */
export type Span = { readonly start: number; readonly length: number };

const ALGORITHMS = ['mod10-left', 'mod11-right'] as const;
const DATE_FORMS = ['yymmdd', 'mmddyy'] as const;
/** Two digits of a year from here on belong to the century before. */
const LAST_CENTURY_FROM = 80;

export type ScanProfile = {
  readonly name: string;
  readonly title: string;
  readonly digits: number;
  readonly documentType: Span | undefined;
  readonly number: Span;
  readonly dueOn: Span & { readonly form: (typeof DATE_FORMS)[number] };
  readonly amount: Span;
  /** The digit at `at` is reckoned over the span. */
  readonly check: Span & { readonly algorithm: (typeof ALGORITHMS)[number]; readonly at: number };
  readonly vectors: readonly ScanVector[];
};

/** A line and what it must read as; or one that must not be read, and why. */
export type ScanVector = { readonly line: string; readonly reads: Stub | undefined };

/** The stub a line of this profile's length reads as; undefined when it was misread. */
export function readBy(profile: ScanProfile, line: string): Stub | undefined {
  if (line.length !== profile.digits || !/^\d+$/.test(line)) return undefined;
  const { check } = profile;
  if (checkDigit(check.algorithm, cut(line, check)) !== Number(line[check.at - 1])) {
    return undefined;
  }
  const dueOn = dateOf(cut(line, profile.dueOn), profile.dueOn.form);
  if (Number.isNaN(Date.parse(`${dueOn}T00:00:00Z`))) return undefined;
  return {
    documentType: profile.documentType ? cut(line, profile.documentType) : '',
    number: cut(line, profile.number).replace(/^0+(?=\d)/, ''),
    dueOn,
    amountCents: cents(Number(cut(line, profile.amount))),
  };
}

/** Undefined where the rule gives no digit: such a number is not issued. */
export function checkDigit(
  algorithm: ScanProfile['check']['algorithm'],
  digits: string,
): number | undefined {
  return algorithm === 'mod10-left' ? mod10FromLeft(digits) : mod11FromRight(digits);
}

function cut(line: string, { start, length }: Span): string {
  return line.slice(start - 1, start - 1 + length);
}

function dateOf(digits: string, form: (typeof DATE_FORMS)[number]): string {
  const [a = '', b = '', c = ''] = digits.match(/\d\d/g) ?? [];
  const [year, month, day] = form === 'yymmdd' ? [a, b, c] : [c, a, b];
  const century = Number(year) >= LAST_CENTURY_FROM ? '19' : '20';
  return `${century}${year}-${month}-${day}`;
}

/** A profile's file, or every problem with it: its fields, then its vectors. */
export function readScanProfile(
  value: unknown,
): { readonly profile: ScanProfile } | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const profile = readFields(problems, 'scan line', value, readProfile);
  const all = problems.length > 0 ? problems : selfTest(profile);
  return all.length > 0 ? { problems: all } : { profile };
}

/**
 * What of the vectors does not hold. A profile without one good and one bad line proves nothing.
 */
export function selfTest(profile: ScanProfile): readonly string[] {
  const { name, vectors } = profile;
  const good = vectors.filter(({ reads }) => reads !== undefined).length;
  const lacking = [
    ...(good === 0 ? [`${name}: no vector that is read`] : []),
    ...(good === vectors.length ? [`${name}: no vector that is misread`] : []),
  ];
  const wrong = vectors.flatMap(({ line, reads }) => {
    const told = stubWords(readBy(profile, line));
    const wanted = stubWords(reads);
    return told === wanted ? [] : [`${name}: ${line} reads as ${told}, not as ${wanted}`];
  });
  return [...lacking, ...wrong];
}

/** What no vector can show: fields outside the line, a line as short as a card number. */
export function spanProblems(profile: ScanProfile): readonly string[] {
  const { name, digits, documentType, number, dueOn, amount, check } = profile;
  const spans = { documentType, number, dueOn, amount, check };
  const outside = Object.entries(spans).filter(([, span]) => {
    return span !== undefined && (span.start < 1 || span.start + span.length - 1 > digits);
  });
  return [
    ...(digits < SCAN_LEAST
      ? [`${name}: digits is ${digits}; it takes ${SCAN_LEAST} at least`]
      : []),
    ...outside.map(([field]) => `${name}: ${field} ends outside the ${digits} digits`),
  ];
}

/** The profile as its file has it. */
export function scanProfileFile(profile: ScanProfile): unknown {
  const { name, title, digits, documentType, number, dueOn, amount, check, vectors } = profile;
  const type = documentType ? { documentType } : { noDocumentType: true };
  return {
    ...{ name, title, digits, check },
    fields: { ...type, number, dueOn, amount },
    vectors: vectors.map(({ line, reads }) => {
      if (reads === undefined) return { line, misread: 'it must not be read' };
      const { documentType: kind, amountCents, ...rest } = reads;
      const of = kind === '' ? {} : { documentType: kind };
      return { line, ...of, ...rest, amount: formatCents(amountCents) };
    }),
  };
}

function stubWords(stub: Stub | undefined): string {
  if (stub === undefined) return 'misread';
  const { documentType, number, dueOn, amountCents } = stub;
  return `${documentType} ${number} ${dueOn} ${formatCents(amountCents)}`.trim();
}

/** One profile of a city's file. */
export function readProfile(fields: Fields): ScanProfile {
  return {
    name: fields.text('name', /^[a-z0-9-]+$/),
    title: fields.text('title'),
    digits: fields.whole('digits'),
    ...fields.object('fields', (of) => ({
      documentType: of.flag('noDocumentType') ? undefined : of.object('documentType', readSpan),
      number: of.object('number', readSpan),
      dueOn: of.object('dueOn', (span) => ({
        ...readSpan(span),
        form: span.choice('form', DATE_FORMS),
      })),
      amount: of.object('amount', readSpan),
    })),
    check: fields.object('check', (check) => ({
      ...readSpan(check),
      algorithm: check.choice('algorithm', ALGORITHMS),
      at: check.whole('at'),
    })),
    vectors: fields.rows('vectors', readVector),
  };
}

function readSpan(fields: Fields): Span {
  return { start: fields.whole('start'), length: fields.whole('length') };
}

function readVector(fields: Fields): ScanVector {
  const line = fields.text('line', /^\d+$/);
  if (fields.optionalText('misread') !== undefined) return { line, reads: undefined };
  const reads = {
    documentType: fields.optionalText('documentType', /^\d\d$/) ?? '',
    number: fields.text('number', /^\d+$/),
    dueOn: fields.date('dueOn'),
    amountCents: fields.money('amount'),
  };
  return { line, reads };
}

function shipped(value: unknown): ScanProfile {
  const read = readScanProfile(value);
  assert('profile' in read, 'problems' in read ? read.problems.join('\n') : '');
  return read.profile;
}

/** The city's own stubs: what is printed, and what is read first. */
export const CITY_STUB = shipped(stub28);

/** As their files are: what a city begins from. */
export const SHIPPED_SCAN_LINES: readonly unknown[] = [stub28, sample42];

/** Every profile of data/scan-lines; each has read its vectors when the program starts. */
export const SCAN_PROFILES: readonly ScanProfile[] = [CITY_STUB, shipped(sample42)];
