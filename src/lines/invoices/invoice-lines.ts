// The lines of an invoice: what is asked of each, what it costs, and which ledger account it earns.
// A line is an item of the fee schedule, at its price and account, or of a kind that the rules
// name.
import type { LineField, LineStart } from '../../desk/line-duties.ts';
import type { Given, Question } from '../../desk/line-questions.ts';
import type { NamedCharge } from '../../desk/raise-item.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import { type AccountCode, fundOf } from '../../domain/entry.ts';
import { foreignText } from '../../domain/foreign-text.ts';
import {
  addCents,
  type Cents,
  cents,
  formatCents,
  multiplyCents,
  sumCents,
  ZERO,
} from '../../domain/money.ts';
import { feesInForce } from '../../store/policies.ts';
import { INVOICE_WORDS } from './words.ts';

const WORDS = INVOICE_WORDS;
const FIELDS = WORDS.fields;
const TEXT_MOST = 60;
const QUANTITY_DIGITS = 3;
/** As many as one page has room for. */
const LINES_MOST = 9;
const BY_FEE = 'fee';

export type InvoiceLine = {
  readonly text: string;
  /** Its code, where it is of the fee schedule. */
  readonly fee?: string;
  readonly kind: string;
  readonly account: AccountCode;
  readonly department: string;
  readonly quantity: number;
  readonly priceCents: Cents;
  readonly amountCents: Cents;
};

type Sort = Pick<InvoiceLine, 'kind' | 'account' | 'department'> & {
  readonly words: string;
  readonly control: AccountCode;
};
type Fee = Sort & { readonly number: number; readonly code: string; readonly priceCents: Cents };

/** What a line may be of on the date. */
export type Sorts = { readonly sorts: readonly Sort[]; readonly fees: readonly Fee[] };

export async function sortsOn({ book, rules, kinds, date }: LineStart): Promise<Sorts> {
  const sorts = rules.rows('kinds', date).flatMap(({ component, department, words }) => {
    const of = kinds.find(({ kind }) => kind === component);
    const account = of?.parts.find(({ amountCents }) => amountCents === undefined)?.account;
    if (of === undefined || account === undefined) return [];
    const told = { department: String(department), words: String(words) };
    return [{ kind: of.kind, account, control: of.control, ...told }];
  });
  const [first] = sorts;
  const sold = first === undefined ? [] : await feesInForce(book, date);
  const fees = sold.flatMap((fee): readonly Fee[] => {
    const { code, department, number, name: words, amount_cents: priceCents } = fee;
    const account = fee.ledger_account;
    const own = sorts.find((sort) => sort.account === account) ?? first;
    // What is earned by another fund is no receivable of this one: it is sold at the counter.
    if (own === undefined || fundOf(account) !== fundOf(own.control)) return [];
    const { kind, control } = own;
    return [{ kind, control, account, department, words, number, code, priceCents }];
  });
  return { sorts, fees };
}

const nth = (name: string, turn: number) => `${name}${turn}`;

/** Of the first line, and of another as long as one is wanted. */
export function lineQuestions(of: Sorts): readonly Question[] {
  return Array.from({ length: LINES_MOST }, (_, index) => index + 1).flatMap((turn) => {
    const isAsked = (given: Given) => turn === 1 || given[nth('more', turn - 1)] === 'more';
    const isFee = (given: Given) => given[nth('kind', turn)] === BY_FEE;
    const asked = (name: string, ask: (given: Given) => LineField | undefined): Question => {
      return { name: nth(name, turn), ask: (given) => (isAsked(given) ? ask(given) : undefined) };
    };
    return [
      asked('kind', () => ({ kind: 'choice', label: FIELDS.kind, choices: kindChoices(of) })),
      asked('fee', (given) => (isFee(given) ? feeField(of) : undefined)),
      asked('text', (given) => (isFee(given) ? undefined : TEXT)),
      asked('quantity', () => QUANTITY),
      asked('price', (given) => (isFee(given) ? undefined : PRICE)),
      asked('more', (given) => (turn === LINES_MOST ? undefined : moreField(of, given))),
    ];
  });
}

