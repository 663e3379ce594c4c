// How the payment screen looks: the basket, what is asked below it, the tenders, what is still due.
import { basketTotal, stillDue } from '../../src/domain/basket.ts';
import { type Cents, cents } from '../../src/domain/money.ts';
import type { Tender } from '../../src/domain/tender.ts';
import type { Line, Page, Size } from '../screen.ts';
import { PAY_WORDS } from '../words/pay.ts';
import { padLeft, spread } from './cells.ts';
import { type Column, layTable, rule } from './columns.ts';
import { AMOUNT_CELLS, belowBasket, money, postedLines } from './pay-below.ts';
import { payEnterNow, payEntry } from './pay-entry.ts';
import type { PayState } from './pay-state.ts';

/** The columns keep their places while a basket grows. */
const NUMBER_CELLS = 2;
const COLUMNS: readonly Column[] = [
  { title: padLeft(PAY_WORDS.head.number, NUMBER_CELLS), kind: 'code' },
  { title: PAY_WORDS.head.item, kind: 'text' },
  { title: padLeft(PAY_WORDS.head.due, AMOUNT_CELLS), kind: 'amount' },
  { title: padLeft(PAY_WORDS.head.paying, AMOUNT_CELLS), kind: 'amount' },
];
/** So many rows below the basket come before the basket itself when the window is full. */
const BELOW_FIRST = 6;

export function viewPay(state: PayState, size: Size): Page {
  const title = PAY_WORDS.title(state.basket.paper);
  const titles = { title, titleRight: PAY_WORDS.next(state.paying.nextNumber) };
  const asked = { entry: payEntry(state), enterNow: payEnterNow(state) };
  if (state.posted) return { ...titles, body: postedLines(state.posted), ...asked };
  const table = layTable(COLUMNS, basketRows(state), size.columns);
  const below = belowBasket(state, size.columns);
  const mark = markedRow(state, below.length);
  return {
    ...titles,
    head: [table.head],
    body: [...table.rows, ...below],
    ...(mark >= 0 ? { mark } : {}),
    foot: footLines(state, size.columns),
    ...asked,
  };
}

/** The row that must be in view: the marked one, else what is asked, else the newest line. */
function markedRow({ mode, basket }: PayState, below: number): number {
  if (mode.kind === 'line') return mode.index;
  return basket.lines.length - 1 + Math.min(below, BELOW_FIRST);
}

function basketRows({ basket, mode }: PayState) {
  return basket.lines.map((line, index) => ({
    cells: [
      padLeft(String(index + 1), NUMBER_CELLS),
      line.label,
      money(line.dueCents),
      money(line.amountCents),
    ],
    marked: mode.kind === 'line' && mode.index === index,
  }));
}

function footLines({ basket }: PayState, columns: number): readonly Line[] {
  if (basket.lines.length === 0) return [];
  const total = amountLine(PAY_WORDS.total(basket.lines.length), basketTotal(basket), columns);
  if (basket.tenders.length === 0) return [total];
  const tenders = basket.tenders.map((tender) =>
    amountLine(`${PAY_WORDS.tendered}   ${tenderWords(tender)}`, tender.tenderedCents, columns),
  );
  const due = cents(Math.max(0, stillDue(basket)));
  return [total, ...tenders, rule(columns), amountLine(PAY_WORDS.stillDue, due, columns)];
}

function amountLine(label: string, amount: Cents, columns: number): Line {
  return [{ text: spread(` ${label}`, money(amount), columns), tone: 'strong' }];
}

function tenderWords(tender: Tender): string {
  const number = tender.checkNumber ?? tender.cardLast4 ?? '';
  return `${PAY_WORDS.kinds[tender.kind]} ${number}`.trim();
}
