// What came out as lines of text: for a terminal that shows the paper, and to read a test by.
import { lineText, type Thing } from './things.ts';

/** Undefined for what leaves no mark on paper. */
export function thingText(thing: Thing): string | undefined {
  switch (thing.thing) {
    case 'line':
      return `${thing.station === 'slip' ? 'slip| ' : ''}${lineText(thing).trimEnd()}`;
    case 'barcode':
      return `[barcode ${thing.data}]`;
    case 'qr':
      return `[QR ${thing.data}]`;
    case 'kick':
      return `(the drawer on pin ${thing.connector === 0 ? 2 : 5} springs open)`;
    case 'cut':
      return '- - - - - - - - - - - - - - - - - - - - - - - -';
    case 'eject':
      return '(the form comes out)';
    case 'unknown':
      return `(no command: ${Buffer.from(thing.bytes).toString('hex')})`;
    case 'feed':
      return undefined;
  }
}

export function paperTextOf(things: readonly Thing[]): string {
  return things.flatMap((thing) => thingText(thing) ?? []).join('\n');
}
