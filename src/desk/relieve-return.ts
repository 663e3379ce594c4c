// Takes off what is open of the fee of a returned check and of the mailing of its demand: whoever
// is liable for damages is liable for neither any longer (Civ. 1719(a)(2)).
import { balancedEntry } from '../domain/entry.ts';
import { creditMemo } from '../domain/memo.ts';
import { mirrorOf } from '../domain/mirror.ts';
import { type Cents, sumCents, ZERO } from '../domain/money.ts';
import type { Allocated } from '../domain/open-item.ts';
import { done, type Result } from '../domain/result.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import { loadEntry, writeEntry } from '../store/entries.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { insertRelief, insertReliefEnd, reliefEntryOf } from '../store/returned-cases.ts';
import type { ReturnStanding } from '../store/returned-standing.ts';
import type { AfterDemand } from './after-demand.ts';
import { memoTarget } from './memo-target.ts';

export type Relieved = { readonly judgmentId: number; readonly caseNumber: string };

/** Returns what it took off: nothing where nothing of either was open. */
export async function relieveReturn(
  book: Book,
  back: ReturnStanding,
  { judgmentId, caseNumber }: Relieved,
  { date, at, by }: AfterDemand,
): Promise<Result<Cents>> {
  const off: Allocated[] = [];
  for (const componentId of await openParts(book, back)) {
    const target = await memoTarget(book, { componentId });
    if (!target.ok) return target;
    off.push(creditMemo(target.value, target.value.component.openCents));
  }
  if (off.length === 0) return done(ZERO);
  const movements = off.flatMap((one) => one.movements);
  const shown = returnedNumber(back.number);
  const entry = await writeEntry(book, {
    ...{ entry: balancedEntry(off.flatMap(({ postings }) => postings)), movements, source: 'CRT' },
    ...{ businessDate: date, at, by },
    memo: `Fee and mailing of ${shown} not owed by judgment ${caseNumber}`,
  });
  const amountCents = sumCents(movements, (one) => one.amountCents);
  await insertRelief(book, {
    ...{ judgment_id: judgmentId, amount_cents: amountCents, entry_id: entry.id },
    ...{ business_date: date, made_at: at, made_by: by },
  });
  return done(amountCents);
}

/** Once the judgment is set aside, both are owed again. */
export async function endRelief(
  book: Book,
  judgmentId: number,
  words: string,
  { date, at, by }: AfterDemand,
): Promise<void> {
  const entryId = await reliefEntryOf(book, judgmentId);
  if (entryId === undefined) return;
  const entry = await writeEntry(book, {
    ...mirrorOf([await loadEntry(book, entryId)]),
    ...{ source: 'CRT', businessDate: date, at, by, reverses: entryId },
    memo: `${words}: its fee and mailing`,
  });
  await insertReliefEnd(book, {
    ...{ judgment_id: judgmentId, entry_id: entry.id },
    ...{ business_date: date, made_at: at, made_by: by },
  });
}

async function openParts(
  book: Book,
  { feeItemId, mailingItemId }: ReturnStanding,
): Promise<readonly number[]> {
  const itemIds = [feeItemId, mailingItemId].filter((id) => id !== null);
  const items = itemIds.length === 0 ? [] : await loadItems(book, { itemIds });
  return items.flatMap(({ components }) =>
    components.filter(({ openCents }) => openCents > 0).map(({ id }) => id),
  );
}
