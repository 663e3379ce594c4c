// Writes a file so that whoever looks sees all of it or nothing, also after a power cut.
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

let begun = 0;

/** All of it at once. Rejects with node's errors. */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const draft = new AtomicDraft(path);
  try {
    await draft.add(content);
    await draft.keep();
  } finally {
    await draft.drop();
  }
}

/** Written beside its place from the first piece on, and moved there when it is kept. */
export class AtomicDraft {
  readonly path: string;
  readonly #temporary: string;
  #file: FileHandle | undefined;

  constructor(path: string) {
    begun += 1;
    this.path = path;
    this.#temporary = join(dirname(path), `.${process.pid}-${begun}.part`);
  }

  async add(content: string | Uint8Array): Promise<void> {
    this.#file ??= await this.#open();
    await this.#file.writeFile(content);
  }

  /** Syncs, renames over the target, syncs the folder. */
  async keep(): Promise<string> {
    const [path = ''] = await keepTogether([this]);
    return path;
  }

  async sync(): Promise<void> {
    this.#file ??= await this.#open();
    await this.#file.sync();
    await this.#file.close();
  }

  /** Of a draft that is synced. */
  async place(): Promise<string> {
    await rename(this.#temporary, this.path);
    return this.path;
  }

  async drop(): Promise<void> {
    await this.#file?.close();
    await rm(this.#temporary, { force: true });
  }

  async #open(): Promise<FileHandle> {
    await mkdir(dirname(this.path), { recursive: true });
    return open(this.#temporary, 'wx');
  }
}

/**
 * Drafts of one folder: waits for the disk twice, however many they are. Resolves to their paths.
 */
export async function keepTogether(drafts: readonly AtomicDraft[]): Promise<readonly string[]> {
  await Promise.all(drafts.map((draft) => draft.sync()));
  const paths: string[] = [];
  for (const draft of drafts) paths.push(await draft.place());
  const [first] = paths;
  if (first !== undefined) await syncFolder(dirname(first));
  return paths;
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
