// A printer that is a folder: each paper becomes a text file and a .bin file with the very bytes a
// device of the profile would get; each kick becomes a line in kicks.log.
import { access, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../src/domain/clock.ts';
import type { Paper } from '../../src/domain/papers/paper.ts';
import {
  notPrinted,
  PRINTED,
  type Printer,
  type PrintJob,
  type PrintOutcome,
} from '../../src/domain/printer.ts';
import { paperText } from '../paper/text.ts';
import { writeAtomically } from './atomic-file.ts';
import { hex } from './byte-run.ts';
import { prepareJob } from './encode-job.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { PrinterProfile } from './profile.ts';

/** A folder on a network share may hang; a disk that is well answers in milliseconds. */
const DEADLINE_MS = 10_000;
const SYSTEM_CLOCK: Clock = { now: () => new Date().toISOString() };

/** The folder is made when the first job comes. `clock` times the lines of kicks.log. */
export function filePrinter(
  folder: string,
  profile: PrinterProfile,
  clock: Clock = SYSTEM_CLOCK,
): Printer {
  const print = async (job: PrintJob): Promise<PrintOutcome> => {
    const bytes = await prepareJob(job, profile);
    if (!(bytes instanceof Uint8Array)) return bytes;
    try {
      await mkdir(folder, { recursive: true });
      if (job.kind === 'kick')
        await logKick(folder, `${clock.now()} kick pin ${job.pin} ${hex(bytes)}\n`);
      else {
        const text = paperText(job.paper, profile.columns);
        await keepPaper(folder, job.paper, [
          ['.bin', bytes],
          ['.txt', text],
        ]);
      }
      return PRINTED;
    } catch (error) {
      return notPrinted(folderTrouble(error));
    }
  };
  return {
    kind: 'file',
    name: `folder ${folder}`,
    status: 'none',
    print: oneAtATime(print, DEADLINE_MS),
  };
}

/** What a paper is kept as, by the ending of its file. */
export type KeptAs = readonly (readonly [ending: string, content: string | Uint8Array])[];

/** The last file says that the paper is there whole: all are new, or none is. */
export async function keepPaper(folder: string, paper: Paper, kept: KeptAs): Promise<void> {
  const path = await freePath(join(folder, fileStem(paper)));
  const written: string[] = [];
  try {
    for (const [ending, content] of kept) {
      await writeAtomically(path + ending, content);
      written.push(path + ending);
    }
  } catch (error) {
    for (const file of written) await rm(file, { force: true });
    throw error;
  }
}

/**
 * `receipt-1-000101`, `receipt-1-000101-copy-2`: safe in any file system, whatever the reference.
 */
export function fileStem(paper: Paper): string {
  const copy = paper.duplicate ? `-copy-${paper.duplicate.copy}` : '';
  const reference = paper.reference.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `${paper.kind}-${reference.slice(0, 80)}${copy}`;
}

/** Paper that has come out is never taken back: the same one again gets a number of its own. */
async function freePath(stem: string): Promise<string> {
  for (let again = 1; ; again += 1) {
    const path = again === 1 ? stem : `${stem}-again-${again}`;
    if (!(await exists(`${path}.txt`))) return path;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

export async function logKick(folder: string, line: string): Promise<void> {
  const log = await open(join(folder, 'kicks.log'), 'a');
  try {
    await log.writeFile(line);
    await log.sync();
  } finally {
    await log.close();
  }
}

const ERROR_WORDS: Readonly<Record<string, string>> = {
  EACCES: 'The print folder may not be written to.',
  EPERM: 'The print folder may not be written to.',
  EROFS: 'The print folder may not be written to.',
  ENOSPC: 'The disk of the print folder is full.',
  ENOTDIR: 'The print folder is not a folder.',
  EEXIST: 'The print folder is not a folder.',
};

export function folderTrouble(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return ERROR_WORDS[code] ?? `The print folder cannot be used (${code}).`;
}
