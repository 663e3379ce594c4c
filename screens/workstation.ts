// A workstation: the stack of screens on a desk, its header and its outbox. The terminal and the
// player of key scripts drive the same one.
import type { Desk } from '../src/desk/desk.ts';
import type { Holder, IsAlive } from '../src/desk/lease-register.ts';
import type { Drained } from '../src/desk/print-next.ts';
import { opensDrawer } from '../src/desk/read-answer.ts';
import { anyHeldKick, releaseKicks } from '../src/desk/settle-paper.ts';
import { DrawerWatch } from '../src/desk/watch-drawer.ts';
import { PrinterWorker, printerKey } from '../src/desk/work-printer.ts';
import type { DrawerPin, Printer } from '../src/domain/printer.ts';
import { done } from '../src/domain/result.ts';
import { PLAIN_SCANNER } from '../src/domain/scanner.ts';
import { checkReaderOf } from './check-reader.ts';
import { type Header, openHeader } from './header.ts';
import { SCREEN } from './ids.ts';
import type { AmountReading } from './key.ts';
import type { AnyScreen } from './screen.ts';
import { signInScreen } from './sign-in.ts';
import { ScreenStack } from './stack.ts';
import type { SetUp, Station } from './station.ts';
import { announceAnswer, toldBefore, untold } from './tell-answers.ts';

export type WorkstationOptions = {
  readonly desk: Desk;
  readonly register: number;
  readonly printer: Printer;
  /** Where this register's drawer hangs on the printer; pin 2 unless told. */
  readonly drawerPin?: DrawerPin;
  /** The sensor's level while the drawer stands open; without it nobody watches the drawer. */
  readonly drawerOpen?: 'high' | 'low';
  readonly paperLines: Station['paperLines'];
  readonly ledger: Station['ledger'];
  /** Whether a process runs; without it every terminal is taken for alive. */
  readonly isAlive?: IsAlive;
  /** This process, as others look it up. */
  readonly holder?: Holder;
  readonly amounts?: AmountReading;
  /** Kept for as long as this workstation runs, unless told. */
  readonly setUp?: SetUp;
  readonly onFault: (error: unknown) => void;
  /** What must be read before the first sign-in: paragraphs of lines. */
  readonly notices?: readonly (readonly string[])[];
};

export type Workstation = {
  readonly stack: ScreenStack<Station>;
  readonly station: Station;
  readonly header: Header;
  readonly worker: PrinterWorker;
  /** Before a pass: kicks whose clerk was told why may go. */
  readonly letKicksGo: () => Promise<void>;
  /** Notes what the drawer's sensor tells; true when the header now says something else. */
  readonly watchDrawer: () => Promise<boolean>;
  /** Prints what waits, at once. */
  readonly print: () => Promise<Drained | undefined>;
  /**
   * Says what a second person answered at another terminal. Run it through the pump, and before
   * printing: a drawer opens together with the words why.
   */
  readonly announce: () => Promise<void>;
  /** True when something was queued since the last pass. */
  readonly printWanted: () => boolean;
  /** Called whenever something was queued. */
  readonly onPrintWanted: (wake: () => void) => void;
};

/** Signing in does not wait for the code of all the others. */
export async function allScreens(): Promise<readonly AnyScreen<Station>[]> {
  return (await import('./index.ts')).SCREENS;
}

/** Opens the sign-in screen. What a crash left half sent is settled first. */
export async function openWorkstation(options: WorkstationOptions): Promise<Workstation> {
  const { register, printer, paperLines, ledger, onFault } = options;
  let wanted = true;
  let wake = () => {};
  let header: Header | undefined;
  const desk = watched(options.desk, async () => header?.refresh(), onFault);
  const station: Station = {
    desk,
    register,
    place: { person: undefined },
    paperLines,
    ledger,
    isAlive: options.isAlive ?? (() => true),
    told: await toldBefore(options.desk, register),
    printer: printerKey(options),
    setUp: options.setUp ?? passingSetUp(),
    printSoon: () => {
      wanted = true;
      wake();
    },
    cancelForm: () => void printer.cancelSlip?.(),
    checkReader: checkReaderOf(printer),
  };
  const worker = await workerOf(options);
  const opened = await openHeader(station, printer.kind, () => worker.reading());
  header = opened;
  const stack = new ScreenStack<Station>({
    purposes: async () => (await import('./words/purposes.ts')).PURPOSES,
    screens: [signInScreen],
    others: allScreens,
    context: station,
    root: { id: SCREEN.signIn },
    status: opened.status,
    amounts: options.amounts ?? 'cents',
    scanner: station.setUp.scanner,
    onFault,
  });
  await stack.start();
  if (options.notices?.length) await stack.go(SCREEN.notice, options.notices);
  const letKicksGo = async () => {
    if (!(await anyHeldKick(options.desk, register))) return;
    if (!(await untold(station)).some(opensDrawer)) await releaseKicks(options.desk, register);
  };
  const watch = watchOf(options);
  const watchDrawer = async () => opened.tellDrawer(await watch?.observe());
  const print = async () => {
    wanted = false;
    await letKicksGo();
    const drained = await worker.print();
    await opened.refreshPrinter();
    await watchDrawer();
    return drained;
  };
  return {
    stack,
    station,
    worker,
    header: opened,
    letKicksGo,
    watchDrawer,
    print,
    announce: () => announceAnswer(stack, station),
    printWanted: () => wanted,
    onPrintWanted: (then) => {
      wake = then;
    },
  };
}

/** For players of scripts: nothing is written. */
function passingSetUp(): SetUp {
  let scanner = PLAIN_SCANNER;
  return {
    scanner: () => scanner,
    keepScanner: async (learned) => {
      scanner = learned;
      return done(undefined);
    },
  };
}

function watchOf(options: WorkstationOptions): DrawerWatch | undefined {
  const { desk, register, drawerOpen: open } = options;
  if (open === undefined) return undefined;
  return new DrawerWatch(desk, { register, printer: printerKey(options), open });
}

const NOBODY: Holder = { host: '', processId: 0, processStarted: '' };

async function workerOf(options: WorkstationOptions): Promise<PrinterWorker> {
  const { desk, register, printer, drawerPin = 2 } = options;
  const { holder = NOBODY, isAlive = () => true } = options;
  const worker = new PrinterWorker(desk, { register, printer, drawerPin, holder, isAlive });
  await worker.start();
  return worker;
}

/** The header follows every transaction of this workstation before the step that made it ends. */
function watched(desk: Desk, after: () => Promise<void>, onFault: (error: unknown) => void): Desk {
  return {
    ...desk,
    store: {
      ...desk.store,
      transact: async (work) => {
        const result = await desk.store.transact(work);
        // What was posted stands: a header that cannot be read must not make the step look failed.
        if (result.ok) await after().catch(onFault);
        return result;
      },
    },
  };
}
