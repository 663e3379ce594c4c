// The sheet of one count of a drawer: what was in it by denomination, as counted, with the number
// of the attempt. It knows nothing of what should have been in it.
import type { DateText, Instant } from '../clock.ts';
import { type Cents, sumCents } from '../money.ts';
import { amount, counted, pair, pairIf, RULE, signature } from './blocks.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperBlock, type PaperCity } from './paper.ts';

/** `label` is `20.00` or `roll .25`. Without `pieces` the money itself was keyed. */
export type CountPaperRow = {
  readonly label: string;
  readonly pieces?: number;
  readonly amountCents: Cents;
};

export type CountPaperTender = { readonly count: number; readonly amountCents: Cents };

export type CountSheetInput = {
  readonly city: PaperCity;
  /** What names this count: session, then attempt, such as `1-0915 attempt 1`. */
  readonly reference: string;
  /** `Opening float`, `Close`, `Surprise count` */
  readonly occasion: string;
  /** Absent where the change fund is counted. */
  readonly session?: string;
  readonly drawer?: string;
  readonly register: string;
  readonly businessDate: DateText;
  readonly at: Instant;
  readonly attempt: number;
  readonly countedBy: string;
  readonly witness?: string;
  /** Loose notes and coins, then rolls and straps: in the order they were counted. */
  readonly rows: readonly CountPaperRow[];
  readonly checks?: CountPaperTender;
  readonly cardTerminal?: CountPaperTender;
};

/** The count sheet as a paper; the cash total is the sum of its rows. */
export function countSheetPaper(input: CountSheetInput): Paper {
  const cashCents = sumCents(input.rows, (row) => row.amountCents);
  const blocks: readonly PaperBlock[] = [
    pair('Count', `${input.occasion}, attempt ${input.attempt}`, { strong: true }),
    ...pairIf('Session', input.session),
    input.drawer === undefined
      ? pair('Register', input.register)
      : pair('Register and drawer', `${input.register} / ${input.drawer}`),
    pair('Business date', dateWords(input.businessDate)),
    pair('Counted', momentWords(input.at, input.city.timeZone)),
    pair('Counted by', input.countedBy),
    ...pairIf('Witness', input.witness),
    RULE,
    ...countRows(input.rows),
    RULE,
    amount('CASH', cashCents, { large: true }),
    ...tender('Checks from paper', 'check', input.checks),
    ...tender('Card terminal', 'sale', input.cardTerminal),
    signature('Counted by', input.countedBy),
    ...(input.witness === undefined ? [] : [signature('Witness', input.witness)]),
  ];
  return makePaper(input.city, 'count-sheet', input.reference, 'COUNT SHEET', blocks);
}

/** One amount a denomination, as `14 x 20.00`; shared with the drop slip and the deposit slip. */
export function countRows(rows: readonly CountPaperRow[]): readonly PaperBlock[] {
  return rows.map((row) =>
    amount(row.pieces === undefined ? row.label : `${row.pieces} x ${row.label}`, row.amountCents),
  );
}

function tender(label: string, one: string, of: CountPaperTender | undefined) {
  return of === undefined ? [] : [amount(`${label}, ${counted(of.count, one)}`, of.amountCents)];
}
