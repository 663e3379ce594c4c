// What the book knows of an account that a letter may say: name, place, what is owed and since
// when; and what it proposes for a field that is asked.
import { canonical } from '../domain/canonical.ts';
import type { LetterKind } from '../domain/letters/kinds.ts';
import type { FieldRow, FieldValue, LetterFields } from '../domain/letters/merge.ts';
import type { Template } from '../domain/letters/template.ts';
import { sumCents } from '../domain/money.ts';
import { openCents } from '../domain/open-item.ts';
import { taskNumber } from '../domain/task.ts';
import type { AccountRow } from '../store/accounts.ts';
import type { Book } from '../store/open-store.ts';
import { tasksAbout } from '../store/tasks.ts';
import { withItems } from './find-account.ts';
import { itemWordsOf, type Reader } from './item-words.ts';

const OF_COMPLAINT: LetterKind = 'complaint-received';

export async function accountFields(
  book: Book,
  account: AccountRow,
  { isOfPastDue, language, date }: Reader & Pick<Template, 'isOfPastDue'>,
): Promise<LetterFields> {
  const { items: all } = await withItems(book, account);
  const items = isOfPastDue ? all.filter(({ dueOn }) => dueOn < date) : all;
  const [oldest] = items;
  const say = await itemWordsOf(book, account.line, { language, date });
  const rows = items.map((item): FieldRow => {
    return { date: item.dueOn, words: say(item.description), amountCents: openCents(item) };
  });
  const fields: Record<string, FieldValue> = { account: account.number };
  if (oldest !== undefined || !isOfPastDue) fields['owed'] = sumCents(items, openCents);
  if (account.payer !== '') fields['name'] = account.payer;
  if (account.place !== '') fields['place'] = account.place;
  if (oldest !== undefined) {
    fields['due'] = oldest.dueOn;
    fields['items'] = rows;
  }
  return fields;
}

/** What a field is filled with unless somebody types otherwise; a day that is over never is. */
export async function proposedFields(
  book: Book,
  { id }: Pick<AccountRow, 'id'>,
  { kind, date }: Pick<Template, 'kind'> & Pick<Reader, 'date'>,
): Promise<Readonly<Record<string, string>>> {
  if (kind !== OF_COMPLAINT) return {};
  const standing = await tasksAbout(book, [id]);
  const newest = standing
    .filter((task) => task.kind === 'complaint')
    .toSorted((one, other) => one.number - other.number)
    .at(-1);
  if (newest === undefined) return {};
  const { words, number, due_on: due } = newest;
  const told = { complaint: words, task: taskNumber(number) };
  return due >= date ? { ...told, answer_by: due } : told;
}

/** As it is kept with the letter. */
export function spelledFields(fields: LetterFields): string {
  return canonical({ ...fields });
}
