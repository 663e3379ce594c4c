// The virtual printer on a port of this machine that it can leave and come back to; what came out
// of it is kept.
import { PATIENCE, printerOver } from '../../drivers/printers/print-over.ts';
import { PROFILES } from '../../drivers/printers/profile.ts';
import { tcpTransport } from '../../drivers/printers/tcp.ts';
import { type Fault, readFault } from '../../drivers/printers/virtual/faults.ts';
import { type Served, serveVirtualPrinter } from '../../drivers/printers/virtual/server.ts';
import { lineText, type Thing } from '../../drivers/printers/virtual/things.ts';
import {
  type VirtualOptions,
  VirtualPrinter,
} from '../../drivers/printers/virtual/virtual-printer.ts';
import { present } from '../../src/domain/assert.ts';
import type { Printer } from '../../src/domain/printer.ts';

export class PortPrinter {
  readonly virtual: VirtualPrinter;
  readonly things: Thing[] = [];
  #served: Served;

  private constructor(virtual: VirtualPrinter, served: Served) {
    this.virtual = virtual;
    this.#served = served;
    virtual.onThing((thing) => this.things.push(thing));
  }

  static async start(options: VirtualOptions = {}): Promise<PortPrinter> {
    const virtual = new VirtualPrinter(options);
    return new PortPrinter(virtual, await serveVirtualPrinter(virtual, { port: 0 }));
  }

  get port(): number {
    return this.#served.port;
  }

  /** In the words of `tenkey printer virtual --fault`; none makes it well. */
  goWrong(...words: readonly string[]): void {
    this.virtual.setFaults(...words.map((word): Fault => present(readFault(word), word)));
  }

  /** Nobody listens any more, until it comes back to the same port. */
  leave(): Promise<void> {
    return this.#served.close();
  }

  async comeBack(): Promise<void> {
    this.#served = await serveVirtualPrinter(this.virtual, { port: this.port });
  }

  /** As a workstation reaches it. `formMs` is how long it waits for a form. */
  reached(formMs: number = PATIENCE.formMs): Printer {
    const transport = tcpTransport({ host: '127.0.0.1', port: this.port });
    return printerOver(transport, PROFILES['epson-tm-h6000'], { ...PATIENCE, formMs });
  }

  count(kind: Thing['thing']): number {
    return this.things.filter(({ thing }) => thing === kind).length;
  }

  /** The lines of one station, as text. */
  text(station: 'roll' | 'slip' = 'roll'): string {
    return this.things
      .flatMap((one) => (one.thing === 'line' && one.station === station ? [lineText(one)] : []))
      .join('\n');
  }
}
