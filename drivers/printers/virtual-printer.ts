// A printer for the tests: it reads bytes as a TM-T88 would and says what came out of it. Written
// from the command tables and sharing nothing with the encoder, so that the two cannot be wrong
// together.

export type PrintedLine = {
  readonly text: string;
  readonly bold: boolean;
  readonly large: boolean;
  readonly red: boolean;
};

export type PrintedThing =
  | { readonly thing: 'line'; readonly line: PrintedLine }
  | {
      readonly thing: 'kick';
      readonly connector: number;
      readonly on: number;
      readonly off: number;
    }
  | { readonly thing: 'qr' | 'barcode'; readonly text: string; readonly centred: boolean }
  | { readonly thing: 'cut'; readonly atLineStart: boolean };

/** Length of each command we know, its first two bytes included; a missing one throws. */
const COMMANDS: Readonly<Record<string, number>> = {
  '1b40': 2,
  '1b21': 3,
  '1b45': 3,
  '1b4d': 3,
  '1b61': 3,
  '1b70': 5,
  '1b72': 3,
  '1b74': 3,
  '1d21': 3,
  '1d28': 5,
  '1d48': 3,
  '1d56': 3,
  '1d68': 3,
  '1d6b': 4,
  '1d77': 3,
};

const PAGES: Readonly<Record<number, string>> = {
  0: 'cp437',
  17: 'cp866',
  18: 'cp852',
  19: 'cp858',
};

/** `decode` turns a code page's bytes into text: the caller brings it, from wherever it trusts. */
export function readByPrinter(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, page: string) => string,
): readonly PrintedThing[] {
  const things: PrintedThing[] = [];
  let page = 0;
  let bold = false;
  let large = false;
  let red = false;
  let centred = false;
  let stored = '';
  let line: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x0a) {
      const text = decode(Uint8Array.from(line), PAGES[page] ?? 'unknown');
      things.push({ thing: 'line', line: { text, bold, large, red } });
      line = [];
      at += 1;
      continue;
    }
    if (byte >= 0x20 && byte !== 0x7f) {
      line.push(byte);
      at += 1;
      continue;
    }
    const [, second = 0, third = 0, on = 0, off = 0] = bytes.subarray(at);
    const command = byte.toString(16).padStart(2, '0') + second.toString(16).padStart(2, '0');
    const length = COMMANDS[command];
    if (length === undefined) throw new Error(`at byte ${at}: ${command} is no command`);
    if (command === '1b40') [page, bold, large, red] = [0, false, false, false];
    if (command === '1b45') bold = third === 1;
    if (command === '1b74') page = third;
    if (command === '1b61') centred = third === 1;
    if (command === '1d28') {
      const [, , , low = 0, high = 0, , fn] = bytes.subarray(at);
      const size = low + 256 * high;
      if (fn === 0x50) stored = String.fromCharCode(...bytes.subarray(at + 8, at + 5 + size));
      if (fn === 0x51) things.push({ thing: 'qr', text: stored, centred });
      at += length + size;
      continue;
    }
    if (command === '1d6b') {
      const data = bytes.subarray(at + 4, at + 4 + (bytes[at + 3] ?? 0));
      things.push({ thing: 'barcode', text: String.fromCharCode(...data), centred });
      at += length + data.length;
      continue;
    }
    if (command === '1b21') large = (third & 0x30) === 0x30;
    if (command === '1b72') red = third === 1;
    if (command === '1d21') large = third === 0x11;
    if (command === '1b70') things.push({ thing: 'kick', connector: third, on, off });
    if (command === '1d56') things.push({ thing: 'cut', atLineStart: line.length === 0 });
    // GS V with 65 or 66 is followed by how far to feed first.
    at += command === '1d56' && third >= 65 ? length + 1 : length;
  }
  if (line.length > 0) throw new Error('the last line was never printed');
  return things;
}
