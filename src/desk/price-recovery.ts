// What money beyond all that an account owes recovers of what was written off of it: the oldest
// list first. Only what is left of it then is a credit.
import { present } from '../domain/assert.ts';
import type { AccountLine } from '../domain/basket.ts';
import type { DateText } from '../domain/clock.ts';
import { type Cents, sumCents, ZERO } from '../domain/money.ts';
import type { ItemPayment, OpenItem } from '../domain/open-item.ts';
import type { ReceiptPaperLine } from '../domain/papers/receipt.ts';
import type { ReceiptLine } from '../domain/receipt.ts';
import { type Recovering, type RecoveryTo, recover, spreadRecovery } from '../domain/recovery.ts';
import { writeOffNumber } from '../domain/write-off.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { recoverableOf } from '../store/recoveries.ts';
import { NOTHING, type Priced } from './priced.ts';

export type Beyond = {
  readonly amountCents: Cents;
  /** All items of the account, paid or not. */
  readonly items: readonly OpenItem[];
  /** What the same line pays on them. */
  readonly payments: readonly ItemPayment[];
  readonly date: DateText;
};

export type PricedRecovery = { readonly priced: Priced; readonly overCents: Cents };

export async function priceRecovery(
  book: Book,
  line: Pick<AccountLine, 'accountId' | 'accountNumber'>,
  { amountCents, items, payments, date }: Beyond,
): Promise<PricedRecovery> {
  const rows = await recoverableOf(book, line.accountId);
  const parts = rows.map(({ itemId, componentId, ...row }) => {
    const item = present(
      items.find(({ id }) => id === itemId),
      `item ${itemId}`,
    );
    const component = item.components.find(({ id }) => id === componentId);
    return { ...row, item, component: present(component, `component ${componentId}`) };
  });
  const { recovering, overCents } = spreadRecovery(parts, amountCents);
  if (recovering.length === 0) return { priced: NOTHING, overCents };
  const postings = recover(recovering, await recoveryGoesTo(book, date), paidNow(payments));
  return { priced: { ...NOTHING, ...linesOf(line, recovering), postings }, overCents };
}

/** By the policy of the day. */
export async function recoveryGoesTo(book: Book, date: DateText): Promise<RecoveryTo> {
  const value = await policyOr(book, 'recovery.to-miscellaneous', date, 0);
  return value === 1 ? 'miscellaneous' : 'bad-debt';
}

function paidNow(payments: readonly ItemPayment[]): ReadonlyMap<number, Cents> {
  return new Map(
    payments.flatMap(({ item, parts }) =>
      item.components.map(({ id }, index) => [id, parts[index] ?? ZERO] as const),
    ),
  );
}

/** A line for each list and department, as the departments are told what came in. */
function linesOf(
  { accountId, accountNumber: account }: Pick<AccountLine, 'accountId' | 'accountNumber'>,
  recovering: readonly Recovering[],
): Pick<Priced, 'lines' | 'paperLines' | 'recovered'> {
  const keyOf = ({ part }: Recovering) => `${part.number} ${part.item.department}`;
  const keys = [...new Set(recovering.map(keyOf))];
  const groups = keys.map((key) => recovering.filter((one) => keyOf(one) === key));
  const lines = groups.map((group): ReceiptLine => {
    const { number, item } = present(group[0], 'a recovery').part;
    return {
      ...{ kind: 'fee', department: item.department, accountId, openItemId: null, feeCode: null },
      ...{ description: `Recovery, ${writeOffNumber(number)}`, quantity: 1, dueCents: ZERO },
      amountCents: sumCents(group, ({ amountCents }) => amountCents),
    };
  });
  return {
    lines,
    paperLines: lines.map(({ description: title, amountCents: paidCents }): ReceiptPaperLine => {
      return { title, account, paidCents };
    }),
    recovered: groups.flatMap((group, index) =>
      group.map(({ part, amountCents }) => ({
        ...{ line: index + 1, listId: part.listId, componentId: part.component.id },
        amountCents,
      })),
    ),
  };
}
