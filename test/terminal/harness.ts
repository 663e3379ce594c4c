// A real pseudo-terminal and a real terminal emulator around a program, for tests and for pictures.
// Wait for what shows, never for a time: `until` looks after every piece of output.
import { type IPty, spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';

export type TerminalSetup = {
  readonly columns?: number;
  readonly rows?: number;
  readonly cwd?: string;
  /** Added to the environment of the test. */
  readonly environment?: Readonly<Record<string, string>>;
};

export type Ending = { readonly exitCode: number; readonly signal: number | undefined };

type Wanted = string | RegExp | ((screen: string) => boolean);

const PATIENCE_MS = 15_000;

export class TestTerminal {
  readonly emulator: headless.Terminal;
  /** Resolves when the program has ended and its last output is on the screen. */
  readonly ended: Promise<Ending>;
  readonly #pty: IPty;
  readonly #watchers = new Set<() => void>();
  #raw = '';
  #ending: Ending | undefined;

  constructor(command: string, args: readonly string[], setup: TerminalSetup = {}) {
    const { columns: cols = 80, rows = 24, cwd = process.cwd() } = setup;
    const env = { ...process.env, ...setup.environment };
    // With CI set, Ink would paint nothing before it ends.
    for (const name of ['CI', 'CONTINUOUS_INTEGRATION', 'NO_COLOR', 'FORCE_COLOR']) {
      if (setup.environment?.[name] === undefined) delete env[name];
    }
    this.emulator = new headless.Terminal({ cols, rows, allowProposedApi: true });
    this.#pty = spawn(command, [...args], { cols, rows, cwd, env, name: 'xterm-256color' });
    this.#pty.onData((data) => this.#receive(data));
    this.emulator.onData((answer) => this.#pty.write(answer));
    this.ended = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        this.emulator.write('', () => {
          this.#ending = { exitCode, signal };
          this.#look();
          resolve(this.#ending);
        });
      });
    });
  }

  send(bytes: string): void {
    this.#pty.write(bytes);
  }

  /** Every byte the program wrote. */
  get raw(): string {
    return this.#raw;
  }

  get processId(): number {
    return this.#pty.pid;
  }

  rows(): string[] {
    const { buffer, cols, rows } = this.emulator;
    const { active } = buffer;
    return Array.from({ length: rows }, (_, row) => {
      // A line keeps the cells that a smaller window does not show.
      return active.getLine(active.baseY + row)?.translateToString(true, 0, cols) ?? '';
    });
  }

  /** The screen as text, rows joined by newlines. */
  text(): string {
    return this.rows().join('\n');
  }

  cursor(): { row: number; column: number } {
    const { active } = this.emulator.buffer;
    return { row: active.cursorY, column: active.cursorX };
  }

  onAlternateScreen(): boolean {
    return this.emulator.buffer.active.type === 'alternate';
  }

  /** Resolves as soon as the screen shows it; after 15 seconds or at the end it fails. */
  until(wanted: Wanted): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (fail?: string) => {
        clearTimeout(timeout);
        this.#watchers.delete(look);
        if (fail === undefined) resolve();
        else reject(new Error(`${fail} waiting for ${wanted}; the screen:\n${this.text()}`));
      };
      const look = () => {
        if (matches(wanted, this.text())) settle();
        else if (this.#ending) settle(`ended with ${this.#ending.exitCode}`);
      };
      const timeout = setTimeout(() => settle('timeout'), PATIENCE_MS);
      this.#watchers.add(look);
      look();
    });
  }

  resize(columns: number, rows: number): void {
    this.emulator.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** Reads nothing more of what the program writes, as a terminal that was stopped by Ctrl+S. */
  pause(): void {
    this.#pty.pause();
  }

  resume(): void {
    this.#pty.resume();
  }

  /** Closes the terminal under the program; node-pty has it, but not in its types. */
  hangUp(): void {
    (this.#pty as IPty & { destroy(): void }).destroy();
  }

  kill(signal = 'SIGKILL'): void {
    if (this.#ending === undefined) process.kill(this.#pty.pid, signal);
  }

  #receive(data: string): void {
    this.#raw += data;
    this.emulator.write(data, () => this.#look());
  }

  #look(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}

function matches(wanted: Wanted, screen: string): boolean {
  if (typeof wanted === 'string') return screen.includes(wanted);
  return wanted instanceof RegExp ? wanted.test(screen) : wanted(screen);
}
