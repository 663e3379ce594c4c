// Returned checks of an account as they stand, with what follows each and what may be asked in
// court.
import { type Cents, cents } from '../domain/money.ts';
import { damages } from '../domain/returned-claim.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import type { Book } from '../store/open-store.ts';
import { placedOf } from '../store/placements.ts';
import { policyOr } from '../store/policies.ts';
import { caseOf, type FiledCase } from '../store/returned-cases.ts';
import { documentsOfReturn, type ReturnStanding, returnsOf } from '../store/returned-standing.ts';
import type { Desk } from './desk.ts';

export type ReturnSight = ReturnStanding & {
  /** `NSF-000001` */
  readonly shown: string;
  /** Suspended while anything of it is unpaid. */
  readonly documents: readonly string[];
  /** In small claims, and how it was judged. */
  readonly filed: FiledCase | undefined;
  /** A collection agency has it. */
  readonly isPlaced: boolean;
};

/** The oldest first. */
export async function readReturned(desk: Desk, accountId: number): Promise<readonly ReturnSight[]> {
  return desk.store.read((book) => returnSights(book, accountId));
}

export async function returnSights(book: Book, accountId: number): Promise<readonly ReturnSight[]> {
  const sights: ReturnSight[] = [];
  for (const one of await returnsOf(book, accountId)) {
    const documents = await documentsOfReturn(book, one.id);
    const filed = await caseOf(book, one.id);
    const isPlaced = (await placedOf(book, { returnedId: one.id })).length > 0;
    sights.push({ ...one, shown: returnedNumber(one.number), documents, filed, isPlaced });
  }
  return sights;
}

/** What holds where the city never said it: the law as it stands. */
const LAW = { times: 3, leastCents: 10_000, mostCents: 150_000 };

type Unpaid = Pick<ReturnStanding, 'checkUnpaidCents' | 'feePaidCents'>;

/** Of the check where damages are asked: less what was paid toward it or its fee. */
export function claimable({ checkUnpaidCents, feePaidCents }: Unpaid): Cents {
  return cents(Math.max(0, checkUnpaidCents - feePaidCents));
}

/** By what of the check is unpaid, and besides it; asked of a court, never of the payer. */
export async function claimOf(book: Book, back: Unpaid, date: string): Promise<Cents> {
  const { leastCents, mostCents } = LAW;
  return damages(claimable(back), {
    times: await policyOr(book, 'returned.claim-times', date, LAW.times),
    leastCents: cents(await policyOr(book, 'returned.claim-least-cents', date, leastCents)),
    mostCents: cents(await policyOr(book, 'returned.claim-most-cents', date, mostCents)),
  });
}

export async function readClaim(desk: Desk, back: Unpaid, date: string): Promise<Cents> {
  return desk.store.read((book) => claimOf(book, back, date));
}
