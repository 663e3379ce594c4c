// A business date on its way to being closed: what stops it, the proof once nothing does, or who
// closed it.
import type { DayProof } from '../domain/day-proof.ts';
import { proveDay } from '../domain/day-proof.ts';
import { closeOf, hasBusiness } from '../store/day-close.ts';
import { loadDayFacts } from '../store/day-facts.ts';
import { type LiftWords, liftsBetween } from '../store/day-lift.ts';
import type { Book } from '../store/open-store.ts';
import { type BoardItem, dayBoard, overdueItems, paperSlipItems } from './day-board.ts';
import type { Desk } from './desk.ts';
import { liftable } from './lift-close.ts';
import { signedAt } from './paper-facts.ts';

export type DayView = {
  readonly date: string;
  readonly hasBusiness: boolean;
  readonly closed?: { readonly by: string; readonly at: string };
  /** Why its close cannot be lifted; absent where it can, and while it is not closed. */
  readonly notLiftable?: 'once' | 'exported';
  /** Its first close was lifted: who asked, who approved, when and why. */
  readonly lifted?: LiftWords;
  readonly items: readonly BoardItem[];
  /** Only where nothing stops the close: no figure is told while a drawer is not counted. */
  readonly proof?: DayProof;
};

export async function readDay(desk: Desk, date: string): Promise<DayView> {
  return desk.store.read(async (book) => {
    const items = [
      ...(await dayBoard(book, date)),
      ...(await overdueItems(desk, book)),
      ...(await paperSlipItems(book)),
    ];
    const closed = await closeOf(book, date);
    const [lifted] = await liftsBetween(book, date, date);
    const business = await hasBusiness(book, date);
    const proved = business && items.every((item) => !item.stops);
    return {
      date,
      hasBusiness: business,
      items,
      ...(closed
        ? {
            closed: {
              by: await signedAt(book, closed.closed_by, closed.closed_at),
              at: closed.closed_at,
            },
            ...(await whyNotLift(book, date)),
          }
        : {}),
      ...(lifted ? { lifted } : {}),
      ...(proved ? { proof: proveDay(await loadDayFacts(book, date)) } : {}),
    };
  });
}

async function whyNotLift(book: Book, date: string): Promise<Pick<DayView, 'notLiftable'>> {
  const lift = await liftable(book, date);
  if (lift.ok) return {};
  return { notLiftable: lift.refusal.code === 'day-exported' ? 'exported' : 'once' };
}
