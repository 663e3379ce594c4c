// Accounts' open items with their components: what is open is the sum of the movements.
import { present } from '../domain/assert.ts';
import type { EntrySource, Side } from '../domain/entry.ts';
import { type Cents, cents, sumCents, ZERO } from '../domain/money.ts';
import type { Component, OpenItem, Share } from '../domain/open-item.ts';
import { creditedSoFar, type PastMovement, recognisedSoFar } from '../domain/recognition.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';
import { recoverableIn, recoveriesOf } from './recoveries.ts';
import type { OpenItemComponentTable } from './tables/receivables.ts';

/** An item before it has ids: what is assessed or imported. */
export type NewItem = {
  readonly accountId: number | null;
  readonly side: Side;
  readonly documentNumber: string;
  readonly description: string;
  readonly department: string;
  readonly documentDate: string;
  readonly dueOn: string;
  readonly components: readonly Omit<Component, 'id' | 'openCents'>[];
};

/** Writes item, components and shares; nothing is open until an entry moves them. */
export async function insertItem(book: Book, item: NewItem): Promise<OpenItem> {
  const row = await book
    .insertInto('open_item')
    .values(itemRow(item))
    .returning('id')
    .executeTakeFirstOrThrow();
  const components: Component[] = [];
  for (const component of item.components) {
    components.push({
      ...component,
      id: await insertComponent(book, row.id, component),
      openCents: cents(0),
    });
  }
  const { accountId, ...rest } = item;
  return { ...rest, ...(accountId === null ? {} : { accountId }), id: row.id, components };
}

export function itemRow(item: NewItem) {
  return {
    account_id: item.accountId,
    side: item.side,
    document_number: item.documentNumber,
    description: item.description,
    department: item.department,
    document_date: item.documentDate,
    due_on: item.dueOn,
  };
}

type NewComponent = NewItem['components'][number];

async function insertComponent(
  book: Book,
  itemId: number,
  component: NewComponent,
): Promise<number> {
  const { id } = await book
    .insertInto('open_item_component')
    .values(componentRow(itemId, component))
    .returning('id')
    .executeTakeFirstOrThrow();
  const shares = shareRows(id, component);
  if (shares.length > 0) await book.insertInto('component_share').values(shares).execute();
  return id;
}

export function componentRow(itemId: number, component: NewComponent) {
  return {
    item_id: itemId,
    name: component.name,
    rank: component.rank,
    recognition: component.recognition,
    control_account: component.controlAccount,
    deferred_account: component.deferredAccount ?? null,
    original_cents: component.originalCents,
  };
}

export function shareRows(componentId: number, component: NewComponent) {
  return component.shares.map((share, index) => ({
    component_id: componentId,
    position: index + 1,
    account: share.account,
    share_cents: share.shareCents,
  }));
}

type ItemFilter = { readonly accountId: number } | { readonly itemIds: readonly number[] };

const items = (book: Book) =>
  book.selectFrom('open_item').selectAll().orderBy('due_on').orderBy('id');
const itemsOf = compileOnce((book, at: { accountId: number }) =>
  items(book).where('account_id', '=', at.accountId),
);
const itemsIn = compileOnce((book, at: { itemIds: readonly number[] }) =>
  items(book).where('id', 'in', at.itemIds),
);

/** From the account to its entries: by the kind of entry all that ever came would be read. */
const opened = compileOnce((book, at: { accountId: number }) =>
  book
    .selectFrom('open_item as i')
    .crossJoin('open_item_component as c')
    .crossJoin('open_item_movement as m')
    .crossJoin('entry as e')
    .select('i.id')
    .distinct()
    .whereRef('c.item_id', '=', 'i.id')
    .whereRef('m.component_id', '=', 'c.id')
    .whereRef('e.id', '=', 'm.entry_id')
    .where('i.account_id', '=', at.accountId)
    .where('e.source', 'in', ['OPN', 'BIL'] satisfies EntrySource[]),
);

/** Items of an account that the book began with or that came by file. */
export async function broughtIds(book: Book, accountId: number): Promise<ReadonlySet<number>> {
  return new Set((await opened(book, { accountId })).map(({ id }) => id));
}

/** Items with what is open on each component, oldest due first, lowest rank first (P12). */
export async function loadItems(book: Book, filter: ItemFilter): Promise<readonly OpenItem[]> {
  const rows = await ('accountId' in filter ? itemsOf(book, filter) : itemsIn(book, filter));
  if (rows.length === 0) return [];
  const components = await loadComponents(
    book,
    rows.map((row) => ({ id: row.id, side: row.side })),
  );
  return rows.map((row) => ({
    id: row.id,
    ...(row.account_id === null ? {} : { accountId: row.account_id }),
    side: row.side,
    documentNumber: row.document_number,
    description: row.description,
    department: row.department,
    documentDate: row.document_date,
    dueOn: row.due_on,
    components: components.get(row.id) ?? [],
  }));
}

/** In the order of the account numbers, so that both steps go by an index and stop at the first. */
export function anyItem(book: Book, line: string) {
  return book
    .selectFrom('account as a')
    .crossJoin('open_item as i')
    .select('i.id')
    .where('a.line', '=', line)
    .whereRef('i.account_id', '=', 'a.id')
    .orderBy('a.number')
    .limit(1);
}

