// What one model of printer can do, read from data/printers: a new model is a new file there and a
// line in the list below, never new code.
import tmH6000 from '../../data/printers/epson-tm-h6000.json';
import tmM30 from '../../data/printers/epson-tm-m30.json';
import tmT20 from '../../data/printers/epson-tm-t20.json';
import tmT88V from '../../data/printers/epson-tm-t88v.json';
import tmT88VI from '../../data/printers/epson-tm-t88vi.json';
import tmU220 from '../../data/printers/epson-tm-u220.json';
import tmU220Narrow from '../../data/printers/epson-tm-u220-40.json';
import generic from '../../data/printers/generic-80mm.json';
import plain40 from '../../data/printers/plain-40.json';
import plain80 from '../../data/printers/plain-80.json';
import star from '../../data/printers/star-escpos.json';
import { assert, present } from '../../src/domain/assert.ts';
import type { DrawerPin, SlipSide } from '../../src/domain/printer.ts';
import { CODE_PAGES, type CodePage } from './code-pages.ts';

/**
 * `feed-partial` feeds the paper to its cutter by itself; the other cuts come after `feedLines`.
 */
const CUTS = ['none', 'full', 'partial', 'feed-partial'] as const;
export type Cut = (typeof CUTS)[number];

const LANGUAGES = ['escpos', 'text'] as const;
export type PrinterLanguage = (typeof LANGUAGES)[number];

/** In the order of ESC M. */
export const FONTS = ['A', 'B', 'C'] as const;
export type Font = (typeof FONTS)[number];

/** The command for letters of double size: GS !, or ESC ! where the model does not know it. */
const DOUBLES = ['gs', 'esc', 'none'] as const;
export type Double = (typeof DOUBLES)[number];

/** What the model can tell of itself; whether it is heard depends on the cable too. */
const STATUSES = ['full', 'none'] as const;

const SIDES = ['front', 'back'] as const;

/** How long the drawer's coil is powered and then rested. Both are whole steps of 2 ms, to 510. */
export type DrawerPort = {
  readonly pins: readonly DrawerPin[];
  readonly onMs: number;
  readonly offMs: number;
};

/** A page, and what this model calls it (ESC t). */
export type PageNumber = { readonly page: CodePage; readonly number: number };

/** The slot for checks and stubs beside the roll. */
export type SlipSlot = {
  readonly columns: number;
  readonly lines: number;
  readonly sides: readonly SlipSide[];
};

export type PrinterProfile = {
  readonly name: string;
  readonly language: PrinterLanguage;
  /** Columns of each font. */
  readonly fonts: Readonly<Partial<Record<Font, number>>>;
  /** The font papers are printed in, and how many columns it has. */
  readonly font: Font;
  readonly columns: number;
  readonly double: Double;
  /** The first is used wherever it has all the letters of a paper. */
  readonly codePages: readonly [PageNumber, ...PageNumber[]];
  readonly feedLines: number;
  readonly cut: Cut;
  /** Without a drawer port: null. */
  readonly drawer: DrawerPort | null;
  readonly qr: boolean;
  readonly barcode: boolean;
  /** Without a slot for slips: null. */
  readonly slip: SlipSlot | null;
  /** Whether it reads the magnetic line of a check. */
  readonly micr: boolean;
  readonly colours: 1 | 2;
  readonly status: (typeof STATUSES)[number];
};

/** A profile as it stands in a file: JSON knows no unions. */
export type ProfileFile = Readonly<
  Record<'name' | 'language' | 'font' | 'double' | 'cut' | 'status', string> &
    Record<'feedLines' | 'colours', number> &
    Record<'qr' | 'barcode' | 'micr', boolean> &
    Record<'fonts' | 'codePages', Readonly<Record<string, number>>>
> & {
  readonly drawer: {
    readonly pins: readonly number[];
    readonly onMs: number;
    readonly offMs: number;
  } | null;
  readonly slip: {
    readonly columns: number;
    readonly lines: number;
    readonly sides: readonly string[];
  } | null;
};

/**
 * Checked when first used, so that a slip in a data file is named at once and not half way down.
 */
export function profileOf(file: ProfileFile): PrinterProfile {
  const { name, feedLines, qr, barcode, micr } = file;
  assert(wholeWithin(feedLines, 0, 20), `${name}: ${feedLines} lines of feed`);
  const fonts = fontsOf(file);
  const font = oneOf(FONTS, file.font, name);
  return {
    name,
    feedLines,
    qr,
    barcode,
    micr,
    fonts,
    font,
    columns: present(fonts[font], `${name}: columns of font ${font}`),
    codePages: pagesOf(file),
    language: oneOf(LANGUAGES, file.language, name),
    double: oneOf(DOUBLES, file.double, name),
    cut: oneOf(CUTS, file.cut, name),
    colours: oneOf([1, 2] as const, file.colours, name),
    status: oneOf(STATUSES, file.status, name),
    drawer: file.drawer === null ? null : drawerOf(file.drawer, name),
    slip: file.slip === null ? null : slipOf(file.slip, name),
  };
}

function fontsOf({ name, fonts }: ProfileFile): PrinterProfile['fonts'] {
  return Object.fromEntries(
    Object.entries(fonts).map(([font, columns]) => {
      assert(wholeWithin(columns, 24, 200), `${name}: ${columns} columns`);
      return [oneOf(FONTS, font, name), columns];
    }),
  );
}

function pagesOf({ name, codePages }: ProfileFile): PrinterProfile['codePages'] {
  const [first, ...rest] = Object.entries(codePages).map(([page, number]) => {
    assert(wholeWithin(number, 0, 255), `${name}: code page number ${number}`);
    return { page: oneOf(keysOf(CODE_PAGES), page, name), number };
  });
  return [present(first, `${name}: a code page`), ...rest];
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

function slipOf(file: NonNullable<ProfileFile['slip']>, name: string): SlipSlot {
  const { columns, lines } = file;
  assert(wholeWithin(columns, 24, 100), `${name}: ${columns} columns of a slip`);
  assert(wholeWithin(lines, 1, 100), `${name}: ${lines} lines of a slip`);
  return { columns, lines, sides: file.sides.map((side) => oneOf(SIDES, side, name)) };
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
  'epson-tm-t88v': profileOf(tmT88V),
  'epson-tm-t88vi': profileOf(tmT88VI),
  'epson-tm-t20': profileOf(tmT20),
  'epson-tm-m30': profileOf(tmM30),
  'epson-tm-u220': profileOf(tmU220),
  'epson-tm-u220-40': profileOf(tmU220Narrow),
  'epson-tm-h6000': profileOf(tmH6000),
  'star-escpos': profileOf(star),
  'plain-40': profileOf(plain40),
  'plain-80': profileOf(plain80),
};
export type ProfileName = keyof typeof PROFILES;

export const DEFAULT_PROFILE: ProfileName = 'generic-80mm';

export function isProfileName(name: string): name is ProfileName {
  return Object.hasOwn(PROFILES, name);
}
