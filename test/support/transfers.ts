// Transfers in tests: parts of what one account owes, moved to another.
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { type AskedTransfer, makeTransfer, transferChoices } from '../../src/desk/make-transfer.ts';
import { askTransferReversal } from '../../src/desk/reverse-transfer.ts';
import { cents } from '../../src/domain/money.ts';
import { idOf } from './arrangements.ts';
import { accepted, approve, counterOf } from './counter.ts';

/** Of the first thing that is open on an account, to another of another party. */
export async function transferOf(
  desk: Desk,
  from: string,
  to: string,
  amount: number,
): Promise<AskedTransfer> {
  const [some] = await transferChoices(desk, await idOf(desk, from));
  return {
    ...{ componentId: some?.componentId ?? 0, amountCents: cents(amount), to },
    ...{ consent: 'both, at the counter', reason: { number: 1, text: 'lease seen' } },
  };
}

/** TR-000001 of 20.00 by a clerk alone, TR-000002 of 30.00 signed, TR-000003 of 1.00 taken back. */
export async function workTransfers(desk: Desk, counter: Counter): Promise<void> {
  const of = (amount: number) => transferOf(desk, '41013905', '41007337', amount);
  accepted(await makeTransfer(desk, counter, await of(2000)));
  const asked = accepted(await makeTransfer(desk, counter, await of(3000)));
  if (asked.done) throw new Error('30.00 moved alone');
  accepted(await approve(desk, asked.request.id, 902));
  accepted(await makeTransfer(desk, counter, await of(100)));
  const back = { number: 3, reason: { number: 1 } };
  const reversal = accepted(await askTransferReversal(desk, await counterOf(desk), back));
  accepted(await approve(desk, reversal.id, 902));
}
