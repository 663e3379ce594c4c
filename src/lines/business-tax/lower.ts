// Takes tax of a year off the account, and the penalty that goes with it: first off what is open of
// the year, newest first, then tax off what is billed with it, the rest as a credit of the account
// that can be paid back.
import type { LineWork } from '../../desk/line-duties.ts';
import { credit, debit, type Posting } from '../../domain/entry.ts';
import { creditMemo } from '../../domain/memo.ts';
import { addCents, type Cents, cents, subtractCents, ZERO } from '../../domain/money.ts';
import {
  type Allocated,
  type Component,
  joinAllocated,
  type OpenItem,
} from '../../domain/open-item.ts';
import { done, type Result } from '../../domain/result.ts';
import { linkAdded } from '../../store/added-items.ts';
import { OFFICE } from '../../store/chain.ts';
import { componentKindOn } from '../../store/component-kinds.ts';
import { insertItem, loadItems } from '../../store/open-items.ts';
import type { TaxYear } from './business.ts';
import { DEPARTMENT, PENALTY, TAX } from './charges.ts';
import { documentNumber } from './holds.ts';
import { penaltyWith } from './penalty.ts';
import { BUSINESS_WORDS } from './words.ts';

const CREDIT = 'business-tax-credit';

/** Takes all of a year off. */
export function emptyYear(work: LineWork, number: string, of: TaxYear): Promise<Result<Allocated>> {
  const begins = documentNumber(number, of.year);
  return lowerTax(work, {
    ...{ tax: of.taxCents, penalty: penaltyWith(of, of.taxCents), begins },
    ...{ documentNumber: `${begins}-X`, description: BUSINESS_WORDS.item.credit(of.year) },
  });
}

export type Lowered = {
  readonly tax: Cents;
  readonly penalty: Cents;
  /** What the documents of the year begin with: only tax and penalty of it are taken off. */
  readonly begins: string;
  /** What a credit is called where it is paid already. */
  readonly documentNumber: string;
  readonly description: string;
  /** An item of the same entry, whose tax is lowered before a credit is kept. */
  readonly fresh?: OpenItem;
};

type Taken = Allocated & { readonly left: Cents };

export async function lowerTax(work: LineWork, lowered: Lowered): Promise<Result<Allocated>> {
  const items = await loadItems(work.book, { accountId: work.accountId });
  const own = items.filter((item) => item.documentNumber.startsWith(lowered.begins));
  const { fresh } = lowered;
  const billed = fresh === undefined ? [] : [asBilled(fresh)];
  const tax = await takeOff(work, TAX, lowered.tax, [own, billed]);
  const penalty = await takeOff(work, PENALTY, lowered.penalty, [own]);
  const kept = await keepCredit(work, lowered, { tax: tax.left, penalty: penalty.left });
  return done(joinAllocated([tax, penalty, kept]));
}

/** Its entry is not written yet: all of it will be open. */
function asBilled(item: OpenItem): OpenItem {
  const components = item.components.map((one) => ({ ...one, openCents: one.originalCents }));
  return { ...item, components };
}

async function takeOff(
  { book, date }: LineWork,
  code: string,
  amountCents: Cents,
  from: readonly (readonly OpenItem[])[],
): Promise<Taken> {
  const name = (await componentKindOn(book, code, date))?.name ?? '';
  const taken: Allocated[] = [];
  let left = amountCents;
  for (const { item, component } of from.flatMap((items) => openParts(items, name))) {
    const amount = cents(Math.min(left, component.openCents));
    if (amount === 0) continue;
    const creditedCents = component.shares.map(() => ZERO);
    taken.push(creditMemo({ item, component, creditedCents }, amount));
    left = subtractCents(left, amount);
  }
  return { ...joinAllocated(taken), left };
}

/** Components of a name that are open, newest item first. */
function openParts(
  items: readonly OpenItem[],
  name: string,
): readonly { readonly item: OpenItem; readonly component: Component }[] {
  return items
    .filter(({ side }) => side === 'D')
    .flatMap((item) => item.components.map((component) => ({ item, component })))
    .filter(({ component }) => component.name === name && component.openCents > 0)
    .reverse();
}

type Rest = { readonly tax: Cents; readonly penalty: Cents };

/** One credit, out of the revenue of each. */
async function keepCredit(work: LineWork, lowered: Lowered, rest: Rest): Promise<Allocated> {
  const { book, accountId, date, at } = work;
  const { documentNumber: shown, description } = lowered;
  const amountCents = addCents(rest.tax, rest.penalty);
  if (amountCents === 0) return { postings: [], movements: [] };
  const kind = await componentKindOn(book, CREDIT, date);
  if (kind === undefined) throw new Error(`no component ${CREDIT}`);
  const { name, rank, recognition, control: controlAccount } = kind;
  const head = { name, rank, recognition, controlAccount };
  const item = await insertItem(book, {
    ...{ accountId, side: 'C', documentNumber: shown, description, department: DEPARTMENT },
    ...{ documentDate: date, dueOn: date },
    components: [{ ...head, originalCents: amountCents, shares: [] }],
  });
  await linkAdded(book, OFFICE, { items: [item.id] }, at);
  return {
    postings: [
      ...(await outOfRevenue(work, TAX, rest.tax)),
      ...(await outOfRevenue(work, PENALTY, rest.penalty)),
      credit(controlAccount, amountCents, DEPARTMENT),
    ],
    movements: item.components.map(({ id }) => ({ componentId: id, side: 'C', amountCents })),
  };
}

async function outOfRevenue(
  { book, date }: LineWork,
  code: string,
  amountCents: Cents,
): Promise<readonly Posting[]> {
  if (amountCents === 0) return [];
  const revenue = (await componentKindOn(book, code, date))?.parts[0]?.account;
  if (revenue === undefined) throw new Error(`no component ${code}`);
  return [debit(revenue, amountCents, DEPARTMENT)];
}
