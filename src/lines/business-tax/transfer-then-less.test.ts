// Tax that moved to another account and whose year is lowered later: nobody gets back what nobody
// paid, and the other account does not go on owing it.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import {
  act,
  actByTwo,
  oldBusiness,
  postedBy,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import { accepted, approve, counterOf } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { makeTransfer } from '../../desk/make-transfer.ts';
import { askTransferReversal } from '../../desk/reverse-transfer.ts';
import { present } from '../../domain/assert.ts';
import { cents } from '../../domain/money.ts';
import { accountById } from '../../store/accounts.ts';
import { loadItems } from '../../store/open-items.ts';

const REASON = { number: 1, text: 'the other traded' };

/** All of the tax of one business is owed by another. */
async function moved() {
  const made = await demoDesk();
  const { desk, store } = made;
  const accountId = await registered(desk, SERVICE);
  const other = await oldBusiness(desk, 'Other', { address: '3 Oak' });
  const [item] = await loadItems(store.book, { accountId });
  const tax = item?.components.find(({ name }) => name === 'Business tax');
  const { number: to } = await accountById(store.book, other);
  const asked = { componentId: present(tax, 'tax').id, amountCents: cents(10_080), to };
  const transfer = { ...asked, consent: 'both, at the counter', reason: REASON };
  // As it could be moved before tax stayed where it was charged.
  const before = { ...desk, lineDuties: () => Promise.resolve(undefined) };
  const waits = accepted(await makeTransfer(before, await counterOf(desk), transfer));
  if (waits.done) throw new Error('100.80 moved alone');
  accepted(await approve(before, waits.request.id));
  return { made, accountId };
}

test.each([
  ['amend', ['50000', 'typed wrongly']],
  ['exempt', ['nonprofit', '2027-12-31', 'letter of the board']],
])('%s waits until the transfer is taken back', async (name, answers) => {
  const { made, accountId } = await moved();
  const { desk } = made;
  const asked = accepted(await act(desk, accountId, name, answers));
  if (asked.done) throw new Error(`${name} by one person`);
  const refused = await approve(desk, asked.request.id);
  expect(JSON.stringify(refused)).toContain('Transfer TR-000001 moved of it what nobody paid');
  const back = { number: 1, reason: REASON };
  const waits = accepted(await askTransferReversal(desk, await counterOf(desk), back));
  accepted(await approve(desk, waits.id));
  await actByTwo(desk, accountId, name, answers);
  const off = name === 'amend' ? 4080 : 10_080;
  expect(await postedBy(desk, accountId)).toEqual([`D 110-4110 ${off}`, `C 110-1210 ${off}`]);
  expect(await brokenOf(made)).toEqual([]);
});
