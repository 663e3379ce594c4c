// Hands a closed day to accounting as a ledger file: the same day gives the same bytes for ever,
// and what was handed over is in the office chain.
import { assert } from '../domain/assert.ts';
import type { FileWriter } from '../domain/files.ts';
import type { Hasher } from '../domain/hasher.ts';
import {
  type ChainHead,
  type LedgerFile,
  type LedgerFormat,
  type LedgerFormatName,
  type LedgerLine,
  type LedgerTotals,
  ledgerFileName,
  ledgerTotals,
  netOverDay,
} from '../domain/ledger-file.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { closeOf, exportedHash, insertExport } from '../store/day-close.ts';
import type { Book } from '../store/open-store.ts';
import { entryNumber, type PostedLine, postedLines } from '../store/report-journal.ts';
import { BookBroken } from './book-broken.ts';
import { loadCity } from './business-date.ts';
import type { Desk } from './desk.ts';

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
 * Records the file, then writes it with its `.sha256` beside it; a crash in between is mended by
 * exporting again. Throws BookBroken when the bytes are not those that were handed over before.
 */
export async function exportLedger(
  desk: Desk,
  ports: ExportPorts,
  exporting: Exporting,
): Promise<Result<Exported>> {
  const { date, detail, folder } = exporting;
  const format = ports.formats.find(({ name }) => name === exporting.format);
  assert(format, `no ledger format ${exporting.format}`);
  const made = await desk.store.transact(async (book) => {
    if ((await loadCity(book)).training) {
      return refuse('training-book', { what: 'handed to accounting' });
    }
    const file = await ledgerFile(book, date, detail);
    if (!file.ok) return file;
    const content = format.write(file.value);
    const sha256 = ports.hasher.sha256(content);
    const again = await record(desk, book, exporting, sha256);
    return done({ content, sha256, again, totals: ledgerTotals(file.value.lines) });
  });
  if (!made.ok) return made;
  const { content, sha256, again, totals } = made.value;
  const name = ledgerFileName(date, detail, format.extension);
  const path = await ports.files.save(folder, name, content);
  await ports.files.save(folder, `${name}.sha256`, `${sha256}  ${name}\n`);
  return done({ ...totals, path, sha256, again });
}

async function record(
  desk: Desk,
  book: Book,
  { date, format, detail }: Exporting,
  sha256: string,
): Promise<boolean> {
  const key = { business_date: date, format, detail: detail ? 1 : 0 } as const;
  const before = await exportedHash(book, key);
  if (before === undefined) {
    await insertExport(book, { ...key, sha256, exported_at: desk.clock.now() });
    return false;
  }
  if (before !== sha256) {
    throw new BookBroken(
      `The ledger file of ${date} is not the one handed over before (${format}).`,
      'Write nothing over the first file. Run tenkey verify and call the auditor.',
    );
  }
  return true;
}

/** Everything posted on the date except opening balances, under accounting's own numbers. */
export async function ledgerFile(
  book: Book,
  date: string,
  detail: boolean,
): Promise<Result<LedgerFile>> {
  const close = await closeOf(book, date);
  if (!close) return refuse('day-not-closed', { date });
  const posted = (await postedLines(book, date)).filter(({ source }) => source !== 'OPN');
  const unmapped = new Set(
    posted.filter(({ external }) => external === null).map(({ account }) => account),
  );
  if (unmapped.size > 0) {
    const list = [...unmapped].sort().join(', ');
    return refuse('accounts-unmapped', { count: unmapped.size, list });
  }
  const lines = posted.map(ledgerLine);
  return done({
    businessDate: date,
    lines: detail ? lines : netOverDay(date, lines),
    chainHeads: JSON.parse(close.chain_heads) as readonly ChainHead[],
  });
}

function ledgerLine(row: PostedLine): LedgerLine {
  assert(row.external !== null, `${row.account} is not mapped`);
  return {
    journalNumber: entryNumber(row),
    source: row.source,
    line: row.line,
    account: row.external,
    accountName: row.accountName,
    department: row.department,
    side: row.side,
    amountCents: row.amountCents,
    reference: row.reference,
    description: row.memo,
  };
}
