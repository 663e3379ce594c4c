// What the database or the file system says when a store cannot be used, as words with a next step.
// Anything else that is thrown is a fault of the program and goes on its way.
import { statSync } from 'node:fs';
import { Breakdown } from '../domain/breakdown.ts';

type Advice = { readonly words: (path: string) => string; readonly next: string };

const RIGHTS_NEXT = 'Give this user the right to read and write the file and its folder.';
const COPY_NEXT =
  'Take no more payments on it. Copy the file as it is, bring the last good copy back, ' +
  'and call the auditor.';

const NO_SPACE: Advice = {
  words: () => 'The disk of the store is full.',
  next: 'Nothing of this step was kept. Make room on the disk, then do it again.',
};
const NOT_WRITABLE: Advice = {
  words: (path) => `The store ${path} may not be written to.`,
  next: RIGHTS_NEXT,
};

/** By the beginning of the code: SQLite's extended codes go on behind it. */
const ADVICE: Readonly<Record<string, Advice>> = {
  SQLITE_NOTADB: {
    words: (path) => `${path} is no store: the file holds something else.`,
    next: 'Name the right file with --store, or bring the last good copy back.',
  },
  SQLITE_CORRUPT: { words: (path) => `The store ${path} is damaged.`, next: COPY_NEXT },
  SQLITE_READONLY: NOT_WRITABLE,
  SQLITE_PERM: NOT_WRITABLE,
  SQLITE_FULL: NO_SPACE,
  ENOSPC: NO_SPACE,
  EDQUOT: NO_SPACE,
  SQLITE_CANTOPEN: {
    words: (path) => `The store ${path} cannot be opened.`,
    next: RIGHTS_NEXT,
  },
  SQLITE_IOERR: {
    words: (path) => `The disk of the store ${path} does not answer.`,
    next: 'Look at the disk. Then tenkey verify says whether the book is whole.',
  },
  SQLITE_BUSY: {
    words: (path) => `Another program holds the store ${path}.`,
    next: 'Wait until it is done (a backup, another start), then start again.',
  },
  EACCES: NOT_WRITABLE,
  EPERM: NOT_WRITABLE,
  EROFS: NOT_WRITABLE,
  ENOTDIR: {
    words: (path) => `The folder of the store ${path} is no folder.`,
    next: 'Name a file in a folder that is there with --store.',
  },
};

/**
 * The breakdown that an error of the database or of the file system means; undefined for others.
 */
export function storeBreakdown(error: unknown, path: string): Breakdown | undefined {
  if (error instanceof Breakdown) return error;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const code = String(error.code);
  const found = Object.entries(ADVICE).find(
    ([name]) => code === name || code.startsWith(`${name}_`),
  );
  if (!found) return undefined;
  const [, { words, next }] = found;
  return new Breakdown(words(path), next, error);
}

/** A folder is no store; SQLite would only say that it cannot open it. */
export function assertNoFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  throw new Breakdown(`${path} is a folder, not a store.`, 'Name the file in it with --store.');
}
