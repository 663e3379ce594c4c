// The ESC/POS language: a laid-out paper or a drawer kick as labelled byte runs. Text, initialising
// and the code page go through the escpos package, which builds them right; drawer, size, weight
// and cut are ours, because the package sends wrong bytes for them (a drawer kick there is mangled
// by UTF-8).
import { assert, present } from '../../src/domain/assert.ts';
import type { DrawerPin, SlipSide } from '../../src/domain/printer.ts';
import type { LaidLine } from '../paper/layout.ts';
import { type ByteRun, byteRun } from './byte-run.ts';
import { FONTS, type PageNumber, type PrinterProfile } from './profile.ts';
import { symbolRuns } from './symbols.ts';

const ESC = 0x1b;
const GS = 0x1d;
const LINE_FEED = 0x0a;

/** Builds bytes with the package: one call in, one labelled run out. Nothing is ever sent by it. */
type Builder = {
  readonly start: () => ByteRun;
  readonly codePage: () => ByteRun;
  readonly line: (text: string) => ByteRun;
};

/** Loaded only when something is printed: the package is slow to start and useless to the rest. */
async function makeBuilder({ page, number }: PageNumber): Promise<Builder> {
  const { default: escpos } = await import('escpos');
  let built = new Uint8Array();
  const adapter = {
    open: () => {},
    // The package reuses its buffer for the next call, hence the copy.
    write: (bytes: Buffer) => {
      built = Uint8Array.from(bytes);
    },
    close: () => {},
  };
  const printer = new escpos.Printer(adapter, { encoding: page });
  const run = (what: string, build: () => unknown): ByteRun => {
    build();
    printer.flush();
    return { what, bytes: built };
  };
  return {
    start: () => run('initialise', () => printer.hardware('init')),
    codePage: () => run(`code page ${page}`, () => printer.setCharacterCodeTable(number)),
    line: (text) => {
      const line = run(`line  ${text}`, () => printer.text(text));
      assert(isOneLine(line.bytes, text.length), `unprintable bytes in a line: ${text}`);
      return line;
    },
  };
}

/** The last guard before the wire: a byte a column, none of them a control, then one line feed. */
function isOneLine(bytes: Uint8Array, columns: number): boolean {
  const text = bytes.subarray(0, -1);
  const harmless = text.every((byte) => byte >= 0x20 && byte !== 0x7f);
  return harmless && text.length === columns && bytes.at(-1) === LINE_FEED;
}

/** Lines laid out for the letters of one page. */
export type LaidPaper = { readonly page: PageNumber; readonly lines: readonly LaidLine[] };

/** The lines, then feed and cut. */
export async function encodeLines(
  { page, lines }: LaidPaper,
  profile: PrinterProfile,
): Promise<readonly ByteRun[]> {
  const builder = await makeBuilder(page);
  return [
    builder.start(),
    builder.codePage(),
    ...font(profile),
    ...lines.flatMap((line) => [
      ...symbol(line, profile),
      ...withLooks(line, builder.line(line.text), profile),
    ]),
    ...ending(profile),
  ];
}

function symbol({ symbol: code }: LaidLine, { qr, barcode }: PrinterProfile): readonly ByteRun[] {
  if (code === undefined || !(qr || barcode)) return [];
  return symbolRuns(code, qr ? 'qr' : 'barcode');
}

/** ESC M 0, 1, 2: fonts A, B, C. Impact printers begin in B, so it is always said. */
function font(profile: PrinterProfile): readonly ByteRun[] {
  return [byteRun(`font ${profile.font}`, ESC, 0x4d, fontNumber(profile))];
}

const fontNumber = (profile: PrinterProfile) => FONTS.indexOf(profile.font);

/** Sets a line's looks and takes them back, so that no line depends on the one before. */
function withLooks(line: LaidLine, text: ByteRun, profile: PrinterProfile): readonly ByteRun[] {
  let runs: readonly ByteRun[] = [text];
  if (line.large === true) {
    runs = [...size('double', profile), ...runs, ...size('single', profile)];
  } else if (line.strong === true) {
    runs = [byteRun('bold on', ESC, 0x45, 1), ...runs, byteRun('bold off', ESC, 0x45, 0)];
  }
  if (line.red !== true || profile.colours === 1) return runs;
  return [byteRun('red', ESC, 0x72, 1), ...runs, byteRun('black', ESC, 0x72, 0)];
}

function size(which: 'double' | 'single', profile: PrinterProfile): readonly ByteRun[] {
  const isDouble = which === 'double';
  const what = `${which} size`;
  switch (profile.double) {
    case 'none':
      return [];
    case 'gs':
      // GS ! counts from 0: high nibble width, low nibble height.
      return [byteRun(what, GS, 0x21, isDouble ? 0x11 : 0x00)];
    case 'esc':
      // ESC ! chooses the font as well, in its lowest bit.
      return [byteRun(what, ESC, 0x21, (isDouble ? 0x30 : 0x00) | fontNumber(profile))];
  }
}

function ending(profile: PrinterProfile): readonly ByteRun[] {
  const { feedLines } = profile;
  const feed = byteRun(`feed ${feedLines} lines`, ...Array<number>(feedLines).fill(LINE_FEED));
  return [...(feedLines === 0 ? [] : [feed]), ...cut(profile)];
}

function cut(profile: PrinterProfile): readonly ByteRun[] {
  switch (profile.cut) {
    case 'none':
      return [];
    case 'full':
      return [byteRun('cut through', GS, 0x56, 0)];
    case 'partial':
      return [byteRun('cut, one point left', GS, 0x56, 1)];
    case 'feed-partial':
      return [byteRun('feed to the cutter and cut, one point left', GS, 0x56, 0x42, 0)];
  }
}

/** How many minutes a printer waits for a form before it gives up. 0 would be for ever. */
const SLIP_WAIT_MINUTES = 1;
const FORM_FEED = 0x0c;

/**
 * Lines on a form: the printer waits until one is laid in, prints, puts it out, and goes back to
 * its roll. The back is chosen once the slip is, since choosing the slip begins at the front.
 */
export async function encodeSlip(
  { page, lines }: LaidPaper,
  side: SlipSide,
): Promise<readonly ByteRun[]> {
  const builder = await makeBuilder(page);
  const back = byteRun('back of the form', GS, 0x28, 0x47, 2, 0, 0x30, 0x44);
  return [
    builder.start(),
    builder.codePage(),
    byteRun('wait one minute for a form', ESC, 0x66, SLIP_WAIT_MINUTES, 5),
    byteRun('print on the form', ESC, 0x63, 0x30, 4),
    ...(side === 'back' ? [back] : []),
    ...lines.map(({ text }) => builder.line(text)),
    byteRun('put the form out', FORM_FEED),
    byteRun('print on the roll', ESC, 0x63, 0x30, 1),
  ];
}

/** ESC p m t1 t2: power the pin for t1 x 2 ms, rest t2 x 2 ms. Asserts that the pin exists. */
export function encodeKick(pin: DrawerPin, profile: PrinterProfile): readonly ByteRun[] {
  const drawer = present(profile.drawer, `${profile.name}: a drawer`);
  assert(drawer.pins.includes(pin), `${profile.name} has no drawer on pin ${pin}`);
  const connector = pin === 2 ? 0 : 1;
  return [byteRun(`kick pin ${pin}`, ESC, 0x70, connector, drawer.onMs / 2, drawer.offMs / 2)];
}
