// The close of a drawer: every attempt at counting beside what was expected, what was over or
// short, and who answered for it.
import { assert } from '../assert.ts';
import type { DateText, Instant } from '../clock.ts';
import { type Cents, subtractCents, sumCents, ZERO } from '../money.ts';
import { amount, counted, pair, pairIf, RULE, signature, table } from './blocks.ts';
import { type CountPaperRow, countRows } from './count-sheet.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperBlock, type PaperCity, type TableRow } from './paper.ts';

/** One tender: each attempt's figure in order, and what was expected. Cash includes the float. */
export type ZReportTender = {
  readonly name: string;
  readonly attemptCents: readonly Cents[];
  readonly expectedCents: Cents;
};

export type ZReportInput = {
  readonly city: PaperCity;
  readonly session: string;
  readonly register: string;
  readonly drawer: string;
  readonly businessDate: DateText;
  readonly clerk: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant;
  readonly firstReceipt?: string;
  readonly lastReceipt?: string;
  readonly receipts: number;
  readonly voids: number;
  readonly noSales: number;
  readonly duplicates: number;
  readonly abandonedBaskets: number;
  readonly floatCents: Cents;
  readonly dropsCents: Cents;
  readonly changeGivenCents: Cents;
  readonly tenders: readonly ZReportTender[];
  /** The pieces that go back as the float; absent where no float stands by its pieces. */
  readonly floatBack?: readonly CountPaperRow[];
  /** What the change fund gives back, where no pieces of the drawer made the float. */
  readonly fundGives?: readonly CountPaperRow[];
  readonly approver?: string;
  readonly reason?: string;
};

/** The Z report as a paper. Asserts one figure for each tender and attempt. */
export function zReportPaper(input: ZReportInput): Paper {
  const attempts = input.tenders[0]?.attemptCents.length ?? 0;
  const rows = input.tenders.map((tender) => tenderRow(tender, attempts));
  const heads = [
    ...Array.from({ length: attempts }, (_, index) => `count ${index + 1}`),
    'expected',
    'difference',
  ];
  const blocks: readonly PaperBlock[] = [
    ...identity(input),
    RULE,
    ...figures(input),
    RULE,
    table(heads, rows),
    RULE,
    ...input.tenders.map(overShort),
    ...pairIf('Reason', input.reason),
    ...pieces('PUT BACK AS THE FLOAT', input.floatBack),
    ...pieces('OUT OF THE CHANGE FUND', input.fundGives),
    signature('Clerk', input.clerk),
    ...(input.approver === undefined ? [] : [signature('Approved by', input.approver)]),
  ];
  return makePaper(input.city, 'z-report', input.session, 'Z REPORT', blocks);
}

function pieces(words: string, rows: readonly CountPaperRow[] = []): readonly PaperBlock[] {
  if (rows.length === 0) return [];
  const total = sumCents(rows, (row) => row.amountCents);
  return [RULE, ...countRows(rows), amount(words, total, { strong: true })];
}

function identity(input: ZReportInput): readonly PaperBlock[] {
  return [
    pair('Session', input.session, { strong: true }),
    pair('Register and drawer', `${input.register} / ${input.drawer}`),
    pair('Business date', dateWords(input.businessDate)),
    pair('Clerk', input.clerk),
    pair('Opened', momentWords(input.openedAt, input.city.timeZone)),
    pair('Closed', momentWords(input.closedAt, input.city.timeZone)),
  ];
}

function figures(input: ZReportInput): readonly PaperBlock[] {
  const { firstReceipt, lastReceipt } = input;
  const range = firstReceipt && lastReceipt ? `${firstReceipt} to ${lastReceipt}` : 'none';
  return [
    pair(counted(input.receipts, 'receipt'), range),
    pair('Voids', String(input.voids)),
    pair('Drawer openings, no sale', String(input.noSales)),
    pair('Duplicates printed', String(input.duplicates)),
    pair('Baskets abandoned', String(input.abandonedBaskets)),
    amount('Opening float', input.floatCents),
    amount('Dropped to the safe', input.dropsCents),
    amount('Change given', input.changeGivenCents),
  ];
}

function differenceOf(tender: ZReportTender): Cents {
  const last = tender.attemptCents.at(-1);
  assert(last !== undefined, `${tender.name} was never counted`);
  return subtractCents(last, tender.expectedCents);
}

function tenderRow(tender: ZReportTender, attempts: number): TableRow {
  assert(tender.attemptCents.length === attempts, `${tender.name}: an attempt is missing`);
  const amounts = [...tender.attemptCents, tender.expectedCents, differenceOf(tender)];
  return { label: tender.name, amounts };
}

/** In words as well as by sign: a minus is easily overlooked on a small print. */
function overShort(tender: ZReportTender): PaperBlock {
  const difference = differenceOf(tender);
  if (difference === 0) return pair(tender.name, 'agrees');
  const size = difference < 0 ? subtractCents(ZERO, difference) : difference;
  return amount(`${tender.name} ${difference < 0 ? 'SHORT' : 'OVER'}`, size, { strong: true });
}
