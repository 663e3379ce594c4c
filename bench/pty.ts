// A program on a real pseudo-terminal, with the moment at which something shows.
import { stripVTControlCharacters } from 'node:util';
import { type IPty, spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';

const PATIENCE_MS = 20_000;

export class Pty {
  /** Resolves with the moment the program ended. */
  readonly ended: Promise<number>;
  readonly #pty: IPty;
  readonly #emulator: headless.Terminal;
  /** What was written since the last key, without the escape sequences. */
  #shown = '';
  #watch: (() => void) | undefined;

  constructor(args: readonly string[], cwd: string, rows = 24, cols = 80) {
    const env = { ...process.env };
    for (const name of ['CI', 'NO_COLOR', 'FORCE_COLOR']) delete env[name];
    this.#pty = spawn(process.execPath, [...args], {
      cwd,
      env,
      rows,
      cols,
      name: 'xterm-256color',
    });
    this.#emulator = new headless.Terminal({ cols, rows, allowProposedApi: true });
    this.#pty.onData((data) => {
      this.#emulator.write(data);
      this.#shown += stripVTControlCharacters(data);
      this.#watch?.();
    });
    this.ended = new Promise((resolve) => this.#pty.onExit(() => resolve(performance.now())));
  }

  /** The milliseconds from pressing the keys until `text` has come. */
  async press(keys: string, text: string): Promise<number> {
    this.#shown = '';
    const began = performance.now();
    this.#pty.write(keys);
    return (await this.shows(text)) - began;
  }

  /** The moment at which `text` has come. */
  shows(text: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`no "${text}" in: ${this.#shown}`)),
        PATIENCE_MS,
      );
      const look = () => {
        if (!this.#shown.includes(text)) return;
        clearTimeout(late);
        this.#watch = undefined;
        resolve(performance.now());
      };
      this.#watch = look;
      look();
    });
  }

  /** What stands on the screen, row by row, once all that came is drawn. */
  async rows(): Promise<readonly string[]> {
    await new Promise<void>((resolve) => this.#emulator.write('', resolve));
    const { active } = this.#emulator.buffer;
    return Array.from(
      { length: this.#emulator.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    );
  }

  kill(): void {
    this.#pty.kill('SIGKILL');
  }
}
