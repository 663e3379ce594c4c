// What the virtual printer makes of bytes, in the few words that tests of the encoder ask about.
import { readPaper } from './virtual/read-paper.ts';
import { lineText, type Thing } from './virtual/things.ts';

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

/** Throws for bytes that are no command: a printer would take their tail for text. */
export function readPrinted(bytes: Uint8Array): readonly PrintedThing[] {
  return readPaper(bytes).flatMap((thing) => printedThing(thing) ?? []);
}

export function printedLines(bytes: Uint8Array): readonly PrintedLine[] {
  return readPrinted(bytes).flatMap((one) => (one.thing === 'line' ? [one.line] : []));
}

function printedThing(thing: Thing): PrintedThing | undefined {
  switch (thing.thing) {
    case 'line': {
      const looks = thing.runs.map(({ look }) => look);
      const line = {
        text: lineText(thing),
        bold: looks.some(({ bold }) => bold),
        large: looks.some(({ width, height }) => width === 2 && height === 2),
        red: looks.some(({ red }) => red),
      };
      return { thing: 'line', line };
    }
    case 'qr':
    case 'barcode':
      return { thing: thing.thing, text: thing.data, centred: thing.align === 'centre' };
    case 'kick':
    case 'cut':
      return thing;
    case 'unknown':
      throw new Error(`${thing.bytes.join(' ')} is no command`);
    default:
      return undefined;
  }
}
