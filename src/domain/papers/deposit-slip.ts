// The slip that goes to the bank in the bag: currency, coin, every check by number, and the two
// people who answer for it.
import type { DateText, Instant } from '../clock.ts';
import { addCents, type Cents, sumCents } from '../money.ts';
import { amount, counted, pair, RULE, signature, text } from './blocks.ts';
import { type CountPaperRow, countRows } from './count-sheet.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperBlock, type PaperCity } from './paper.ts';

/** `payer` and `receipt` are printed where the city wants them on its slip. */
export type DepositPaperCheck = {
  readonly number: string;
  readonly payer?: string;
  readonly receipt?: string;
  readonly amountCents: Cents;
};

export type DepositSlipInput = {
  readonly city: PaperCity;
  readonly depositNumber: string;
  readonly bag: string;
  /** Undefined where the city names none. */
  readonly bankAccount: string | undefined;
  readonly businessDate: DateText;
  readonly sealedAt: Instant;
  /** Notes by denomination, and coins; their sums are the currency and coin of the slip. */
  readonly currency: readonly CountPaperRow[];
  readonly coin: readonly CountPaperRow[];
  readonly checks: readonly DepositPaperCheck[];
  readonly preparedBy: string;
  /** Left out until a second person has verified it. */
  readonly verifiedBy?: string;
  readonly verifiedAt?: Instant;
};

/** The deposit slip as a paper; all totals are sums of what it lists. */
export function depositSlipPaper(input: DepositSlipInput): Paper {
  const { timeZone } = input.city;
  const currencyCents = sumCents(input.currency, (row) => row.amountCents);
  const coinCents = sumCents(input.coin, (row) => row.amountCents);
  const checksCents = sumCents(input.checks, (check) => check.amountCents);
  const blocks: readonly PaperBlock[] = [
    pair('Deposit', input.depositNumber, { strong: true }),
    pair('Bag', input.bag, { strong: true }),
    ...(input.bankAccount === undefined ? [] : [pair('To', input.bankAccount)]),
    pair('Business date', dateWords(input.businessDate)),
    pair('Sealed', momentWords(input.sealedAt, timeZone)),
    ...(input.verifiedAt ? [pair('Verified', momentWords(input.verifiedAt, timeZone))] : []),
    RULE,
    ...countRows(input.currency),
    amount('CURRENCY', currencyCents, { strong: true }),
    ...countRows(input.coin),
    amount('COIN', coinCents, { strong: true }),
    RULE,
    ...input.checks.map(checkBlock),
    amount(`CHECKS, ${counted(input.checks.length, 'item')}`, checksCents, { strong: true }),
    RULE,
    amount('TOTAL', addCents(currencyCents, coinCents, checksCents), { large: true }),
    text('For deposit only', { centred: true }),
    signature('Prepared by', input.preparedBy),
    signature('Verified by', input.verifiedBy),
  ];
  return makePaper(input.city, 'deposit-slip', input.depositNumber, 'DEPOSIT SLIP', blocks);
}

function checkBlock(check: DepositPaperCheck): PaperBlock {
  const words = [`Check ${check.number}`, check.receipt, check.payer];
  return amount(words.filter((word) => word !== undefined).join(' '), check.amountCents);
}
