// What items of a line of business are called in the language of who reads a paper.
import type { DateText } from '../domain/clock.ts';
import { asWritten, itemWords, type Say } from '../domain/item-words.ts';
import type { Language } from '../domain/language.ts';
import type { ReceiptPaperLine } from '../domain/papers/receipt.ts';
import type { RuleBook } from '../domain/rule-book.ts';
import { ruleBookOf } from '../store/line-rules.ts';
import type { Book } from '../store/open-store.ts';

/** Rows `{ words, spanish }` of a line, from a date on. */
const RULE = 'item-words';

export type Reader = { readonly language: Language; readonly date: DateText };

export async function itemWordsOf(
  book: Book,
  line: string,
  { language, date }: Reader,
): Promise<Say> {
  if (language === 'en') return asWritten;
  return itemWordsBy(await ruleBookOf(book, line), { language, date });
}

/** The same where the rules of the line are at hand. */
export function itemWordsBy(rules: RuleBook, { language, date }: Reader): Say {
  const isTold = rules.row(RULE, date) !== undefined;
  return itemWords(isTold ? rules.rows(RULE, date) : [], language);
}

/** `Water 114.00`: a part of an item, and its amount. */
const PART = /^(.+) (\S+)$/;

export function sayLine(say: Say, line: ReceiptPaperLine): ReceiptPaperLine {
  const { title, details } = line;
  if (details === undefined) return { ...line, title: say(title) };
  const said = details.map((one) =>
    one.replace(PART, (_, part: string, amount: string) => `${say(part)} ${amount}`),
  );
  return { ...line, title: say(title), details: said };
}
