// The entries a book begins with: one opening entry a fund against F-3000 (design: dated before the
// first day and left out of daily exports), and an assessment for each item assessed on its own.
import { assert, present } from '../domain/assert.ts';
import { OPENING_OBJECT } from '../domain/check-city.ts';
import type { CityData, ComponentKind, ItemData } from '../domain/city-data.ts';
import { componentOf } from '../domain/component-of.ts';
import { balancedEntry, fundOf, other, type Posting } from '../domain/entry.ts';
import type { Cents } from '../domain/money.ts';
import { assess, type Movement, type OpenItem } from '../domain/open-item.ts';
import type { NewEntry } from '../store/entries.ts';
import type { NewItem } from '../store/open-items.ts';

export type OpenedItem = { readonly data: ItemData; readonly item: OpenItem };
export type FreshEntry = Omit<NewEntry, 'at' | 'by'>;
export type Part = { readonly postings: readonly Posting[]; readonly movement?: Movement };

/** An item of the files as the store takes it. */
export function toNewItem(
  accountId: number,
  data: ItemData,
  kinds: ReadonlyMap<string, ComponentKind>,
): NewItem {
  return {
    accountId,
    side: data.credit ? 'C' : 'D',
    documentNumber: data.document,
    description: data.description,
    department: data.department,
    documentDate: data.date,
    dueOn: data.due,
    components: [...data.components].map(([name, amountCents]) =>
      componentOf({ kind: present(kinds.get(name), `component ${name}`), amountCents }),
    ),
  };
}

export function openingEntries(
  city: CityData,
  items: readonly OpenedItem[],
): readonly FreshEntry[] {
  return [
    ...openingByFund(city, items),
    ...items.filter(({ data }) => data.assessed).map(({ item }) => assessment(item)),
  ];
}

function openingByFund(city: CityData, items: readonly OpenedItem[]): readonly FreshEntry[] {
  const parts: readonly Part[] = [
    ...city.openings.map(({ account, side, amountCents }) => ({
      postings: against(opening(account), { account, side, amountCents }),
    })),
    ...items
      .filter(({ data }) => !data.assessed)
      .flatMap(({ data, item }) => {
        const names = [...data.components.keys()];
        return openingParts(item, (index) => data.open.get(names[index] ?? ''));
      }),
  ];
  const { openedOn } = city.head;
  return byFund(city.funds, parts, openedOn, ({ code, name }) => `Opening balance ${code} ${name}`);
}

type Fund = { readonly code: string; readonly name: string };

/** One entry a fund that any of the parts belongs to, dated before the first day. */
export function byFund(
  funds: readonly Fund[],
  parts: readonly Part[],
  businessDate: string,
  memo: (fund: Fund) => string,
): readonly FreshEntry[] {
  return funds.flatMap((fund) => {
    const own = parts.filter(
      ({ postings: [first] }) => first && fundOf(first.account) === fund.code,
    );
    if (own.length === 0) return [];
    return {
      entry: balancedEntry(own.flatMap(({ postings }) => postings)),
      movements: own.flatMap(({ movement }) => movement ?? []),
      source: 'OPN' as const,
      businessDate,
      memo: memo(fund),
    };
  });
}

/**
 * What is open of each component, all of it unless `openOf` says less, against the opening balance
 * or, not yet earned, its deferral.
 */
export function openingParts(
  item: OpenItem,
  openOf: (index: number) => Cents | undefined = () => undefined,
): readonly Part[] {
  return item.components.flatMap((component, index) => {
    const amountCents = openOf(index) ?? component.originalCents;
    if (amountCents === 0) return [];
    const { controlAccount, deferredAccount } = component;
    const own = {
      account: controlAccount,
      side: item.side,
      amountCents,
      department: item.department,
    };
    return {
      postings: against(deferredAccount ?? opening(controlAccount), own),
      movement: { componentId: component.id, side: item.side, amountCents },
    };
  });
}

function opening(account: string): string {
  return `${fundOf(account)}-${OPENING_OBJECT}`;
}

function against(account: string, own: Posting): readonly Posting[] {
  return [own, { account, side: other(own.side), amountCents: own.amountCents }];
}

function assessment(item: OpenItem): FreshEntry {
  assert(item.side === 'D', 'credits are not assessed');
  const { postings, movements } = assess(item);
  return {
    entry: balancedEntry(postings),
    movements,
    source: 'BIL',
    businessDate: item.documentDate,
    memo: `${item.description} ${item.documentNumber}`,
  };
}
