// The float of a closed drawer goes back to the change fund, piece by piece: as much of the
// standing float as the drawer still has.
import { type FundLine, floatReturn } from '../domain/change-fund.ts';
import { piecesOf } from '../domain/denomination.ts';
import type { Cents } from '../domain/money.ts';
import { changeFund, moveChangeFund } from '../store/change-fund.ts';
import type { Book } from '../store/open-store.ts';
import { type DrawerSession, standingPieces } from '../store/sessions.ts';
import { sealedCount } from './drawer-difference.ts';

export type ReturnedFloat = {
  readonly session: DrawerSession;
  readonly floatCents: Cents;
  readonly entryId: number;
  readonly by: number;
  readonly at: string;
};

/**
 * Writes the movement in the transaction of the close. The pieces that moved, for the paper; none
 * where no float stands by its pieces.
 */
export async function returnFloat(book: Book, back: ReturnedFloat): Promise<readonly FundLine[]> {
  const { session, floatCents, entryId, by, at } = back;
  if (floatCents === 0) return [];
  const { id: sessionId, register, businessDate } = session;
  const standing = await standingPieces(book, register, businessDate);
  const lines = floatReturn({
    counted: piecesOf((await sealedCount(book, sessionId)).lines),
    standing,
    floatCents,
    fund: await changeFund(book),
  });
  await moveChangeFund(book, { kind: 'return', businessDate, lines, sessionId, entryId, by, at });
  return standing.size === 0 ? [] : lines;
}
