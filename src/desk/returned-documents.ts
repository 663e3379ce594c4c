// Which documents a returned check had paid for, by the rules of the city on a date.
import { receiptNumber } from '../domain/receipt.ts';
import { documentRule, type SuspendedDocument, suspendedBy } from '../domain/suspended-document.ts';
import { accountById } from '../store/accounts.ts';
import { ruleBookOf } from '../store/line-rules.ts';
import type { Book } from '../store/open-store.ts';
import type { CheckedReturn } from './post-returned-item.ts';

/** A city that never said which has none. */
export async function documentsOf(
  book: Book,
  { pieces, check, date }: Pick<CheckedReturn, 'pieces' | 'check' | 'date'>,
): Promise<readonly SuspendedDocument[]> {
  const rules = await ruleBookOf(book, 'returned');
  if (rules.row('documents', date) === undefined) return [];
  const ids = [...new Set(pieces.flatMap(({ line }) => line.accountId ?? []))];
  const accounts = await Promise.all(ids.map((id) => accountById(book, id)));
  const receipt = receiptNumber(check.register, check.number);
  return suspendedBy(pieces, rules.rows('documents', date).map(documentRule), receipt, (id) =>
    accounts.find((account) => account.id === id),
  );
}
