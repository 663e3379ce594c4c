// Calls about no account, each with the task that follows from it.
import { registerChain } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { EnquiryTable } from './tables/tasks.ts';

/** On the chain of the register where it came. */
export async function insertEnquiry(
  book: Book,
  row: Omit<EnquiryTable, 'id'>,
  taskId: number | undefined,
): Promise<number> {
  const { id } = await book
    .insertInto('enquiry')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  if (taskId !== undefined) {
    await book.insertInto('enquiry_task').values({ enquiry_id: id, task_id: taskId }).execute();
  }
  await linkRow(book, registerChain(row.register), 'enquiry', id, row.recorded_at);
  return id;
}
