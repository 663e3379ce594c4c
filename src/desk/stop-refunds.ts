// A refund that waits for its file is stopped when the check that paid its money comes back: the
// credit stands again, and the return takes it like any credit. Accounting is told by a task.
import { present } from '../domain/assert.ts';
import type { DateText } from '../domain/clock.ts';
import { cents } from '../domain/money.ts';
import { type Allocated, joinAllocated, type OpenItem } from '../domain/open-item.ts';
import { refundNumber, stopRefund } from '../domain/refund.ts';
import type { Piece } from '../domain/returned-item.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { refundsPaidBy, type WaitingRefund } from '../store/refunds.ts';
import { takeNumber } from '../store/series.ts';
import { insertTask } from '../store/tasks.ts';

export type StoppedRefund = WaitingRefund & { readonly item: OpenItem };

/** Those for which a check of the receipt was waited for. */
export async function refundsToStop(
  book: Book,
  receiptId: number,
): Promise<readonly StoppedRefund[]> {
  const waiting = await refundsPaidBy(book, receiptId);
  const items = await loadItems(book, { itemIds: waiting.map(({ itemId }) => itemId) });
  return waiting.map((one) => {
    const item = items.find(({ id }) => id === one.itemId);
    return { ...one, item: present(item, `the credit of ${refundNumber(one.number)}`) };
  });
}

/** What gives the credits back; it comes before the check is taken back. */
export function creditsAgain(stopped: readonly StoppedRefund[]): Allocated {
  return joinAllocated(
    stopped.map(({ item, componentId, amountCents }) => {
      const component = item.components.find(({ id }) => id === componentId);
      return stopRefund(item, present(component, 'its component'), amountCents);
    }),
  );
}

/** What the check paid, with the credits as they stand once they are given back. */
export function withCredits(
  pieces: readonly Piece[],
  stopped: readonly StoppedRefund[],
): readonly Piece[] {
  return pieces.map((piece) => {
    const { part } = piece;
    const own = stopped.find(({ componentId }) => componentId === part?.component.id);
    if (part === undefined || own === undefined) return piece;
    const openCents = cents(part.component.openCents + own.amountCents);
    return { ...piece, part: { ...part, component: { ...part.component, openCents } } };
  });
}

type Moment = { readonly at: string; readonly by: number; readonly date: DateText };

/** `shown` is the number of the return. */
export async function tellOfStopped(
  book: Book,
  stopped: readonly StoppedRefund[],
  shown: string,
  { at, by, date }: Moment,
): Promise<void> {
  for (const { number, accountId } of stopped) {
    const task = {
      ...{ number: await takeNumber(book, 'task'), kind: 'look-into' as const },
      words: `Refund ${refundNumber(number)} is stopped: its check came back, ${shown}`,
      ...{ account_id: accountId, due_on: date, person_id: null, role: 'accounting' as const },
      ...{ business_date: date, made_at: at, made_by: by },
    };
    await insertTask(book, task, {});
  }
}
