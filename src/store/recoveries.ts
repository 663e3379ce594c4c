// Recoveries: what of a write-off may still come in, what receipts and imported payments brought in
// of it, and what of it is not owed any more.
import { sql } from 'kysely';
import { assert } from '../domain/assert.ts';
import { type Cents, cents, ZERO } from '../domain/money.ts';
import type { PastMovement } from '../domain/recognition.ts';
import { compileOnce, insertRows } from './compile-once.ts';
import type { Book } from './open-store.ts';

/** A part of a list that stands written off, and what of it may still come in. */
export type Recoverable = {
  readonly listId: number;
  /** Of the list. */
  readonly number: number;
  readonly componentId: number;
  readonly itemId: number;
  readonly leftCents: Cents;
};

const LEFT = sql`s.written_cents - s.recovered_cents - s.cancelled_cents`;

const leftRows = compileOnce((book, of: { accountId: number }) => ({
  compile: () =>
    sql<Recoverable>`
      SELECT l.id AS listId, l.number, c.id AS componentId, i.id AS itemId, ${LEFT} AS leftCents
      FROM open_item i JOIN open_item_component c ON c.item_id = i.id
      JOIN standing_write_off s ON s.component_id = c.id JOIN write_off_list l ON l.id = s.list_id
      WHERE i.account_id = ${of.accountId} AND ${LEFT} > 0
      ORDER BY l.number, i.due_on, i.id, c.rank, c.id`.compile(book),
}));

/** What of an account may still be recovered: the oldest list first, then by due day. */
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

/** What a payment that was imported brought in; before it is linked, too. */
export async function insertImportedRecoveries(
  book: Book,
  paymentId: number,
  recoveries: readonly Omit<NewRecovery, 'line'>[],
): Promise<void> {
  for (const [index, { listId, componentId, amountCents }] of recoveries.entries()) {
    const of = { list_id: listId, component_id: componentId, amount_cents: amountCents };
    await book
      .insertInto('imported_recovery')
      .values({ payment_id: paymentId, place: index + 1, ...of })
      .execute();
  }
}

/** What a receipt recovered, in its order. */
export async function recoveriesOfReceipt(book: Book, receiptId: number) {
  return book
    .selectFrom('write_off_recovery as o')
    .innerJoin('open_item_component as c', 'c.id', 'o.component_id')
    .select(['o.place', 'o.line', 'c.item_id as itemId', 'c.id as componentId'])
    .select('o.amount_cents as amountCents')
    .where('o.receipt_id', '=', receiptId)
    .orderBy('o.place')
    .execute();
}

type Recovered = {
  readonly componentId: number;
  readonly entryId: number;
  readonly amountCents: Cents;
  readonly voidEntryId: number | null;
};

const importedRows = compileOnce((book, of: { componentIds: readonly number[] }) =>
  book
    .selectFrom('imported_recovery as o')
    .innerJoin('imported_payment as p', 'p.id', 'o.payment_id')
    .select(['o.component_id as componentId', 'p.entry_id as entryId'])
    .select(['o.amount_cents as amountCents'])
    .where('o.component_id', 'in', of.componentIds),
);

const recoveredRows = compileOnce((book, of: { componentIds: readonly number[] }) =>
  book
    .selectFrom('write_off_recovery as o')
    .innerJoin('receipt as r', 'r.id', 'o.receipt_id')
    .leftJoin('receipt_void as v', 'v.receipt_id', 'o.receipt_id')
    .select(['o.component_id as componentId', 'r.entry_id as entryId'])
    .select(['o.amount_cents as amountCents', 'v.entry_id as voidEntryId'])
    .where('o.component_id', 'in', of.componentIds),
);

const returnedRows = compileOnce((book, of: { componentIds: readonly number[] }) =>
  book
    .selectFrom('write_off_recovery as o')
    .innerJoin('returned_recovery as b', (on) =>
      on.onRef('b.receipt_id', '=', 'o.receipt_id').onRef('b.place', '=', 'o.place'),
    )
    .innerJoin('returned_item as n', 'n.id', 'b.returned_id')
    .select(['o.component_id as componentId', 'n.entry_id as entryId'])
    .select(['b.amount_cents as amountCents'])
    .where('o.component_id', 'in', of.componentIds),
);

