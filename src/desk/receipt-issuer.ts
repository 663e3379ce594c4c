// Who issued what an account owes, as its receipt names it.
import { lineOfAccount } from '../store/accounts.ts';
import { lineRecordsOf } from '../store/line-records.ts';
import { ruleBookOf } from '../store/line-rules.ts';
import type { Book } from '../store/open-store.ts';
import type { LineDutiesOf } from './line-duties.ts';
import type { Priced } from './priced.ts';

/** The same lines of paper, each with who issued it where its line of business says so. */
export async function withIssuer(
  book: Book,
  dutiesOf: LineDutiesOf,
  { accountId, date }: { readonly accountId: number; readonly date: string },
  priced: Priced,
): Promise<Priced> {
  const line = await lineOfAccount(book, accountId);
  const ask = (await dutiesOf(line))?.issuer;
  if (ask === undefined) return priced;
  const on = { rules: await ruleBookOf(book, line), date };
  const agency = ask(on, await lineRecordsOf(book, accountId));
  if (agency === undefined) return priced;
  return { ...priced, paperLines: priced.paperLines.map((paper) => ({ ...paper, agency })) };
}
