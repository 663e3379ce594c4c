// Writes a file that a line of business made for somebody outside. Making it is an act, whose
// record keeps the hash; the file is then written from the book as often as it is asked for, with
// the same bytes each time.
import { createHash } from 'node:crypto';
import { present } from '../domain/assert.ts';
import { textOf } from '../domain/facts.ts';
import { type FileWriter, sidecarOf } from '../domain/files.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { lineRecordsUntil } from '../store/line-records.ts';
import { otherThanBefore } from './book-broken.ts';
import { loadCity } from './business-date.ts';
import type { Desk } from './desk.ts';
import { lineStart } from './line-place.ts';

/** Whenever it was made. */
const ANY_DATE = '9999-12-31';

/** What such a record keeps as `sha256`. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export type AskedLineFile = {
  readonly line: string;
  /** The name of the file among those of the line. */
  readonly file: string;
  /** Which of them: a year, a month. */
  readonly of: string;
  readonly folder: string;
};

export type WrittenLineFile = { readonly path: string; readonly sha256: string };

/** Throws BookBroken when the file would not be the one that was made. */
export async function writeLineFile(
  desk: Desk,
  files: FileWriter,
  asked: AskedLineFile,
): Promise<Result<WrittenLineFile>> {
  const duties = await desk.lineDuties(asked.line);
  const file = present(
    duties?.files?.find(({ name }) => name === asked.file),
    `file ${asked.file} of ${asked.line}`,
  );
  const made = await desk.store.read(async (book) => {
    if ((await loadCity(book)).training) {
      return refuse('training-book', { what: 'handed to anybody' });
    }
    const records = await lineRecordsUntil(book, asked.line, { date: ANY_DATE });
    const record = records.find((one) => one.act === file.act && file.keyOf(one) === asked.of);
    if (record === undefined) return refuse('line-file-unknown', { file: file.name, of: asked.of });
    const start = await lineStart(book, asked.line, record.businessDate);
    const { keys } = desk;
    const text = await file.text({ ...start, ...(keys && { keys }) }, record);
    if (!text.ok) return text;
    return done({ text: text.value, sha256: textOf(record.facts, 'sha256') });
  });
  if (!made.ok) return made;
  const { text, sha256 } = made.value;
  if (sha256Of(text) !== sha256) throw otherThanBefore(`File ${file.name} of ${asked.of}`);
  const name = file.fileName(asked.of);
  const drafts = files.begin(asked.folder);
  try {
    await drafts.add(name, text);
    await drafts.add(...sidecarOf(name, sha256));
    const [path = ''] = await drafts.keep();
    return done({ path, sha256 });
  } finally {
    await drafts.drop();
  }
}
