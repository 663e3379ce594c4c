// Recoveries: what of a write-off is still to come in, and what receipts brought in of it.
import { sql } from 'kysely';
import type { Cents } from '../domain/money.ts';
import type { PastMovement } from '../domain/recognition.ts';
import { compileOnce, insertRows } from './compile-once.ts';
import type { Book } from './open-store.ts';

/** A part of a list that stands written off, and what of it nobody brought in yet. */
export type Recoverable = {
  readonly listId: number;
  /** Of the list. */
  readonly number: number;
  readonly componentId: number;
  readonly itemId: number;
  readonly leftCents: Cents;
};

const leftRows = compileOnce((book, of: { accountId: number }) => ({
  compile: () =>
    sql<Recoverable>`SELECT * FROM (
      SELECT l.id AS listId, l.number, p.component_id AS componentId, i.id AS itemId,
        p.written_cents - (SELECT COALESCE(SUM(s.amount_cents), 0) FROM standing_recovery s
          WHERE s.list_id = p.list_id AND s.component_id = p.component_id) AS leftCents,
        i.due_on AS dueOn, c.rank
      FROM open_item i JOIN open_item_component c ON c.item_id = i.id
      JOIN write_off_part p ON p.component_id = c.id
      JOIN write_off w ON w.list_id = p.list_id JOIN write_off_list l ON l.id = w.list_id
      WHERE i.account_id = ${of.accountId}
        AND NOT EXISTS (SELECT 1 FROM write_off_reversal r WHERE r.list_id = w.list_id))
    WHERE leftCents > 0 ORDER BY number, dueOn, itemId, rank, componentId`.compile(book),
}));

/** What of an account is written off and not recovered: the oldest list first, then by due day. */
export async function recoverableOf(
  book: Book,
  accountId: number,
): Promise<readonly Recoverable[]> {
  return leftRows(book, { accountId });
}

export type NewRecovery = {
  /** The line of the receipt that says so, from 1. */
  readonly line: number;
  readonly listId: number;
  readonly componentId: number;
  readonly amountCents: Cents;
};

const insertAll = insertRows('write_off_recovery');

/** Before the receipt is linked: its link covers them. */
export async function insertRecoveries(
  book: Book,
  receiptId: number,
  recoveries: readonly NewRecovery[],
): Promise<void> {
  if (recoveries.length === 0) return;
  await insertAll(
    book,
    recoveries.map(({ line, listId, componentId, amountCents }, index) => ({
      ...{ receipt_id: receiptId, place: index + 1, line },
      ...{ list_id: listId, component_id: componentId, amount_cents: amountCents },
    })),
  );
}

type Recovered = {
  readonly componentId: number;
  readonly entryId: number;
  readonly amountCents: Cents;
  readonly voidEntryId: number | null;
};

const recoveredRows = compileOnce((book, of: { componentIds: readonly number[] }) =>
  book
    .selectFrom('write_off_recovery as o')
    .innerJoin('receipt as r', 'r.id', 'o.receipt_id')
    .leftJoin('receipt_void as v', 'v.receipt_id', 'o.receipt_id')
    .select(['o.component_id as componentId', 'r.entry_id as entryId'])
    .select(['o.amount_cents as amountCents', 'v.entry_id as voidEntryId'])
    .where('o.component_id', 'in', of.componentIds),
);

/** What was recovered of each component, and taken back again, as its history tells it. */
export async function recoveriesOf(
  book: Book,
  componentIds: readonly number[],
): Promise<ReadonlyMap<number, readonly PastMovement[]>> {
  const byComponent = new Map<number, PastMovement[]>();
  if (componentIds.length === 0) return byComponent;
  const rows: readonly Recovered[] = await recoveredRows(book, { componentIds });
  for (const { componentId, entryId, amountCents, voidEntryId } of rows) {
    const own = byComponent.get(componentId) ?? [];
    const recovery = { amountCents, ofRecovery: true } as const;
    own.push({ ...recovery, entryId, side: 'C', reverses: null });
    if (voidEntryId !== null) {
      own.push({ ...recovery, entryId: voidEntryId, side: 'D', reverses: entryId });
    }
    byComponent.set(componentId, own);
  }
  return byComponent;
}

/** Accounts of which something is written off and not recovered. */
export async function accountsToRecover(book: Book): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ readonly accountId: number }>`
    SELECT DISTINCT i.account_id AS accountId FROM write_off_part p
    JOIN write_off w ON w.list_id = p.list_id
    JOIN open_item_component c ON c.id = p.component_id JOIN open_item i ON i.id = c.item_id
    WHERE NOT EXISTS (SELECT 1 FROM write_off_reversal r WHERE r.list_id = w.list_id)
      AND p.written_cents > (SELECT COALESCE(SUM(s.amount_cents), 0) FROM standing_recovery s
        WHERE s.list_id = p.list_id AND s.component_id = p.component_id)`.execute(book);
  return new Set(rows.map(({ accountId }) => accountId));
}

/** Of a list: what receipts that stand recovered of it. */
export async function isRecovered(book: Book, listId: number): Promise<boolean> {
  const row = await book
    .selectFrom('standing_recovery')
    .select('receipt_id')
    .where('list_id', '=', listId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What was written off of an account in all, and recovered of it. */
export type WrittenOff = {
  readonly writtenCents: Cents;
  readonly recoveredCents: Cents;
};

export async function writtenOffOf(book: Book, accountIds: readonly number[]): Promise<WrittenOff> {
  const { rows } = await sql<WrittenOff>`
    SELECT COALESCE(SUM(p.written_cents), 0) AS writtenCents,
      COALESCE(SUM((SELECT SUM(s.amount_cents) FROM standing_recovery s
        WHERE s.list_id = p.list_id AND s.component_id = p.component_id)), 0) AS recoveredCents
    FROM open_item i JOIN open_item_component c ON c.item_id = i.id
    JOIN write_off_part p ON p.component_id = c.id JOIN write_off w ON w.list_id = p.list_id
    WHERE i.account_id IN (${sql.join(accountIds)})
      AND NOT EXISTS (SELECT 1 FROM write_off_reversal r
        WHERE r.list_id = w.list_id)`.execute(book);
  return rows[0] ?? { writtenCents: 0 as Cents, recoveredCents: 0 as Cents };
}
