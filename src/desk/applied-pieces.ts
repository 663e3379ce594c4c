// A check that paid a deposit, and the deposit paid what was owed: what the check paid in the end
// is taken back there, so that it is owed again on its own lines.
import { isHeldDeposit } from '../domain/ledger-accounts.ts';
import { type Cents, cents } from '../domain/money.ts';
import type { Piece } from '../domain/returned-item.ts';
import { appliedFrom } from '../store/applied-deposits.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';

/** Pieces of a deposit that is gone stand where it went; the others as they are. */
export async function followApplied(
  book: Book,
  pieces: readonly Piece[],
): Promise<readonly Piece[]> {
  const followed: Piece[] = [];
  for (const piece of pieces) followed.push(...(await followedPiece(book, piece)));
  return followed;
}

async function followedPiece(book: Book, piece: Piece): Promise<readonly Piece[]> {
  const { part, amountCents } = piece;
  if (part === undefined || !isHeldDeposit(part.component.controlAccount)) return [piece];
  let gone = cents(Math.max(0, amountCents - part.component.openCents));
  if (gone === 0) return [piece];
  const applied = await appliedFrom(book, part.component.id);
  const items = await loadItems(book, { itemIds: applied.map(({ itemId }) => itemId) });
  const followed: Piece[] = [];
  for (const { itemId, componentId, amountCents: paid } of applied) {
    const item = items.find(({ id }) => id === itemId);
    const component = item?.components.find(({ id }) => id === componentId);
    const back = least(gone, paid);
    if (item === undefined || component === undefined || back === 0) continue;
    followed.push({ ...piece, part: { item, component }, amountCents: back });
    gone = cents(gone - back);
  }
  const taken = followed.reduce((sum, one) => sum + one.amountCents, 0);
  const left = cents(amountCents - taken);
  return left === 0 ? followed : [...followed, { ...piece, amountCents: left }];
}

const least = (one: Cents, other: Cents): Cents => cents(Math.min(one, other));
