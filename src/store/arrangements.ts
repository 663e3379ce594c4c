// Payment arrangements as they were made, with what happened to them and to their items since.
import { sql } from 'kysely';
import {
  type Arrangement,
  type ArrangementEvent,
  type Instalment,
  keepsBills,
} from '../domain/arrangement.ts';
import type { Cents } from '../domain/money.ts';
import { grouped, newerBills, pastOf } from './arrangement-past.ts';
import { OFFICE } from './chain.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { ArrangementEventTable, ArrangementTable } from './tables/arrangements.ts';

export type KnownArrangement = Omit<Arrangement, 'events'> &
  Omit<ArrangementTable, 'id' | 'kind'> & {
    readonly events: readonly (ArrangementEvent & { readonly at: string })[];
    readonly id: number;
    readonly items: readonly { readonly itemId: number; readonly openCents: Cents }[];
  };

export type NewArrangement = Omit<ArrangementTable, 'id' | 'movement_id' | 'ends_on'> & {
  readonly items: readonly { readonly itemId: number; readonly openCents: Cents }[];
  readonly instalments: readonly Instalment[];
};

export async function insertArrangement(
  book: Book,
  { items, instalments, ...made }: NewArrangement,
): Promise<number> {
  const { newest } = await book
    .selectFrom('open_item_movement')
    .select((of) => of.fn.max('id').as('newest'))
    .executeTakeFirstOrThrow();
  const { id } = await book
    .insertInto('arrangement')
    .values({
      ...made,
      movement_id: newest ?? 0,
      ends_on: instalments.at(-1)?.dueOn ?? made.business_date,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const { itemId: item_id, openCents: open_cents } of items) {
    const row = { arrangement_id: id, item_id, open_cents };
    await book.insertInto('arrangement_item').values(row).execute();
  }
  for (const { position, dueOn: due_on, amountCents: amount_cents } of instalments) {
    const row = { arrangement_id: id, position, due_on, amount_cents };
    await book.insertInto('arrangement_instalment').values(row).execute();
  }
  await linkRow(book, OFFICE, 'arrangement', id, made.made_at);
  return id;
}

export async function insertArrangementEvent(
  book: Book,
  event: Omit<ArrangementEventTable, 'id'>,
): Promise<void> {
  const { id } = await book
    .insertInto('arrangement_event')
    .values(event)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'arrangement-event', id, event.made_at);
}

const rows = (book: Book) => book.selectFrom('arrangement as r').selectAll('r');

export async function arrangementById(
  book: Book,
  id: number,
): Promise<KnownArrangement | undefined> {
  return (await known(book, await rows(book).where('r.id', '=', id).execute()))[0];
}

export async function arrangementNumbered(
  book: Book,
  number: number,
): Promise<KnownArrangement | undefined> {
  return (await known(book, await rows(book).where('r.number', '=', number).execute()))[0];
}

/** Those over one of the items, the oldest first. */
export async function arrangementsOver(
  book: Book,
  itemIds: readonly number[],
): Promise<readonly KnownArrangement[]> {
  const over = rows(book).where('r.id', 'in', (of) =>
    of
      .selectFrom('arrangement_item as p')
      .select('p.arrangement_id')
      .where('p.item_id', 'in', itemIds),
  );
  return known(book, await over.orderBy('r.id').execute());
}

const anyArranged = compileOnce((book, at: { accountId: number }) =>
  book
    .selectFrom('open_item as i')
    .innerJoin('arrangement_item as p', 'p.item_id', 'i.id')
    .select('p.arrangement_id')
    .where('i.account_id', '=', at.accountId)
    .limit(1),
);

/** Whether one was ever made over an item of the account. */
export async function isArranged(book: Book, accountId: number): Promise<boolean> {
  return (await anyArranged(book, { accountId })).length > 0;
}

/** Those with items on an account, the oldest first. */
export async function arrangementsOf(
  book: Book,
  accountId: number,
): Promise<readonly KnownArrangement[]> {
  return known(
    book,
    await rows(book)
      .where('r.id', 'in', (of) =>
        of
          .selectFrom('open_item as i')
          .innerJoin('arrangement_item as p', 'p.item_id', 'i.id')
          .select('p.arrangement_id')
          .where('i.account_id', '=', accountId),
      )
      .orderBy('r.id')
      .execute(),
  );
}

/** Those with items on an account, or on another of its payer, the oldest first. */
export async function arrangementsOfPayer(
  book: Book,
  accountId: number,
): Promise<readonly KnownArrangement[]> {
  return known(
    book,
    await rows(book)
      .where(
        sql<boolean>`r.id IN (SELECT p.arrangement_id FROM account w
          JOIN account a ON a.id = w.id OR a.party_id = w.party_id
          JOIN open_item i ON i.account_id = a.id JOIN arrangement_item p ON p.item_id = i.id
          WHERE w.id = ${accountId})`,
      )
      .orderBy('r.id')
      .execute(),
  );
}

