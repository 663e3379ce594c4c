// Files for other systems: written beside their place, synced and renamed, so that a file of that
// name is always a whole one.
import { join } from 'node:path';
import type { FileWriter } from '../../src/domain/files.ts';
import { AtomicDraft, writeAtomically } from '../printers/atomic-file.ts';

/** Rejects with node's error when the folder cannot be made or written. */
export const folderWriter: FileWriter = {
  save: async (folder, name, content) => {
    const path = join(folder, name);
    await writeAtomically(path, content);
    return path;
  },
  begin: (folder, name) => {
    const draft = new AtomicDraft(join(folder, name));
    return {
      add: (text) => draft.add(text),
      keep: () => draft.keep(),
      drop: () => draft.drop(),
    };
  },
};
