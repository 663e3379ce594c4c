// Write-offs of which something came in, in tests.
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { accepted, cash, lineFor, pay } from './counter.ts';
import { listAccount, writeOffList } from './write-offs.ts';

/** All that the accounts owe, a list each: W-000001, W-000002. */
export async function writeOffAll(
  desk: Desk,
  counter: Counter,
  numbers: readonly string[],
): Promise<void> {
  for (const [index, number] of numbers.entries()) {
    await listAccount(desk, counter, number);
    await writeOffList(desk, counter, { number: index + 1 });
  }
}

/** Money on an account, in cash; returns the receipt. */
export async function bringIn(
  desk: Desk,
  counter: Counter,
  { number, amount }: { readonly number: string; readonly amount: number },
): Promise<number> {
  const line = await lineFor(desk, number, amount);
  return accepted(await pay(desk, counter, [line], [cash(amount)])).receiptId;
}
