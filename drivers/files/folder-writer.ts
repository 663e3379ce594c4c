// Files for other systems: written beside their place, synced and renamed, so that a file of that
// name is always a whole one.
import { join } from 'node:path';
import type { FileWriter } from '../../src/domain/files.ts';
import { AtomicDraft, keepTogether, writeAtomically } from '../printers/atomic-file.ts';

/** Rejects with node's error when the folder cannot be made or written. */
export const folderWriter: FileWriter = {
  save: async (folder, name, content) => {
    const path = join(folder, name);
    await writeAtomically(path, content);
    return path;
  },
  begin: (folder) => {
    const drafts = new Map<string, AtomicDraft>();
    return {
      add: async (name, text) => {
        const draft = drafts.get(name) ?? new AtomicDraft(join(folder, name));
        drafts.set(name, draft);
        await draft.add(text);
      },
      keep: () => keepTogether([...drafts.values()]),
      drop: async () => {
        for (const draft of drafts.values()) await draft.drop();
      },
    };
  },
};
