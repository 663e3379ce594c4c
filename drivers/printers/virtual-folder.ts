// The printer of a counter that has none yet: the virtual printer in this very process, driven as a
// real one over a line that is no cable. Each paper becomes a picture and a text in a folder.
import { mkdir } from 'node:fs/promises';
import type { Clock } from '../../src/domain/clock.ts';
import type { Paper } from '../../src/domain/papers/paper.ts';
import { notPrinted, type Printer } from '../../src/domain/printer.ts';
import { folderTrouble, keepPaper, logKick } from './file.ts';
import { lane } from './one-at-a-time.ts';
import { printerOver } from './print-over.ts';
import type { PrinterProfile } from './profile.ts';
import type { Line, Transport } from './transport.ts';
import type { Piece } from './virtual/pieces.ts';
import type { VirtualPrinter } from './virtual/virtual-printer.ts';

/** Nobody is there to push the drawer shut. */
const DRAWER_SHUTS_MS = 3_000;
const DEADLINE_MS = 60_000;
const SYSTEM_CLOCK: Clock = { now: () => new Date().toISOString() };

/** The virtual printer and what it has cut off; its code is loaded with the first job. */
type Desktop = { readonly virtual: VirtualPrinter; takePieces(): readonly Piece[] };

export function virtualFolderPrinter(
  folder: string,
  profile: PrinterProfile,
  clock: Clock = SYSTEM_CLOCK,
): Printer {
  let desktop: Promise<Desktop> | undefined;
  const atDesktop = () => {
    desktop ??= setUpDesktop();
    return desktop;
  };
  // It can say how it is, whatever model is asked of it.
  const device = printerOver(lineTo(atDesktop), { ...profile, status: 'full' });
  const inTurn = lane();
  const print: Printer['print'] = (job) =>
    inTurn(
      async () => {
        try {
          await mkdir(folder, { recursive: true });
          const outcome = await device.print(job);
          if (outcome.outcome !== 'printed') return outcome;
          if (job.kind === 'kick') await logKick(folder, `${clock.now()} kick pin ${job.pin}\n`);
          else await keep(folder, job.paper, (await atDesktop()).takePieces());
          return outcome;
        } catch (error) {
          return notPrinted(folderTrouble(error));
        }
      },
      DEADLINE_MS,
      notPrinted,
    );
  return { ...device, kind: 'file', name: `virtual printer, papers in ${folder}`, print };
}

async function keep(folder: string, paper: Paper, pieces: readonly Piece[]): Promise<void> {
  const [{ drawPaper }, { pngOf }] = await Promise.all([
    import('./virtual/picture.ts'),
    import('./virtual/png.ts'),
  ]);
  const things = pieces.flatMap((piece) => piece.things);
  const text = pieces.map((piece) => `${piece.text}\n`).join('');
  await keepPaper(folder, paper, [
    ['.png', pngOf(await drawPaper(things))],
    ['.txt', text],
  ]);
}

async function setUpDesktop(): Promise<Desktop> {
  const [{ VirtualPrinter: Virtual }, { Pieces }] = await Promise.all([
    import('./virtual/virtual-printer.ts'),
    import('./virtual/pieces.ts'),
  ]);
  // A form is always at hand: nobody could lay one in.
  const virtual = new Virtual({ formInserted: true, drawerShutsAfterMs: DRAWER_SHUTS_MS });
  let cut: Piece[] = [];
  const pieces = new Pieces((piece) => cut.push(piece));
  virtual.onThing((thing) => {
    pieces.take(thing);
    if (thing.thing === 'eject') virtual.insertForm();
  });
  const takePieces = () => {
    pieces.finish();
    const taken = cut;
    cut = [];
    return taken;
  };
  return { virtual, takePieces };
}

function lineTo(atDesktop: () => Promise<Desktop>): Transport {
  return {
    name: 'virtual printer',
    answers: true,
    open: async (ear): Promise<Line> => {
      const { virtual } = await atDesktop();
      virtual.connect((bytes) => ear.heard(bytes));
      return {
        answers: true,
        write: async (bytes) => virtual.receive(bytes),
        end: async () => {},
        drop: async () => virtual.connect(undefined),
      };
    },
  };
}
