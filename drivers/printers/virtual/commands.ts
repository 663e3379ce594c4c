// Where one command of the ESC/POS language ends and the next begins. Written from the command
// tables of several makers; what a command does is the business of mechanism.ts.

const NUL = 0x00;
const DLE = 0x10;
const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;

/** A length, or what has to arrive before it can be told. */
type Measured = number | 'more';
type Measure = number | ((bytes: Uint8Array) => Measured);

/** Lengths include the two bytes that name the command. */
const LENGTHS: Readonly<Record<number, Readonly<Record<string, Measure>>>> = {
  [DLE]: { '\x04': 3, '\x05': 3, '\x14': (bytes) => realTimePulse(bytes) },
  [ESC]: {
    '@': 2,
    ...same(2, '2', 'S', 'L', '<', 'i', 'm', 'q', 'v', '\x0c'),
    ...same(3, ' ', '!', '%', '-', '3', '=', '?', 'A', 'E', 'G', 'J', 'K', 'M', 'R', 'T'),
    ...same(3, 'U', 'V', 'a', 'd', 'e', 'r', 't', 'u', '{'),
    ...same(4, '$', '\\', 'c', 'f'),
    p: 5,
    W: 10,
    D: (bytes) => throughNul(bytes, 2),
    '*': (bytes) =>
      sized(bytes, 5, ([, , mode = 0, low = 0, high = 0]) => {
        return (mode >= 32 ? 3 : 1) * (low + 256 * high);
      }),
  },
  [FS]: {
    ...same(2, '&', '.', 'b'),
    ...same(3, '!', '-', 'C', 'W'),
    ...same(4, 'S', 'p'),
    a: (bytes) => sized(bytes, 3, ([, , kind]) => (kind === 0x30 ? 1 : 0)),
    '(': (bytes) => parenthesis(bytes),
  },
  [GS]: {
    ...same(2, ':'),
    ...same(3, '!', '/', 'B', 'E', 'H', 'I', 'T', 'a', 'b', 'f', 'h', 'r', 'w'),
    ...same(4, '$', 'L', 'P', 'W', '\\'),
    '^': 5,
    '(': (bytes) => parenthesis(bytes),
    V: (bytes) => sized(bytes, 3, ([, , mode = 0]) => (mode >= 65 ? 1 : 0)),
    k: (bytes) => barcode(bytes),
    v: (bytes) =>
      sized(bytes, 8, ([, , , , xl = 0, xh = 0, yl = 0, yh = 0]) => {
        return (xl + 256 * xh) * (yl + 256 * yh);
      }),
  },
};

function same(length: number, ...names: readonly string[]): Readonly<Record<string, Measure>> {
  return Object.fromEntries(names.map((name) => [name, length]));
}

/** How many bytes the command at the head of `bytes` has; 1 for a byte that stands alone. */
export function commandLength(bytes: Uint8Array): Measured {
  const [first = NUL, second] = bytes;
  const family = LENGTHS[first];
  if (family === undefined) return 1;
  if (second === undefined) return 'more';
  const measure = family[String.fromCharCode(second)] ?? 2;
  const length = typeof measure === 'number' ? measure : measure(bytes);
  return length === 'more' || length > bytes.length ? 'more' : length;
}

/** False for a command that is in no table: a printer would take its tail for text. */
export function isKnown([first = NUL, second = NUL]: Uint8Array): boolean {
  const family = LENGTHS[first];
  return family === undefined || String.fromCharCode(second) in family;
}

function sized(bytes: Uint8Array, head: number, rest: (head: Uint8Array) => number): Measured {
  return bytes.length < head ? 'more' : head + rest(bytes);
}

/** `( x pL pH`, then as many bytes as pL and pH say. */
function parenthesis(bytes: Uint8Array): Measured {
  return sized(bytes, 5, ([, , , low = 0, high = 0]) => low + 256 * high);
}

/** The old form ends with a NUL, the new one says its length. */
function barcode(bytes: Uint8Array): Measured {
  const [, , system] = bytes;
  if (system === undefined) return 'more';
  if (system <= 6) return throughNul(bytes, 3);
  return sized(bytes, 4, ([, , , length = 0]) => length);
}

function throughNul(bytes: Uint8Array, from: number): Measured {
  const end = bytes.indexOf(NUL, from);
  return end === -1 ? 'more' : end + 1;
}

function realTimePulse(bytes: Uint8Array): Measured {
  const [, , what] = bytes;
  if (what === undefined) return 'more';
  return what === 8 ? 10 : 5;
}

/** A command that is obeyed the moment it arrives, whatever is still waiting to be printed. */
export type RealTime =
  | { readonly ask: number }
  | { readonly recover: number }
  | { readonly pulse: { readonly connector: number; readonly tenths: number } };

/** Finds them in a stream that may be cut anywhere, even inside of other commands' data. */
export class RealTimeWatch {
  /** What has come of a command so far; nothing outside of one. */
  #seen: number[] = [];

  take(byte: number): RealTime | undefined {
    // One inside another begins anew: the first is cut off then.
    if (byte === DLE && this.#seen.length < 3) this.#seen = [];
    if (this.#seen.length === 0 && byte !== DLE) return undefined;
    this.#seen.push(byte);
    const [, command, number, connector = 0, tenths = 0] = this.#seen;
    const pulse = command === 0x14 && (number ?? 1) === 1;
    const length = pulse
      ? 5
      : command === 0x04 || command === 0x05 || command === undefined
        ? 3
        : 0;
    if (this.#seen.length < length) return undefined;
    this.#seen = [];
    if (length === 0) return undefined;
    if (pulse) return { pulse: { connector, tenths } };
    return command === 0x04 ? { ask: number ?? 0 } : { recover: number ?? 0 };
  }
}
