// Puts a copy in the place of the store: never over a live one, the old store set aside, and the
// restore itself a link of the office chain, so that nobody turns a book back unseen.
import { done, type Result, refuse } from '../domain/result.ts';
import { appendLink, OFFICE } from '../store/chain.ts';
import {
  copyClosedFile,
  fileHash,
  folderAndName,
  hashBeside,
  isFile,
  partialName,
  removeLeftovers,
  removePartial,
} from '../store/copy-store.ts';
import type { Store } from '../store/open-store.ts';
import { type HeldStore, holdStore, type LeaseRow, replaceUnread } from '../store/replace-store.ts';
import type { IsAlive } from './lease-register.ts';
import { soundOrBroken, type Verification } from './verify-book.ts';

export type RestorePorts = {
  /** Opens the store at a path as every command does; throws when it cannot be used. */
  readonly openStore: (path: string) => Promise<Store>;
  readonly processId: number;
  readonly isRunning: (processId: number) => boolean;
  readonly isAlive: IsAlive;
  /** ISO instant. */
  readonly now: string;
  /** Who restores, as the machine knows them: `user@host`. */
  readonly by: string;
};

export type Restoring = {
  readonly copy: string;
  readonly store: string;
  readonly reason: string;
};

export type Restored = {
  readonly store: string;
  readonly sha256: string;
  /** Where the old store is now; absent where there was none. */
  readonly aside?: string;
  readonly verification: Verification;
};

/** What the link says of the store that was replaced: where each chain of it ended. */
type Replaced = {
  readonly aside: string;
  readonly chains: readonly {
    readonly chain: string;
    readonly sequence: number;
    readonly hash: string;
  }[];
};

/**
 * Refused for a copy without its hash or with another one, over a store that is in use, and over
 * the store of another book. Throws BookBroken when a check fails on the copy. Until the last step
 * the store stands untouched.
 */
export async function restoreBook(
  ports: RestorePorts,
  restoring: Restoring,
): Promise<Result<Restored>> {
  const { store } = restoring;
  const partial = partialName(store, ports.processId);
  await removeLeftovers(store, ports.isRunning);
  await removePartial(partial);
  try {
    const copied = await takeCopy(restoring, partial);
    if (!copied.ok) return copied;
    const held = (await isFile(store)) ? holdStore(store) : 'nothing';
    if (held === undefined) return refuse('store-in-use');
    try {
      return await putInPlace(ports, restoring, held, { partial, sha256: copied.value });
    } finally {
      if (held !== 'nothing') held.letGo();
    }
  } finally {
    await removePartial(partial);
  }
}

/** Copies the copy beside the store; the hash is that of the bytes that came. */
async function takeCopy({ copy, store }: Restoring, partial: string): Promise<Result<string>> {
  if (!(await isFile(copy))) return refuse('copy-missing', { file: copy });
  if (copy === store) return refuse('copy-is-store', { file: copy });
  const told = await hashBeside(copy);
  if (told === undefined) return refuse('copy-without-hash', { file: copy });
  await copyClosedFile(copy, partial);
  const sha256 = await fileHash(partial);
  return sha256 === told ? done(sha256) : refuse('copy-differs', { file: copy });
}

type Ready = { readonly partial: string; readonly sha256: string };

async function putInPlace(
  ports: RestorePorts,
  restoring: Restoring,
  held: HeldStore | 'nothing',
  { partial, sha256 }: Ready,
): Promise<Result<Restored>> {
  const { store } = restoring;
  const content = held === 'nothing' ? undefined : held.content;
  const leased = content?.leases.find((lease) => ports.isAlive(holderOf(lease)));
  if (leased) return refuse('restore-leased', { register: leased.register });
  const aside = `${store}.before-restore-${ports.now.replace(/\D/g, '').slice(0, 14)}`;
  const replaced = held === 'nothing' ? null : { aside, chains: content?.ends ?? [] };
  const noted = await noteRestore(ports, restoring, {
    ready: { partial, sha256 },
    replaced,
    beginning: content?.beginning,
  });
  if (!noted.ok) return noted;
  if (held === 'nothing') await replaceUnread(store, partial, aside);
  else await held.replaceBy(partial, aside);
  const verification = noted.value;
  return done({ store, sha256, verification, ...(replaced === null ? {} : { aside }) });
}

function holderOf({ host, process_id, process_started }: LeaseRow) {
  return { host, processId: process_id, processStarted: process_started };
}

type Noting = {
  readonly ready: Ready;
  readonly replaced: Replaced | null;
  /** The first office link of the store that stands there. */
  readonly beginning: string | undefined;
};

/** Proves the copy, links the restore in it, and frees its registers; the copy is closed then. */
async function noteRestore(
  ports: RestorePorts,
  { copy, reason }: Restoring,
  { ready, replaced, beginning }: Noting,
): Promise<Result<Verification>> {
  const store = await ports.openStore(ready.partial);
  try {
    const verification = await soundOrBroken(store);
    return await store.transact<Verification>(async (book) => {
      const first = await book
        .selectFrom('chain_link')
        .select('hash')
        .where('chain', '=', OFFICE)
        .where('sequence', '=', 1)
        .executeTakeFirst();
      if (beginning !== undefined && beginning !== first?.hash) return refuse('copy-of-another');
      const { name } = folderAndName(copy);
      const set = replaced && { ...replaced, aside: folderAndName(replaced.aside).name };
      const record = { by: ports.by, reason, copy: name, sha256: ready.sha256, replaced: set };
      await appendLink(book, { chain: OFFICE, kind: 'restore', record, at: ports.now });
      // Whoever held a register when the copy was made does not hold it in this store.
      await book.deleteFrom('register_lease').execute();
      return done(verification);
    });
  } finally {
    await store.close();
  }
}
