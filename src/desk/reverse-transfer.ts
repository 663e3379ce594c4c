// Takes a transfer back. Not once what arrived was paid, changed or charged late.
import { lineMirrorOf } from '../domain/mirror.ts';
import { formatCents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { type TransferTarget, transferNumber } from '../domain/transfer.ts';
import { accountById } from '../store/accounts.ts';
import type { Book } from '../store/open-store.ts';
import { insertTransferReversal, type Transfer, transferBy } from '../store/transfers.ts';
import { linePlace } from './line-place.ts';
import { movable } from './make-transfer.ts';
import { largeOf, rankOf } from './memo-limits.ts';
import { askTakeBack, carryOutTakeBack, type Numbered, type TakenBack } from './take-back.ts';
import { queueTransferVoucher } from './transfer-voucher.ts';

type Reversible = { readonly made: Transfer; readonly arrived: TransferTarget };

async function reversible(book: Book, which: Numbered): Promise<Result<Reversible>> {
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

const TRANSFER: TakenBack<Reversible> = {
  kind: 'reverse-transfer',
  permission: 'make-memo',
  reasons: 'reverse-memo',
  source: 'TRF',
  idName: 'transferId',
  reversible,
  async unused(desk, book, { made, arrived: { item } }, date) {
    const { line } = await accountById(book, made.to_account_id);
    const isUsed = (await desk.lineDuties(line))?.moves?.isUsed;
    if (isUsed === undefined || item.side !== 'D') return done(undefined);
    const place = await linePlace(book, made.to_account_id, date);
    const number = transferNumber(made.number);
    return isUsed(place, item) ? refuse('transfer-used', { number }) : done(undefined);
  },
  made: ({ made: { id, entry_id: entryId, number } }) => {
    return { id, entryId, words: `transfer ${transferNumber(number)}` };
  },
  signers: async (book, { made }, date) =>
    largeOf(await rankOf(book, 'transfer', made.amount_cents, date)),
  facts: async (book, { made }) => ({
    transfer: transferNumber(made.number),
    account: (await accountById(book, made.from_account_id)).number,
    to: (await accountById(book, made.to_account_id)).number,
    amount: formatCents(made.amount_cents),
    made: made.reason_text,
  }),
  mirror: lineMirrorOf,
  async keep(book, { made, arrived }, row, maker) {
    await insertTransferReversal(book, { transfer_id: made.id, ...row });
    const about = `${arrived.item.documentNumber}, ${arrived.component.name}`;
    const voucher = {
      ...{ number: made.number, reversed: true, about, amountCents: made.amount_cents },
      ...{ fromId: made.from_account_id, toId: made.to_account_id, consent: made.consent ?? '' },
      ...{ reason: row.reason_text, date: row.business_date },
    };
    await queueTransferVoucher(book, voucher, maker);
  },
};

export const askTransferReversal = askTakeBack(TRANSFER);
export const carryOutTransferReversal = carryOutTakeBack(TRANSFER);
