// The printer of a register at work: its worker, its check reader and the watch on its drawer.
// Another printer takes the place of all three at once.
import type { Desk } from '../src/desk/desk.ts';
import type { Holder, IsAlive } from '../src/desk/lease-register.ts';
import type { Printing } from '../src/desk/read-printing.ts';
import { type DrawerIncident, DrawerWatch } from '../src/desk/watch-drawer.ts';
import { PrinterWorker } from '../src/desk/work-printer.ts';
import type { DrawerOpen, DrawerPin, Printer } from '../src/domain/printer.ts';
import { type CheckReader, checkReaderOf } from './check-reader.ts';

export type RegisterPrinterOptions = {
  readonly desk: Desk;
  readonly register: number;
  readonly printer: Printer;
  /** Where this register's drawer hangs on the printer; pin 2 unless told. */
  readonly drawerPin?: DrawerPin;
  /** The sensor's level while the drawer stands open; without it nobody watches the drawer. */
  readonly drawerOpen?: DrawerOpen;
  /** Whether a process runs; without it every terminal is taken for alive. */
  readonly isAlive?: IsAlive;
  /** This process, as others look it up. */
  readonly holder?: Holder;
};

const NOBODY: Holder = { host: '', processId: 0, processStarted: '' };

export class RegisterPrinter {
  readonly worker: PrinterWorker;
  readonly #desk: Desk;
  readonly #register: number;
  #printer: Printer;
  #checkReader: CheckReader | undefined;
  #watch: DrawerWatch | undefined;

  private constructor(options: RegisterPrinterOptions) {
    const { desk, register, printer, drawerPin = 2, drawerOpen } = options;
    const { holder = NOBODY, isAlive = () => true } = options;
    this.#desk = desk;
    this.#register = register;
    this.worker = new PrinterWorker(desk, { register, printer, drawerPin, holder, isAlive });
    this.#printer = printer;
    this.#stand(printer, drawerOpen);
  }

  /** What a crash left half sent is settled first. */
  static async start(options: RegisterPrinterOptions): Promise<RegisterPrinter> {
    const started = new RegisterPrinter(options);
    await started.worker.start();
    return started;
  }

  /** Undefined where the printer reads no checks. */
  get checkReader(): CheckReader | undefined {
    return this.#checkReader;
  }

  /** From now on this register prints there. */
  async change(printer: Printer, drawerOpen?: DrawerOpen): Promise<void> {
    await this.worker.change(printer);
    this.#stand(printer, drawerOpen);
  }

  /** Undefined where there is no printer. */
  async reading(): Promise<Printing | undefined> {
    return this.worker.hasPrinter ? this.worker.reading() : undefined;
  }

  /** What is wrong with the drawer now, as far as its sensor tells. */
  async observeDrawer(): Promise<DrawerIncident | undefined> {
    return this.#watch?.observe();
  }

  cancelForm(): void {
    void this.#printer.cancelSlip?.();
  }

  #stand(printer: Printer, open: DrawerOpen | undefined): void {
    this.#printer = printer;
    this.#checkReader = checkReaderOf(printer);
    const drawer = { register: this.#register, printer: this.worker.key };
    this.#watch = open && new DrawerWatch(this.#desk, { ...drawer, open });
  }
}
