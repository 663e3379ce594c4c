// How the payment screen looks: the basket, the tenders, what is still due, what is asked.
import { basketTotal, stillDue } from '../../src/domain/basket.ts';
import { type Cents, cents, formatCents } from '../../src/domain/money.ts';
import { openCents } from '../../src/domain/open-item.ts';
import type { Tender } from '../../src/domain/tender.ts';
import type { Line, Page, PageEntry, Size } from '../screen.ts';
import { PAY_WORDS } from '../words/pay.ts';
import { bigFigures } from './big-figures.ts';
import { padLeft } from './cells.ts';
import { type Column, layTable, rule } from './columns.ts';
import { pageEntry } from './entry.ts';
import type { Offer, PayState } from './pay-state.ts';
import { cashProposal } from './pay-tender.ts';

const money = (amount: Cents) => formatCents(amount, true);

const COLUMNS: readonly Column[] = [
  { title: PAY_WORDS.head.number, kind: 'code' },
  { title: PAY_WORDS.head.item, kind: 'text' },
  { title: PAY_WORDS.head.due, kind: 'amount' },
  { title: PAY_WORDS.head.paying, kind: 'amount' },
];
/** Amounts keep their columns while a basket grows. */
const AMOUNT_CELLS = 14;

export function viewPay(state: PayState, size: Size): Page {
  const { mode } = state;
  const table = layTable(COLUMNS, basketRows(state), size.columns);
  const marked = mode.kind === 'line' ? mode.index : state.basket.lines.length - 1;
  return {
    title: PAY_WORDS.title,
    titleRight: PAY_WORDS.next(state.paying.nextNumber),
    head: state.posted ? [] : [table.head],
    body: state.posted ? postedLines(state) : [...table.rows, ...bodyBelow(state)],
    ...(marked >= 0 ? { mark: marked } : {}),
    foot: footLines(state, size.columns),
    entry: entryOf(state),
    enterNow: enterNow(state),
  };
}

function basketRows(state: PayState) {
  const { basket, mode } = state;
  return basket.lines.map((line, index) => ({
    cells: [
      padLeft(String(index + 1), 2),
      line.label,
      padLeft(money(line.dueCents), AMOUNT_CELLS),
      padLeft(money(line.amountCents), AMOUNT_CELLS),
    ],
    marked: mode.kind === 'line' && mode.index === index,
  }));
}

/** What stands below the basket: the offer, the question, the list of tenders. */
function bodyBelow(state: PayState): readonly Line[] {
  const { mode } = state;
  switch (mode.kind) {
    case 'amount':
      return ['', ...offerLines(mode.offer)];
    case 'confirm':
      return ['', [{ text: ` ${mode.question}`, tone: 'warning' }]];
    case 'whole': {
      const { typedCents, wholeCents } = mode;
      const question = PAY_WORDS.confirm.whole(money(typedCents), money(wholeCents));
      return [
        '',
        [{ text: ` ${question}`, tone: 'warning' }],
        ` 1  ${money(typedCents)}`,
        ` 2  ${money(wholeCents)}`,
      ];
    }
    case 'other-tender':
      return ['', ...state.paying.rules.map((one) => ` ${one.number}  ${one.name}`)];
    default:
      return state.notice ? ['', [{ text: ` ${state.notice}`, tone: 'warning' }]] : [];
  }
}

function offerLines({ account, alerts, stub }: Offer): readonly Line[] {
  const items = account.items.length;
  const { place, number, payer } = account;
  return [
    [{ text: ` ${number}  ${payer}`, tone: 'strong' }, { text: `  ${place}` }],
    ...alerts.map((text): Line => [{ text: ` ${text}`, tone: 'danger' }]),
    ...(stub && stub.amountCents !== account.dueCents
      ? [[{ text: ` ${PAY_WORDS.stub(money(stub.amountCents))}`, tone: 'warning' as const }]]
      : []),
    ...(items > 1 ? [` ${PAY_WORDS.open(items)}`] : []),
    ...account.items.flatMap((item) => [
      ` ${item.description}, ${PAY_WORDS.due(item.dueOn)}  ${money(openCents(item))}`,
      ...(item.components.length === 1 ? [] : [`   ${componentWords(item.components)}`]),
    ]),
  ];
}

