// A file that is handed over to somebody outside once, and written again by its number with the
// same bytes: what goes into it is decided and recorded in one transaction, with its hash.
import { assert } from '../domain/assert.ts';
import { type FileWriter, sidecarOf } from '../domain/files.ts';
import type { Hasher } from '../domain/hasher.ts';
import { done, type Refused, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { otherThanBefore } from './book-broken.ts';
import { businessDate, loadCity } from './business-date.ts';
import type { Desk } from './desk.ts';

export type HandOverPorts = { readonly files: FileWriter; readonly hasher: Hasher };

/** `again` names an earlier file; else all that is to be told now goes into a new one. */
export type HandedWhere = { readonly folder: string; readonly again?: number };

type Row = {
  readonly id: number;
  readonly business_date: string;
  readonly made_at: string;
  readonly sha256: string;
};

export type HandOver<Line> = {
  /** As it begins a sentence: `Refund file`. */
  readonly what: string;
  /** What a training book may not: `handed to accounting`. */
  readonly deed: string;
  readonly fileName: (file: number) => string;
  readonly csv: (lines: readonly Line[]) => string;
  readonly untold: (book: Book, date: string, at: string) => Promise<readonly Line[]>;
  readonly ofFile: (book: Book, file: number) => Promise<readonly Line[]>;
  readonly nextFile: (book: Book) => Promise<number>;
  readonly hashOf: (book: Book, file: number) => Promise<string | undefined>;
  readonly keep: (book: Book, row: Row, lines: readonly Line[]) => Promise<void>;
  readonly nothing: (date: string) => Refused;
  readonly unknown: (file: number) => Refused;
};

export type HandedFile<Line> = {
  readonly path: string;
  readonly file: number;
  readonly sha256: string;
  readonly lines: readonly Line[];
};

type Made<Line> = Omit<HandedFile<Line>, 'path'> & { readonly csv: string };

/** Throws BookBroken when an earlier file would not be the one that was handed over. */
export async function handOverFile<Line>(
  desk: Desk,
  { files, hasher }: HandOverPorts,
  kind: HandOver<Line>,
  { folder, again }: HandedWhere,
): Promise<Result<HandedFile<Line>>> {
  const made = await desk.store.transact<Made<Line>>(async (book) => {
    if ((await loadCity(book)).training) return refuse('training-book', { what: kind.deed });
    const at = { desk, book, hasher };
    return again === undefined ? fresh(at, kind) : earlier(at, kind, again);
  });
  if (!made.ok) return made;
  const { csv, ...handed } = made.value;
  const name = kind.fileName(handed.file);
  const drafts = files.begin(folder);
  try {
    await drafts.add(name, csv);
    await drafts.add(...sidecarOf(name, handed.sha256));
    const [path = ''] = await drafts.keep();
    return done({ ...handed, path });
  } finally {
    await drafts.drop();
  }
}

type At = { readonly desk: Desk; readonly book: Book; readonly hasher: Hasher };

function spelled<Line>({ hasher }: At, { csv }: HandOver<Line>, lines: readonly Line[]) {
  const text = csv(lines);
  const hash = hasher.start();
  hash.add(text);
  return { csv: text, lines, sha256: hash.sha256() };
}

async function fresh<Line>(at: At, kind: HandOver<Line>): Promise<Result<Made<Line>>> {
  const { desk, book } = at;
  const date = await businessDate(desk, book);
  const made_at = desk.clock.now();
  const lines = await kind.untold(book, date, made_at);
  if (lines.length === 0) return kind.nothing(date);
  const file = await kind.nextFile(book);
  const made = { ...spelled(at, kind, lines), file };
  await kind.keep(book, { id: file, business_date: date, made_at, sha256: made.sha256 }, lines);
  return done(made);
}

async function earlier<Line>(
  at: At,
  kind: HandOver<Line>,
  file: number,
): Promise<Result<Made<Line>>> {
  const before = await kind.hashOf(at.book, file);
  if (before === undefined) return kind.unknown(file);
  const made = { ...spelled(at, kind, await kind.ofFile(at.book, file)), file };
  assert(made.lines.length > 0, `${kind.what} ${file} is empty`);
  if (made.sha256 !== before) throw otherThanBefore(`${kind.what} ${file}`);
  return done(made);
}
