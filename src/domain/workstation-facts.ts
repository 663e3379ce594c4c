// What can be found out about a workstation, before anybody judges it; a driver finds it out.
import type { Instant } from './clock.ts';

export type WorkstationFacts = {
  /** `20.20.2`, and the oldest that will do. */
  readonly node: { readonly version: string; readonly least: string };
  /** Absent where the command does not run in a terminal. */
  readonly terminal?: { readonly columns: number; readonly rows: number };
  /** The kind of terminal as the environment names it, such as `xterm-256color`. */
  readonly term: string;
  readonly noColour: boolean;
  /** As the environment names it, such as `C.UTF-8`; empty where it names none. */
  readonly locale: string;
  readonly settings: {
    readonly path: string;
    readonly written: boolean;
    readonly problems: readonly string[];
  };
  readonly key: KeyFacts;
  readonly store: StoreFile;
  /** Absent where there is no store to look into. */
  readonly book?: BookFacts | Trouble;
  readonly clock: { readonly now: Instant; readonly timeZone: string };
  readonly printer: PrinterAnswer;
};

/** The key of what the book keeps sealed. */
export type KeyFacts = {
  readonly path: string;
  /** Tells keys apart; absent where there is none that can be read. */
  readonly check?: string;
  /** Others than its owner may read it. */
  readonly isOpen: boolean;
};

export type StoreFile = {
  readonly path: string;
  readonly kind: 'missing' | 'folder' | 'file';
  readonly readable: boolean;
  /** The file and its folder: SQLite keeps two files of its own beside it. */
  readonly writable: boolean;
  /** `undefined` for whether it lies on another machine where the system does not tell. */
  readonly disk: {
    readonly name: string;
    readonly network: boolean | undefined;
    readonly freeBytes: number;
  };
};

export type BookFacts = {
  readonly city: string;
  readonly timeZone: string;
  /** Migrations that the next start will apply. */
  readonly missingMigrations: number;
  /** SQLite's word: `wal`, `delete`. */
  readonly journal: string;
  readonly lastEntryAt?: Instant;
  /** The key with which something was sealed last; absent where nothing is sealed. */
  readonly sealedWith?: string;
};

export type Trouble = { readonly words: string; readonly next: string };

export type PrinterAnswer = {
  /** `printer at 10.0.0.5 port 9100` */
  readonly name: string;
  /** How it is, in words. */
  readonly words: string;
  /** What to do about it; absent where all is well. */
  readonly next?: string;
};
