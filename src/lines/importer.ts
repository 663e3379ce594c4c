// How a line of business takes in a foreign file: first a plan that writes nothing, then the deed.
import type { Desk } from '../desk/desk.ts';
import type { Cents } from '../domain/money.ts';
import type { Result } from '../domain/result.ts';

/** How a foreign source is to be read: parsed data, checked by the importer. */
export type ForeignProfile = { readonly name: string; readonly data: unknown };

/** `name` is without its folder, as it is kept with the import. */
export type ForeignFile = { readonly name: string; readonly bytes: Uint8Array };

/** A row that is not taken, with the file's own cells: to be mended and loaded again. */
export type RejectedRow = {
  readonly line: number;
  readonly reason: string;
  readonly cells: readonly string[];
};

/** The same thing said of several rows that are taken. */
export type ImportNote = { readonly words: string; readonly lines: readonly number[] };

export type ImportPlan = {
  readonly title: string;
  readonly rows: number;
  /** The header of the file, without the columns that we add to rejects. */
  readonly columns: readonly string[];
  /** Rows that are new and will be written. */
  readonly fresh: number;
  readonly freshCents: Cents;
  /** Rows that stand in the book as they are in the file. */
  readonly present: number;
  readonly rejected: readonly RejectedRow[];
  readonly notes: readonly ImportNote[];
  /** Columns the profile leaves out, and why. */
  readonly ignored: readonly { readonly column: string; readonly why: string }[];
  /** When this very file was loaded before. */
  readonly loadedBefore: string | undefined;
  /**
   * Writes what is new, a few rows a transaction, and says how many were added. Interrupted and
   * planned again it goes on where it stopped. `progress` is told how many rows are done.
   */
  readonly commit: (progress: (done: number) => void) => Promise<Result<number>>;
};

/** Columns added to rejects; a file that brings them back is read without them. */
export const REJECT_COLUMNS = ['tenkey line', 'tenkey reason'] as const;

export type Importer = {
  /** As in `tenkey import citations`. */
  readonly name: string;
  readonly plan: (
    desk: Desk,
    profile: ForeignProfile,
    file: ForeignFile,
  ) => Promise<Result<ImportPlan>>;
};
