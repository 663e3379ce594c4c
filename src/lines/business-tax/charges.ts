// What is assessed for a year, part by part, and how it is put on the account.
import type { LinePosting, LineWork } from '../../desk/line-duties.ts';
import { type NamedCharge, raiseItem } from '../../desk/raise-item.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import type { ComponentKind } from '../../domain/city-data.ts';
import { type Cents, cents, formatCents, sumCents } from '../../domain/money.ts';
import {
  type Allocated,
  type Component,
  joinAllocated,
  type OpenItem,
} from '../../domain/open-item.ts';
import { done, type Result } from '../../domain/result.ts';
import { BUSINESS_WORDS } from './words.ts';

const WORDS = BUSINESS_WORDS.charges;
export const DEPARTMENT = 'business-tax';
export const TAX = 'business-tax';
export const PENALTY = 'business-tax-penalty';

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

/** Another system may call it otherwise: then its revenue account tells. */
export function isMadeOf(
  kinds: readonly ComponentKind[],
  code: string,
  { name, shares }: Component,
): boolean {
  const kind = kinds.find((one) => one.kind === code);
  if (kinds.some((one) => one.name === name)) return kind?.name === name;
  return kind !== undefined && kind.parts[0]?.account === shares[0]?.account;
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

/** As one entry of the line. */
export function entryOf(parts: readonly Allocated[], memo: string): Result<LinePosting> {
  return done({ ...joinAllocated(parts), source: 'LIN', memo });
}