/** An item of a line of business, to see where its money is kept; undefined before the first. */
export async function anyItemOf(book: Book, line: string): Promise<OpenItem | undefined> {
  const row = await anyItem(book, line).executeTakeFirst();
  const [item] = row ? await loadItems(book, { itemIds: [row.id] }) : [];
  return item;
}

const componentsIn = compileOnce((book, of: { itemIds: readonly number[] }) =>
  book
    .selectFrom('open_item_component')
    .selectAll()
    .where('item_id', 'in', of.itemIds)
    .orderBy('rank')
    .orderBy('id'),
);

async function loadComponents(
  book: Book,
  of: readonly { readonly id: number; readonly side: Side }[],
): Promise<ReadonlyMap<number, readonly Component[]>> {
  const itemIds = of.map((item) => item.id);
  const rows = await componentsIn(book, { itemIds });
  const ids = rows.map((row) => row.id);
  const shares = await loadShares(book, ids);
  const past = await pastByComponent(book, ids);
  const waiting = rows.filter((row) => row.deferred_account !== null).map((row) => row.id);
  const recovered = await recoveriesOf(book, waiting);
  const lowered = ids.filter((id) => past.get(id)?.some(({ ofMemo }) => ofMemo));
  const recoverable = await recoverableIn(book, lowered);
  const byItem = new Map<number, Component[]>(itemIds.map((id) => [id, []]));
  const sides = new Map(of.map((item) => [item.id, item.side]));
  for (const row of rows) {
    const read = {
      side: present(sides.get(row.item_id), 'side'),
      shares: shares.get(row.id) ?? [],
      past: inOrder(past.get(row.id) ?? [], recovered.get(row.id) ?? []),
      recoverable: recoverable.get(row.id) ?? ZERO,
    };
    present(byItem.get(row.item_id), 'item').push(component(row, read));
  }
  return byItem;
}

/** By the entries: what came in on a write-off stands between what was paid. */
function inOrder(past: readonly PastMovement[], recovered: readonly PastMovement[]) {
  if (recovered.length === 0) return past;
  return [...past, ...recovered].sort((a, b) => a.entryId - b.entryId);
}

type ComponentRow = Omit<OpenItemComponentTable, 'id'> & { readonly id: number };

type Read = {
  readonly side: Side;
  readonly shares: readonly Share[];
  readonly past: readonly PastMovement[];
  readonly recoverable: Cents;
};

function component(row: ComponentRow, { side, shares, past, recoverable }: Read): Component {
  const weights = shares.map((share) => share.shareCents);
  return {
    id: row.id,
    name: row.name,
    rank: row.rank,
    recognition: row.recognition,
    controlAccount: row.control_account,
    originalCents: row.original_cents,
    openCents: sumCents(
      past.filter(({ ofRecovery }) => !ofRecovery),
      (one) => cents(one.side === side ? one.amountCents : -one.amountCents),
    ),
    shares,
    ...(past.some(({ ofRefundBack }) => ofRefundBack) ? { cameBack: true } : {}),
    ...(recoverable > 0 ? { recoverableCents: recoverable } : {}),
    ...(row.deferred_account === null
      ? {}
      : {
          deferredAccount: row.deferred_account,
          recognisedCents: recognisedSoFar(row.original_cents, weights, past),
          creditedCents: creditedSoFar(past),
        }),
  };
}

const sharesIn = compileOnce((book, of: { componentIds: readonly number[] }) =>
  book
    .selectFrom('component_share')
    .selectAll()
    .where('component_id', 'in', of.componentIds)
    .orderBy('component_id')
    .orderBy('position'),
);

async function loadShares(
  book: Book,
  componentIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Share[]>> {
  const byComponent = new Map<number, Share[]>();
  if (componentIds.length === 0) return byComponent;
  const rows = await sharesIn(book, { componentIds });
  for (const row of rows) {
    const share = { account: row.account, shareCents: row.share_cents };
    byComponent.set(row.component_id, [...(byComponent.get(row.component_id) ?? []), share]);
  }
  return byComponent;
}

const movementsIn = compileOnce((book, of: { componentIds: readonly number[] }) =>
  book
    .selectFrom('open_item_movement as m')
    .innerJoin('entry as e', 'e.id', 'm.entry_id')
    .select(['m.component_id as componentId', 'm.entry_id as entryId', 'm.side'])
    .select(['m.amount_cents as amountCents', 'e.reverses_entry_id as reverses', 'e.source'])
    .where('m.component_id', 'in', of.componentIds)
    .orderBy('m.id'),
);

const LOWERS: readonly EntrySource[] = ['MEM', 'TRF', 'WOF', 'LIN', 'CRT'];
/** What these take off an item was not paid, so that nothing is recognised by it. */
export const LOWERING: ReadonlySet<string> = new Set(LOWERS);

/** The movements of each component, oldest first. */
async function pastByComponent(
  book: Book,
  componentIds: readonly number[],
): Promise<ReadonlyMap<number, readonly PastMovement[]>> {
  const byComponent = new Map<number, PastMovement[]>(componentIds.map((id) => [id, []]));
  if (componentIds.length === 0) return byComponent;
  const rows = await movementsIn(book, { componentIds });
  for (const { componentId, source, ...past } of rows) {
    present(byComponent.get(componentId), 'component').push({
      ...past,
      ...(LOWERING.has(source) ? { ofMemo: true } : {}),
      ...(source === 'NSF' ? { ofReturn: true } : {}),
      ...(source === 'REF' && past.reverses !== null ? { ofRefundBack: true } : {}),
    });
  }
  return byComponent;
}
