// The adding machine's tape: every number as it was keyed with its sign, the count of items, and
// the total marked `*`, as such tapes have always been.
import type { DateText, Instant } from '../clock.ts';
import { addCents, type Cents, cents, subtractCents, ZERO } from '../money.ts';
import { shownCents, stubNumbers, type TapeLine } from '../tape.ts';
import { amount, counted, DOUBLE_RULE, pair, RULE, text } from './blocks.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperBlock, type PaperCity } from './paper.ts';

/**
 * A struck entry stays on the tape and counts for nothing. Amounts are positive; the sign is apart.
 */
export type TapePaperEntry = {
  readonly amountCents: Cents;
  readonly sign: '+' | '-';
  readonly struck?: true;
  readonly kind?: 'subtotal' | 'number';
  readonly note?: string;
};

export type TapeInput = {
  readonly city: PaperCity;
  /** What names this tape: date, department and version; or when it was printed. */
  readonly reference: string;
  readonly businessDate: DateText;
  readonly at: Instant;
  readonly operator: string;
  /** Keyed from a department's paper stubs; without it the adding machine's, kept nowhere. */
  readonly stubs?: { readonly department: string; readonly version: number };
  readonly entries: readonly TapePaperEntry[];
};

const FROM_STUBS = 'Keyed from paper stubs.';
const ADDING_MACHINE = 'Adding machine. This is no receipt.';

/** The tape as a paper; the total is the sum of what is not struck. */
export function tapePaper(input: TapeInput): Paper {
  const { stubs } = input;
  const standing = input.entries.filter(({ struck, kind }) => !struck && kind === undefined);
  const totalCents = standing.reduce(
    (sum, { sign, amountCents }) =>
      sign === '+' ? addCents(sum, amountCents) : subtractCents(sum, amountCents),
    ZERO,
  );
  const numbers = stubNumbers(
    input.entries.map((entry) => ({ ...entry, struck: entry.struck === true })),
  );
  const numbered = input.entries.map((entry, index) => [entry, numbers[index]] as const);
  const blocks: readonly PaperBlock[] = [
    ...(stubs ? [pair('Department', stubs.department, { strong: true })] : []),
    pair('Business date', dateWords(input.businessDate)),
    pair('Keyed', momentWords(input.at, input.city.timeZone)),
    pair('Operator', input.operator),
    ...(stubs ? [pair('Version', String(stubs.version))] : []),
    RULE,
    ...numbered.map(([entry, number]) => entryBlock(entry, number)),
    DOUBLE_RULE,
    amount(counted(standing.length, 'item'), totalCents, { mark: '*', strong: true }),
    text(stubs ? FROM_STUBS : ADDING_MACHINE, { centred: true }),
  ];
  return makePaper(input.city, 'tape', input.reference, 'TAPE', blocks);
}

function entryBlock(entry: TapePaperEntry, number: number | undefined): PaperBlock {
  if (entry.kind === 'number') return pair('not added', `${entry.note ?? ''} #`);
  if (entry.kind === 'subtotal') {
    const signed = entry.sign === '-' ? cents(-entry.amountCents) : entry.amountCents;
    return amount('subtotal', signed, { mark: 's' });
  }
  const label = number === undefined ? 'struck' : String(number);
  // A struck amount keeps its figure, and its sign becomes an x so that nobody adds it by hand.
  return amount(label, entry.amountCents, { mark: entry.struck === true ? 'x' : entry.sign });
}

/** The lines as the book keeps them, with sign and amount apart. */
export function tapeEntries(lines: readonly TapeLine[]): readonly TapePaperEntry[] {
  return lines.map(({ struck, kind, note }, at) => {
    const shown = shownCents(lines, at);
    return {
      amountCents: cents(Math.abs(shown)),
      sign: shown < 0 ? '-' : '+',
      ...(struck ? { struck } : {}),
      ...(kind ? { kind } : {}),
      ...(note ? { note } : {}),
    };
  });
}
