// Writes a file so that whoever looks sees all of it or nothing, also after a power cut.
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

let written = 0;

/**
 * Writes beside the target, syncs, renames over it, syncs the folder. Rejects with node's errors.
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  written += 1;
  const temporary = join(folder, `.${process.pid}-${written}.part`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** A rename lives in the folder, which has to reach the disk as well. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
