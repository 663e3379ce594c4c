// What every import of a foreign file shares: its text, its hash, and its record in the book (P9).
import { createHash } from 'node:crypto';
import { done, type Result, refuse } from '../domain/result.ts';
import { OFFICE } from '../store/chain.ts';
import { linkRow } from '../store/records.ts';
import type { Desk } from './desk.ts';

export function fileHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The file as text. Bytes that are no UTF-8 show as U+FFFD; a file full of zeros is refused. */
export function fileText(bytes: Uint8Array): Result<string> {
  const text = new TextDecoder().decode(bytes);
  return text.includes('\0') ? refuse('import-not-text') : done(text);
}

/** When this very file was last loaded with the profile. */
export async function loadedBefore(
  desk: Desk,
  profile: string,
  sha256: string,
): Promise<string | undefined> {
  const row = await desk.store.book
    .selectFrom('import_file')
    .select('imported_at')
    .where('profile', '=', profile)
    .where('sha256', '=', sha256)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.imported_at;
}

export type ImportedFile = {
  readonly profile: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly rowsRead: number;
  readonly rowsAdded: number;
};

/** Written when all rows are in; a file that added nothing is recorded too. */
export async function recordImport(desk: Desk, file: ImportedFile): Promise<Result<void>> {
  return desk.store.transact<void>(async (book) => {
    const at = desk.clock.now();
    const { id } = await book
      .insertInto('import_file')
      .values({
        profile: file.profile,
        file_name: file.fileName,
        sha256: file.sha256,
        rows_read: file.rowsRead,
        rows_added: file.rowsAdded,
        imported_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await linkRow(book, OFFICE, 'import', id, at);
    return done(undefined);
  });
}
