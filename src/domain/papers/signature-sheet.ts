// The sheet two people sign: a department's stubs, keyed from paper, beside what the registers
// posted, item by item, with the difference and what was found to cause it.
import type { DateText, Instant } from '../clock.ts';
import { type Cents, subtractCents, sumCents, ZERO } from '../money.ts';
import { amount, counted, DOUBLE_RULE, pair, RULE, signature, table, text } from './blocks.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperBlock, type PaperCity, type TableRow } from './paper.ts';

/** One stub beside its receipt; one of the two amounts is left out where a side has none. */
export type SheetPaperRow = {
  readonly tapeCents?: Cents;
  readonly postedCents?: Cents;
  readonly receipt?: string;
  readonly note?: string;
};

export type SheetPaperSignature = { readonly by: string; readonly at: Instant };

export type SignatureSheetInput = {
  readonly city: PaperCity;
  /** What names this sheet: date, department and version. */
  readonly reference: string;
  readonly businessDate: DateText;
  readonly department: string;
  /** `counter`, `mail`, `all sources` */
  readonly source: string;
  readonly tapeVersion: number;
  readonly rows: readonly SheetPaperRow[];
  /** Who keyed the stubs, and what is to be known about it. */
  readonly notes?: readonly string[];
  readonly causes: readonly string[];
  readonly preparedBy?: SheetPaperSignature;
  readonly reviewedBy?: SheetPaperSignature;
};

/** The signature sheet as a paper; totals and difference are those of its rows. */
export function signatureSheetPaper(input: SignatureSheetInput): Paper {
  const tapeCents = sumCents(input.rows, (row) => row.tapeCents ?? ZERO);
  const postedCents = sumCents(input.rows, (row) => row.postedCents ?? ZERO);
  const stubs = input.rows.filter((row) => row.tapeCents !== undefined).length;
  const total = { label: 'TOTAL', amounts: [tapeCents, postedCents], strong: true } as const;
  const blocks: readonly PaperBlock[] = [
    pair('Department', input.department, { strong: true }),
    pair('Business date', dateWords(input.businessDate)),
    pair('Source', input.source),
    pair('Tape', `version ${input.tapeVersion}, ${counted(stubs, 'stub')}`),
    RULE,
    table(['tape', 'posted'], [...input.rows.map(sheetRow), total]),
    DOUBLE_RULE,
    difference(subtractCents(tapeCents, postedCents)),
    ...input.causes.map((cause) => text(cause)),
    ...(input.notes ?? []).map((note) => text(note)),
    ...signed('Prepared by', input.preparedBy, input.city.timeZone),
    ...signed('Reviewed by', input.reviewedBy, input.city.timeZone),
  ];
  return makePaper(input.city, 'signature-sheet', input.reference, 'SIGNATURE SHEET', blocks);
}

function sheetRow(row: SheetPaperRow, index: number): TableRow {
  const { tapeCents = null, postedCents = null, receipt, note } = row;
  const label = [index + 1, receipt].filter((part) => part !== undefined).join(' ');
  const amounts = [tapeCents, postedCents];
  return note === undefined ? { label, amounts } : { label, amounts, note };
}

function difference(differenceCents: Cents): PaperBlock {
  if (differenceCents === 0) return amount('BALANCED', ZERO, { strong: true });
  const label = differenceCents < 0 ? 'DIFFERENCE, tape low' : 'DIFFERENCE, tape high';
  return amount(label, differenceCents, { strong: true });
}

/**
 * A signature given on the terminal is printed with its time; one not given is a line to sign on.
 */
function signed(role: string, by: SheetPaperSignature | undefined, timeZone: string) {
  if (by === undefined) return [signature(role)];
  return [signature(role, `${by.by}, ${momentWords(by.at, timeZone)}`)];
}
