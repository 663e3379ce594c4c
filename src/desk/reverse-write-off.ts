// Takes a write-off back that was a mistake: what it named is owed again. Refused where nothing of
// the list stands written off.
import { mirrorOf } from '../domain/mirror.ts';
import { type Cents, formatCents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { writeOffNumber, writeOffRank } from '../domain/write-off.ts';
import type { Book } from '../store/open-store.ts';
import { placedOf } from '../store/placements.ts';
import { isCancelled, isRecovered } from '../store/recoveries.ts';
import {
  insertWriteOffReversal,
  listedRows,
  type WriteOffList,
  writeOffListBy,
} from '../store/write-offs.ts';
import { beyondOf, mayWriteOff } from './approve-write-off.ts';
import { settledState } from './prepare-write-off.ts';
import { askTakeBack, carryOutTakeBack, type Numbered, type TakenBack } from './take-back.ts';
import { financeDirectorLimit } from './write-off-standing.ts';
import { queueWriteOffVoucher } from './write-off-voucher.ts';

type Reversible = {
  readonly list: WriteOffList;
  readonly entryId: number;
  readonly writtenCents: Cents;
  readonly authority: string;
};

async function reversible(book: Book, which: Numbered): Promise<Result<Reversible>> {
  const list = await writeOffListBy(book, which);
  if (!list) return refuse('write-off-unknown');
  const state = settledState(list) ?? 'prepared';
  const { entryId, writtenCents, authority } = list;
  if (state !== 'posted' || entryId === null || writtenCents === null || authority === null) {
    return refuse('write-off-not-posted', { number: writeOffNumber(list.number), state });
  }
  if (await isRecovered(book, list.id)) {
    return refuse('write-off-recovered', { number: writeOffNumber(list.number) });
  }
  if ((await placedOf(book, { listId: list.id })).length > 0) {
    return refuse('write-off-placed', { number: writeOffNumber(list.number) });
  }
  // It would be owed again, by who was told that it is not.
  if (await isCancelled(book, list.id)) {
    return refuse('write-off-cancelled', { number: writeOffNumber(list.number) });
  }
  return done({ list, entryId, writtenCents, authority });
}

const WRITE_OFF: TakenBack<Reversible> = {
  kind: 'reverse-write-off',
  permission: 'prepare-write-off',
  reasons: 'reverse-memo',
  source: 'WOF',
  idName: 'listId',
  reversible,
  made: ({ list: { id, number }, entryId }) => {
    return { id, entryId, words: `write-off ${writeOffNumber(number)}` };
  },
  signers: async (book, { writtenCents }, date) =>
    beyondOf(writeOffRank(writtenCents, await financeDirectorLimit(book, date))),
  mayStill: (approved, { writtenCents }, date) => mayWriteOff(approved, writtenCents, date),
  facts: async (_book, { list, writtenCents, authority }) => ({
    list: writeOffNumber(list.number),
    total: formatCents(writtenCents),
    authority,
  }),
  mirror: (entry) => mirrorOf([entry]),
  async keep(book, { list, authority }, row, maker) {
    await insertWriteOffReversal(book, { list_id: list.id, ...row });
    const { reason_text: reason, business_date: date } = row;
    const parts = (await listedRows(book, list.id)).flatMap((one) =>
      one.writtenCents === null ? [] : [{ ...one, writtenCents: one.writtenCents }],
    );
    await queueWriteOffVoucher(
      book,
      { list, reversed: true, authority, reason, date, parts },
      maker,
    );
  },
};

export const askWriteOffReversal = askTakeBack(WRITE_OFF);
export const carryOutWriteOffReversal = carryOutTakeBack(WRITE_OFF);
