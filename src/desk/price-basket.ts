// Turns a basket into what will be posted: receipt lines, credit postings and item movements.
import type { AccountLine, Basket, FeeLine } from '../domain/basket.ts';
import { credit } from '../domain/entry.ts';
import {
  type Cents,
  cents,
  formatCents,
  multiplyCents,
  subtractCents,
  sumCents,
  ZERO,
} from '../domain/money.ts';
import { type ItemPayment, type OpenItem, openCents, payItem } from '../domain/open-item.ts';
import { allocatePlanned, plannedBeside } from '../domain/planned-payment.ts';
import type { ReceiptLine } from '../domain/receipt.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { feeInForce } from '../store/policies.ts';
import type { FeeTable } from '../store/tables/city.ts';
import { type Awaited, awaitedDeposit } from './awaited-deposit.ts';
import type { Reader } from './item-words.ts';
import { keepOverpayment } from './keep-overpayment.ts';
import type { LineDutiesOf } from './line-duties.ts';
import { plannedOf } from './planned-items.ts';
import { priceRecovery } from './price-recovery.ts';
import { join, NOTHING, type Priced } from './priced.ts';
import { toldTo } from './receipt-told.ts';

/**
 * Reads what is open now, inside the posting transaction: a line that promised more than is open
 * (somebody else was quicker) is refused unless the clerk keyed an overpayment knowingly. Papers
 * speak the language of the reader, rows what the desk calls things.
 */
export async function priceBasket(
  book: Book,
  basket: Basket,
  reader: Reader,
  dutiesOf: LineDutiesOf,
): Promise<Result<Priced>> {
  const { date } = reader;
  let priced = NOTHING;
  for (const line of basket.lines) {
    const one =
      line.kind === 'fee'
        ? await priceFee(book, line, date)
        : await priceAccount(book, line, { date, dutiesOf, before: priced.lines });
    if (!one.ok) return one;
    const told =
      line.kind === 'fee'
        ? one.value
        : await toldTo(book, dutiesOf, { ...reader, accountId: line.accountId }, one.value);
    priced = join(priced, told);
  }
  return done(priced);
}

async function priceFee(book: Book, line: FeeLine, date: string): Promise<Result<Priced>> {
  const fee = await feeInForce(book, { code: line.feeCode }, date);
  if (!fee) return refuse('fee-unknown', { number: line.feeCode });
  const priced = pricedFee(fee, line.quantity);
  const amountCents = multiplyCents(fee.amount_cents, line.quantity);
  if (amountCents === line.amountCents) return done(priced);
  return refuse('item-changed', { label: line.label, open: formatCents(amountCents) });
}

/** So many of what the fee schedule sells. */
export function pricedFee(fee: FeeTable, quantity: number): Priced {
  const amountCents = multiplyCents(fee.amount_cents, quantity);
  const receiptLine: ReceiptLine = {
    kind: 'fee',
    department: fee.department,
    accountId: null,
    openItemId: null,
    feeCode: fee.code,
    description: fee.name,
    quantity,
    dueCents: amountCents,
    amountCents,
  };
  const details = quantity === 1 ? [] : [`${quantity} x ${formatCents(fee.amount_cents)}`];
  return {
    ...NOTHING,
    lines: [receiptLine],
    postings: [credit(fee.ledger_account, amountCents, fee.department)],
    paperLines: [{ title: fee.name, details, paidCents: amountCents }],
  };
}

type Pricing = {
  readonly date: string;
  readonly dutiesOf: LineDutiesOf;
  /** What the lines before it pay: a deposit is paid once. */
  readonly before: readonly ReceiptLine[];
};

