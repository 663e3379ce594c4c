// The account of deposits as a rule of the city: from its date on bags go there, and checks of that
// date are endorsed to it.
import { bankFault, type DatedRule } from '../domain/dated-rule.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { BroughtRows } from '../store/dated-rules.ts';
import type { Book } from '../store/open-store.ts';
import { bankAccountOn } from '../store/policies.ts';
import type { RuleFacts } from './dated-rules.ts';

type BankChange = Extract<DatedRule, { readonly rule: 'bank' }>;

export const BANK_ACCOUNT_WORDS = 'Bank account of deposits';

export async function judgeBank(book: Book, change: BankChange): Promise<Result<RuleFacts>> {
  const { key, from } = change;
  const what = BANK_ACCOUNT_WORDS;
  const why = bankFault(key);
  if (why !== undefined) return refuse('rule-impossible', { why });
  const row = await book
    .selectFrom('bank_account')
    .select('words')
    .where('effective_from', '=', from)
    .executeTakeFirst();
  if (row) return refuse('rule-date-taken', { what, date: from });
  const now = (await bankAccountOn(book, from)) ?? 'not set';
  return now === key
    ? refuse('rule-same', { what, value: now })
    : done({ what, now, becomes: key });
}

export async function writeBank(
  book: Book,
  { key: words, from: effective_from, authority }: BankChange,
): Promise<BroughtRows> {
  const row = { effective_from, words, authority };
  await book.insertInto('bank_account').values(row).execute();
  return { bank_account: [row] };
}