const PAGE = 200;

/**
 * Those that did not end and on which something is still owed or to come, read a page at a time.
 * What was paid whole has no row that says so: its last day and its items say it.
 */
export async function unendedArrangements(
  book: Book,
  date: string,
): Promise<readonly KnownArrangement[]> {
  const all: KnownArrangement[] = [];
  for (let after = 0; ; ) {
    const page = await unendedPage(book, date, after);
    all.push(...page);
    if (page.length < PAGE) return all;
    after = page.at(-1)?.id ?? after;
  }
}

async function unendedPage(book: Book, date: string, after: number) {
  return known(
    book,
    await rows(book)
      .where('r.id', '>', after)
      .where(
        sql<boolean>`NOT EXISTS (SELECT 1 FROM arrangement_event e WHERE e.arrangement_id = r.id
          AND e.kind IN ('broken', 'cancelled'))`,
      )
      .where(
        sql<boolean>`(r.ends_on >= ${date} OR EXISTS (SELECT 1 FROM arrangement_item p
          JOIN open_item i ON i.id = p.item_id JOIN account_owed o ON o.account_id = i.account_id
          WHERE p.arrangement_id = r.id AND o.owed_cents > 0))`,
      )
      .orderBy('r.id')
      .limit(PAGE)
      .execute(),
  );
}

/** Those made by a date whose last day is not before another. */
export async function arrangementsEndingFrom(
  book: Book,
  from: string,
  madeBy: string,
): Promise<readonly KnownArrangement[]> {
  const ending = rows(book)
    .where('r.ends_on', '>=', from)
    .where('r.business_date', '<=', madeBy)
    .orderBy('r.ends_on');
  const found = await ending.execute();
  return known(
    book,
    found.sort((a, b) => a.id - b.id),
  );
}

/** A page of all of them, by their ids. */
export async function arrangementPage(
  book: Book,
  { after, most }: { readonly after: number; readonly most: number },
): Promise<readonly KnownArrangement[]> {
  const page = rows(book).where('r.id', '>', after).orderBy('r.id').limit(most);
  return known(book, await page.execute());
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

async function known(book: Book, found: readonly Row[]): Promise<readonly KnownArrangement[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const keeping = found.filter(({ kind }) => keepsBills(kind)).map(({ id }) => id);
  const [items, instalments, past, events, bills] = [
    await itemsOf(book, ids),
    await instalmentsOf(book, ids),
    await pastOf(book, ids),
    await eventsOf(book, ids),
    await newerBills(book, keeping),
  ];
  return found.map((row) => ({
    ...row,
    principalCents: row.principal_cents,
    graceDays: row.grace_days,
    items: items.get(row.id) ?? [],
    instalments: instalments.get(row.id) ?? [],
    past: past.get(row.id) ?? [],
    events: events.get(row.id) ?? [],
    ...(keepsBills(row.kind) ? { bills: bills.get(row.id) ?? [] } : {}),
  }));
}

async function itemsOf(book: Book, ids: readonly number[]) {
  const all = await book
    .selectFrom('arrangement_item')
    .select(['arrangement_id as of', 'item_id as itemId', 'open_cents as openCents'])
    .where('arrangement_id', 'in', ids)
    .orderBy('item_id')
    .execute();
  return grouped(all, ({ itemId, openCents }) => ({ itemId, openCents }));
}

async function instalmentsOf(book: Book, ids: readonly number[]) {
  const all = await book
    .selectFrom('arrangement_instalment')
    .select(['arrangement_id as of', 'position', 'due_on as dueOn', 'amount_cents as amountCents'])
    .where('arrangement_id', 'in', ids)
    .orderBy('position')
    .execute();
  return grouped(all, ({ of: _, ...instalment }): Instalment => instalment);
}

async function eventsOf(book: Book, ids: readonly number[]) {
  const all = await book
    .selectFrom('arrangement_event')
    .select(['arrangement_id as of', 'kind', 'business_date as on', 'position'])
    .select(['until_date as until', 'made_at as at', 'reason_text as reason'])
    .where('arrangement_id', 'in', ids)
    .orderBy('id')
    .execute();
  return grouped(all, ({ kind, on, at, position, until, reason }) => {
    return {
      ...{ kind, on, at },
      ...(position === null ? {} : { position }),
      ...(until === null ? {} : { until }),
      ...(reason === null ? {} : { reason }),
    };
  });
}
