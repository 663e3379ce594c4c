// The receipts of one drawer on a made-up day: each priced, settled and entered by the same rules
// as at the counter, then written by the row writer.

import { present } from '../../domain/assert.ts';
import { balancedEntry, debit } from '../../domain/entry.ts';
import { chance } from '../../domain/made-up.ts';
import { type Cents, cents, sumCents } from '../../domain/money.ts';
import { allocate, openCents } from '../../domain/open-item.ts';
import type { PaperCity } from '../../domain/papers/paper.ts';
import type { Person } from '../../domain/person.ts';
import { receiptNumber } from '../../domain/receipt.ts';
import { settle, type Tender, type TenderRule } from '../../domain/tender.ts';
import type { Bulk } from '../../store/bulk.ts';
import type { FeeTable } from '../../store/tables/city.ts';
import { pricedFee, pricePayment } from '../price-basket.ts';
import { join, NOTHING, type Priced } from '../priced.ts';
import { paperOfReceipt, receiptSubject } from '../receipt-paper.ts';
import type { Bill } from './bill-run.ts';

export type Visit = {
  readonly number: number;
  readonly payer: string;
  readonly bills: readonly Bill[];
  readonly at: string;
};

export type Window = {
  readonly bulk: Bulk;
  readonly seed: number;
  readonly date: string;
  readonly register: number;
  readonly clerk: Person;
  readonly sessionId: number;
  readonly city: PaperCity;
  readonly firstNumber: number;
  readonly fees: readonly FeeTable[];
  readonly rules: readonly TenderRule[];
};

/** Of a hundred visits: those that buy something, and those that pay half of their first bill. */
const BUYS = 54;
const PAYS_HALF = 4;

/** Returns the lines of its receipt. */
export function takeVisit(window: Window, visit: Visit): number {
  const { bulk, register, date, clerk, rules } = window;
  const priced = priceVisit(window, visit);
  const totalCents = sumCents(priced.lines, (line) => line.amountCents);
  const rule = (kind: string) =>
    present(
      rules.find((one) => one.kind === kind),
      kind,
    );
  const settled = present(
    settle([tenderOf(window, visit, totalCents)], totalCents, (kind) => rule(kind).givesChange),
    'what was handed over',
  );
  const number = bulk.take(`receipt-${register}`, window.firstNumber);
  const shown = receiptNumber(register, number);
  const entry = bulk.entry({
    entry: balancedEntry([
      ...settled.tenders.map(({ kind, amountCents }) =>
        debit(rule(kind).ledgerAccount, amountCents),
      ),
      ...priced.postings,
    ]),
    movements: priced.movements,
    source: 'RCP',
    businessDate: date,
    memo: `Receipt ${shown}`,
    at: visit.at,
    by: clerk.id,
  });
  const receipt = {
    register,
    number,
    sessionId: window.sessionId,
    businessDate: date,
    postedAt: visit.at,
    clerkId: clerk.id,
    payer: visit.payer,
    totalCents,
    changeCents: settled.changeCents,
    voidCode: String(chance(window.seed, [visit.number, 10], 10_000)).padStart(4, '0'),
    lines: priced.lines,
    tenders: settled.tenders,
  };
  bulk.receipt(receipt, entry);
  const nameOf = (kind: string) => rule(kind).name;
  const on = { city: window.city, clerk, receipt, lines: priced.paperLines, nameOf };
  bulk.printed(register, receiptSubject(shown), paperOfReceipt(on), visit.at);
  return priced.lines.length;
}

function priceVisit({ seed, fees }: Window, { number, bills }: Visit): Priced {
  const drawn = (what: number, below: number) => chance(seed, [number, what], below);
  const half = drawn(1, 100) < PAYS_HALF;
  const paid = bills.map(({ account, accountId, item }, index) => {
    const open = openCents(item);
    const amount = half && index === 0 ? cents(Math.floor(open / 2)) : open;
    const { payments } = allocate([item], amount);
    const whose = { accountId, accountNumber: account.number };
    const left = cents(open - amount);
    return payments.map((payment) => pricePayment(whose, payment, left)).reduce(join, NOTHING);
  });
  const fee = fees[drawn(2, fees.length)];
  const buys = fee !== undefined && (bills.length === 0 || drawn(3, 100) < BUYS);
  const bought = buys ? [pricedFee(fee, 1 + drawn(4, 2))] : [];
  return [...paid, ...bought].reduce(join, NOTHING);
}

/** Cash is handed over in twenties. */
function tenderOf({ seed }: Window, { number }: Visit, total: Cents): Tender {
  const drawn = (what: number, below: number) => chance(seed, [number, what], below);
  const of = drawn(5, 100);
  const digits = (what: number, count: number) =>
    String(drawn(what, 10 ** count)).padStart(count, '0');
  if (of < 20) return { kind: 'cash', tenderedCents: cents(Math.ceil(total / 2000) * 2000) };
  if (of < 65) {
    return { kind: 'check', tenderedCents: total, checkNumber: String(1000 + drawn(6, 9000)) };
  }
  const [cardLast4, authorisation] = [digits(7, 4), digits(8, 6)];
  return { kind: 'card', tenderedCents: total, cardLast4, authorisation };
}

/** What a made-up visitor buys: dear things are bought elsewhere. */
export function soldToVisitors(fees: readonly FeeTable[]): readonly FeeTable[] {
  return fees.filter(({ amount_cents }) => amount_cents <= DEAR_CENTS);
}

const DEAR_CENTS = 5000;
