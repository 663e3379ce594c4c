// What each command does to the paper. It obeys one command after the other and knows nothing of
// wires, pace or faults; those are virtual-printer.ts.
import { decodeByte } from './code-pages.ts';
import { isKnown } from './commands.ts';
import { readBarcode, SymbolStore } from './symbols.ts';
import type { Align, Look, Run, Thing } from './things.ts';

/** Dots across the printable part of an 80 mm roll. */
export const ROLL_DOTS = 576;

const CELL_DOTS = { a: { width: 12, height: 24 }, b: { width: 9, height: 17 } } as const;
const LINE_DOTS = 30;
const TAB_COLUMNS = 8;

const PLAIN: Look = {
  font: 'a',
  width: 1,
  height: 1,
  bold: false,
  underline: false,
  inverse: false,
  red: false,
};

/** What the mechanism asks of the printer around it. */
export type Around = {
  came(thing: Thing): void;
  slipSelected(): boolean;
  selectSlip(selected: boolean): void;
  askedStatus(number: number): void;
  watchStatus(mask: number): void;
  reply(bytes: readonly number[]): void;
  slipWait(ms: number): void;
  readCheck(): void;
  eject(): void;
};

export class Mechanism {
  readonly #around: Around;
  readonly #symbols = new SymbolStore();
  #runs: Run[] = [];
  #look = PLAIN;
  #page = 0;
  #align: Align = 'left';
  #pitch = LINE_DOTS;

  constructor(around: Around) {
    this.#around = around;
  }

  /** As after switching on: nothing set, nothing waiting to be printed. */
  reset(): void {
    this.#runs = [];
    this.#look = PLAIN;
    this.#page = 0;
    this.#align = 'left';
    this.#pitch = LINE_DOTS;
    this.#symbols.reset();
  }

  obey(command: Uint8Array): void {
    const [first = 0] = command;
    if (first >= 0x20 && first !== 0x7f) this.#letter(decodeByte(first, this.#page));
    else if (first === 0x0a) this.#flush();
    else if (first === 0x0c) this.#formFeed();
    else if (first === 0x09) this.#tab();
    else if (command.length > 1) this.#obeyNamed(first, command);
  }

