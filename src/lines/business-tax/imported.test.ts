// Businesses that came with the register of another system: accounts without a record, workable at
// once: chased, told their class, renewed, certified; with the quirks of the real register.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { act, barredFrom, payAll, postedBy } from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat } from '../../../test/support/counter.ts';
import { imported, importingOf, madeUpBusinesses } from '../../../test/support/imports.ts';
import { verifyBook } from '../../desk/verify-book.ts';

const REGISTER = importingOf('businesses', 'seattle-businesses');

async function brought(made: TestDesk): Promise<readonly number[]> {
  const text = madeUpBusinesses(
    { number: '0007000000000001', name: 'NOBODY IAN', trade: 'IAN  NOBODY', start: '1900-01-01' },
    { number: '0007000000000002', name: 'MADE UP, CAFE & SONS', start: '2026-12-01' },
  );
  await imported(made.desk, REGISTER, text);
  const rows = await made.store.book
    .selectFrom('account')
    .select('id')
    .where('line', '=', 'business-tax')
    .orderBy('id', 'desc')
    .limit(2)
    .execute();
  return rows.map(({ id }) => id).reverse();
}

test('an imported business is chased, told its class, renewed, paid and certified', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await openFloat(desk, await counterOf(desk));
  const [accountId = 0] = await brought(made);
  accepted(await act(desk, accountId, 'non-compliance'));
  expect(await barredFrom(desk, accountId, 'renew')).toBe(
    'its class is not on record: change its class first',
  );
  expect(await barredFrom(desk, accountId, 'register')).toBe('it is registered');
  const what = ['Limousines', '485320', 'service', 'yes'];
  accepted(await act(desk, accountId, 'reclassify', what));
  accepted(await act(desk, accountId, 'renew', ['100000', 'today', 'not-regulated', 'yes']));
  expect(await postedBy(desk, accountId)).toEqual([
    ...['D 110-1210 20200', 'C 110-4110 12000', 'C 110-4111 6000'],
    ...['C 110-4113 1800', 'C 110-2715 400'],
  ]);
  expect(await barredFrom(desk, accountId, 'non-compliance')).toBe('it has filed');
  await payAll(desk, accountId);
  accepted(await act(desk, accountId, 'certificate', ['letter']));
  const { checks } = await verifyBook(made.store, desk.lineDuties);
  expect(checks.filter(({ broken }) => broken !== null)).toEqual([]);
});

test('a notice goes to the place where the register has no other address', async () => {
  const made = await demoDesk();
  const [, accountId = 0] = await brought(made);
  accepted(await act(made.desk, accountId, 'renewal-notice'));
  const letter = await made.store.book
    .selectFrom('letter')
    .select('addressee')
    .executeTakeFirstOrThrow();
  expect(letter.addressee).toBe('MADE UP, CAFE & SONS\n5 MADE UP ST #7\nROBLES CA 91000');
});
