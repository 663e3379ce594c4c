// What stands below the basket: the offer, a question, the list of tenders, a notice; and the
// receipt that was just posted.
import type { InstalmentNow } from '../../src/desk/read-arrangements.ts';
import type { Posted } from '../../src/desk/take-payment.ts';
import { stillDue } from '../../src/domain/basket.ts';
import { type Cents, formatCents } from '../../src/domain/money.ts';
import { type OpenItem, openCents } from '../../src/domain/open-item.ts';
import type { Line } from '../screen.ts';
import { PAY_WORDS } from '../words/pay.ts';
import { readAmount } from './amounts.ts';
import { bigFigures } from './big-figures.ts';
import { padLeft } from './cells.ts';
import { type Column, layTable } from './columns.ts';
import { suggestedLines } from './hit-rows.ts';
import { readWords } from './pay-check.ts';
import { couponWords } from './pay-coupon.ts';
import type { AmountUse, Mode, Offer, PayState } from './pay-state.ts';

export const money = (amount: Cents) => formatCents(amount, true);

/** Room for the largest amount, so that columns keep their places. */
export const AMOUNT_CELLS = 14;

/** Rows of what is found while a text is typed: the basket must stay in sight. */
const SUGGESTED_MOST = 8;

const ITEM_COLUMNS: readonly Column[] = [
  { title: PAY_WORDS.head.item, kind: 'text' },
  { title: PAY_WORDS.head.dueOn, kind: 'code' },
  { title: padLeft(PAY_WORDS.head.open, AMOUNT_CELLS), kind: 'amount' },
];

export function belowBasket(state: PayState, columns: number): readonly Line[] {
  const { notice } = state;
  const told = notice === undefined ? [] : ['', warning(notice)];
  return [...told, ...askedLines(state, columns)];
}

function askedLines(state: PayState, columns: number): readonly Line[] {
  const { mode } = state;
  switch (mode.kind) {
    case 'find':
    case 'name':
      return suggestionLines(state, columns);
    case 'amount':
      return ['', ...offerLines(mode.offer, columns)];
    case 'confirm':
      return confirmLines(mode, columns);
    case 'whole':
      return wholeLines(mode, columns);
    case 'other-tender':
      return ['', ...tenderLines(state, mode.typed)];
    case 'tender-field': {
      const words = readWords(mode);
      return words === undefined ? [] : ['', ` ${words}`];
    }
    default:
      return [];
  }
}

/** What is found so far, while the text is being typed. */
function suggestionLines({ entry, suggested }: PayState, columns: number): readonly Line[] {
  if (entry.text === '' || suggested === undefined) return [];
  const rows = suggestedLines(suggested.hits, SUGGESTED_MOST, columns);
  return rows.length === 0 ? [] : ['', ...rows];
}

function tenderLines({ paying, basket }: PayState, typed: string): readonly Line[] {
  const amount = typed === '' ? stillDue(basket) : readAmount(typed);
  const question = amount === undefined ? [] : [` ${PAY_WORDS.howPaid(money(amount))}`];
  return [...question, ...paying.rules.map((one) => ` ${one.number}  ${one.name}`)];
}

function confirmLines(
  { question, before }: Extract<Mode, { kind: 'confirm' }>,
  columns: number,
): readonly Line[] {
  const about = before.kind === 'amount' ? ['', ...offerLines(before.offer, columns)] : [];
  return [...about, '', warning(question)];
}

function wholeLines(
  { use, typedCents, wholeCents }: Extract<Mode, { kind: 'whole' }>,
  columns: number,
): readonly Line[] {
  const question = PAY_WORDS.confirm.whole(money(typedCents), money(wholeCents));
  return [
    ...offeredBy(use, columns),
    '',
    warning(question),
    ` 1  ${money(typedCents)}`,
    ` 2  ${money(wholeCents)}`,
  ];
}

function offeredBy(use: AmountUse, columns: number): readonly Line[] {
  return use.kind === 'offer' ? ['', ...offerLines(use.offer, columns)] : [];
}

function offerLines(
  { account, alerts, stub, item: named, plan, coupon, notAdded }: Offer,
  columns: number,
): readonly Line[] {
  const { place, number, payer, items, writtenOffCents } = account;
  const nothing = writtenOffCents > 0 ? PAY_WORDS.owesWrittenOff : PAY_WORDS.owesNothing;
  const rows = items.map((item) => ({
    cells: [item.description, item.dueOn, money(openCents(item))],
  }));
  const table = layTable(ITEM_COLUMNS, rows, columns);
  const isWhole = stub === undefined || stub.amountCents === account.dueCents;
  const differs = !isWhole && named === undefined;
  return [
    [{ text: ` ${number}  ${payer}`.trimEnd(), tone: 'strong' }, { text: `  ${place}` }],
    ...alerts.map((text): Line => [{ text: ` ${text}`, tone: 'danger' }]),
    ...(notAdded === undefined
      ? []
      : [warning(PAY_WORDS.notAdded(money(notAdded.cents), notAdded.act))]),
    ...(plan?.plans ?? []).map(planLine),
    ...(coupon === undefined ? [] : [strong(couponWords(coupon))]),
    ...(named === undefined || isWhole ? [] : [strong(PAY_WORDS.paysItem(named.description))]),
    ...(differs ? [warning(PAY_WORDS.stub(money(stub.amountCents)))] : []),
    ...(items.length > 1 ? [` ${PAY_WORDS.open(items.length)}`] : []),
    ...(items.length === 0 ? [warning(nothing)] : [table.head]),
    ...items.flatMap((item, index) => [table.rows[index] ?? '', ...componentLines(item)]),
  ];
}

/** What is due of an arrangement now is what Enter pays. */
function planLine({ number, dueOn, instalmentCents, leftCents }: InstalmentNow): Line {
  const words = PAY_WORDS.plan(number, money(instalmentCents), dueOn, money(leftCents));
  return strong(words);
}

/** What an item is made of, where that is more than one thing. */
function componentLines({ components }: OpenItem): readonly Line[] {
  const open = components.filter((one) => one.openCents !== 0);
  if (open.length < 2) return [];
  // A line each: side by side they would wrap in the middle of an amount.
  return open.map((one) => `    ${one.name} ${money(one.openCents)}`);
}

function strong(text: string): Line {
  return [{ text: ` ${text}`, tone: 'strong' }];
}

function warning(text: string): Line {
  return [{ text: ` ${text}`, tone: 'warning' }];
}

/** The receipt, and the change in figures that can be read from a step away. */
export function postedLines({
  number,
  totalCents,
  tenderedCents,
  changeCents,
}: Posted): readonly Line[] {
  const head: readonly Line[] = [
    '',
    [{ text: ` ${PAY_WORDS.posted(number)}`, tone: 'good' }],
    '',
    ` ${PAY_WORDS.totalOf.padEnd(9)}${padLeft(money(totalCents), AMOUNT_CELLS)}`,
    ` ${PAY_WORDS.tendered.padEnd(9)}${padLeft(money(tenderedCents), AMOUNT_CELLS)}`,
    '',
  ];
  if (changeCents === 0) return [...head, [{ text: ` ${PAY_WORDS.noChange}`, tone: 'strong' }]];
  return [
    ...head,
    [{ text: ` ${PAY_WORDS.change}`, tone: 'strong' }],
    ...bigFigures(money(changeCents)).map((row): Line => [{ text: `   ${row}`, tone: 'strong' }]),
  ];
}
