// Prints in the background: woken when something was queued, looking at the printer in between, and
// never standing before the keys or the exit.
import type { PrinterWorker } from '../src/desk/work-printer.ts';

/** What the background of a workstation asks of it. */
export type PrintingPlace = {
  readonly worker: PrinterWorker;
  /** Lets kicks go whose clerk was told meanwhile. */
  readonly beforePass: () => Promise<void>;
  /** What the header says was read anew. */
  readonly afterPass: () => Promise<void>;
  readonly onFault: (error: unknown) => void;
};

/** How often others' jobs are looked for, and the sign of life given. */
const TICK_MS = 250;
/** A look every second: what is wrong shows within two. */
const LOOK_MS = 1000;
/** A paper that failed is tried again ever more rarely, or when somebody wants one. */
const RETRY_MS = { first: 5_000, most: 60_000 };
/** So long the exit waits for a job in hand. */
const EXIT_MS = 1000;

export class BackgroundPrinting {
  readonly #place: PrintingPlace;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;
  #pass: Promise<void> | undefined;
  #wanted = false;
  #leaving = false;
  /** Which printer all this is known of. */
  #key = '';
  #lookedAt = Number.NEGATIVE_INFINITY;
  /** As it told itself; one that cannot tell is taken for well. */
  #isWell = true;
  #papersFrom = 0;
  #retryMs = RETRY_MS.first;

  constructor(place: PrintingPlace) {
    this.#place = place;
  }

  start(): void {
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  /** Something was queued: the step that did so is painted first. */
  wake(): void {
    this.#wanted = true;
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#tick();
    }, 0);
  }

  /** False when a job was left behind half sent: its connection may still be open. */
  async stop(): Promise<boolean> {
    this.#leaving = true;
    clearInterval(this.#timer);
    clearTimeout(this.#soon);
    let ended = this.#pass === undefined;
    const pass = this.#pass?.then(() => {
      ended = true;
    });
    await Promise.race([pass, after(EXIT_MS)]);
    await this.#place.worker.leave();
    return ended;
  }

  #tick(): void {
    if (this.#leaving) return;
    if (this.#pass === undefined) {
      this.#pass = this.#work().finally(() => {
        this.#pass = undefined;
        if (this.#wanted && !this.#leaving) this.wake();
      });
    } else {
      // A slow job must not look like a dead process.
      void this.#place.worker.hold().catch(this.#place.onFault);
    }
  }

  async #work(): Promise<void> {
    const { worker, beforePass, afterPass, onFault } = this.#place;
    this.#wanted = false;
    if (worker.key !== this.#key) this.#startAfresh(worker.key);
    try {
      await beforePass();
      const due = performance.now() >= this.#papersFrom || (await worker.isWantedAnew());
      const papers = this.#isWell && due;
      const drained = await worker.print({ papers, goesOn: () => !this.#leaving });
      if (drained?.stopped) this.#hold();
      else if ((drained?.printed ?? 0) > 0) this.#retryMs = RETRY_MS.first;
      if (drained && worker.tells && this.#isLookDue()) await this.#look();
      await afterPass();
    } catch (error) {
      onFault(error);
    }
  }

  /** Another printer has failed at nothing yet. */
  #startAfresh(key: string): void {
    this.#key = key;
    this.#lookedAt = Number.NEGATIVE_INFINITY;
    this.#isWell = true;
    this.#letPapersGo();
  }

  #letPapersGo(): void {
    this.#papersFrom = 0;
    this.#retryMs = RETRY_MS.first;
  }

  /** Tried again now and then; at once when it tells that it is well again. */
  #hold(): void {
    this.#papersFrom = performance.now() + this.#retryMs;
    this.#retryMs = Math.min(this.#retryMs * 2, RETRY_MS.most);
    this.#lookedAt = Number.NEGATIVE_INFINITY;
  }

  #isLookDue(): boolean {
    return !this.#leaving && performance.now() - this.#lookedAt >= LOOK_MS;
  }

  async #look(): Promise<void> {
    this.#lookedAt = performance.now();
    const isWell = await this.#place.worker.look();
    if (isWell && !this.#isWell) this.#letPapersGo();
    this.#isWell = isWell;
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
