// What is assessed for a year, part by part, and how it is put on the account and taken off it.
import type { LinePosting, LineWork } from '../../desk/line-duties.ts';
import { type NamedCharge, raiseItem } from '../../desk/raise-item.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import { credit, debit, type Posting } from '../../domain/entry.ts';
import { creditMemo } from '../../domain/memo.ts';
import { type Cents, cents, formatCents, subtractCents, sumCents } from '../../domain/money.ts';
import {
  type Allocated,
  type Component,
  joinAllocated,
  type Movement,
  type OpenItem,
} from '../../domain/open-item.ts';
import { done, type Result } from '../../domain/result.ts';
import { linkAdded } from '../../store/added-items.ts';
import { OFFICE } from '../../store/chain.ts';
import { componentKindOn } from '../../store/component-kinds.ts';
import { insertItem, loadItems } from '../../store/open-items.ts';
import { BUSINESS_WORDS } from './words.ts';

const WORDS = BUSINESS_WORDS.charges;
export const DEPARTMENT = 'business-tax';
export const TAX = 'business-tax';
export const PENALTY = 'business-tax-penalty';
const CREDIT = 'business-tax-credit';

export type Charges = {
  readonly tax: Cents;
  readonly penalty?: Cents;
  readonly application?: Cents;
  readonly processing?: Cents;
  readonly home?: Cents;
  readonly duplicate?: Cents;
  readonly state?: Cents;
};

const KINDS: Readonly<Record<keyof Charges, string>> = {
  tax: TAX,
  penalty: PENALTY,
  application: 'business-tax-application',
  processing: 'business-tax-processing',
  home: 'home-occupation',
  duplicate: 'business-tax-duplicate',
  state: 'state-fee',
};

const NAMES = Object.keys(KINDS) as readonly (keyof Charges)[];

export function totalOf(charges: Charges): Cents {
  return sumCents(NAMES, (name) => charges[name] ?? cents(0));
}

/** `tax 100.80, application 42.00, state fee 4.00: 146.80` */
export function chargesWords(charges: Charges): string {
  const parts = NAMES.filter((name) => (charges[name] ?? 0) > 0).map((name) =>
    WORDS[name](formatCents(charges[name] ?? cents(0), true)),
  );
  return WORDS.sum(parts, formatCents(totalOf(charges), true));
}

/** As they stand in facts: the tax always, the others where there are any. */
export function chargesFacts(charges: Charges): PlainRecord {
  const shown = NAMES.filter((name) => name === 'tax' || (charges[name] ?? 0) > 0);
  return Object.fromEntries(shown.map((name) => [name, formatCents(charges[name] ?? cents(0))]));
}

export type Billed = {
  readonly documentNumber: string;
  readonly description: string;
  readonly dueOn: string;
  readonly charges: Charges;
};

/** An item on the account; refused where nothing is charged. */
export async function bill(
  { book, accountId, date, at }: LineWork,
  { charges, ...item }: Billed,
): Promise<Result<Allocated & { readonly item: OpenItem }>> {
  const named = NAMES.map((name): NamedCharge => {
    return { kind: KINDS[name], amountCents: charges[name] ?? cents(0) };
  });
  const rest = { accountId, department: DEPARTMENT, documentDate: date, ...item };
  const raised = await raiseItem(book, { ...rest, charges: named }, { date, at });
  if (!raised.ok) return raised;
  return done({ ...raised.value.allocated, item: raised.value.item });
}

export type Lowered = {
  readonly amountCents: Cents;
  /** What the documents of the year begin with: only tax of it is taken off. */
  readonly begins: string;
  /** What a credit is called where the tax is paid already. */
  readonly documentNumber: string;
  readonly description: string;
  /** An item of the same entry, which is lowered before a credit is kept. */
  readonly fresh?: OpenItem;
};

/**
 * Takes tax off: first off what is open of the year, newest first, then off what is billed with it,
 * the rest as a credit of the account that can be paid back.
 */
export async function lowerTax(work: LineWork, lowered: Lowered): Promise<Result<Allocated>> {
  const postings: Posting[] = [];
  const movements: Movement[] = [];
  let left = lowered.amountCents;
  for (const { item, component } of await lowerable(work, lowered)) {
    const amount = cents(Math.min(left, component.openCents));
    if (amount === 0) continue;
    const creditedCents = component.shares.map(() => cents(0));
    const off = creditMemo({ item, component, creditedCents }, amount);
    postings.push(...off.postings);
    movements.push(...off.movements);
    left = subtractCents(left, amount);
  }
  if (left > 0) {
    const kept = await keepCredit(work, lowered, left);
    postings.push(...kept.postings);
    movements.push(...kept.movements);
  }
  return done({ postings, movements });
}

async function lowerable({ book, accountId, date }: LineWork, { begins, fresh }: Lowered) {
  const kind = await componentKindOn(book, TAX, date);
  const items = await loadItems(book, { accountId });
  const own = items.filter(({ documentNumber }) => documentNumber.startsWith(begins));
  const billed = fresh === undefined ? [] : [asBilled(fresh)];
  return [own, billed].flatMap((some) => openTax(some, kind?.name ?? ''));
}

/** Its entry is not written yet: all of it will be open. */
function asBilled(item: OpenItem): OpenItem {
  const components = item.components.map((one) => ({ ...one, openCents: one.originalCents }));
  return { ...item, components };
}

/** Components of tax that are open, newest item first. */
export function openTax(
  items: readonly OpenItem[],
  name: string,
): readonly { readonly item: OpenItem; readonly component: Component }[] {
  return items
    .filter(({ side }) => side === 'D')
    .flatMap((item) => item.components.map((component) => ({ item, component })))
    .filter(({ component }) => component.name === name && component.openCents > 0)
    .reverse();
}

async function keepCredit(
  { book, accountId, date, at }: LineWork,
  { documentNumber, description }: Lowered,
  amountCents: Cents,
): Promise<Allocated> {
  const kind = await componentKindOn(book, CREDIT, date);
  const revenue = (await componentKindOn(book, TAX, date))?.parts[0]?.account;
  if (kind === undefined || revenue === undefined) throw new Error(`no component ${CREDIT}`);
  const { name, rank, recognition, control: controlAccount } = kind;
  const head = { name, rank, recognition, controlAccount };
  const item = await insertItem(book, {
    ...{ accountId, side: 'C', documentNumber, description, department: DEPARTMENT },
    ...{ documentDate: date, dueOn: date },
    components: [{ ...head, originalCents: amountCents, shares: [] }],
  });
  await linkAdded(book, OFFICE, { items: [item.id] }, at);
  return {
    postings: [
      debit(revenue, amountCents, DEPARTMENT),
      credit(controlAccount, amountCents, DEPARTMENT),
    ],
    movements: item.components.map(({ id }) => ({ componentId: id, side: 'C', amountCents })),
  };
}

/** As one entry of the line. */
export function entryOf(parts: readonly Allocated[], memo: string): Result<LinePosting> {
  return done({ ...joinAllocated(parts), source: 'LIN', memo });
}