function componentWords(components: readonly { name: string; openCents: Cents }[]): string {
  return components.map((one) => `${one.name} ${money(one.openCents)}`).join('   ');
}

function postedLines({ posted }: PayState): readonly Line[] {
  if (!posted) return [];
  const { number, totalCents, tenderedCents, changeCents } = posted;
  const figures = bigFigures(money(changeCents));
  return [
    [{ text: ` ${PAY_WORDS.posted(number)}`, tone: 'good' }],
    '',
    ` total    ${padLeft(money(totalCents), AMOUNT_CELLS)}`,
    ` tendered ${padLeft(money(tenderedCents), AMOUNT_CELLS)}`,
    '',
    [{ text: ` ${PAY_WORDS.change}`, tone: 'strong' }],
    ...figures.map((row): Line => [{ text: `   ${row}`, tone: 'strong' }]),
  ];
}

function footLines(state: PayState, columns: number): readonly Line[] {
  const { basket } = state;
  if (state.posted || basket.lines.length === 0) return [];
  const tenders = basket.tenders.map((tender) =>
    amountLine(`${PAY_WORDS.tendered}   ${tenderWords(tender)}`, tender.tenderedCents, columns),
  );
  const total = amountLine(PAY_WORDS.total(basket.lines.length), basketTotal(basket), columns);
  const due = stillDue(basket);
  return [
    total,
    ...tenders,
    ...(basket.tenders.length === 0
      ? []
      : [rule(columns), amountLine(PAY_WORDS.stillDue, cents(Math.max(0, due)), columns)]),
  ];
}

function amountLine(label: string, amount: Cents, columns: number): Line {
  const shown = money(amount);
  return [{ text: ` ${label.padEnd(columns - shown.length - 2)}${shown}`, tone: 'strong' }];
}

function tenderWords(tender: Tender): string {
  const number = tender.checkNumber ?? tender.cardLast4 ?? '';
  return `${tender.kind} ${number}`.trim();
}

function entryOf(state: PayState): PageEntry {
  const { mode, entry } = state;
  const labels = PAY_WORDS.labels;
  switch (mode.kind) {
    case 'find':
      return pageEntry(entry, labels.find);
    case 'name':
      return pageEntry(entry, labels.name);
    case 'amount':
      return pageEntry(entry, labels.pay, money(mode.offer.proposalCents));
    case 'line':
      return pageEntry(entry, labels.change);
    case 'tender': {
      const due = cashProposal(state);
      return pageEntry(entry, labels.cash, due === undefined ? undefined : money(due));
    }
    case 'other-tender':
      return pageEntry(entry, labels.other);
    case 'tender-field':
      return pageEntry(entry, `${mode.draft.kind.toUpperCase()} ${fieldLabel(mode.field)}`);
    case 'confirm':
      return pageEntry(entry, labels.confirm, mode.yes);
    case 'whole':
      return pageEntry(entry, labels.pay);
  }
}

function fieldLabel(field: 'check' | 'routing' | 'last4' | 'authorisation' | 'credit'): string {
  return PAY_WORDS.labels[field];
}

function enterNow(state: PayState): string {
  const { mode, entry } = state;
  const now = PAY_WORDS.now;
  const typed = entry.text !== '';
  switch (mode.kind) {
    case 'find':
      return typed ? now.findTyped : now.find;
    case 'name':
      return typed ? now.findTyped : now.nameEmpty;
    case 'amount':
      return typed ? now.amount : now.accept(money(mode.offer.proposalCents));
    case 'line':
      return typed ? now.lineTyped : now.line;
    case 'tender': {
      const due = cashProposal(state);
      return typed ? now.cashTyped : due === undefined ? now.nothing : now.cash(money(due));
    }
    case 'tender-field':
      return mode.field === 'credit' ? now.credit : typed ? now.number : now.nothing;
    case 'confirm':
      return mode.yes;
    case 'other-tender':
    case 'whole':
      return typed ? now.number : now.nothing;
  }
}
