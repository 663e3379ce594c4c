// Runs a workstation on the real terminal: keys, paint, printing in the background, the idle lock.
import { SCREEN } from './ids.ts';
import { DEFAULT_PATIENCE } from './key-decoder.ts';
import type { KeyPump } from './key-pump.ts';
import { BackgroundPrinting } from './printing.ts';
import { runTerminal } from './terminal.ts';
import { themeFor } from './theme.ts';
import {
  allScreens,
  openWorkstation,
  type Workstation,
  type WorkstationOptions,
} from './workstation.ts';

export type RunOptions = WorkstationOptions & {
  readonly colours: 'colour' | 'monochrome';
  readonly environment: NodeJS.ProcessEnv;
  readonly freshAfterMs: number;
  readonly escapeMs: number;
};

const PASS_MS = 250;
/** How often answers of second persons at other terminals are looked for. */
const ANSWER_PASSES = 4;

export type Ended = {
  readonly exitCode: number;
  /** A printer took a job and did not let go of it: nothing waits for it any more. */
  readonly leftPrinting: boolean;
};

/** Resolves when the clerk leaves or something ends the program. */
export async function runWorkstation(options: RunOptions): Promise<Ended> {
  const workstation = await openWorkstation(options);
  const background = new Background(workstation, options);
  const exitCode = await runTerminal({
    stack: workstation.stack,
    theme: themeFor(options.colours, options.environment),
    onFault: options.onFault,
    freshAfterMs: options.freshAfterMs,
    patience: { ...DEFAULT_PATIENCE, escapeMs: options.escapeMs },
    started: (pump) => {
      background.start(pump);
      // Loaded while the number is keyed, so that the next screen is there at once.
      void allScreens();
    },
  });
  return { exitCode, leftPrinting: !(await background.stop()) };
}

/** Prints and tells answers without standing before the keys; locks a register nobody works at. */
class Background {
  readonly #workstation: Workstation;
  readonly #onFault: (error: unknown) => void;
  #printing: BackgroundPrinting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #telling: Promise<void> | undefined;
  #passes = 0;

  constructor(workstation: Workstation, { onFault }: RunOptions) {
    this.#workstation = workstation;
    this.#onFault = onFault;
  }

  start(pump: KeyPump): void {
    const { worker, letKicksGo, watchDrawer, header, onPrintWanted } = this.#workstation;
    const printing = new BackgroundPrinting({
      worker,
      beforePass: letKicksGo,
      afterPass: async () => {
        // An empty turn of the pump paints the header.
        const changes = [await header.refreshPrinter(), await watchDrawer()];
        if (changes.includes(true)) await pump.run(() => Promise.resolve());
      },
      onFault: this.#onFault,
    });
    this.#printing = printing;
    onPrintWanted(() => printing.wake());
    printing.start();
    this.#timer = setInterval(() => this.#beat(pump), PASS_MS);
  }

  /** False when a job was left behind. */
  async stop(): Promise<boolean> {
    clearInterval(this.#timer);
    await this.#telling;
    return (await this.#printing?.stop()) ?? true;
  }

  #beat(pump: KeyPump): void {
    this.#passes += 1;
    if (this.#passes % ANSWER_PASSES === 0 && this.#telling === undefined) {
      this.#telling = pump
        .run(this.#workstation.announce)
        .catch(this.#onFault)
        .finally(() => {
          this.#telling = undefined;
        });
    }
    this.#lockIfIdle(pump);
  }

  #lockIfIdle(pump: KeyPump): void {
    const { station, stack, header } = this.#workstation;
    const idleMs = performance.now() - pump.lastKeyAt;
    const locked = stack.path.at(-1) === SCREEN.lock;
    if (locked || station.place.person === undefined || idleMs < header.idleSeconds() * 1000)
      return;
    void pump.run(async () => {
      if (stack.path.at(-1) !== SCREEN.lock) await stack.go(SCREEN.lock);
    });
  }
}