async function priceAccount(
  book: Book,
  line: AccountLine,
  { date, dutiesOf, before }: Pricing,
): Promise<Result<Priced>> {
  const all = await loadItems(book, { accountId: line.accountId });
  const owed = all.filter((item) => item.side === 'D' && openCents(item) > 0);
  const items = owed.filter(({ id }) => line.itemIds?.includes(id) ?? true);
  const open = sumCents(items, openCents);
  if (open < line.dueCents) {
    return refuse('item-changed', { label: line.label, open: formatCents(open) });
  }
  const { accountId } = line;
  const waited = await awaitedDeposit(book, dutiesOf, { accountId, items: all, date });
  const isPaid = before.some(({ openItemId }) => openItemId === waited?.item.id);
  const awaited = isPaid ? undefined : waited;
  const depositCents = awaited?.awaitedCents ?? ZERO;
  if (line.amountCents < depositCents) {
    return refuse('deposit-whole', { amount: formatCents(depositCents, true) });
  }
  const amountCents = subtractCents(line.amountCents, depositCents);
  const paidBefore = before.flatMap(({ openItemId, amountCents: paidCents }) =>
    openItemId === null ? [] : [{ itemId: openItemId, amountCents: paidCents }],
  );
  const plans = plannedBeside(await plannedOf(book, accountId, date), paidBefore);
  const { payments, overCents } = allocatePlanned(items, amountCents, plans);
  const left = cents(sumCents(owed, openCents) - (amountCents - overCents));
  const paid = [
    ...(awaited === undefined ? [] : [priceDeposit(line, awaited)]),
    ...payments.map((payment) => pricePayment(line, payment, left)),
  ];
  const wholly = paid.reduce(join, NOTHING);
  if (overCents === 0 && line.recoverCents === undefined) return done(wholly);
  const beyond = { amountCents: overCents, items: all, payments, date };
  // What is open is paid first, whichever item was named.
  const recovery =
    left > 0 ? { priced: NOTHING, overCents } : await priceRecovery(book, line, beyond);
  const recoveredCents = subtractCents(overCents, recovery.overCents);
  if (recoveredCents < (line.recoverCents ?? ZERO)) {
    return refuse('item-changed', { label: line.label, open: formatCents(recoveredCents) });
  }
  const recovered = join(wholly, recovery.priced);
  if (recovery.overCents === 0) return done(recovered);
  const over = await priceOverpayment(book, line, recovery.overCents, all, date);
  return over.ok ? done(join(recovered, over.value)) : over;
}

/** Held until somebody decides: what is owed stays owed. */
function priceDeposit(line: AccountLine, { item, awaitedCents }: Awaited): Priced {
  const { description, department, components } = item;
  const [component] = components;
  if (component === undefined) throw new Error(`deposit ${item.id} has no component`);
  const { id: componentId, controlAccount } = component;
  return {
    ...NOTHING,
    postings: [credit(controlAccount, awaitedCents, department)],
    movements: [{ componentId, side: 'C', amountCents: awaitedCents }],
    lines: [
      {
        ...{ kind: 'credit', department, accountId: line.accountId, openItemId: item.id },
        ...{ feeCode: null, description, quantity: 1 },
        ...{ dueCents: awaitedCents, amountCents: awaitedCents },
      },
    ],
    paperLines: [{ title: description, account: line.accountNumber, paidCents: awaitedCents }],
  };
}

/** What a payment on an item of an account comes to; `left` is what the account still owes. */
export function pricePayment(
  line: Pick<AccountLine, 'accountId' | 'accountNumber'>,
  payment: ItemPayment,
  left: Cents,
): Priced {
  const { item, parts, paidCents } = payment;
  const details = item.components.flatMap((component, index) => {
    const part = parts[index] ?? 0;
    return part === 0 || item.components.length === 1
      ? []
      : [`${component.name} ${formatCents(cents(part))}`];
  });
  return {
    ...NOTHING,
    ...payItem(payment),
    lines: [
      {
        kind: 'open-item',
        department: item.department,
        accountId: line.accountId,
        openItemId: item.id,
        feeCode: null,
        description: item.description,
        quantity: 1,
        dueCents: openCents(item),
        amountCents: paidCents,
      },
    ],
    paperLines: [
      {
        title: item.description,
        account: line.accountNumber,
        details,
        paidCents,
        balanceCents: left,
      },
    ],
  };
}

async function priceOverpayment(
  book: Book,
  line: AccountLine,
  amountCents: Cents,
  items: readonly OpenItem[],
  date: string,
): Promise<Result<Priced>> {
  const { accountId } = line;
  const kept = await keepOverpayment(book, { accountId, amountCents, items, date });
  if (!kept) return refuse('find-paid', { label: line.label });
  const { item, posting, movements } = kept;
  const { description, department } = item;
  return done({
    ...NOTHING,
    postings: [posting],
    movements,
    added: [item.id],
    lines: [
      {
        kind: 'credit',
        department,
        accountId,
        openItemId: item.id,
        feeCode: null,
        description,
        quantity: 1,
        dueCents: cents(0),
        amountCents,
      },
    ],
    paperLines: [{ title: description, account: line.accountNumber, paidCents: amountCents }],
  });
}
