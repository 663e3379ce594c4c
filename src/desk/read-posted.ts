// A receipt, a journal entry, a drawer session as one page shows it, with what each leads on to.
import type { Cents } from '../domain/money.ts';
import type { PostedReceipt } from '../domain/receipt.ts';
import type { Book } from '../store/open-store.ts';
import {
  correctionEntries,
  type Difference,
  type EntryFacts,
  entryFacts,
  type PostingFacts,
  postingFacts,
  type ReceiptFacts,
  receiptFacts,
  type SessionFacts,
  type SessionReceipt,
  sessionDifferences,
  sessionFacts,
  sessionReceipts,
} from '../store/posted.ts';
import { loadReceipt } from '../store/receipts.ts';
import { type DrawerSession, loadSession } from '../store/sessions.ts';

export type ReceiptSight = {
  readonly kind: 'receipt';
  readonly receipt: PostedReceipt;
  readonly facts: ReceiptFacts;
  readonly corrections: readonly number[];
};

export type EntrySight = {
  readonly kind: 'entry';
  readonly facts: EntryFacts;
  readonly postings: readonly PostingFacts[];
};

export type SessionSight = {
  readonly kind: 'session';
  readonly session: DrawerSession;
  readonly facts: SessionFacts;
  /** What it came to; empty until it is closed. */
  readonly differences: readonly Difference[];
  /** The newest first. */
  readonly receipts: readonly (Omit<SessionReceipt, 'totalCents'> & {
    /** Kept back until the drawer is closed: their sum is what a blind count must come to. */
    readonly totalCents: Cents | null;
  })[];
};

const RECEIPTS_MOST = 60;

export async function readReceipt(book: Book, id: number): Promise<ReceiptSight | undefined> {
  const receipt = await loadReceipt(book, { id });
  if (receipt === undefined) return undefined;
  const facts = await receiptFacts(book, id);
  return { kind: 'receipt', receipt, facts, corrections: await correctionEntries(book, id) };
}

export async function readEntry(book: Book, id: number): Promise<EntrySight | undefined> {
  const facts = await entryFacts(book, id);
  return facts && { kind: 'entry', facts, postings: await postingFacts(book, id) };
}

export async function readSession(book: Book, id: number): Promise<SessionSight | undefined> {
  const session = await loadSession(book, { id });
  if (session === undefined) return undefined;
  const closed = session.state === 'closed';
  const receipts = await sessionReceipts(book, id, RECEIPTS_MOST);
  return {
    kind: 'session',
    session,
    facts: await sessionFacts(book, id),
    differences: await sessionDifferences(book, id),
    receipts: receipts.map((receipt) => ({
      ...receipt,
      totalCents: closed ? receipt.totalCents : null,
    })),
  };
}
