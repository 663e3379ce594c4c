// Tax that was written off and is taken off the year later is not owed any more: nobody gives back
// what was never paid.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { act, actByTwo, oldBusiness, postedBy } from '../../../test/support/businesses.ts';
import { accepted, counterOf } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { listAccount, writeOffList } from '../../../test/support/write-offs.ts';
import type { Desk } from '../../desk/desk.ts';
import { openCents } from '../../domain/open-item.ts';
import { accountById } from '../../store/accounts.ts';
import { loadItems } from '../../store/open-items.ts';

/** Renewed on 10 June for 246.00 and 49.20 of penalty, all of it written off since. */
async function writtenOff(made: TestDesk): Promise<number> {
  const { desk, store } = made;
  const june: Desk = { ...desk, dated: '2026-06-10' };
  const accountId = await oldBusiness(june);
  accepted(await act(june, accountId, 'reclassify', ['Groceries', '445110', 'retail', 'yes']));
  accepted(await act(june, accountId, 'renew', ['410000', 'today', 'yes']));
  const { number } = await accountById(store.book, accountId);
  await listAccount(desk, await counterOf(desk, 902), number);
  await writeOffList(desk, await counterOf(desk, 902), { number: 1 });
  return accountId;
}

async function recoverable({ store }: TestDesk, accountId: number) {
  const parts = (await loadItems(store.book, { accountId })).flatMap((one) => one.components);
  return Object.fromEntries(parts.map(({ name, recoverableCents }) => [name, recoverableCents]));
}

test('an exemption ends what was written off of the year', async () => {
  const made = await demoDesk();
  const accountId = await writtenOff(made);
  await actByTwo(made.desk, accountId, 'exempt', ['nonprofit', '2027-12-31', 'letter']);
  const items = await loadItems(made.store.book, { accountId });
  expect(items.filter(({ side }) => side === 'C')).toEqual([]);
  expect(items.map(openCents)).toEqual([0]);
  expect(await recoverable(made, accountId)).toMatchObject({ 'Processing fee': 1800 });
  expect((await recoverable(made, accountId))['Business tax']).toBeUndefined();
  expect((await recoverable(made, accountId))['Penalty']).toBeUndefined();
  expect(await brokenOf(made)).toEqual([]);
});

test('an amendment ends its part of both, newest first', async () => {
  const made = await demoDesk();
  const accountId = await writtenOff(made);
  await actByTwo(made.desk, accountId, 'amend', ['200000', 'keyed wrongly']);
  expect(await recoverable(made, accountId)).toMatchObject({
    'Business tax': 12_000,
    Penalty: 2400,
  });
  // What is added now bears the fifty percent of today.
  await actByTwo(made.desk, accountId, 'amend', ['300000', 'found more']);
  await actByTwo(made.desk, accountId, 'amend', ['200000', 'not so']);
  expect(await postedBy(made.desk, accountId)).toEqual([
    ...['D 110-4110 6000', 'C 110-1210 9000', 'D 110-4111 3000'],
  ]);
  expect(await brokenOf(made)).toEqual([]);
});