const TEXT: LineField = {
  ...{ label: FIELDS.text, hint: FIELDS.textHint },
  ...{ kind: 'words', most: TEXT_MOST },
};
const QUANTITY: LineField = {
  ...{ label: FIELDS.quantity, kind: 'number' },
  ...{ digits: QUANTITY_DIGITS, proposed: '1' },
};
const PRICE: LineField = { label: FIELDS.price, hint: FIELDS.priceHint, kind: 'money' };

function kindChoices({ sorts, fees }: Sorts) {
  const named = sorts.map(({ kind, words }) => ({ value: kind, words }));
  const fee = fees.length === 0 ? [] : [{ value: BY_FEE, words: WORDS.byFee }];
  return [...named, ...fee].map((one, index) => ({ ...one, number: index + 1 }));
}

/** By its number in the schedule. */
function feeField({ fees }: Sorts): LineField {
  const choices = fees.map(({ number, words, priceCents }) => {
    const shown = `${words}  ${formatCents(priceCents, true)}`;
    return { number, words: shown, value: String(number) };
  });
  return { label: FIELDS.fee, kind: 'choice', choices };
}

function moreField(of: Sorts, given: Given): LineField {
  const total = formatCents(totalOf(linesIn(of, given)), true);
  const choices = [
    { number: 1, words: WORDS.noMore(total), value: 'done' },
    { number: 2, words: WORDS.another, value: 'more' },
  ];
  return { label: FIELDS.more, kind: 'choice', choices, proposed: 1 };
}

/** As they were answered. */
export function linesIn(of: Sorts, given: Given): readonly InvoiceLine[] {
  const lines: InvoiceLine[] = [];
  for (let turn = 1; given[nth('kind', turn)] !== undefined; turn += 1) {
    const line = lineIn(of, (name) => given[nth(name, turn)] ?? '');
    if (line !== undefined) lines.push(line);
  }
  return lines;
}

function lineIn(of: Sorts, given: (name: string) => string): InvoiceLine | undefined {
  const quantity = Number(given('quantity'));
  const fee = of.fees.find(({ number }) => String(number) === given('fee'));
  const found = fee ?? of.sorts.find(({ kind }) => kind === given('kind'));
  if (found === undefined) return undefined;
  const { kind, account, department, words } = found;
  const priceCents = fee?.priceCents ?? cents(Number(given('price')));
  const amountCents = multiplyCents(priceCents, quantity);
  const told = { kind, account, department, quantity, priceCents, amountCents };
  return fee === undefined
    ? { text: foreignText(given('text')), ...told }
    : { text: words, fee: fee.code, ...told };
}

export const totalOf = (lines: readonly InvoiceLine[]): Cents =>
  sumCents(lines, ({ amountCents }) => amountCents);

/** `Plan sheet copy, 3 x 3.50` */
export function lineWords({ text, quantity, priceCents }: InvoiceLine): string {
  return quantity === 1 ? text : `${text}, ${quantity} x ${formatCents(priceCents, true)}`;
}

/** One component a ledger account. */
export function chargesOf(lines: readonly InvoiceLine[]): readonly NamedCharge[] {
  const charges = new Map<string, NamedCharge>();
  for (const { account, kind, amountCents } of lines) {
    const of = `${kind} ${account}`;
    const before = charges.get(of)?.amountCents ?? ZERO;
    charges.set(of, { kind, account, amountCents: addCents(before, amountCents) });
  }
  return [...charges.values()];
}

export function lineFacts(lines: readonly InvoiceLine[]): readonly PlainRecord[] {
  return lines.map(({ priceCents, amountCents, department: _where, ...told }) => {
    return { ...told, price: formatCents(priceCents), amount: formatCents(amountCents) };
  });
}
