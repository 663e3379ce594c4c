// Finds out what a workstation is: its terminal, its locale, and the disk its store lies on.
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { StoreFile, WorkstationFacts } from '../src/domain/workstation-facts.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Stream = { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };

/** The first stream that is a terminal tells its size; output may be piped away. */
export function probeTerminal(
  environment: Environment,
  streams: readonly Stream[],
): Pick<WorkstationFacts, 'terminal' | 'term' | 'noColour' | 'locale'> {
  const { TERM = '', NO_COLOR = '', LC_ALL, LC_CTYPE, LANG } = environment;
  const stream = streams.find(({ isTTY }) => isTTY === true);
  const size = stream && { columns: stream.columns ?? 0, rows: stream.rows ?? 0 };
  return {
    ...(size ? { terminal: size } : {}),
    term: TERM,
    noColour: NO_COLOR !== '',
    // The first that is not empty counts, as the C library reads them.
    locale: LC_ALL || LC_CTYPE || LANG || '',
  };
}

export function probeStore(path: string): StoreFile {
  const found = statSync(path, { throwIfNoEntry: false });
  const folder = dirname(path);
  return {
    path,
    kind: found?.isDirectory() ? 'folder' : found && found.size > 0 ? 'file' : 'missing',
    readable: may(path, constants.R_OK),
    writable: may(path, constants.W_OK) && may(folder, constants.W_OK | constants.X_OK),
    disk: diskOf(nearest(folder)),
  };
}

/** Whether a folder can be written to, or made. */
export function isWritable(folder: string): boolean {
  return may(nearest(folder), constants.W_OK | constants.X_OK);
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

/** The folder itself, or the first one above it that is there. */
function nearest(folder: string): string {
  const above = dirname(folder);
  return existsSync(folder) || above === folder ? folder : nearest(above);
}

/** By the numbers of Linux (statfs(2)); elsewhere nobody says whether it is a network share. */
const DISKS: Readonly<Record<number, readonly [name: string, network: boolean | undefined]>> = {
  [0xef53]: ['ext', false],
  [0x58465342]: ['xfs', false],
  [0x9123683e]: ['btrfs', false],
  [0x2fc12fc1]: ['zfs', false],
  [0xf2f52010]: ['f2fs', false],
  [0x4d44]: ['fat', false],
  [0x794c7630]: ['overlay', false],
  [0x01021994]: ['memory, gone after a restart', undefined],
  [0x65735546]: ['fuse', undefined],
  [0x6969]: ['nfs', true],
  [0x517b]: ['smb', true],
  [0xfe534d42]: ['smb2', true],
  [0xff534d42]: ['cifs', true],
  [0x5346414f]: ['afs', true],
  [0x00c36400]: ['ceph', true],
  [0x0bd00bd0]: ['lustre', true],
  [0x01021997]: ['9p, shared with a host', true],
};

function diskOf(folder: string): StoreFile['disk'] {
  const { type, bavail, bsize } = statfsSync(folder);
  const [name, network] = DISKS[type] ?? [`disk of kind ${type.toString(16)}`, undefined];
  return { name, network, freeBytes: bavail * bsize };
}