  #obeyNamed(first: number, command: Uint8Array): void {
    const name = String.fromCharCode(command[1] ?? 0);
    if (!isKnown(command)) this.#around.came({ thing: 'unknown', bytes: [...command] });
    else if (first === 0x1b) this.#escape(name, command);
    else if (first === 0x1c) this.#fieldSeparator(name, command);
    else if (first === 0x1d) this.#groupSeparator(name, command);
  }

  #letter(text: string): void {
    if (this.#used() + this.#advance() > ROLL_DOTS) this.#flush();
    const last = this.#runs.at(-1);
    if (last && last.look === this.#look) {
      this.#runs[this.#runs.length - 1] = { text: last.text + text, look: last.look };
    } else {
      this.#runs.push({ text, look: this.#look });
    }
  }

  #advance(look = this.#look): number {
    return CELL_DOTS[look.font].width * look.width;
  }

  #used(): number {
    return this.#runs.reduce((dots, { text, look }) => dots + text.length * this.#advance(look), 0);
  }

  #tab(): void {
    const columns = Math.floor(this.#used() / this.#advance());
    const blanks = TAB_COLUMNS - (columns % TAB_COLUMNS);
    for (let blank = 0; blank < blanks; blank += 1) this.#letter(' ');
  }

  /** Backwards it cannot go: what stands there would be printed over. */
  #moveTo(dots: number): void {
    while (this.#used() + this.#advance() <= Math.min(dots, ROLL_DOTS)) this.#letter(' ');
  }

  #flush(): void {
    const heights = this.#runs.map(({ look }) => CELL_DOTS[look.font].height * look.height);
    const dots = Math.max(this.#pitch, ...heights);
    const station = this.#around.slipSelected() ? 'slip' : 'roll';
    const [runs, align] = [this.#runs, this.#align];
    this.#runs = [];
    this.#around.came({ thing: 'line', station, runs, align, dots });
  }

  #flushText(): void {
    if (this.#runs.length > 0) this.#flush();
  }

  #formFeed(): void {
    if (!this.#around.slipSelected()) return;
    this.#flushText();
    this.#around.eject();
  }

  #escape(name: string, [, , number = 0, third = 0, fourth = 0]: Uint8Array): void {
    const on = (number & 1) === 1;
    if (name === '@') {
      this.reset();
      // As the network boards do: whoever wants the status by itself asks for it after this.
      this.#around.watchStatus(0);
    } else if (name === '!') this.#modes(number);
    else if (name === 'E' || name === 'G') this.#look = { ...this.#look, bold: on };
    else if (name === 'M') this.#look = { ...this.#look, font: on ? 'b' : 'a' };
    else if (name === '-') this.#look = { ...this.#look, underline: number % 48 > 0 };
    else if (name === 'r') this.#look = { ...this.#look, red: on };
    else if (name === 't') this.#page = number;
    else if (name === 'a')
      this.#align = (['left', 'centre', 'right'] as const)[number % 48] ?? 'left';
    else if (name === '$') this.#moveTo(number + 256 * third);
    else if (name === '2') this.#pitch = LINE_DOTS;
    else if (name === '3') this.#pitch = number;
    else if (name === 'd') this.#feed(number * this.#pitch);
    else if (name === 'J') this.#feed(number);
    else if (name === 'p') {
      this.#around.came({ thing: 'kick', connector: number % 48, on: third, off: fourth });
    } else if (name === 'c' && number === 0x30) this.#around.selectSlip((third & 0x04) !== 0);
    else if (name === 'f') this.#around.slipWait(number * 60_000 + third * 100);
    else if (name === 'q') this.#around.eject();
  }

  #modes(number: number): void {
    this.#look = {
      ...this.#look,
      font: (number & 0x01) === 0 ? 'a' : 'b',
      bold: (number & 0x08) !== 0,
      height: (number & 0x10) === 0 ? 1 : 2,
      width: (number & 0x20) === 0 ? 1 : 2,
      underline: (number & 0x80) !== 0,
    };
  }

  #feed(dots: number): void {
    this.#flushText();
    this.#around.came({ thing: 'feed', dots });
  }

  #groupSeparator(name: string, command: Uint8Array): void {
    const [, , number = 0, third = 0] = command;
    if (name === '!') {
      const [width, height] = [(number >> 4) + 1, (number & 0x0f) + 1];
      this.#look = { ...this.#look, width, height };
    } else if (name === 'B') this.#look = { ...this.#look, inverse: (number & 1) === 1 };
    else if (name === 'V') this.#cut(number >= 65 ? third : 0);
    else if (name === 'a') this.#around.watchStatus(number);
    else if (name === 'r') this.#around.askedStatus(number);
    else if (name === 'I') this.#identify(number);
    else if (name === '(') this.#parenthesis(command);
    else if (name === 'h' || name === 'w') this.#symbols.set(name, number);
    else if (name === 'k') this.#symbol(readBarcode(command, this.#symbols, this.#align));
  }

  #cut(feedDots: number): void {
    if (this.#around.slipSelected()) return;
    if (feedDots > 0) this.#around.came({ thing: 'feed', dots: feedDots });
    this.#around.came({ thing: 'cut', atLineStart: this.#runs.length === 0 });
  }

  /** A symbol on a line that has text already is not printed. */
  #symbol(symbol: Thing | undefined): void {
    if (symbol && this.#runs.length === 0) this.#around.came(symbol);
  }

  #identify(number: number): void {
    if (number >= 65) this.#around.reply([0x5f, ...Buffer.from('VIRTUAL'), 0]);
    else this.#around.reply([0x02]);
  }

  #parenthesis(command: Uint8Array): void {
    const kind = String.fromCharCode(command[2] ?? 0);
    const content = command.subarray(5);
    const [symbology, what] = content;
    if (kind === 'H' && symbology === 0x30 && what === 0x30) {
      this.#around.reply([0x37, 0x22, ...content.subarray(2, 6), 0]);
    }
    if (kind === 'k' && symbology === 0x31) this.#symbol(this.#symbols.qr(content, this.#align));
  }

  #fieldSeparator(name: string, [, , number]: Uint8Array): void {
    if (name === 'b') this.#around.readCheck();
    if (name !== 'a') return;
    if (number === 0x30) this.#around.readCheck();
    if (number === 0x31) this.#around.selectSlip(true);
    if (number === 0x32) this.#around.eject();
  }
}
