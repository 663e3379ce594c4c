// The notice of a refund on a real book: to whom it is paid, where it goes, in whose language.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import { payAll } from '../../test/support/businesses.ts';
import {
  accepted,
  approve,
  cash,
  counterOf,
  lineFor,
  openFloat,
  pay,
} from '../../test/support/counter.ts';
import { citationAct, citationActByTwo, citationNumbered } from '../../test/support/parking.ts';
import { brokenOf } from '../../test/support/proof.ts';
import { accountsByNumber } from '../store/accounts.ts';
import { askRefund } from './ask-refund.ts';
import { listCredits } from './list-credits.ts';

const AGENCY = 401;

async function noticesOf({ store }: TestDesk) {
  return store.book
    .selectFrom('letter')
    .selectAll()
    .where('kind', '=', 'refund-notice')
    .orderBy('id')
    .execute();
}

test('who gets a refund is told of it when it is granted, not before', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  const counter = await counterOf(desk, 101);
  await openFloat(desk, counter);
  accepted(await pay(desk, counter, [await lineFor(desk, '7000419', 9000)], [cash(9000)]));
  const [account] = await accountsByNumber(store.book, '7000419');
  const [credit] = await listCredits(desk, account?.id ?? 0);
  const to = { payee: 'Ana Ruiz', address: '12 Mill Street, Robles Canyon CA' };
  const refund = {
    itemId: credit?.itemId ?? 0,
    ...to,
    reason: { number: 1, text: 'seen at the window' },
  };
  const asked = accepted(await askRefund(desk, counter, refund));
  expect(await noticesOf(made)).toEqual([]);
  accepted(await approve(desk, asked.id, 902));
  const [letter] = await noticesOf(made);
  expect(letter).toMatchObject({ account_id: account?.id, language: 'en' });
  expect(letter?.addressee).toBe('Ana Ruiz\n12 Mill Street\nRobles Canyon CA');
  expect(letter?.content).toContain('$15.00');
  expect(letter?.content).toContain('REF-000001');
  // What the clerk wrote for the second person is not for the payee.
  expect(letter?.content).not.toContain('seen at the window');
  expect(await brokenOf(made)).toEqual([]);
});

test('what a decision gives back is told in the language of its letters', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await openFloat(desk, await counterOf(desk, 101));
  const id = await citationNumbered(desk, '7000405');
  const owner = ['Ana Ruiz', '9 Calle Luna', 'es', 'registry', '2026-09-01'];
  accepted(await citationAct(desk, id, 'owner', owner));
  await payAll(desk, id);
  await citationActByTwo(desk, id, 'dismiss', ['other', 'Another vehicle', 'known'], AGENCY);
  const asked = await made.store.book
    .selectFrom('request')
    .select('id')
    .where('kind', '=', 'refund')
    .executeTakeFirstOrThrow();
  accepted(await approve(desk, asked.id, 902));
  const [letter] = await noticesOf(made);
  expect(letter).toMatchObject({ language: 'es', addressee: 'Ana Ruiz\n9 Calle Luna' });
  expect(await brokenOf(made)).toEqual([]);
});
