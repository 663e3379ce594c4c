// Baskets in hand: one open a register, any number held. Work, not money.
import { sql } from 'kysely';
import type { Basket } from '../domain/basket.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';

export type KeptBasket = {
  readonly id: number;
  readonly register: number;
  readonly clerkId: number;
  readonly state: 'open' | 'held';
  readonly savedAt: string;
  readonly basket: Basket;
};

type BasketRow = {
  readonly id: number;
  readonly register: number;
  readonly clerk_id: number;
  readonly state: 'open' | 'held';
  readonly saved_at: string;
  readonly content: string;
};

function toKept(row: BasketRow): KeptBasket {
  return {
    id: row.id,
    register: row.register,
    clerkId: row.clerk_id,
    state: row.state,
    savedAt: row.saved_at,
    basket: JSON.parse(row.content) as Basket,
  };
}

const inHand = compileOnce((book, at: { register: number }) =>
  book
    .selectFrom('basket')
    .selectAll()
    .where('register', '=', at.register)
    // Written out, so that the index of the open ones serves.
    .where('state', '=', sql.lit('open' as const)),
);

/** The register's basket in hand, if there is one. */
export async function openBasket(book: Book, register: number): Promise<KeptBasket | undefined> {
  const [row] = await inHand(book, { register });
  return row && toKept(row);
}

/** Every basket of every register, oldest first. */
export async function allBaskets(book: Book): Promise<readonly KeptBasket[]> {
  const rows = await book.selectFrom('basket').selectAll().orderBy('id').execute();
  return rows.map(toKept);
}

export async function basketById(book: Book, id: number): Promise<KeptBasket | undefined> {
  const row = await book.selectFrom('basket').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toKept(row);
}

export type BasketSave = {
  readonly register: number;
  readonly clerkId: number;
  readonly businessDate: string;
  readonly basket: Basket;
  readonly at: string;
};

/** Writes the register's open basket, in one row. */
export async function saveOpenBasket(book: Book, save: BasketSave): Promise<void> {
  const content = JSON.stringify(save.basket);
  const updated = await book
    .updateTable('basket')
    .set({ content, saved_at: save.at, clerk_id: save.clerkId })
    .where('register', '=', save.register)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (updated.numUpdatedRows > 0n) return;
  await book
    .insertInto('basket')
    .values({
      register: save.register,
      clerk_id: save.clerkId,
      business_date: save.businessDate,
      state: 'open',
      content,
      saved_at: save.at,
    })
    .execute();
}

export async function dropBasket(book: Book, id: number): Promise<void> {
  await book.deleteFrom('basket').where('id', '=', id).execute();
}

/** Its age is counted from here. */
export async function holdSaved(book: Book, id: number, at: string): Promise<void> {
  const held = { state: 'held', saved_at: at } as const;
  await book.updateTable('basket').set(held).where('id', '=', id).execute();
}

export type TakingUp = Omit<BasketSave, 'basket' | 'at'>;

/** From now on it is of the register and clerk, and of the business date, that took it up. */
export async function takeUp(book: Book, id: number, by: TakingUp): Promise<void> {
  const { register, clerkId: clerk_id, businessDate: business_date } = by;
  const open = { state: 'open', register, clerk_id, business_date } as const;
  await book.updateTable('basket').set(open).where('id', '=', id).execute();
}
