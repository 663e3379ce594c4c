// Write-offs in tests: lists of one account or of many, asked for and approved.
import { askWriteOff } from '../../src/desk/approve-write-off.ts';
import { businessDate } from '../../src/desk/business-date.ts';
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { prepareWriteOff, withdrawWriteOff } from '../../src/desk/prepare-write-off.ts';
import { askWriteOffReversal } from '../../src/desk/reverse-write-off.ts';
import { totalOf, type WriteOffAsked, writeOffChoice } from '../../src/desk/write-off-standing.ts';
import { cents } from '../../src/domain/money.ts';
import { idOf } from './arrangements.ts';
import { accepted, approve, cash, lineFor, pay } from './counter.ts';
import { citationActByTwo, citationNumbered } from './parking.ts';

/** Bankruptcy of one account, as its letter said. */
export const BANKRUPT = { number: 2, text: 'case 26-10447' };
export const RESOLUTION = 'Resolution 2026-88';

/** As it would be prepared now, without the first so many of its items. */
export async function listOf(desk: Desk, asked: WriteOffAsked, without = 0) {
  return desk.store.read(async (book) => {
    const { candidates } = await writeOffChoice(desk, book, asked, await businessDate(desk, book));
    const kept = candidates.slice(without);
    return {
      ...asked,
      without: candidates.slice(0, without).map(({ itemId }) => itemId),
      totalCents: totalOf(kept),
      reason: BANKRUPT,
    };
  });
}

/** A list of all that an account owes. */
export async function listAccount(desk: Desk, counter: Counter, number: string): Promise<void> {
  const list = await listOf(desk, { accountId: await idOf(desk, number) });
  accepted(await prepareWriteOff(desk, counter, list));
}

/** List `number` is written off by the finance director, or whoever is told. */
export async function writeOffList(
  desk: Desk,
  counter: Counter,
  { number, by = 801 }: { readonly number: number; readonly by?: number },
): Promise<void> {
  const asked = accepted(await askWriteOff(desk, counter, { number, authority: RESOLUTION }));
  accepted(await approve(desk, asked.id, by));
}

/** W-000001 and W-000002 are written off, the second taken back again; W-000003 is withdrawn. */
export async function workWriteOffs(desk: Desk, counter: Counter): Promise<void> {
  await listAccount(desk, counter, '41015900');
  await writeOffList(desk, counter, { number: 1 });
  await listAccount(desk, counter, '7000433');
  await writeOffList(desk, counter, { number: 2 });
  const back = { number: 2, reason: { number: 1 } };
  const reversal = accepted(await askWriteOffReversal(desk, counter, back));
  accepted(await approve(desk, reversal.id, 801));
  await listAccount(desk, counter, '7000433');
  accepted(await withdrawWriteOff(desk, counter, { number: 3, reason: { number: 2 } }));
}

/** W-000004: a citation whose fine is written off; some comes in, some is not owed any more. */
export async function recoverSome(desk: Desk, counter: Counter): Promise<void> {
  await listAccount(desk, counter, '7000398');
  await writeOffList(desk, counter, { number: 4 });
  const line = { ...(await lineFor(desk, '7000398')), amountCents: cents(2000) };
  accepted(await pay(desk, counter, [line], [cash(2000)]));
  const id = await citationNumbered(desk, '7000398');
  await citationActByTwo(desk, id, 'reduce', ['4000', 'A valid placard'], 401);
}
