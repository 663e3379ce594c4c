// What items may be made of: the kind of component in force on a date, with who gets its amount.
import type { ComponentKind } from '../domain/city-data.ts';
import type { Component } from '../domain/open-item.ts';
import type { Book } from './open-store.ts';
import type { ComponentKindPartTable, ComponentKindTable } from './tables/lines.ts';

export type ComponentRows = {
  readonly component_kind: readonly ComponentKindTable[];
  readonly component_kind_part: readonly ComponentKindPartTable[];
};

/** Written with a city; later rows are granted changes. The rows that were made, by table. */
export async function insertComponentKinds(
  book: Book,
  kinds: readonly ComponentKind[],
  effectiveFrom: string,
): Promise<ComponentRows> {
  const made: ComponentKindTable[] = [];
  const shares: ComponentKindPartTable[] = [];
  for (const { kind: code, control, deferred, parts, from, ...kind } of kinds) {
    const effective_from = from ?? effectiveFrom;
    const accounts = { control_account: control, deferred_account: deferred ?? null };
    const row = { code, effective_from, ...kind, ...accounts };
    await book.insertInto('component_kind').values(row).execute();
    made.push(row);
    const shared = parts.map(({ account, amountCents }, index) => ({
      ...{ code, effective_from, position: index + 1, account },
      amount_cents: amountCents ?? null,
    }));
    if (shared.length > 0) await book.insertInto('component_kind_part').values(shared).execute();
    shares.push(...shared);
  }
  return { component_kind: made, component_kind_part: shares };
}

/** Every row, by code; those of a code with the older ones first. */
export async function componentKindRows(book: Book): Promise<readonly ComponentKindTable[]> {
  return book
    .selectFrom('component_kind')
    .selectAll()
    .orderBy('code')
    .orderBy('effective_from')
    .execute();
}

export type Made = Pick<Component, 'id' | 'name' | 'controlAccount'>;

/**
 * The kinds that a component may have been made of: it keeps their name and control account. What
 * came by file may be called otherwise: then those of its revenue account, else of its control.
 */
export async function kindsOf(book: Book, made: Made): Promise<readonly string[]> {
  for (const found of [kindsNamed, kindsOfRevenue, kindsOfControl]) {
    const rows = await found(book, made).execute();
    if (rows.length > 0) return rows.map(({ code }) => code);
  }
  return [];
}

const kindsOfControl = (book: Book, { controlAccount }: Pick<Made, 'controlAccount'>) =>
  book
    .selectFrom('component_kind as k')
    .select('k.code')
    .distinct()
    .where('k.control_account', '=', controlAccount)
    .orderBy('k.code');

const kindsNamed = (book: Book, made: Made) =>
  kindsOfControl(book, made).where('k.name', '=', made.name);

const kindsOfRevenue = (book: Book, made: Made) =>
  kindsOfControl(book, made)
    .innerJoin('component_kind_part as p', 'p.code', 'k.code')
    .innerJoin('component_share as s', 's.account', 'p.account')
    .where('s.component_id', '=', made.id);

/** Undefined where the city has no such kind then. */
export async function componentKindOn(
  book: Book,
  code: string,
  date: string,
): Promise<ComponentKind | undefined> {
  const [kind] = await kindsOn(book, date, code);
  return kind;
}

/** Every kind in force on a date, by code. */
export function componentKindsOn(book: Book, date: string): Promise<readonly ComponentKind[]> {
  return kindsOn(book, date);
}

async function kindsOn(book: Book, date: string, code?: string): Promise<readonly ComponentKind[]> {
  const rows = await book
    .selectFrom('component_kind')
    .selectAll()
    .where('effective_from', '<=', date)
    .$if(code !== undefined, (of) => of.where('code', '=', code ?? ''))
    .orderBy('code')
    .orderBy('effective_from')
    .execute();
  const newest = rows.filter((row, index) => rows[index + 1]?.code !== row.code);
  const parts = await book
    .selectFrom('component_kind_part')
    .selectAll()
    .$if(code !== undefined, (of) => of.where('code', '=', code ?? ''))
    .orderBy('position')
    .execute();
  return newest.map((row) => kindOf(row, parts));
}

function kindOf(row: ComponentKindTable, parts: readonly ComponentKindPartTable[]): ComponentKind {
  const { code, effective_from: from, name, rank, recognition, authority } = row;
  const own = parts.filter((part) => part.code === code && part.effective_from === from);
  return {
    ...{ kind: code, name, rank, recognition, authority, control: row.control_account, from },
    deferred: row.deferred_account ?? undefined,
    parts: own.map(({ account, amount_cents }) => ({
      account,
      amountCents: amount_cents ?? undefined,
    })),
  };
}
