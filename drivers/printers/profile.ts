// What one model of printer can do, read from data/printers: a new model is a new file there and a
// line in the list below, never new code.
import epson from '../../data/printers/epson-tm-t88v.json';
import generic from '../../data/printers/generic-80mm.json';
import plain from '../../data/printers/plain-40.json';
import { assert } from '../../src/domain/assert.ts';
import type { DrawerPin } from '../../src/domain/printer.ts';
import { CODE_PAGES, type CodePage } from './code-pages.ts';

/**
 * `feed-partial` feeds the paper to its cutter by itself; the other cuts come after `feedLines`.
 */
const CUTS = ['none', 'full', 'partial', 'feed-partial'] as const;
export type Cut = (typeof CUTS)[number];

const LANGUAGES = ['escpos', 'text'] as const;
export type PrinterLanguage = (typeof LANGUAGES)[number];

/** How long the drawer's coil is powered and then rested. Both are whole steps of 2 ms, to 510. */
export type DrawerPort = {
  readonly pins: readonly DrawerPin[];
  readonly onMs: number;
  readonly offMs: number;
};

/** `codePageNumber` is what this model calls the page (ESC t). Without a drawer port: null. */
export type PrinterProfile = {
  readonly name: string;
  readonly language: PrinterLanguage;
  readonly columns: number;
  readonly largeScale: 1 | 2;
  readonly codePage: CodePage;
  readonly codePageNumber: number;
  readonly feedLines: number;
  readonly cut: Cut;
  readonly drawer: DrawerPort | null;
};

/** A profile as it stands in a file: JSON knows no unions. */
type ProfileFile = Readonly<
  Record<'name' | 'language' | 'codePage' | 'cut', string> &
    Record<'columns' | 'largeScale' | 'codePageNumber' | 'feedLines', number>
> & {
  readonly drawer: {
    readonly pins: readonly number[];
    readonly onMs: number;
    readonly offMs: number;
  } | null;
};

/**
 * Checked when first used, so that a slip in a data file is named at once and not half way down.
 */
export function profileOf(file: ProfileFile): PrinterProfile {
  const { name, columns, codePageNumber, feedLines } = file;
  assert(wholeWithin(columns, 24, 200), `${name}: ${columns} columns`);
  assert(wholeWithin(codePageNumber, 0, 255), `${name}: code page number ${codePageNumber}`);
  assert(wholeWithin(feedLines, 0, 20), `${name}: ${feedLines} lines of feed`);
  return {
    name,
    columns,
    codePageNumber,
    feedLines,
    language: oneOf(LANGUAGES, file.language, name),
    codePage: oneOf(keysOf(CODE_PAGES), file.codePage, name),
    cut: oneOf(CUTS, file.cut, name),
    largeScale: oneOf([1, 2] as const, file.largeScale, name),
    drawer: file.drawer === null ? null : drawerOf(file.drawer, name),
  };
}

function drawerOf(file: NonNullable<ProfileFile['drawer']>, name: string): DrawerPort {
  const { onMs, offMs } = file;
  for (const ms of [onMs, offMs]) {
    assert(wholeWithin(ms / 2, 1, 255), `${name}: a drawer pulse of ${ms} ms`);
  }
  // Powered more than a fifth of the time, a drawer's coil burns out.
  assert(onMs * 5 <= onMs + offMs, `${name}: the drawer rests too short`);
  return { onMs, offMs, pins: file.pins.map((pin) => oneOf([2, 5] as const, pin, name)) };
}

function wholeWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function oneOf<T>(list: readonly T[], value: unknown, name: string): T {
  const found = list.find((candidate) => candidate === value);
  assert(found !== undefined, `printer profile ${name}: ${String(value)} is not known`);
  return found;
}

function keysOf<T extends object>(record: T): readonly (keyof T)[] {
  return Object.keys(record) as (keyof T)[];
}

/** Every file of data/printers by the name a setting uses. */
export const PROFILES = {
  'generic-80mm': profileOf(generic),
  'epson-tm-t88v': profileOf(epson),
  'plain-40': profileOf(plain),
};
export type ProfileName = keyof typeof PROFILES;

export const DEFAULT_PROFILE: ProfileName = 'generic-80mm';

export function isProfileName(name: string): name is ProfileName {
  return Object.hasOwn(PROFILES, name);
}
