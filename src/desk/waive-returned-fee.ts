// Waives what is open of the fee of a returned check: a credit memo that a supervisor always
// allows, so that it stands among the memos that reports tell.
import { done, type Result, refuse } from '../domain/result.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import { loadItems } from '../store/open-items.ts';
import { reasons } from '../store/policies.ts';
import { returnStanding } from '../store/returned-standing.ts';
import type { Counter, Desk } from './desk.ts';
import { type MemoMade, makeMemo } from './make-memo.ts';

export type AskedWaiver = {
  readonly returnedId: number;
  /** Why, in the asker's own words. */
  readonly note: string;
};

const WAIVED = 'fee of a returned check waived';
const OTHER = /\bsee text$/;

export async function waiveReturnedFee(
  desk: Desk,
  counter: Counter,
  { returnedId, note }: AskedWaiver,
): Promise<Result<MemoMade>> {
  const found = await desk.store.read((book) => returnStanding(book, returnedId));
  if (found === undefined) return refuse('returned-unknown');
  const fee = await desk.store.read(async (book) => {
    const itemIds = found.feeItemId === null ? [] : [found.feeItemId];
    const [item] = itemIds.length === 0 ? [] : await loadItems(book, { itemIds });
    const component = item?.components.find(({ openCents }) => openCents > 0);
    const known = await reasons(book, 'credit-memo');
    // A city with reasons of its own may have none for this one.
    const reason =
      known.find(({ words }) => words === WAIVED) ?? known.find(({ words }) => OTHER.test(words));
    return { component, number: reason?.number ?? 1 };
  });
  const { component, number } = fee;
  const shown = returnedNumber(found.number);
  if (component === undefined) return refuse('waiver-nothing', { number: shown });
  const about = { componentId: component.id, amountCents: component.openCents };
  const reason = { number, text: `${shown}: ${note}` };
  const made = await makeMemo(desk, counter, { ...about, kind: 'credit', reason });
  return made.ok ? done(made.value) : made;
}
