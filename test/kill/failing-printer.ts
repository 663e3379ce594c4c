// The virtual printer on a port that stays its own, going wrong and well again by chance; what came
// out of it is kept.
import { readFault } from '../../drivers/printers/virtual/faults.ts';
import { type Served, serveVirtualPrinter } from '../../drivers/printers/virtual/server.ts';
import type { Thing } from '../../drivers/printers/virtual/things.ts';
import { VirtualPrinter } from '../../drivers/printers/virtual/virtual-printer.ts';
import type { Found } from '../../src/desk/settle-paper.ts';
import { present } from '../../src/domain/assert.ts';
import type { Dice } from '../auditor/dice.ts';
import { type OnRoll, readRoll } from './roll.ts';

const FAULTS = [
  'cover',
  'paper-out:5',
  'paper-out:12',
  'near-end',
  'mute',
  'reset:300',
  'off',
] as const;
/** So long after it is well again it has printed what it still had. */
const QUIET_MS = 150;

export class FailingPrinter {
  readonly #dice: Dice;
  readonly #printer = new VirtualPrinter({ drawerShutsAfterMs: 20 });
  readonly #things: Thing[] = [];
  #served: Served | undefined;
  #timer: NodeJS.Timeout | undefined;
  #wellSince: number | undefined = performance.now();
  #mended = false;
  port = 0;
  /** How often each thing went wrong. */
  readonly faults: Record<string, number> = {};

  constructor(dice: Dice) {
    this.#dice = dice;
    this.#printer.onThing((thing) => this.#things.push(thing));
  }

  get isWell(): boolean {
    return this.#mended;
  }

  get isQuiet(): boolean {
    return this.#wellSince !== undefined && performance.now() - this.#wellSince > QUIET_MS;
  }

  get kicks(): number {
    return this.#things.filter(({ thing }) => thing === 'kick').length;
  }

  async start(): Promise<void> {
    this.#served = await serveVirtualPrinter(this.#printer, { port: 0 });
    this.port = this.#served.port;
    this.#later();
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#served?.close();
  }

  /** Nothing goes wrong from now on. */
  mend(): void {
    this.#mended = true;
  }

  roll(): readonly OnRoll[] {
    return readRoll(this.#things);
  }

  /** What a clerk finds of a receipt or its copy. */
  look(subject: string): Found {
    const [, number = '', copy = '1'] = present(
      /(\d-\d{6})(?: copy (\d+))?$/.exec(subject),
      subject,
    );
    const found = this.roll().filter((one) => one.number === number);
    if (found.some((one) => one.whole && one.copy === Number(copy))) return 'whole';
    return found.length > 0 ? 'part' : 'nothing';
  }

  #later(): void {
    this.#timer = setTimeout(() => void this.#turn(), this.#dice.between(150, 900));
  }

  /** From well to something wrong, and back. */
  async #turn(): Promise<void> {
    if (this.#wellSince === undefined) await this.#getWell();
    else if (!this.#mended) await this.#goWrong(this.#dice.one(FAULTS));
    this.#later();
  }

  async #getWell(): Promise<void> {
    this.#served ??= await serveVirtualPrinter(this.#printer, { port: this.port });
    this.#printer.setFaults();
    this.#wellSince = performance.now();
  }

  async #goWrong(words: string): Promise<void> {
    this.faults[words] = (this.faults[words] ?? 0) + 1;
    this.#wellSince = undefined;
    const fault = readFault(words);
    if (fault) {
      this.#printer.setFaults(fault);
      return;
    }
    await this.#served?.close();
    this.#served = undefined;
    this.#printer.restart();
  }
}
