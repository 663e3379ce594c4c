// Takes a transfer back: asked for by one, done when a second person says yes, by a mirror entry on
// the date of the yes (P2). Not once what arrived was paid or changed.
import { present } from '../domain/assert.ts';
import { lineMirrorOf } from '../domain/mirror.ts';
import { formatCents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { type TransferTarget, transferNumber } from '../domain/transfer.ts';
import { accountById } from '../store/accounts.ts';
import { loadEntry, writeEntry } from '../store/entries.ts';
import type { Book } from '../store/open-store.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import { insertTransferReversal, type Transfer, transferBy } from '../store/transfers.ts';
import type { Approved } from './approvals.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { movable } from './make-transfer.ts';
import { largeOf, rankOf } from './memo-limits.ts';
import { permit } from './permit.ts';
import { reasonWords } from './reason.ts';
import type { Reversing } from './reverse-memo.ts';
import { queueTransferVoucher } from './transfer-voucher.ts';

export async function askTransferReversal(
  desk: Desk,
  counter: Counter,
  { number, reason }: Reversing,
): Promise<Result<Request>> {
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'make-memo');
    if (!allowed.ok) return allowed;
    const date = await openBusinessDate(desk, book);
    if (!date.ok) return date;
    const found = await reversible(book, { number });
    if (!found.ok) return found;
    const words = await reasonWords(book, 'reverse-memo', reason);
    if (!words.ok) return words;
    const { made } = found.value;
    const rank = await rankOf(book, 'transfer', made.amount_cents, date.value);
    return done(
      await insertRequest(book, {
        kind: 'reverse-transfer',
        register: counter.register,
        businessDate: date.value,
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: {
          transfer: transferNumber(number),
          account: (await accountById(book, made.from_account_id)).number,
          to: (await accountById(book, made.to_account_id)).number,
          amount: formatCents(made.amount_cents),
          made: made.reason_text,
          reason: words.value,
          transferId: made.id,
          ...largeOf(rank),
        },
      }),
    );
  });
}

type Reversible = { readonly made: Transfer; readonly arrived: TransferTarget };

async function reversible(
  book: Book,
  which: { readonly id: number } | { readonly number: number },
): Promise<Result<Reversible>> {
  const made = await transferBy(book, which);
  if (!made) return refuse('transfer-unknown');
  const number = transferNumber(made.number);
  if (made.isReversed) return refuse('transfer-reversed', { number });
  const arrived = await movable(book, made.to_component_id);
  if (!arrived.ok || arrived.value.component.openCents < made.amount_cents) {
    return refuse('transfer-used', { number });
  }
  return done({ made, arrived: arrived.value });
}

export async function carryOutTransferReversal(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const date = await openBusinessDate(desk, book);
  if (!date.ok) return date;
  const found = await reversible(book, { id: Number(request.record['transferId']) });
  if (!found.ok) return found;
  const { made, arrived } = found.value;
  const number = transferNumber(made.number);
  const reason = String(request.record['reason']);
  const entry = await writeEntry(book, {
    ...lineMirrorOf(await loadEntry(book, made.entry_id)),
    ...{ source: 'TRF', businessDate: date.value, memo: `Reversal of transfer ${number}` },
    ...{ at, by: request.requestedBy, reverses: made.entry_id },
  });
  await insertTransferReversal(book, {
    ...{ transfer_id: made.id, business_date: date.value, reversed_at: at },
    ...{ asked_by: request.requestedBy, approved_by: approver.id, request_id: request.id },
    ...{ reason_text: reason, entry_id: entry.id },
  });
  const about = `${arrived.item.documentNumber}, ${arrived.component.name}`;
  const voucher = {
    ...{ number: made.number, reversed: true, about, amountCents: made.amount_cents },
    ...{ fromId: made.from_account_id, toId: made.to_account_id, consent: made.consent ?? '' },
    ...{ reason, date: date.value },
  };
  const register = present(request.register, 'register');
  await queueTransferVoucher(book, voucher, { by: request.requestedBy, at, register, approver });
  return done(`Transfer ${number} is reversed.`);
}
