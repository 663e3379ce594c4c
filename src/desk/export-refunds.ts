// Hands the refunds that may be paid to accounts payable as a file, each once. A file is written
// again by its number, with the same bytes.
import { assert } from '../domain/assert.ts';
import { type FileWriter, sidecarOf } from '../domain/files.ts';
import type { Hasher } from '../domain/hasher.ts';
import { type Cents, sumCents } from '../domain/money.ts';
import { refundCsv, refundFileName } from '../domain/refund.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import {
  type FileLine,
  insertRefundFile,
  nextRefundFile,
  payableRefunds,
  refundFileHash,
  refundsOfFile,
} from '../store/refunds.ts';
import { otherThanBefore } from './book-broken.ts';
import { businessDate, loadCity } from './business-date.ts';
import type { Desk } from './desk.ts';

export type RefundPorts = { readonly files: FileWriter; readonly hasher: Hasher };

export type ExportedRefunds = {
  readonly path: string;
  readonly file: number;
  readonly refunds: number;
  readonly totalCents: Cents;
  readonly sha256: string;
};

/**
 * `again` names an earlier file; else all that may be paid today go into a new one. Throws
 * BookBroken when an earlier file would not be the one that was handed over.
 */
export async function exportRefunds(
  desk: Desk,
  { files, hasher }: RefundPorts,
  { folder, again }: { readonly folder: string; readonly again?: number },
): Promise<Result<ExportedRefunds>> {
  const made = await desk.store.transact(async (book) => {
    if ((await loadCity(book)).training) {
      return refuse('training-book', { what: 'handed to accounting' });
    }
    return again === undefined ? fresh(desk, book, hasher) : earlier(book, hasher, again);
  });
  if (!made.ok) return made;
  const { csv, ...exported } = made.value;
  const name = refundFileName(exported.file);
  const drafts = files.begin(folder);
  try {
    await drafts.add(name, csv);
    await drafts.add(...sidecarOf(name, exported.sha256));
    const [path = ''] = await drafts.keep();
    return done({ ...exported, path });
  } finally {
    await drafts.drop();
  }
}

type Made = Omit<ExportedRefunds, 'path'> & { readonly csv: string };

function spelled(lines: readonly FileLine[], file: number, hasher: Hasher): Made {
  const totalCents = sumCents(lines, (line) => line.amountCents);
  const csv = refundCsv(lines, totalCents);
  const hash = hasher.start();
  hash.add(csv);
  return { csv, file, refunds: lines.length, totalCents, sha256: hash.sha256() };
}

async function fresh(desk: Desk, book: Book, hasher: Hasher): Promise<Result<Made>> {
  const date = await businessDate(desk, book);
  const lines = await payableRefunds(book, date);
  if (lines.length === 0) return refuse('refunds-none', { date });
  const made = spelled(lines, await nextRefundFile(book), hasher);
  const { file: id, sha256 } = made;
  await insertRefundFile(
    book,
    { id, business_date: date, made_at: desk.clock.now(), sha256 },
    lines.map((line) => line.id),
  );
  return done(made);
}

async function earlier(book: Book, hasher: Hasher, file: number): Promise<Result<Made>> {
  const before = await refundFileHash(book, file);
  if (before === undefined) return refuse('refund-file-unknown', { file });
  const made = spelled(await refundsOfFile(book, file), file, hasher);
  assert(made.refunds > 0, `refund file ${file} is empty`);
  if (made.sha256 !== before) throw otherThanBefore(`Refund file ${file}`);
  return done(made);
}
