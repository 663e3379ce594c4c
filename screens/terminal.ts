// Runs the screens on a real terminal: raw keys in, painted frames out, and the terminal given back
// on every way out, whatever ends the program.
import { assert } from '../src/domain/assert.ts';
import { isCtrl } from './key.ts';
import { DEFAULT_PATIENCE, type DecoderPatience, KeyDecoder } from './key-decoder.ts';
import { KeyPump } from './key-pump.ts';
import { fitsPage, layPage } from './page-layout.ts';
import { PageSource } from './page-source.ts';
import { Painter } from './painter.ts';
import type { ScreenStack } from './stack.ts';
import { dressLine, type Theme } from './theme.ts';
import { GROUND_WORDS } from './words/ground.ts';

export type TerminalOptions<Context> = {
  /** Started already. */
  readonly stack: ScreenStack<Context>;
  readonly theme: Theme;
  /** A fault of the program: to the log file. */
  onFault(error: unknown): void;
  /** Called once the screen is painted; background work runs through the pump from here on. */
  started?(pump: KeyPump): void;
  readonly freshAfterMs?: number;
  readonly patience?: DecoderPatience;
  readonly input?: NodeJS.ReadStream;
  readonly output?: NodeJS.WriteStream;
};

/** Exit codes of a program that a signal ended. */
const SIGNALS = { SIGTERM: 143, SIGHUP: 129, SIGINT: 130, SIGQUIT: 131 } as const;
const TERMINAL_LOST = SIGNALS.SIGHUP;
const FAULT = 3;
/** How often the clock in the header may move. */
const TICK_MS = 1000;
/** A step in progress may finish posting before the program ends. */
const LAST_STEP_MS = 2000;

/**
 * Drives the stack until a screen quits or something ends the program; resolves with the exit code
 * once the terminal is as it was. Closing the store and exiting is up to the caller.
 */
export function runTerminal<Context>(options: TerminalOptions<Context>): Promise<number> {
  return new Promise((resolve) => new TerminalRun(options, resolve).start());
}

class TerminalRun<Context> {
  readonly #options: TerminalOptions<Context>;
  readonly #resolve: (exitCode: number) => void;
  readonly #input: NodeJS.ReadStream;
  readonly #output: NodeJS.WriteStream;
  readonly #painter: Painter;
  readonly #decoder: KeyDecoder;
  readonly #pump: KeyPump;
  readonly #source: PageSource;
  readonly #cleanups: (() => void)[] = [];
  #patience: NodeJS.Timeout | undefined;
  #lastChance: NodeJS.Immediate | undefined;
  #finished = false;

