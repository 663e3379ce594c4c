// What a printer of the tests makes of bytes, its letters by the very pages we print in.
import { CODE_PAGES, type CodePage } from './code-pages.ts';
import { type PrintedLine, type PrintedThing, readByPrinter } from './virtual-printer.ts';

export function readPrinted(bytes: Uint8Array): readonly PrintedThing[] {
  return readByPrinter(bytes, decode);
}

export function printedLines(bytes: Uint8Array): readonly PrintedLine[] {
  return readPrinted(bytes).flatMap((one) => (one.thing === 'line' ? [one.line] : []));
}

const isPage = (page: string): page is CodePage => Object.hasOwn(CODE_PAGES, page);

function decode(bytes: Uint8Array, page: string): string {
  const high = isPage(page) ? CODE_PAGES[page] : '';
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (high[byte - 0x80] ?? ''),
  ).join('');
}
