// Credits that are not used up: whose, since when, and which of them the city may keep once nobody
// claims them (Gov. Code 50050 to 50055).
import { addMonths } from '../calendar.ts';
import type { DateText } from '../clock.ts';
import { type Cents, sumCents } from '../money.ts';
import type { ClaimTerms } from '../unclaimed.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { count, dataOnly, line, lineOf, money, sumUnder, text, time } from './report.ts';

/** What an account, or nobody's, had open of a credit at the end of the date. */
export type CreditFact = {
  readonly accountId: number | null;
  readonly account: string;
  readonly payer: string;
  readonly description: string;
  readonly control: string;
  /** The business date on which it last moved. */
  readonly movedOn: DateText;
  /** Days since then. */
  readonly days: number;
  readonly openCents: Cents;
};

export type CreditRows = { readonly credits: readonly CreditFact[]; readonly terms: ClaimTerms };

const COLUMNS = [
  text('account', 'account', 10),
  text('payer', 'payer', 14),
  text('description', 'credit', 14),
  time('movedOn', 'last moved', 10),
  count('days', 'days'),
  text('unclaimed', 'unclaimed', 9),
  money('openCents', 'amount'),
  dataOnly(text('control', 'control account', 8)),
];

export const creditsReport: ListedReport<'credits'> = {
  name: 'credits',
  title: 'CREDIT BALANCES',
  describe: 'what the city owes its customers',
  why: 'Money that nobody asks for is easily taken: whose it is, and since when, is known.',
  family: 'credits',
  spans: 'date',
  showsCash: false,
  make: ({ credits, terms }, { to }) => {
    const openCents = sumCents(credits, (row) => row.openCents);
    const rows = credits.map((row) => ({ row, unclaimed: unclaimedWord(row, terms, to) }));
    const publish = rows.filter(({ unclaimed }) => unclaimed === PUBLISH);
    return {
      columns: COLUMNS,
      rows: rows.map(({ row, unclaimed }) => creditRow(row, unclaimed)),
      totals: [sumUnder(COLUMNS, { account: counted(credits.length, 'credit'), openCents })],
      notes: publish.length === 0 ? [] : [`${counted(publish.length, 'credit')} to be published.`],
      control: { items: credits.length, amountCents: openCents },
    };
  },
};

const PUBLISH = 'publish';
const SMALL = 'small';

const DEPOSITS = '-2140';

/**
 * Unclaimed for so long that it may be published, or kept at once since it is small. A deposit that
 * is held is not the payer's to claim yet, and what is on no account is put on one first.
 */
export function unclaimedWord(
  credit: Pick<CreditFact, 'accountId' | 'control' | 'movedOn' | 'openCents'>,
  { months, smallMonths, smallCents }: ClaimTerms,
  date: DateText,
): string {
  const { accountId, control, movedOn, openCents } = credit;
  if (accountId === null || control.endsWith(DEPOSITS)) return '';
  if (openCents < smallCents) return addMonths(movedOn, smallMonths) <= date ? SMALL : '';
  return addMonths(movedOn, months) <= date ? PUBLISH : '';
}

function creditRow(row: CreditFact, unclaimed: string) {
  const { accountId, account, payer, description, movedOn, days, openCents, control } = row;
  const cells = [account, payer, description, movedOn, days, unclaimed, openCents, control];
  if (accountId === null) return line(...cells);
  return lineOf({ kind: 'account', id: accountId }, ...cells);
}
