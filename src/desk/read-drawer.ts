// What a screen or an X reading may say about a drawer before it is counted: never any amount.
import { xReadingPaper } from '../domain/papers/x-reading.ts';
import { receiptNumber } from '../domain/receipt.ts';
import { done, type Result } from '../domain/result.ts';
import { allBaskets } from '../store/baskets.ts';
import { queueJob } from '../store/print-jobs.ts';
import { type SessionFigures, sessionFigures } from '../store/session-figures.ts';
import type { DrawerSession } from '../store/sessions.ts';
import type { Counter, Desk } from './desk.ts';
import { named, paperCity } from './paper-facts.ts';
import { ownSession } from './working-session.ts';

export type DrawerReading = {
  readonly session: DrawerSession;
  readonly figures: Omit<SessionFigures, 'changeGivenCents'>;
  readonly heldBaskets: number;
};

/** Reads the drawer and prints the reading. */
export async function readDrawer(desk: Desk, counter: Counter): Promise<Result<DrawerReading>> {
  return desk.store.transact(async (book) => {
    const own = await ownSession(desk, book, counter);
    if (!own.ok) return own;
    const session = own.value;
    const { changeGivenCents: _hidden, ...figures } = await sessionFigures(book, session.id);
    const baskets = await allBaskets(book);
    const heldBaskets = baskets.filter(
      (kept) => kept.register === counter.register && kept.state === 'held',
    ).length;
    const at = desk.clock.now();
    const { firstNumber, lastNumber } = figures;
    const paper = xReadingPaper({
      city: await paperCity(book),
      reference: `${session.number} X ${at}`,
      session: session.number,
      register: String(session.register),
      drawer: String(session.register),
      businessDate: session.businessDate,
      clerk: named(counter.person),
      at,
      ...figures,
      heldBaskets,
      ...(firstNumber === null
        ? {}
        : { firstReceipt: receiptNumber(session.register, firstNumber) }),
      ...(lastNumber === null ? {} : { lastReceipt: receiptNumber(session.register, lastNumber) }),
    });
    await queueJob(book, {
      register: counter.register,
      subject: `x-reading ${session.number}`,
      createdAt: at,
      content: { kind: 'paper', paper },
    });
    return done({ session, figures, heldBaskets });
  });
}
