// The ESC/POS language: a laid-out paper or a drawer kick as labelled byte runs. Text, initialising
// and the code page go through the escpos package, which builds them right; drawer, size, weight
// and cut are ours, because the package sends wrong bytes for them (a drawer kick there is mangled
// by UTF-8).
import { assert, present } from '../../src/domain/assert.ts';
import type { DrawerPin } from '../../src/domain/printer.ts';
import type { LaidLine } from '../paper/layout.ts';
import { type ByteRun, byteRun } from './byte-run.ts';
import type { PrinterProfile } from './profile.ts';

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
async function makeBuilder(profile: PrinterProfile): Promise<Builder> {
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
  const printer = new escpos.Printer(adapter, {
    encoding: profile.codePage,
    width: profile.columns,
  });
  const run = (what: string, build: () => unknown): ByteRun => {
    build();
    printer.flush();
    return { what, bytes: built };
  };
  return {
    start: () => run('initialise', () => printer.hardware('init')),
    codePage: () =>
      run(`code page ${profile.codePage}`, () =>
        printer.setCharacterCodeTable(profile.codePageNumber),
      ),
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

/** The lines, then feed and cut. Lines must have been laid out with the profile's own code page. */
export async function encodeLines(
  lines: readonly LaidLine[],
  profile: PrinterProfile,
): Promise<readonly ByteRun[]> {
  const builder = await makeBuilder(profile);
  return [
    builder.start(),
    builder.codePage(),
    ...lines.flatMap((line) => withLooks(line, builder.line(line.text))),
    ...ending(profile),
  ];
}

/** Sets a line's looks and takes them back, so that no line depends on the one before. */
function withLooks(line: LaidLine, text: ByteRun): readonly ByteRun[] {
  if (line.large === true) {
    // GS ! counts from 0: high nibble width, low nibble height.
    return [byteRun('double size', GS, 0x21, 0x11), text, byteRun('single size', GS, 0x21, 0x00)];
  }
  if (line.strong === true) {
    return [byteRun('bold on', ESC, 0x45, 1), text, byteRun('bold off', ESC, 0x45, 0)];
  }
  return [text];
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

/** ESC p m t1 t2: power the pin for t1 x 2 ms, rest t2 x 2 ms. Asserts that the pin exists. */
export function encodeKick(pin: DrawerPin, profile: PrinterProfile): readonly ByteRun[] {
  const drawer = present(profile.drawer, `${profile.name}: a drawer`);
  assert(drawer.pins.includes(pin), `${profile.name} has no drawer on pin ${pin}`);
  const connector = pin === 2 ? 0 : 1;
  return [byteRun(`kick pin ${pin}`, ESC, 0x70, connector, drawer.onMs / 2, drawer.offMs / 2)];
}
