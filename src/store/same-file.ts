// Whether the files that were opened still lie where they were opened. SQLite goes on writing into
// a file that somebody removed or put another in the place of: what is posted there is lost with
// the last program that has it open, so it must not be acknowledged.
import { statSync } from 'node:fs';
import { Breakdown } from '../domain/breakdown.ts';

function identityOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}

/**
 * Returns a check that throws a Breakdown once the store at `path`, or the log beside it, is no
 * longer the file that lies there now.
 */
export function watchSameFile(path: string): () => void {
  const files = [path, `${path}-wal`];
  const known = files.map(identityOf);
  return () => {
    files.forEach((file, index) => {
      // The log is made by the first write; from then on it stays as long as anybody is here.
      known[index] ??= identityOf(file);
      if (known[index] !== identityOf(file)) throw exchanged(file);
    });
  };
}

function exchanged(file: string): Breakdown {
  return new Breakdown(
    `${file} was removed or exchanged while Tenkey works on it.`,
    'Nothing of this step was kept. Take no more money, leave every terminal as it is, and call ' +
      'whoever keeps the host: what was posted can be saved while they run.',
  );
}
