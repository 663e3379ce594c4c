// Runs a workstation on the real terminal: keys, paint, printing in the background, the idle lock.
import { SCREEN } from './ids.ts';
import { DEFAULT_PATIENCE } from './key-decoder.ts';
import type { KeyPump } from './key-pump.ts';
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

/** How often the outbox is looked at when nothing new was queued: a printer may be back. */
const RETRY_PASSES = 20;
const PASS_MS = 250;
/** How often answers of second persons at other terminals are looked for. */
const ANSWER_PASSES = 4;

/** Resolves with the exit code when the clerk leaves or something ends the program. */
export async function runWorkstation(options: RunOptions): Promise<number> {
  const workstation = await openWorkstation(options);
  const background = new Background(workstation, options.onFault);
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
  await background.stop();
  return exitCode;
}

/** Prints without ever standing before the keys, and locks a register nobody works at. */
class Background {
  readonly #workstation: Workstation;
  readonly #onFault: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #pass: Promise<void> | undefined;
  #passes = 0;

  constructor(workstation: Workstation, onFault: (error: unknown) => void) {
    this.#workstation = workstation;
    this.#onFault = onFault;
  }

  start(pump: KeyPump): void {
    this.#timer = setInterval(() => this.#beat(pump), PASS_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#pass;
  }

  #beat(pump: KeyPump): void {
    this.#passes += 1;
    const looks = this.#passes % ANSWER_PASSES === 0;
    const prints = this.#workstation.printWanted() || this.#passes % RETRY_PASSES === 0;
    if ((looks || prints) && this.#pass === undefined) this.#pass = this.#work(pump, prints);
    this.#lockIfIdle(pump);
  }

  async #work(pump: KeyPump, prints: boolean): Promise<void> {
    const { announce, print, printWanted } = this.#workstation;
    try {
      await pump.run(announce);
      if (!prints && !printWanted()) return;
      await print();
      // An empty turn of the pump paints the header.
      await pump.run(() => Promise.resolve());
    } catch (error) {
      this.#onFault(error);
    } finally {
      this.#pass = undefined;
    }
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
