// What the book knows of an account that a letter may say: name, place, what is owed and since
// when.
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
  { kind, isOfPastDue, language, date }: Reader & Pick<Template, 'kind' | 'isOfPastDue'>,
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
  return kind === OF_COMPLAINT ? { ...fields, ...(await complaintFields(book, account)) } : fields;
}

/** Of the newest complaint that stands; none where it was not written down. */
async function complaintFields(book: Book, { id }: AccountRow): Promise<LetterFields> {
  const standing = await tasksAbout(book, [id]);
  const newest = standing
    .filter(({ kind }) => kind === 'complaint')
    .toSorted((one, other) => one.number - other.number)
    .at(-1);
  if (newest === undefined) return {};
  const { words, number, due_on } = newest;
  return { complaint: words, task: taskNumber(number), answer_by: due_on };
}

/** As it is kept with the letter. */
export function spelledFields(fields: LetterFields): string {
  return canonical({ ...fields });
}
