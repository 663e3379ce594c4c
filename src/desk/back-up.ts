// Copies the whole book while registers work. A copy is one only when it was opened and every check
// of `tenkey verify` held on it; until then it has a temporary name.
import { type FileWriter, sidecarOf } from '../domain/files.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import {
  copyStore,
  fileBytes,
  fileHash,
  folderAndName,
  isFile,
  partialName,
  removeLeftovers,
  removePartial,
  settleFile,
} from '../store/copy-store.ts';
import type { Store } from '../store/open-store.ts';
import { soundOrBroken, type Verification } from './verify-book.ts';

export type CopyPorts = {
  /** Opens the store at a path as every command does; throws when it cannot be used. */
  readonly openStore: (path: string) => Promise<Store>;
  readonly files: FileWriter;
  /** This process, and whether another of this host runs. */
  readonly processId: number;
  readonly isRunning: (processId: number) => boolean;
};

export type Copy = {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly verification: Verification;
};

/**
 * Writes the copy to `path` and its hash beside it. Refused when a file of that name is there;
 * throws BookBroken, and leaves no file, when a check fails: that copy would be of a broken book.
 */
export async function backUp(store: Store, ports: CopyPorts, path: string): Promise<Result<Copy>> {
  if (await isFile(path)) return refuse('copy-exists', { file: path });
  const partial = partialName(path, ports.processId);
  await removeLeftovers(path, ports.isRunning);
  await removePartial(partial);
  try {
    await copyStore(store.path, partial);
    const verification = await verifyCopy(await ports.openStore(partial));
    const sha256 = await fileHash(partial);
    const bytes = await fileBytes(partial);
    // The hash goes first: a copy that has its name has its hash as well.
    const { folder, name } = folderAndName(path);
    await ports.files.save(folder, ...sidecarOf(name, sha256));
    await settleFile(partial, path);
    return done({ path, bytes, sha256, verification });
  } finally {
    await removePartial(partial);
  }
}

/** Closes the copy in any case; throws BookBroken with the first thing that is broken. */
async function verifyCopy(copy: Store): Promise<Verification> {
  try {
    return await soundOrBroken(copy);
  } finally {
    await copy.close();
  }
}
