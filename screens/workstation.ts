// A workstation: the stack of screens on a desk, its header and its outbox. The terminal and the
// player of key scripts drive the same one.
import type { Desk } from '../src/desk/desk.ts';
import type { IsAlive } from '../src/desk/lease-register.ts';
import { type Drained, printNext, settleCutOff } from '../src/desk/print-next.ts';
import { opensDrawer } from '../src/desk/read-answer.ts';
import type { Printer } from '../src/domain/printer.ts';
import { type Header, openHeader } from './header.ts';
import { SCREEN } from './ids.ts';
import type { AmountReading } from './key.ts';
import type { AnyScreen } from './screen.ts';
import { signInScreen } from './sign-in.ts';
import { ScreenStack } from './stack.ts';
import type { Station } from './station.ts';
import { announceAnswer, toldBefore, untold } from './tell-answers.ts';

export type WorkstationOptions = {
  readonly desk: Desk;
  readonly register: number;
  readonly printer: Printer;
  readonly paperLines: Station['paperLines'];
  readonly ledger: Station['ledger'];
  /** Whether a process runs; without it every terminal is taken for alive. */
  readonly isAlive?: IsAlive;
  readonly amounts?: AmountReading;
  readonly onFault: (error: unknown) => void;
  /** What must be read before the first sign-in: paragraphs of lines. */
  readonly notices?: readonly (readonly string[])[];
};

export type Workstation = {
  readonly stack: ScreenStack<Station>;
  readonly station: Station;
  readonly header: Header;
  /** Prints what waits; one pass at a time. */
  readonly print: () => Promise<Drained>;
  /**
   * Says what a second person answered at another terminal. Run it through the pump, and before
   * printing: a drawer opens together with the words why.
   */
  readonly announce: () => Promise<void>;
  /** True when something was queued since the last pass. */
  readonly printWanted: () => boolean;
};

/** Signing in does not wait for the code of all the others. */
export async function allScreens(): Promise<readonly AnyScreen<Station>[]> {
  return (await import('./index.ts')).SCREENS;
}

/** Opens the sign-in screen. What a crash left in `sending` is settled first. */
export async function openWorkstation(options: WorkstationOptions): Promise<Workstation> {
  const { register, printer, paperLines, ledger, onFault } = options;
  let wanted = true;
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
    printSoon: () => {
      wanted = true;
    },
  };
  await settleCutOff(options.desk, register);
  const opened = await openHeader(station);
  header = opened;
  const stack = new ScreenStack<Station>({
    purposes: async () => (await import('./words/purposes.ts')).PURPOSES,
    screens: [signInScreen],
    others: allScreens,
    context: station,
    root: { id: SCREEN.signIn },
    status: opened.status,
    amounts: options.amounts ?? 'cents',
    onFault,
  });
  await stack.start();
  if (options.notices?.length) await stack.go(SCREEN.notice, options.notices);
  const print = async (): Promise<Drained> => {
    wanted = false;
    const holdKicks = (await untold(station)).some(opensDrawer);
    const drained = await printNext(options.desk, register, printer, { holdKicks });
    opened.printed(drained);
    return drained;
  };
  const announce = () => announceAnswer(stack, station);
  return { stack, station, header: opened, print, announce, printWanted: () => wanted };
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
