// What items may be made of: the kind of component in force on a date, with who gets its amount.
import type { ComponentKind } from '../domain/city-data.ts';
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

/** Undefined where the city has no such kind then. */
export async function componentKindOn(
  book: Book,
  code: string,
  date: string,
): Promise<ComponentKind | undefined> {
  const row = await book
    .selectFrom('component_kind')
    .selectAll()
    .where('code', '=', code)
    .where('effective_from', '<=', date)
    .orderBy('effective_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const parts = await book
    .selectFrom('component_kind_part')
    .select(['account', 'amount_cents'])
    .where('code', '=', code)
    .where('effective_from', '=', row.effective_from)
    .orderBy('position')
    .execute();
  const { name, rank, recognition, authority, control_account, deferred_account } = row;
  return {
    ...{ kind: code, name, rank, recognition, authority, control: control_account },
    from: row.effective_from,
    deferred: deferred_account ?? undefined,
    parts: parts.map(({ account, amount_cents }) => ({
      account,
      amountCents: amount_cents ?? undefined,
    })),
  };
}
