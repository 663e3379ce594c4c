// The last stage of painting: takes whole frames from Ink and writes only the lines that changed,
// each at its absolute row, in one synchronized update. Alternate screen and cursor are its own.
import type { Layout } from './page-layout.ts';

/** The part of a terminal that is written to; process.stdout is one. */
export type TerminalOutput = {
  readonly columns?: number;
  readonly rows?: number;
  write(text: string): boolean;
};

const CSI = '\u001b[';
const mode = (number: number, on: boolean) => `${CSI}?${number}${on ? 'h' : 'l'}`;
const ALTERNATE_SCREEN = 1049;
const CURSOR = 25;
const SYNCHRONIZED = 2026;
const BRACKETED_PASTE = 2004;
/** Mouse and focus reports, which a program before us may have left on. */
const REPORTS = [9, 1000, 1002, 1003, 1004, 1006];
const APPLICATION_CURSOR = 1;
const NUMERIC_KEYPAD = '\u001b>';
const PLAIN = `${CSI}0m`;
const REPORTS_OFF = REPORTS.map((number) => mode(number, false)).join('');

export class Painter {
  readonly #output: TerminalOutput;
  #painted: readonly string[] = [];
  #frame = '';
  #cursor: Layout['cursor'];
  #active = false;

  constructor(output: TerminalOutput) {
    this.#output = output;
  }

  get columns(): number {
    return this.#output.columns || 80;
  }

  get rows(): number {
    return this.#output.rows || 24;
  }

  /** Takes the terminal over and paints the last frame again. Also after a stop and a resize. */
  enter(): void {
    this.#active = true;
    this.#output.write(
      mode(ALTERNATE_SCREEN, true) +
        mode(CURSOR, false) +
        NUMERIC_KEYPAD +
        mode(APPLICATION_CURSOR, false) +
        REPORTS_OFF +
        mode(BRACKETED_PASTE, true) +
        `${PLAIN}${CSI}2J${CSI}H`,
    );
    this.repaint();
  }

  /** Gives the terminal back: main screen, cursor on, no report, no colour. Harmless twice. */
  leave(): void {
    if (!this.#active) return;
    this.#active = false;
    this.#output.write(
      mode(SYNCHRONIZED, false) +
        mode(BRACKETED_PASTE, false) +
        REPORTS_OFF +
        PLAIN +
        mode(CURSOR, true) +
        mode(ALTERNATE_SCREEN, false),
    );
  }

  /** Writes every line again, whatever the terminal shows. */
  repaint(): void {
    this.#painted = [];
    this.#paint();
  }

  /** A whole frame, its lines divided by newlines. */
  write(frame: string): void {
    this.#frame = frame;
    this.#paint();
  }

  /** A whole frame as lines, written as Ink would: nothing stands for the spaces at their ends. */
  writeLines(lines: readonly string[]): void {
    this.write(lines.map((line) => line.trimEnd()).join('\n'));
  }

  /** Where the insertion point is from the next frame on. */
  set cursor(cursor: Layout['cursor']) {
    this.#cursor = cursor;
  }

  #paint(): void {
    if (!this.#active) return;
    const lines = this.#frame.split('\n').slice(0, this.rows);
    const changes: string[] = [];
    for (let row = 0; row < this.rows; row += 1) {
      const line = lines[row] ?? '';
      if (line !== this.#painted[row]) changes.push(`${CSI}${row + 1};1H${PLAIN}${CSI}K${line}`);
    }
    this.#painted = lines;
    if (changes.length === 0) return;
    this.#output.write(
      mode(SYNCHRONIZED, true) +
        mode(CURSOR, false) +
        changes.join('') +
        PLAIN +
        this.#placeCursor() +
        mode(SYNCHRONIZED, false),
    );
  }

  /** A real cursor at the insertion point helps magnifiers and screen readers. */
  #placeCursor(): string {
    if (!this.#cursor) return '';
    return `${CSI}${this.#cursor.row + 1};${this.#cursor.column + 1}H${mode(CURSOR, true)}`;
  }
}
