// Takes tax of a year off the account, and the penalty that goes with it: first off what is open of
// the year, newest first, then of what is written off of it, which nobody paid; then tax off what
// is billed with it, the rest as a credit of the account that can be paid back.
import type { Decision, LinePlace, LineWork } from '../../desk/line-duties.ts';
import type { ComponentKind } from '../../domain/city-data.ts';
import { credit, debit, type Posting } from '../../domain/entry.ts';
import { creditMemo, memoNumber } from '../../domain/memo.ts';
import {
  addCents,
  type Cents,
  cents,
  formatCents,
  subtractCents,
  sumCents,
  ZERO,
} from '../../domain/money.ts';
import {
  type Allocated,
  type Component,
  joinAllocated,
  type OpenItem,
} from '../../domain/open-item.ts';
import { done, type Result, refuse } from '../../domain/result.ts';
import { transferNumber } from '../../domain/transfer.ts';
import { linkAdded } from '../../store/added-items.ts';
import { OFFICE } from '../../store/chain.ts';
import { componentKindOn, componentKindsOn } from '../../store/component-kinds.ts';
import { standingCreditOn } from '../../store/memos.ts';
import { insertItem, loadItems } from '../../store/open-items.ts';
import type { Book } from '../../store/open-store.ts';
import type { Cancelling } from '../../store/recoveries.ts';
import { standingTransferOff } from '../../store/transfers.ts';
import type { TaxYear } from './business.ts';
import { DEPARTMENT, isMadeOf, PENALTY, TAX } from './charges.ts';
import { documentsOf, isOfYear, type YearDocuments } from './documents.ts';
import { emptiedNumber } from './holds.ts';
import { penaltyWith } from './penalty.ts';
import { BUSINESS_WORDS } from './words.ts';

const CREDIT = 'business-tax-credit';

/** Takes all of a year off. */
export function emptyYear(work: LineWork, number: string, of: TaxYear): Promise<Result<Allocated>> {
  const all = allOf(number, of);
  return lowerTax(work, {
    ...{ ...all, documentNumber: emptiedNumber(number, of.year) },
    description: BUSINESS_WORDS.item.credit(of.year),
  });
}

export function allOf(number: string, of: TaxYear): Off {
  const penalty = penaltyWith(of, of.taxCents);
  return { tax: of.taxCents, penalty, documents: documentsOf(number, of) };
}

type Lowering = {
  readonly offs: readonly Off[];
  readonly post: NonNullable<Decision['post']>;
};

/** The decision, with what it ends of what is written off; an entry only where anything is left. */
export function lowering(place: LinePlace, { offs, post }: Lowering, decision: Decision): Decision {
  const cancels = cancelsOf(place, offs);
  const gone = sumCents(cancels, ({ amountCents }) => amountCents);
  const moves = sumCents(offs, ({ tax, penalty }) => addCents(tax, penalty)) > gone;
  const posts = moves ? { post } : {};
  if (gone === 0) return { ...decision, ...posts };
  const cancelled = { cancelled: formatCents(gone) };
  const { facts, shown } = decision;
  return {
    ...{ ...decision, ...posts, cancels },
    ...{ facts: { ...facts, ...cancelled }, shown: { ...shown, ...cancelled } },
    needs: 'approve-line',
  };
}

function cancelsOf(
  { items, kinds }: Pick<LinePlace, 'items' | 'kinds'>,
  offs: readonly Off[],
): readonly Cancelling[] {
  return offs.flatMap(({ documents, tax, penalty }) => {
    const own = items.filter((item) => isOfYear(documents, item));
    return [
      ...splitOf([partsOf(kinds, TAX, own)], tax).cancels,
      ...splitOf([partsOf(kinds, PENALTY, own)], penalty).cancels,
    ];
  });
}

/** What of the tax was paid: neither open nor written off. */
export function paidTaxOf(
  { items, kinds }: Pick<LinePlace, 'items' | 'kinds'>,
  { documents, tax }: Off,
): Cents {
  const own = items.filter((item) => isOfYear(documents, item));
  return splitOf([partsOf(kinds, TAX, own)], tax).left;
}

