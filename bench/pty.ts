// A program on a real pseudo-terminal behind a real terminal emulator, with the moment at which
// something stands on the screen.
import { type IPty, spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';

const PATIENCE_MS = 60_000;

export type Size = { readonly columns: number; readonly rows: number };

export const SMALL: Size = { columns: 80, rows: 24 };

export class Pty {
  /** Resolves with the moment the program ended. */
  readonly ended: Promise<number>;
  readonly processId: number;
  readonly #pty: IPty;
  readonly #emulator: headless.Terminal;
  #watch: (() => void) | undefined;

  constructor(command: readonly [string, ...string[]], cwd: string, { columns, rows } = SMALL) {
    const env = { ...process.env };
    for (const name of ['CI', 'NO_COLOR', 'FORCE_COLOR']) delete env[name];
    const [file, ...args] = command;
    this.#pty = spawn(file, args, { cwd, env, rows, cols: columns, name: 'xterm-256color' });
    this.processId = this.#pty.pid;
    this.#emulator = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.#emulator.onData((answer) => this.#pty.write(answer));
    this.#pty.onData((data) => this.#emulator.write(data, () => this.#watch?.()));
    this.ended = new Promise((resolve) => this.#pty.onExit(() => resolve(performance.now())));
  }

  /** The milliseconds from writing the keys until `text` stands on the screen. */
  async press(keys: string, text: string): Promise<number> {
    const began = performance.now();
    this.#pty.write(keys);
    return (await this.shows(text)) - began;
  }

  /** The moment at which `text` stands on the screen. */
  shows(text: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        reject(new Error(`no "${text}" on:\n${this.rows().join('\n')}`));
      }, PATIENCE_MS);
      const look = () => {
        if (!this.rows().some((row) => row.includes(text))) return;
        clearTimeout(late);
        this.#watch = undefined;
        resolve(performance.now());
      };
      this.#watch = look;
      look();
    });
  }

  rows(): readonly string[] {
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
