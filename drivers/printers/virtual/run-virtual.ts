// The virtual printer as a program: shows what comes out line by line, writes a picture of each
// piece, and goes wrong or is mended at the press of a key.
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../atomic-file.ts';
import type { Fault } from './faults.ts';
import { thingText } from './paper-text.ts';
import { type Piece, Pieces } from './pieces.ts';
import { serveVirtualPrinter } from './server.ts';
import { VirtualPrinter } from './virtual-printer.ts';

export type VirtualRun = {
  readonly port: number;
  readonly host: string;
  /** Where the pictures go; made with the first one. */
  readonly folder: string;
  readonly faults: readonly Fault[];
  /** The magnetic line of the check in the printer. */
  readonly check?: string;
  say(text: string): void;
  /** Resolves when it is to stop; `press` is called with each key until then. */
  until(press: (key: string) => void): Promise<void>;
};

const KEY_FAULTS: Readonly<Record<string, Fault>> = {
  c: { fault: 'cover' },
  p: { fault: 'paper-out', afterLines: 0 },
  l: { fault: 'paper-out', afterLines: 12 },
  n: { fault: 'near-end' },
  e: { fault: 'error' },
  m: { fault: 'mute' },
  g: { fault: 'garbage' },
  r: { fault: 'reset', afterBytes: 400 },
  s: { fault: 'slow', bytesPerSecond: 1000 },
};

export const KEYS_HELP = [
  'c cover open   p paper out   l paper out after 12 lines   n paper near its end',
  'e error   m mute   g garbage   r reset after 400 bytes   s slow (1,000 bytes a second)',
  'Each key puts its fault in and takes it out again. x all well   d shut the drawer',
  'f lay a form in the slip station   q quit',
].join('\n');

/** Resolves when it was stopped; rejects where it cannot listen. */
export async function runVirtualPrinter(run: VirtualRun): Promise<void> {
  const printer = new VirtualPrinter(run.check === undefined ? {} : { check: run.check });
  printer.setFaults(...run.faults);
  const written: Promise<void>[] = [];
  const pieces = new Pieces((piece) => {
    written.push(writePicture(piece, run).catch((error: Error) => run.say(error.message)));
  });
  printer.onThing((thing) => {
    const text = thingText(thing);
    if (text !== undefined) run.say(text);
    pieces.take(thing);
  });
  const served = await serveVirtualPrinter(printer, run);
  run.say(`A virtual printer listens at ${run.host} port ${served.port}.\n${KEYS_HELP}`);
  await run.until((key) => press(printer, key, run.say));
  await served.close();
  pieces.finish();
  await Promise.all(written);
}

function press(printer: VirtualPrinter, key: string, say: (text: string) => void): void {
  const fault = KEY_FAULTS[key];
  if (key === 'd') printer.shutDrawer();
  if (key === 'f') printer.insertForm();
  if (key === 'x') printer.setFaults();
  if (fault) {
    const others = printer.faults.filter((one) => one.fault !== fault.fault);
    const was = others.length < printer.faults.length;
    printer.setFaults(...others, ...(was ? [] : [fault]));
  }
  if (fault || key === 'x') {
    const names = printer.faults.map((one) => one.fault).join(', ');
    say(`(now: ${names === '' ? 'all well' : names})`);
  }
}

/** Pictures wait for each other, so that two of them never take one name. */
let writing: Promise<unknown> = Promise.resolve();

function writePicture({ kind, things }: Piece, { folder, say }: VirtualRun): Promise<void> {
  const written = writing.then(async () => {
    const [{ drawPaper }, { pngOf }] = await Promise.all([
      import('./picture.ts'),
      import('./png.ts'),
    ]);
    await mkdir(folder, { recursive: true });
    const path = await freeName(join(folder, kind));
    await writeAtomically(path, pngOf(await drawPaper(things)));
    say(`(picture: ${path})`);
  });
  writing = written.catch(() => {});
  return written;
}

async function freeName(stem: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = `${stem}-${String(number).padStart(4, '0')}.png`;
    const taken = await access(path).then(
      () => true,
      () => false,
    );
    if (!taken) return path;
  }
}
