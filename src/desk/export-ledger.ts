// Hands a closed day to accounting as a ledger file: the same day gives the same bytes for ever,
// and what was handed over is in the office chain.
import { assert } from '../domain/assert.ts';
import { type FileWriter, sidecarOf } from '../domain/files.ts';
import type { Hasher } from '../domain/hasher.ts';
import {
  type LedgerFormat,
  type LedgerFormatName,
  type LedgerTotals,
  ledgerFileName,
} from '../domain/ledger-file.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { LedgerSpeller } from '../domain/spell-ledger.ts';
import { closeOf, exportedHash, insertExport } from '../store/day-close.ts';
import type { Book } from '../store/open-store.ts';
import { otherThanBefore } from './book-broken.ts';
import { loadCity } from './business-date.ts';
import type { Desk } from './desk.ts';
import { type LedgerContent, ledgerContent } from './ledger-day.ts';

export type ExportPorts = {
  readonly formats: readonly LedgerFormat[];
  readonly files: FileWriter;
  readonly hasher: Hasher;
};

export type Exporting = {
  readonly date: string;
  readonly format: LedgerFormatName;
  /** One line a journal line instead of one an account. */
  readonly detail: boolean;
  readonly folder: string;
};

export type Exported = LedgerTotals & {
  readonly path: string;
  readonly sha256: string;
  /** True when the same file was handed over before. */
  readonly again: boolean;
};

/**
 * Spells the file beside its place, records it, then puts it there with its `.sha256`; a crash in
 * between is mended by exporting again. The registers wait for the record alone, not for the
 * spelling. Throws BookBroken when the bytes are not those that were handed over before.
 */
export async function exportLedger(
  desk: Desk,
  { formats, files, hasher }: ExportPorts,
  exporting: Exporting,
): Promise<Result<Exported>> {
  const { date, detail, folder } = exporting;
  const format = formats.find(({ name }) => name === exporting.format);
  assert(format, `no ledger format ${exporting.format}`);
  const name = ledgerFileName(date, detail, format.extension);
  const drafts = files.begin(folder);
  try {
    const spelled = await desk.store.read(async (book) => {
      const content = await contentToHandOver(book, date, detail);
      if (!content.ok) return content;
      return done(await spell(content.value, format, hasher, (text) => drafts.add(name, text)));
    });
    if (!spelled.ok) return spelled;
    const recorded = await desk.store.transact((book) =>
      record(desk, book, exporting, spelled.value),
    );
    if (!recorded.ok) return recorded;
    const { sha256, totals } = spelled.value;
    await drafts.add(...sidecarOf(name, sha256));
    const [path = ''] = await drafts.keep();
    return done({ ...totals, path, sha256, again: recorded.value.again });
  } finally {
    await drafts.drop();
  }
}

async function contentToHandOver(
  book: Book,
  date: string,
  detail: boolean,
): Promise<Result<LedgerContent>> {
  if ((await loadCity(book)).training) {
    return refuse('training-book', { what: 'handed to accounting' });
  }
  return ledgerContent(book, date, detail);
}

type Spelled = {
  readonly closedAt: string;
  readonly sha256: string;
  readonly totals: LedgerTotals;
};

async function spell(
  { closedAt, day, journals }: LedgerContent,
  format: LedgerFormat,
  hasher: Hasher,
  add: (text: string) => Promise<void>,
): Promise<Spelled> {
  const speller = new LedgerSpeller(format, day, hasher);
  await add(speller.opening());
  for await (const some of journals) await add(speller.journals(some));
  await add(speller.control());
  return { closedAt, sha256: speller.sha256(), totals: speller.totals };
}

async function record(
  desk: Desk,
  book: Book,
  { date, format, detail }: Exporting,
  { closedAt, sha256 }: Spelled,
): Promise<Result<{ readonly again: boolean }>> {
  // While the file was spelled the close may have been lifted, and even been made again.
  const close = await closeOf(book, date);
  if (close?.closed_at !== closedAt) return refuse('day-not-closed', { date });
  const key = { business_date: date, format, detail: detail ? 1 : 0 } as const;
  const before = await exportedHash(book, key);
  if (before === undefined) {
    await insertExport(book, { ...key, sha256, exported_at: desk.clock.now() });
    return done({ again: false });
  }
  if (before !== sha256) throw otherThanBefore(`The ledger file of ${date}`, ` (${format})`);
  return done({ again: true });
}
