// Holds on collection as a full book has them: one that a supervisor placed and two lifted, and one
// of a payer that a clerk asked for.
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { askHoldLift } from '../../src/desk/lift-hold.ts';
import { placeHold } from '../../src/desk/place-hold.ts';
import { readHolds } from '../../src/desk/read-holds.ts';
import { accountsByNumber } from '../../src/store/accounts.ts';
import { accepted, approve, counterOf } from './counter.ts';

export async function workHolds(desk: Desk, counter: Counter): Promise<void> {
  const [account] = await accountsByNumber(desk.store.book, '41007337');
  const accountId = account?.id ?? 0;
  const dispute = { accountId, ofPayer: false, kind: 'dispute', words: 'meter misread' } as const;
  accepted(await placeHold(desk, await counterOf(desk, 902), dispute));
  const placed = (await readHolds(desk, accountId)).standing.at(-1)?.id ?? 0;
  const lift = { accountId, holdId: placed, reason: { number: 1, text: 'read again' } };
  accepted(await approve(desk, accepted(await askHoldLift(desk, counter, lift)).id));
  const payer = { accountId, ofPayer: true, kind: 'legal', words: 'case 26-1142' } as const;
  const asked = accepted(await placeHold(desk, counter, { ...payer, until: '2027-03-31' }));
  if (!asked.done) accepted(await approve(desk, asked.request.id));
}