export type Off = {
  readonly tax: Cents;
  readonly penalty: Cents;
  /** Those of the year: only tax and penalty of it are taken off. */
  readonly documents: YearDocuments;
};

export type Lowered = Off & {
  /** What a credit is called where it is paid already. */
  readonly documentNumber: string;
  readonly description: string;
  /** An item of the same entry, whose tax is lowered before a credit is kept. */
  readonly fresh?: OpenItem;
};

type Taken = Allocated & { readonly left: Cents };

export async function lowerTax(work: LineWork, lowered: Lowered): Promise<Result<Allocated>> {
  const items = await loadItems(work.book, { accountId: work.accountId });
  const own = items.filter((item) => isOfYear(lowered.documents, item));
  const { fresh } = lowered;
  const billed = fresh === undefined ? [] : [asBilled(fresh)];
  const kinds = await componentKindsOn(work.book, work.date);
  const parts = { tax: partsOf(kinds, TAX, own), penalty: partsOf(kinds, PENALTY, own) };
  const tax = takeOff(lowered.tax, [parts.tax, partsOf(kinds, TAX, billed)]);
  const penalty = takeOff(lowered.penalty, [parts.penalty]);
  const left = addCents(tax.left, penalty.left);
  const ids = [...parts.tax, ...parts.penalty].map(({ component }) => component.id);
  const why = left === 0 ? undefined : await whyUnpaid(work.book, ids);
  if (why !== undefined) return refuse('line-answer', { why });
  const kept = await keepCredit(work, lowered, { tax: tax.left, penalty: penalty.left });
  return done(joinAllocated([tax, penalty, kept]));
}

/** What a memo took off, and what moved to another account, nobody paid: it would be given back. */
async function whyUnpaid(book: Book, ids: readonly number[]): Promise<string | undefined> {
  const { fault } = BUSINESS_WORDS;
  const memo = await standingCreditOn(book, ids);
  if (memo !== undefined) return fault.memo(memoNumber(memo));
  const moved = await standingTransferOff(book, ids);
  return moved === undefined ? undefined : fault.moved(transferNumber(moved));
}

/** Its entry is not written yet: all of it will be open. */
function asBilled(item: OpenItem): OpenItem {
  const components = item.components.map((one) => ({ ...one, openCents: one.originalCents }));
  return { ...item, components };
}

function takeOff(amountCents: Cents, from: readonly (readonly Part[])[]): Taken {
  const { offs, left } = splitOf(from, amountCents);
  const taken = offs.map(({ item, component, amount }) => {
    const creditedCents = component.shares.map(() => ZERO);
    return creditMemo({ item, component, creditedCents }, amount);
  });
  return { ...joinAllocated(taken), left };
}

type Part = { readonly item: OpenItem; readonly component: Component };

type Split = {
  readonly offs: readonly (Part & { readonly amount: Cents })[];
  readonly cancels: readonly Cancelling[];
  readonly left: Cents;
};

/** Of some before others: off what is open, then of what is written off. */
function splitOf(from: readonly (readonly Part[])[], amountCents: Cents): Split {
  let left = amountCents;
  const take = (most: Cents): Cents => {
    const amount = cents(Math.min(left, most));
    left = subtractCents(left, amount);
    return amount;
  };
  const offs: Split['offs'][number][] = [];
  const cancels: Cancelling[] = [];
  for (const parts of from) {
    for (const part of parts) offs.push({ ...part, amount: take(part.component.openCents) });
    for (const { component } of parts) {
      const amount = take(component.recoverableCents ?? ZERO);
      if (amount > 0) cancels.push({ componentId: component.id, amountCents: amount });
    }
  }
  return { offs: offs.filter(({ amount }) => amount > 0), cancels, left };
}

/** Components of a kind, newest item first. */
function partsOf(
  kinds: readonly ComponentKind[],
  code: string,
  items: readonly OpenItem[],
): readonly Part[] {
  return items
    .filter(({ side }) => side === 'D')
    .flatMap((item) => item.components.map((component) => ({ item, component })))
    .filter(({ component }) => isMadeOf(kinds, code, component))
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
