// The entries a book begins with: one opening entry a fund against F-3000 (design: dated before the
// first day and left out of daily exports), and an assessment for each item assessed on its own.
import { assert, present } from '../domain/assert.ts';
import { OPENING_OBJECT, restOf } from '../domain/check-city.ts';
import type { CityData, ComponentKind, ItemData } from '../domain/city-data.ts';
import { balancedEntry, fundOf, other, type Posting } from '../domain/entry.ts';
import { type Cents, cents } from '../domain/money.ts';
import { assess, type Component, type Movement, type OpenItem } from '../domain/open-item.ts';
import type { NewEntry } from '../store/entries.ts';
import type { NewItem } from '../store/open-items.ts';

export type OpenedItem = { readonly data: ItemData; readonly item: OpenItem };
type FreshEntry = Omit<NewEntry, 'at' | 'by'>;
type Part = { readonly postings: readonly Posting[]; readonly movement?: Movement };

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
      toComponent(present(kinds.get(name), `component ${name}`), amountCents),
    ),
  };
}

function toComponent(kind: ComponentKind, amountCents: Cents): Omit<Component, 'id' | 'openCents'> {
  return {
    name: kind.name,
    rank: kind.rank,
    recognition: kind.recognition,
    controlAccount: kind.control,
    ...(kind.deferred === undefined ? {} : { deferredAccount: kind.deferred }),
    originalCents: amountCents,
    shares: kind.parts.map((part) => ({
      account: part.account,
      shareCents: part.amountCents ?? cents(restOf(kind, amountCents)),
    })),
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
    ...items.filter(({ data }) => !data.assessed).flatMap(openingParts),
  ];
  return city.funds.flatMap(({ code, name }) => {
    const own = parts.filter(({ postings: [first] }) => first && fundOf(first.account) === code);
    if (own.length === 0) return [];
    return {
      entry: balancedEntry(own.flatMap(({ postings }) => postings)),
      movements: own.flatMap(({ movement }) => movement ?? []),
      source: 'OPN' as const,
      businessDate: city.head.openedOn,
      memo: `Opening balance ${code} ${name}`,
    };
  });
}

/** What is open of each component, against the opening balance or, not yet earned, its deferral. */
function openingParts({ data, item }: OpenedItem): readonly Part[] {
  const names = [...data.components.keys()];
  return item.components.flatMap((component, index) => {
    const amountCents = data.open.get(names[index] ?? '') ?? component.originalCents;
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
