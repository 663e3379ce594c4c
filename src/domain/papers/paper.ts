// What is printed, as data without layout: a paper is stored with the money it proves, so this
// small vocabulary must stay readable for as long as the archive is kept. Blocks are only ever
// added.
import { assert } from '../assert.ts';
import type { Instant } from '../clock.ts';
import type { Language } from '../language.ts';
import type { Cents } from '../money.ts';
import { momentWords } from './moment.ts';
import { RECEIPT_WORDS } from './receipt-words.ts';

export const PAPER_VERSION = 1;

export const PAPER_KINDS = [
  'receipt',
  'void-slip',
  'memo-voucher',
  'transfer-voucher',
  'write-off-voucher',
  'kept-voucher',
  'statement',
  'letter',
  'quote-sheet',
  'message-slip',
  'business-certificate',
  'disability-notice',
  'count-sheet',
  'x-reading',
  'z-report',
  'deposit-slip',
  'signature-sheet',
  'tape',
  'drop-slip',
  'exchange-slip',
  'counterfeit-slip',
  'endorsement',
  'validation',
  'drawer-report',
  'test-page',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/**
 * A paragraph: wraps at words. Large text is twice as wide and high where the device can; red is
 * what must not be overlooked, and as black as the rest where there is one colour.
 */
export type TextBlock = {
  readonly block: 'text';
  readonly text: string;
  readonly centred?: true;
  readonly large?: true;
  readonly strong?: true;
  readonly red?: true;
};

/** Two columns: a label on the left, words on the right. */
export type PairBlock = {
  readonly block: 'pair';
  readonly label: string;
  readonly value: string;
  readonly strong?: true;
};

/**
 * Two columns: a label on the left, money on the right, never cut. `mark` is one sign behind it.
 */
export type AmountBlock = {
  readonly block: 'amount';
  readonly label: string;
  readonly amountCents: Cents;
  readonly mark?: string;
  readonly indented?: true;
  readonly large?: true;
  readonly strong?: true;
};

/** One thing paid for: its title and money, with lines of detail set in below. */
export type ItemBlock = {
  readonly block: 'item';
  readonly title: string;
  readonly details: readonly string[];
  readonly amountCents: Cents;
};

/** Figures side by side; a device too narrow for that prints them below one another, with heads. */
export type TableBlock = {
  readonly block: 'table';
  readonly heads: readonly string[];
  readonly rows: readonly TableRow[];
};
/**
 * As many amounts as the table has heads; null where there is none. The note goes below the row.
 */
export type TableRow = {
  readonly label: string;
  readonly amounts: readonly (Cents | null)[];
  readonly note?: string;
  readonly strong?: true;
};

/** Letters and digits for a scanner: drawn where the device can, and in text. */
export type CodeBlock = { readonly block: 'code'; readonly code: string };
export type RuleBlock = { readonly block: 'rule'; readonly double?: true };
export type FeedBlock = { readonly block: 'feed'; readonly lines: number };
/** A line to sign on, with the role and, where it is known, the name below it. */
export type SignatureBlock = {
  readonly block: 'signature';
  readonly role: string;
  readonly name: string;
};

/** `originalOnly`: stands on the first copy and on no duplicate. */
export type PaperBlock = (
  | TextBlock
  | PairBlock
  | AmountBlock
  | ItemBlock
  | TableBlock
  | CodeBlock
  | RuleBlock
  | FeedBlock
  | SignatureBlock
) & { readonly originalOnly?: true };

/** Copy number (the original is 1), when and by whom; `printed` is `at` in the city's own time. */
export type DuplicateMark = {
  readonly copy: number;
  readonly at: Instant;
  readonly printed: string;
  readonly by: string;
};

/**
 * `reference` names the one thing the paper is about (`1-000101`); `head` are the city's lines;
 * `timeZone` (`America/Los_Angeles`) is the one its times are written in.
 */
export type Paper = {
  readonly version: typeof PAPER_VERSION;
  readonly kind: PaperKind;
  readonly reference: string;
  readonly title: string;
  readonly timeZone: string;
  /** None where it is English. */
  readonly language?: Exclude<Language, 'en'>;
  readonly head: readonly string[];
  readonly blocks: readonly PaperBlock[];
  readonly duplicate?: DuplicateMark;
};

/** The city as it heads every paper: its name, then address and telephone. */
export type PaperCity = {
  readonly name: string;
  readonly addressLines: readonly string[];
  /** The city's own lines at the end of a receipt. */
  readonly footLines?: readonly string[];
  /** A paper of a training book says so, top and bottom. */
  readonly training?: boolean;
  readonly timeZone: string;
};

export type Duplicate = { readonly copy: number; readonly at: Instant; readonly by: string };

/**
 * The same paper marked DUPLICATE, top and bottom. What stands on the original only is taken out:
 * a duplicate that showed the void code would let a receipt be voided without the customer's copy.
 */
export function markDuplicate(paper: Paper, duplicate: Duplicate): Paper {
  const { copy, at, by } = duplicate;
  assert(Number.isSafeInteger(copy) && copy >= 2, `copy ${copy} of ${paper.reference}`);
  return {
    ...paper,
    blocks: paper.blocks.filter((block) => block.originalOnly !== true),
    duplicate: { copy, at, printed: momentWords(at, paper.timeZone, paper.language), by },
  };
}

function trainingMarks(language: Language): readonly PaperBlock[] {
  return RECEIPT_WORDS[language].training.map((words) => ({
    block: 'text',
    text: words,
    centred: true,
    large: true,
    red: true,
  }));
}

/** A paper headed by its city. */
export function makePaper(
  city: PaperCity,
  kind: PaperKind,
  reference: string,
  title: string,
  blocks: readonly PaperBlock[],
  language: Language = 'en',
): Paper {
  const head = [city.name, ...city.addressLines];
  const { timeZone } = city;
  const marks = city.training === true ? trainingMarks(language) : [];
  return {
    ...{ version: PAPER_VERSION, kind, reference, title, timeZone },
    ...(language === 'en' ? {} : { language }),
    head,
    blocks: [...marks, ...blocks, ...marks],
  };
}
