// A workstation: the stack of screens on a desk, its header and its outbox. The terminal and the
// player of key scripts drive the same one.
import type { Desk } from '../src/desk/desk.ts';
import type { Drained } from '../src/desk/print-next.ts';
import { opensDrawer } from '../src/desk/read-answer.ts';
import { anyHeldKick, releaseKicks } from '../src/desk/settle-paper.ts';
import type { PrinterWorker } from '../src/desk/work-printer.ts';
import { done, refuse } from '../src/domain/result.ts';
import { PLAIN_SCANNER } from '../src/domain/scanner.ts';
import { type Header, openHeader } from './header.ts';
import { SCREEN } from './ids.ts';
import type { AmountReading } from './key.ts';
import { RegisterPrinter, type RegisterPrinterOptions } from './register-printer.ts';
import type { AnyScreen } from './screen.ts';
import { signInScreen } from './sign-in.ts';
import { ScreenStack } from './stack.ts';
import type { SetUp, Station } from './station.ts';
import { announceAnswer, toldBefore, untold } from './tell-answers.ts';

export type WorkstationOptions = RegisterPrinterOptions & {
  readonly paperLines: Station['paperLines'];
  readonly ledger: Station['ledger'];
  readonly letters: Station['letters'];
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
  const { register, paperLines, ledger, letters, onFault } = options;
  const printer = await RegisterPrinter.start(options);
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
    letters,
    isAlive: options.isAlive ?? (() => true),
    told: await toldBefore(options.desk, register),
    get printer() {
      return printer.worker.key;
    },
    setUp: options.setUp ?? passingSetUp(),
    printSoon: () => {
      wanted = true;
      wake();
    },
    cancelForm: () => printer.cancelForm(),
    get checkReader() {
      return printer.checkReader;
    },
    printAt: async (chosen, drawerOpen) => {
      await printer.change(chosen, drawerOpen);
      await header?.refreshPrinter();
    },
  };
  const opened = await openHeader(station, () => printer.reading());
  header = opened;
  const stack = stackOn(station, opened, options);
  await stack.start();
  if (options.notices?.length) await stack.go(SCREEN.notice, options.notices);
  const letKicksGo = async () => {
    if (!(await anyHeldKick(options.desk, register))) return;
    if (!(await untold(station)).some(opensDrawer)) await releaseKicks(options.desk, register);
  };
  const watchDrawer = async () => opened.tellDrawer(await printer.observeDrawer());
  const print = async () => {
    wanted = false;
    await letKicksGo();
    const drained = await printer.worker.print();
    await opened.refreshPrinter();
    await watchDrawer();
    return drained;
  };
  return {
    stack,
    station,
    worker: printer.worker,
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

function stackOn(
  context: Station,
  { status }: Header,
  { amounts = 'cents', onFault }: WorkstationOptions,
): ScreenStack<Station> {
  return new ScreenStack<Station>({
    purposes: async () => (await import('./words/purposes.ts')).PURPOSES,
    screens: [signInScreen],
    others: allScreens,
    context,
    root: { id: SCREEN.signIn },
    status,
    amounts,
    scanner: context.setUp.scanner,
    onFault,
  });
}

/** For players of scripts: nothing is written, and no printer is looked for. */
function passingSetUp(): SetUp {
  let scanner = PLAIN_SCANNER;
  return {
    scanner: () => scanner,
    keepScanner: async (learned) => {
      scanner = learned;
      return done(undefined);
    },
    printers: async () => ({
      now: { printer: 'none', printerModel: '', drawerOpen: 'untold' },
      standIn: 'none',
      models: [],
      find: async () => [],
      test: async () => refuse('key-not-here'),
      look: async () => undefined,
      keep: async () => refuse('key-not-here'),
    }),
  };
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
