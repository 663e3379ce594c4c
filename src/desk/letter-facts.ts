// What the book knows of an account that a letter may say: name, place, what is owed and since
// when.
import { canonical } from '../domain/canonical.ts';
import type { FieldRow, FieldValue, LetterFields } from '../domain/letters/merge.ts';
import { openCents } from '../domain/open-item.ts';
import type { AccountRow } from '../store/accounts.ts';
import type { Book } from '../store/open-store.ts';
import { withItems } from './find-account.ts';

export async function accountFields(book: Book, account: AccountRow): Promise<LetterFields> {
  const { items, dueCents } = await withItems(book, account);
  const [oldest] = items;
  const rows = items.map((item): FieldRow => {
    return { date: item.dueOn, words: item.description, amountCents: openCents(item) };
  });
  const fields: Record<string, FieldValue> = { account: account.number, owed: dueCents };
  if (account.payer !== '') fields['name'] = account.payer;
  if (account.place !== '') fields['place'] = account.place;
  if (oldest !== undefined) {
    fields['due'] = oldest.dueOn;
    fields['items'] = rows;
  }
  return fields;
}

/** As it is kept with the letter. */
export function spelledFields(fields: LetterFields): string {
  return canonical({ ...fields });
}
