// The worker of a register's printer: it holds the printer while no other process does, prints what
// waits for it, whoever's it is, and publishes how it is.
import type { Instant } from '../domain/clock.ts';
import { stopsPapers } from '../domain/print-queue.ts';
import type { DrawerPin, Printer } from '../domain/printer.ts';
import { done } from '../domain/result.ts';
import { nextJob } from '../store/print-queue.ts';
import { setRegisterPrinter } from '../store/printer-leases.ts';
import type { Desk } from './desk.ts';
import { endDeadLeases, holdPrinter, releasePrinter } from './lease-printer.ts';
import type { Holder, IsAlive } from './lease-register.ts';
import { type Drained, OutcomeLost, type PassOptions, printNext } from './print-next.ts';
import { publishSigns, readPrinting } from './read-printing.ts';

export type WorkedPrinter = {
  readonly register: number;
  readonly printer: Printer;
  readonly drawerPin?: DrawerPin;
  readonly holder: Holder;
  readonly isAlive: IsAlive;
};

export class PrinterWorker {
  readonly #desk: Desk;
  #worked: WorkedPrinter;
  #fence: number | undefined;
  /** When the last pass began that a paper stopped. */
  #stopped: Instant | undefined;
  #left = false;

  constructor(desk: Desk, worked: WorkedPrinter) {
    this.#desk = desk;
    this.#worked = worked;
  }

  get key(): string {
    return printerKey(this.#worked);
  }

  /** False where there is none at all. */
  get hasPrinter(): boolean {
    return this.#worked.printer.kind !== 'none';
  }

  /** True when the printer can tell how it is. */
  get tells(): boolean {
    return this.#worked.printer.status === 'full';
  }

  /** What a crash left half sent is settled, and others learn where this register prints. */
  async start(): Promise<void> {
    const { register, printer, drawerPin = 2, isAlive } = this.#worked;
    await endDeadLeases(this.#desk, isAlive);
    await this.#desk.store.transact(async (book) => {
      const shared = isShared(printer);
      await setRegisterPrinter(book, register, { printer: this.key, drawerPin, shared });
      return done(undefined);
    });
    await this.hold();
  }

  /** Another printer stands at the register; what the old one was printing is asked about. */
  async change(printer: Printer): Promise<void> {
    await this.#giveUp();
    this.#worked = { ...this.#worked, printer };
    this.#stopped = undefined;
    await this.start();
  }

  /** Takes the printer or gives a sign of life; false while another process has it. */
  async hold(): Promise<boolean> {
    if (this.#left) return false;
    const worked = this.#worked;
    const { register, holder, isAlive } = worked;
    const place = { register, printer: this.key, holder, isAlive };
    const fence = await holdPrinter(this.#desk, place, this.#fence);
    if (worked === this.#worked) this.#fence = fence;
    else if (fence !== undefined) await releasePrinter(this.#desk, fence);
    return this.#fence !== undefined;
  }

  /** Prints what waits; undefined while another process does that. */
  async print(options: PassOptions = {}): Promise<Drained | undefined> {
    if (!(await this.hold()) || this.#fence === undefined) return undefined;
    const { printer } = this.#worked;
    // Where there is no printer, papers wait until somebody reads them or sends them elsewhere.
    const papers = this.hasPrinter && (options.papers ?? true);
    const held = { printer, key: this.key, fence: this.#fence };
    const began = this.#desk.clock.now();
    try {
      const drained = await printNext(this.#desk, held, { ...options, papers });
      if (drained.stopped) this.#stopped = began;
      return drained;
    } catch (error) {
      // The lease is given up, so that what was being sent is asked about.
      if (error instanceof OutcomeLost) await this.#giveUp();
      throw error;
    }
  }

  /**
   * Whether a person asked for a paper, here or at another register, since one did not come out.
   */
  async isWantedAnew(): Promise<boolean> {
    if (this.#stopped === undefined) return false;
    const wanted = { printer: this.key, kind: 'paper', since: this.#stopped } as const;
    return (await nextJob(this.#desk.store.book, wanted)) !== undefined;
  }

  /** Asks the printer how it is, where it can tell, and publishes it. True: papers may be sent. */
  async look(): Promise<boolean> {
    const { key } = this;
    const { look } = this.#worked.printer;
    if (look === undefined || this.#fence === undefined) return true;
    const signs = await look();
    await publishSigns(this.#desk, key, signs);
    return !stopsPapers(signs.condition);
  }

  reading() {
    return readPrinting(this.#desk, this.#worked.register, this.key);
  }

  /** Gives the printer back for good. */
  async leave(): Promise<void> {
    this.#left = true;
    await this.#giveUp();
  }

  async #giveUp(): Promise<void> {
    const fence = this.#fence;
    this.#fence = undefined;
    if (fence !== undefined) await releasePrinter(this.#desk, fence);
  }
}

/** Two registers with the same setting share a printer; one in memory is nobody else's. */
export function printerKey({
  printer,
  register,
}: Pick<WorkedPrinter, 'printer' | 'register'>): string {
  return isShared(printer) ? printer.name : `${printer.name} of register ${register}`;
}

function isShared({ kind }: Printer): boolean {
  return kind === 'device' || kind === 'file';
}
