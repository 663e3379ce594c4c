// Transfers between accounts and their reversals.
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { TransferReversalTable, TransferTable } from './tables/transfers.ts';

export type NewTransfer = Omit<TransferTable, 'id'>;
export type Transfer = NewTransfer & { readonly id: number; readonly isReversed: boolean };

export async function insertTransfer(book: Book, transfer: NewTransfer): Promise<void> {
  const { id } = await book
    .insertInto('transfer')
    .values(transfer)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'transfer', id, transfer.made_at);
}

export async function transferBy(
  book: Book,
  which: { readonly id: number } | { readonly number: number },
): Promise<Transfer | undefined> {
  const [column, value] =
    'id' in which ? (['t.id', which.id] as const) : (['t.number', which.number] as const);
  const row = await book
    .selectFrom('transfer as t')
    .leftJoin('transfer_reversal as r', 'r.transfer_id', 't.id')
    .selectAll('t')
    .select('r.entry_id as reversal')
    .where(column, '=', value)
    .executeTakeFirst();
  if (!row) return undefined;
  const { reversal, ...transfer } = row;
  return { ...transfer, isReversed: reversal !== null };
}

export async function insertTransferReversal(
  book: Book,
  reversal: TransferReversalTable,
): Promise<void> {
  await book.insertInto('transfer_reversal').values(reversal).execute();
  await linkRow(book, OFFICE, 'transfer-reversal', reversal.transfer_id, reversal.reversed_at);
}

/** The newest transfer off one of these components that was not taken back. */
export async function standingTransferOff(
  book: Book,
  componentIds: readonly number[],
): Promise<number | undefined> {
  const row = await book
    .selectFrom('transfer as t')
    .leftJoin('transfer_reversal as r', 'r.transfer_id', 't.id')
    .select('t.number')
    .where('t.from_component_id', 'in', componentIds)
    .where('r.transfer_id', 'is', null)
    .orderBy('t.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number;
}
