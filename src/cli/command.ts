// What a command is, and what it is given. One command a file beside this one; commands.ts lists
// them all.
import type { Desk, Entropy } from '../desk/desk.ts';
import type { Holder, IsAlive } from '../desk/lease-register.ts';
import type { LetterPorts } from '../desk/print-letters.ts';
import type { Clock } from '../domain/clock.ts';
import type { FileWriter } from '../domain/files.ts';
import type { Hasher } from '../domain/hasher.ts';
import type { LedgerFormat } from '../domain/ledger-file.ts';
import type { ReportPrinter } from '../domain/reports/report.ts';
import type { Refused, Result } from '../domain/result.ts';
import type { WorkstationFacts } from '../domain/workstation-facts.ts';
import type { PrinterPorts } from './printer-ports.ts';

/** `text` is as typed, `whole` a number from 0, `date` a `YYYY-MM-DD`, `flag` is given or not. */
export type OptionKind = 'text' | 'whole' | 'date' | 'flag';

export type Option = {
  readonly kind: OptionKind;
  readonly describe: string;
  readonly required?: boolean;
  readonly choices?: readonly string[];
};

export type Positional = { readonly describe: string; readonly required?: boolean };

export type Command = {
  /** One word or two: `verify`, `export gl`. */
  readonly name: string;
  /** One line for `tenkey --help`. */
  readonly describe: string;
  /** More for `tenkey NAME --help`: what it reads and writes, an example. */
  readonly details?: string;
  /** Words that follow the name, in order, by name: `{ file: ... }`. */
  readonly positionals?: Readonly<Record<string, Positional>>;
  readonly options?: Readonly<Record<string, Option>>;
  /** True where it prints data: the command then takes --json. */
  readonly printsData?: boolean;
  run(context: CommandContext, args: Arguments): Promise<Outcome>;
};

/** The options and positionals as given, checked against the command's record. */
export type Arguments = {
  /** Undefined when not given. */
  text(name: string): string | undefined;
  /** A required one; asserts that the record says so. */
  required(name: string): string;
  whole(name: string): number | undefined;
  flag(name: string): boolean;
};

export type CommandContext = Omit<Ports, 'openDesk'> & {
  /** The store this command works on: --store, else TENKEY_STORE, else the workstation's own. */
  readonly storeFile: string;
  /** False where nobody named a store: it is the workstation's own. */
  readonly storeNamed: boolean;
  /** Opens that store; hand back what is not ok. It is closed when the command is done. */
  openDesk(options?: OpenOptions): Promise<Opened>;
  /** True with --json: print one JSON document instead of words. */
  readonly json: boolean;
};

/** What main.ts hands in, so that the command line itself touches no store, device or process. */
export type Ports = {
  readonly version: string;
  openDesk(storeFile: string, options: OpenOptions): Promise<Opened>;
  /** The parsed JSON files in a folder of the package's data, by name without ending. */
  dataFiles(folder: string): Readonly<Record<string, unknown>>;
  /** Text of a file in the package's data. */
  dataText(path: string): string;
  /** A new empty folder that the system clears some day. */
  temporaryFolder(): string;
  /** What can be found out about this workstation; touches nothing. */
  examine(storeFile: string): Promise<WorkstationFacts>;
  /** This machine and this process on it. */
  readonly machine: Machine;
  /** Writes files that leave the house. */
  readonly files: FileWriter;
  /** A report laid out for paper; the code that does it is loaded only here. */
  readonly pdfOf: ReportPrinter;
  /** Letters and labels laid out for paper; the code that does it is loaded only here. */
  readonly letters: LetterPorts;
  /** The formats of the ledger file, and the hash that proves them. */
  readonly ledger: { readonly formats: readonly LedgerFormat[]; readonly hasher: Hasher };
  /** What can be done with printers outside of a book; loaded only where it is asked for. */
  printers(): Promise<PrinterPorts>;
  /** True where keys and screen are a real terminal. */
  readonly isTerminal: boolean;
  /** Works at the screens until the clerk leaves; the register of the settings unless told. */
  work(desk: Desk, storeFile: string, register: number | undefined): Promise<Outcome>;
  /** Plays a key script on the screens; papers go to `prints` where given. */
  play(desk: Desk, script: string, prints: PlayedPrints): Promise<Played>;
  /** One line (or more) of what was asked for. */
  out(text: string): void;
  /** One line (or more) about the work itself. */
  err(text: string): void;
  /** What broke, with its trace, to the log file; never shown, never throws. */
  log(error: unknown, storeFile: string): void;
};

export type Machine = {
  /** Who runs this, as the system knows them. */
  readonly user: string;
  readonly mark: Holder;
  readonly isAlive: IsAlive;
  /** Whether a process of that number runs on this machine. */
  readonly isRunning: (processId: number) => boolean;
  /** ISO instant. */
  readonly now: () => string;
};

/** Where a played script's papers go: a folder, or only into the list that comes back. */
export type PlayedPrints = { readonly folder?: string; readonly register: number };

export type Played = {
  readonly ok: boolean;
  readonly transcript: string;
  readonly failures: readonly string[];
  readonly keysPressed: number;
  readonly keysOutsideKeypad: number;
  /** Every paper that came out, as text. */
  readonly papers: readonly string[];
};

/** `mayMake`: a store that is not there is made, as `tenkey demo` does; else it is reported. */
export type OpenOptions = {
  readonly mayMake?: boolean;
  /** Another store than the command's own. */
  readonly path?: string;
  /** A day played for show has its own time and chance; else those of this machine. */
  readonly clock?: Clock;
  readonly entropy?: Entropy;
};

export type Opened = Result<Desk> | Broken;

/** A store, device or disk that does not work, or a check that found the book broken: exit 3. */
export type Broken = { readonly ok: false; readonly broken: Advice };

/** What is wrong, and what to do next. */
export type Advice = { readonly words: string; readonly next: string };

export type Outcome = Result<void> | Refused | Broken;

export const DONE: Outcome = { ok: true, value: undefined };

export function broken(words: string, next: string): Broken {
  return { ok: false, broken: { words, next } };
}