  constructor(options: TerminalOptions<Context>, resolve: (exitCode: number) => void) {
    this.#options = options;
    this.#resolve = resolve;
    this.#input = options.input ?? process.stdin;
    this.#output = options.output ?? process.stdout;
    assert(this.#input.isTTY && this.#output.isTTY, 'a terminal on both sides');
    this.#painter = new Painter(this.#output);
    this.#decoder = new KeyDecoder(options.patience ?? DEFAULT_PATIENCE);
    this.#source = new PageSource({ size: this.#size(), lines: [] });
    this.#pump = new KeyPump({
      target: options.stack,
      now: () => performance.now(),
      paint: () => this.#paint(),
      onFault: options.onFault,
      ...(options.freshAfterMs === undefined ? {} : { freshAfterMs: options.freshAfterMs }),
    });
  }

  start(): void {
    this.#watchEndings();
    this.#setRaw(true);
    const stop = this.#source.subscribe(() => this.#painter.writeLines(this.#source.get().lines));
    this.#paint();
    this.#painter.enter();
    this.#readKeys();
    void this.#mountInk(stop);
    const tick = setInterval(() => this.#paint(), TICK_MS);
    this.#cleanups.push(() => clearInterval(tick));
    this.#options.started?.(this.#pump);
  }

  /** Nobody waits for Ink to be loaded: until then the lines go to the painter as they are. */
  async #mountInk(stopWithout: () => void): Promise<void> {
    const { mountPages } = await import('./paint.tsx');
    if (this.#finished) return;
    stopWithout();
    this.#cleanups.push(mountPages(this.#source, this.#painter));
  }

  #size() {
    return { columns: this.#painter.columns, rows: this.#painter.rows };
  }

  #paint(): void {
    if (this.#options.stack.ended) void this.#finish(0);
    if (this.#finished) return;
    try {
      this.#paintPage();
    } catch (error) {
      // What is on the screen stays; the next painting may succeed.
      this.#options.onFault(error);
    }
  }

  #paintPage(): void {
    const { stack, theme } = this.#options;
    const size = this.#size();
    this.#pump.show(fitsPage(size));
    const { lines, cursor } = layPage(stack.frame(size, this.#pump.ahead), size);
    this.#painter.cursor = cursor;
    this.#source.set({ size, lines: lines.map((line) => dressLine(line, theme)) });
  }

  #readKeys(): void {
    const read = (chunk: string) => this.#take(this.#decoder.push(chunk, performance.now()));
    this.#input.setEncoding('utf8');
    this.#input.on('data', read);
    this.#input.resume();
    this.#cleanups.push(() => {
      this.#stopWaiting();
      this.#input.off('data', read);
      this.#input.pause();
    });
  }

  #take(keys: ReturnType<KeyDecoder['push']>): void {
    this.#stopWaiting();
    const typed = keys.filter((key) => !isCtrl(key, 'l'));
    if (typed.length < keys.length) this.#painter.repaint();
    this.#pump.push(typed);
    const wait = this.#decoder.patienceMs;
    if (wait === undefined) return;
    // Bytes that came while we were busy are read before the immediate runs, and call it off.
    this.#patience = setTimeout(() => {
      this.#lastChance = setImmediate(() => this.#take(this.#decoder.flush(performance.now())));
    }, wait);
  }

  #stopWaiting(): void {
    clearTimeout(this.#patience);
    clearImmediate(this.#lastChance);
  }

  /** Ink's own handlers would leave the terminal raw: every way out is ours. */
  #watchEndings(): void {
    for (const [signal, exitCode] of Object.entries(SIGNALS)) {
      this.#listen(process, signal, () => this.#finish(exitCode));
    }
    // A till is not put to sleep; should it happen anyway, it wakes up whole.
    this.#listen(process, 'SIGTSTP', () => undefined);
    this.#listen(process, 'SIGCONT', () => {
      // A shell changed the mode behind Node's back, and Node sets only what it takes for new.
      this.#setRaw(false);
      this.#setRaw(true);
      this.#painter.enter();
    });
    this.#listen(process, 'uncaughtException', (error) => this.#finish(FAULT, error));
    this.#listen(process, 'unhandledRejection', (error) => this.#finish(FAULT, error));
    this.#listen(process, 'exit', () => this.#giveBack());
    this.#listen(this.#output, 'resize', () => {
      this.#paint();
      this.#painter.repaint();
    });
    this.#listen(this.#input, 'end', () => this.#finish(TERMINAL_LOST));
    // These two stay: a terminal that is gone fails again while it is given back.
    this.#input.on('error', () => void this.#finish(TERMINAL_LOST));
    this.#output.on('error', () => void this.#finish(TERMINAL_LOST));
  }

  #listen(emitter: NodeJS.EventEmitter, event: string, then: (value: unknown) => unknown): void {
    emitter.on(event, then);
    this.#cleanups.push(() => emitter.off(event, then));
  }

  #setRaw(raw: boolean): void {
    try {
      this.#input.setRawMode(raw);
    } catch {
      // The terminal is gone; there is nothing left to set.
    }
  }

  #giveBack(): void {
    this.#painter.leave();
    this.#setRaw(false);
  }

  async #finish(exitCode: number, fault?: unknown): Promise<void> {
    if (this.#finished) return;
    this.#finished = true;
    this.#pump.close();
    this.#giveBack();
    if (fault !== undefined) {
      this.#options.onFault(fault);
      process.stderr.write(`${GROUND_WORDS.crashed}\n`);
    }
    await Promise.race([this.#pump.idle(), after(LAST_STEP_MS)]);
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
    this.#resolve(exitCode);
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
