// What the register that asked must be told of a second person's answer: what was decided, by whom,
// and the cash that now goes back to the payer.
import { type Cents, sumCents, ZERO } from '../domain/money.ts';
import type { Book } from '../store/open-store.ts';
import { loadReceipt } from '../store/receipts.ts';
import { type Answer, answersOf, loadRequest, type Request } from '../store/requests.ts';
import type { Desk } from './desk.ts';
import { signedAt } from './paper-facts.ts';
import { requestLines } from './request-lines.ts';
import { workedDates } from './worked-dates.ts';

export type TellAnswer = {
  readonly requestId: number;
  readonly kind: Request['kind'];
  readonly decision: 'yes' | 'no';
  /** The title of the request, then its facts. */
  readonly lines: readonly string[];
  readonly by: string;
  /** Cash that leaves the drawer for the payer; nothing where none does. */
  readonly giveBackCents: Cents;
};

/** An answer as a register looks for it. */
export type AnswerToday = Answer;

/** The answers of today to what this register asked; a withdrawn request has none. */
export function answersToday(desk: Desk, register: number): Promise<readonly AnswerToday[]> {
  return desk.store.read(async (book) =>
    answersOf(book, register, ...(await workedDates(desk, book))),
  );
}

/** True for an answer that opens the drawer where it was asked for. */
export function opensDrawer({ kind, decision }: Pick<Answer, 'kind' | 'decision'>): boolean {
  return decision === 'yes' && (kind === 'void-receipt' || kind === 'no-sale');
}

/** Undefined while nobody has answered, and for a request that was withdrawn. */
export function readAnswer(desk: Desk, requestId: number): Promise<TellAnswer | undefined> {
  return desk.store.read(async (book) => {
    const request = await loadRequest(book, requestId);
    if (request === undefined || request.register === null) return undefined;
    const answers = await answersOf(book, request.register, request.businessDate);
    const answer = answers.find((one) => one.requestId === requestId);
    if (!answer) return undefined;
    return {
      requestId,
      kind: request.kind,
      decision: answer.decision,
      lines: requestLines(request),
      by: await signedAt(book, answer.decidedBy, answer.decidedAt),
      giveBackCents: answer.decision === 'yes' ? await cashOf(book, request) : ZERO,
    };
  });
}

/** What a void gives back in cash: the tenders that stand, after every correction. */
async function cashOf(book: Book, request: Request): Promise<Cents> {
  if (request.kind !== 'void-receipt') return ZERO;
  const receipt = await loadReceipt(book, { id: Number(request.record['receiptId']) });
  const cash = receipt?.tenders.filter((tender) => tender.kind === 'cash') ?? [];
  return sumCents(cash, (tender) => tender.amountCents);
}
