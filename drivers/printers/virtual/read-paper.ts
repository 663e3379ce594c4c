// What a sound printer makes of a whole job, at once: for whoever has bytes and wants to see paper.
import type { Thing } from './things.ts';
import { VirtualPrinter } from './virtual-printer.ts';

export function readPaper(bytes: Uint8Array): readonly Thing[] {
  const things: Thing[] = [];
  const printer = new VirtualPrinter({ formInserted: true });
  printer.onThing((thing) => things.push(thing));
  printer.receive(bytes);
  return things;
}
