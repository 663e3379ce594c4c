// Voids a receipt of the session that is still open: reason, the code on the customer's copy, a
// second person. The number stays visible; the mirror entry points at the original.
import { present } from '../domain/assert.ts';
import { mirrorOf } from '../domain/mirror.ts';
import { formatCents } from '../domain/money.ts';
import { openCents } from '../domain/open-item.ts';
import { type PostedReceipt, receiptNumber } from '../domain/receipt.ts';
import { done, type Refused, type Result, refuse } from '../domain/result.ts';
import { appendLink, countLinks, registerChain } from '../store/chain.ts';
import { loadEntry, writeEntry } from '../store/entries.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { loadReceipt, wasGivenBack } from '../store/receipts.ts';
import { linkRow } from '../store/records.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import { takeNumber } from '../store/series.ts';
import type { Approved } from './approvals.ts';
import { changeableReceipt } from './changeable-receipt.ts';
import type { Counter, Desk } from './desk.ts';
import { followMoney } from './follow-money.ts';
import { type Reason, reasonWords } from './reason.ts';
import { queueVoidSlip } from './void-slip.ts';
import { openSession } from './working-session.ts';

export type Voiding = {
  readonly receiptId: number;
  readonly reason: Reason;
  /** The code on the customer's copy; empty or `0` when the copy did not come back. */
  readonly copyCode: string;
};

/** Whoever holds the copy reads its code off at once: more tries than these are guesses. */
const CODE_TRIES = 3;

/** A wrong code is committed as a link of its own, so that guessing leaves its traces. */
export async function requestVoid(
  desk: Desk,
  counter: Counter,
  voiding: Voiding,
): Promise<Result<Request>> {
  const asked = await desk.store.transact<Request | Refused>(async (book) => {
    const session = await openSession(desk, book, counter);
    if (!session.ok) return session;
    const receipt = await voidable(book, voiding.receiptId, session.value.id);
    if (!receipt.ok) return receipt;
    const { register, number, payer, totalCents, voidCode } = receipt.value;
    const shown = receiptNumber(register, number);
    const copyReturned = !['', '0'].includes(voiding.copyCode);
    const wrongCodes = await countLinks(book, 'wrong-void-code', voiding.receiptId);
    if (copyReturned && wrongCodes >= CODE_TRIES)
      return refuse('void-code-spent', { number: shown });
    if (copyReturned && voiding.copyCode !== voidCode) {
      await recordWrongCode(desk, book, counter, receipt.value);
      return done(refuse('void-code', { number: shown }));
    }
    const words = await reasonWords(book, 'void', voiding.reason);
    if (!words.ok) return words;
    return done(
      await insertRequest(book, {
        kind: 'void-receipt',
        register: counter.register,
        businessDate: session.value.businessDate,
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: {
          receiptId: voiding.receiptId,
          receipt: shown,
          payer,
          total: formatCents(totalCents),
          reason: words.value,
          reasonNumber: voiding.reason.number,
          copyReturned,
          ...(wrongCodes === 0 ? {} : { wrongCodes }),
        },
      }),
    );
  });
  if (!asked.ok) return asked;
  return 'ok' in asked.value ? asked.value : done(asked.value);
}

async function recordWrongCode(
  desk: Desk,
  book: Book,
  counter: Counter,
  { id, register, number }: PostedReceipt,
): Promise<void> {
  await appendLink(book, {
    chain: registerChain(register),
    kind: 'wrong-void-code',
    subjectId: id,
    record: { receipt: receiptNumber(register, number), by: counter.person.number },
    at: desk.clock.now(),
  });
}

async function voidable(
  book: Book,
  receiptId: number,
  sessionId: number,
): Promise<Result<PostedReceipt>> {
  const changeable = await changeableReceipt(book, receiptId, sessionId);
  if (!changeable.ok) return changeable;
  const receipt = changeable.value;
  const created = receipt.lines.filter((line) => line.kind === 'credit');
  const credits = await loadItems(book, {
    itemIds: created.map((line) => present(line.openItemId, 'credit item')),
  });
  const used = credits.some((item) => openCents(item) < (item.components[0]?.originalCents ?? 0));
  const number = receiptNumber(receipt.register, receipt.number);
  if (used) return refuse('receipt-credit-used', { number });
  const isBack = await wasGivenBack(book, receiptId);
  return isBack ? refuse('receipt-given-back', { number }) : changeable;
}

/** Runs in the transaction of the supervisor's yes. */
export async function carryOutVoid(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const receiptId = Number(request.record['receiptId']);
  const asked = present(await loadReceipt(book, { id: receiptId }), 'receipt');
  const receipt = await voidable(book, receiptId, asked.sessionId);
  if (!receipt.ok) return receipt;
  const entryId = await writeMirror(desk, book, receipt.value, request.requestedBy);
  const number = await takeNumber(book, `void-${asked.register}`);
  await book
    .insertInto('receipt_void')
    .values({
      receipt_id: receiptId,
      number,
      register: asked.register,
      voided_at: at,
      voided_by: request.requestedBy,
      approved_by: approver.id,
      reason_number: Number(request.record['reasonNumber']),
      reason_text: String(request.record['reason']),
      copy_returned: request.record['copyReturned'] === true ? 1 : 0,
      entry_id: entryId,
    })
    .execute();
  await linkRow(book, registerChain(asked.register), 'void', receiptId, at);
  const { lines } = receipt.value;
  const moved = { book, at, by: request.requestedBy, register: asked.register };
  const followed = await followMoney(
    desk,
    moved,
    lines.map(({ accountId }) => accountId),
  );
  if (!followed.ok) return followed;
  await queueVoidSlip(approved, receipt.value, number);
  return done('');
}

/** The receipt's entry and its tender corrections taken back together. */
async function writeMirror(
  desk: Desk,
  book: Book,
  receipt: PostedReceipt,
  by: number,
): Promise<number> {
  const corrections = await book
    .selectFrom('tender_correction')
    .select('entry_id')
    .where('receipt_id', '=', receipt.id)
    .execute();
  const entryIds = [receipt.entryId, ...corrections.map((row) => row.entry_id)];
  const entries = await Promise.all(entryIds.map((id) => loadEntry(book, id)));
  const written = await writeEntry(book, {
    ...mirrorOf(entries),
    source: 'VOI',
    businessDate: receipt.businessDate,
    memo: `Void of receipt ${receiptNumber(receipt.register, receipt.number)}`,
    at: desk.clock.now(),
    by,
    reverses: receipt.entryId,
  });
  return written.id;
}
