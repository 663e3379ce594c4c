// What a receipt says of the account of a line beside the amounts: who issued what it owes, and
// what that is called in the language of the payer.
import { lineOfAccount } from '../store/accounts.ts';
import { lineRecordsOf } from '../store/line-records.ts';
import { ruleBookOf } from '../store/line-rules.ts';
import type { Book } from '../store/open-store.ts';
import { itemWordsOf, type Reader, sayLine } from './item-words.ts';
import type { LineDutiesOf } from './line-duties.ts';
import type { Priced } from './priced.ts';

export type ReadBy = Reader & { readonly accountId: number };

/** The same lines of paper, each with who issued it where its line of business says so. */
export async function toldTo(
  book: Book,
  dutiesOf: LineDutiesOf,
  reader: ReadBy,
  priced: Priced,
): Promise<Priced> {
  const line = await lineOfAccount(book, reader.accountId);
  const say = await itemWordsOf(book, line, reader);
  const agency = await issuerOf(book, dutiesOf, line, reader);
  const named = agency === undefined ? {} : { agency };
  const paperLines = priced.paperLines.map((one) => ({ ...sayLine(say, one), ...named }));
  return { ...priced, paperLines };
}

async function issuerOf(
  book: Book,
  dutiesOf: LineDutiesOf,
  line: string,
  { accountId, date }: Omit<ReadBy, 'language'>,
): Promise<string | undefined> {
  const ask = (await dutiesOf(line))?.issuer;
  if (ask === undefined) return undefined;
  const on = { rules: await ruleBookOf(book, line), date };
  return ask(on, await lineRecordsOf(book, accountId));
}