/** What was recovered of each component, and taken back again, as its history tells it. */
export async function recoveriesOf(
  book: Book,
  componentIds: readonly number[],
): Promise<ReadonlyMap<number, readonly PastMovement[]>> {
  const byComponent = new Map<number, PastMovement[]>();
  if (componentIds.length === 0) return byComponent;
  const imported = await importedRows(book, { componentIds });
  const rows: readonly Recovered[] = [
    ...(await recoveredRows(book, { componentIds })),
    ...imported.map((row) => ({ ...row, voidEntryId: null })),
  ];
  const push = (componentId: number, one: Omit<PastMovement, 'ofRecovery'>) => {
    const own = byComponent.get(componentId) ?? [];
    byComponent.set(componentId, [...own, { ...one, ofRecovery: true }]);
  };
  for (const { componentId, entryId, amountCents, voidEntryId } of rows) {
    push(componentId, { amountCents, entryId, side: 'C', reverses: null });
    if (voidEntryId !== null) {
      push(componentId, { amountCents, entryId: voidEntryId, side: 'D', reverses: entryId });
    }
  }
  for (const { componentId, ...back } of await returnedRows(book, { componentIds })) {
    push(componentId, { ...back, side: 'D', reverses: null, ofReturn: true });
  }
  return byComponent;
}

const leftIn = compileOnce((book, of: { componentIds: readonly number[] }) =>
  book
    .selectFrom('standing_write_off')
    .select(['component_id', 'written_cents', 'recovered_cents', 'cancelled_cents'])
    .where('component_id', 'in', of.componentIds),
);

/** What of each component may still be recovered, whatever list it is of. */
export async function recoverableIn(
  book: Book,
  componentIds: readonly number[],
): Promise<ReadonlyMap<number, Cents>> {
  const left = new Map<number, Cents>();
  if (componentIds.length === 0) return left;
  for (const row of await leftIn(book, { componentIds })) {
    const { component_id: id, written_cents, recovered_cents, cancelled_cents } = row;
    const before = left.get(id) ?? ZERO;
    left.set(id, cents(before + written_cents - recovered_cents - cancelled_cents));
  }
  return left;
}

/** What of a component nobody may recover any more. */
export type Cancelling = { readonly componentId: number; readonly amountCents: Cents };

/** Before the record of the decision is linked: its link covers them. The oldest list first. */
export async function insertCancellations(
  book: Book,
  { id, accountId }: { readonly id: number; readonly accountId: number },
  cancels: readonly Cancelling[],
): Promise<void> {
  const parts = cancels.length === 0 ? [] : await recoverableOf(book, accountId);
  for (const { componentId, amountCents } of cancels) {
    let left = amountCents;
    for (const part of parts) {
      const amount = cents(Math.min(left, part.leftCents));
      if (part.componentId !== componentId || amount === 0) continue;
      const what = { list_id: part.listId, component_id: componentId, amount_cents: amount };
      await book
        .insertInto('write_off_cancellation')
        .values({ line_record_id: id, ...what })
        .execute();
      left = cents(left - amount);
    }
    assert(left === 0, `no more than is left of component ${componentId} is cancelled`);
  }
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

/** Of a list: what a decision said is not owed any more. */
export async function isCancelled(book: Book, listId: number): Promise<boolean> {
  const row = await book
    .selectFrom('write_off_cancellation')
    .select('line_record_id')
    .where('list_id', '=', listId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What was written off of an account in all, recovered of it, and not owed any more. */
export type WrittenOff = {
  readonly writtenCents: Cents;
  readonly recoveredCents: Cents;
  readonly cancelledCents: Cents;
};

export async function writtenOffOf(book: Book, accountIds: readonly number[]): Promise<WrittenOff> {
  const { rows } = await sql<WrittenOff>`
    SELECT COALESCE(SUM(s.written_cents), 0) AS writtenCents,
      COALESCE(SUM(s.recovered_cents), 0) AS recoveredCents,
      COALESCE(SUM(s.cancelled_cents), 0) AS cancelledCents
    FROM open_item i JOIN open_item_component c ON c.item_id = i.id
    JOIN standing_write_off s ON s.component_id = c.id
    WHERE i.account_id IN (${sql.join(accountIds)})`.execute(book);
  return rows[0] ?? { writtenCents: ZERO, recoveredCents: ZERO, cancelledCents: ZERO };
}
