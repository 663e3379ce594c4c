// Files for other systems: written beside their place, synced and renamed, so that a file of that
// name is always a whole one.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileWriter } from '../../src/domain/files.ts';
import { writeAtomically } from '../printers/atomic-file.ts';

/** Rejects with node's error when the folder cannot be made or written. */
export const folderWriter: FileWriter = {
  save: async (folder, name, content) => {
    await mkdir(folder, { recursive: true });
    const path = join(folder, name);
    await writeAtomically(path, content);
    return path;
  },
};
