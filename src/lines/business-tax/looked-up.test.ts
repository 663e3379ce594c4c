// A contractor's licence is looked up again before each certificate, within the days of the rules:
// for a first one, the one of a renewal, one that replaces another, and a duplicate.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  barredFrom,
  contractor,
  payAll,
  registered,
} from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { tamper } from '../../../test/support/tamper.ts';
import type { Desk } from '../../desk/desk.ts';
import { linePlace } from '../../desk/line-place.ts';
import { sightOf } from './sight.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });
const LOOKED = ['1023456', 'active', 'same', 'fits', 'onFile', 'exempt', '2028-10-31'];
const AGAIN = 'the contractor licence was looked up on 2026-09-15: look it up again';

/** Registered, paid and approved at home on 15 September, its licence good for two years. */
async function approved(made: TestDesk): Promise<number> {
  await openFloat(made.desk, await counterOf(made.desk));
  const accountId = await registered(made.desk, contractor('active', '2028-10-31'));
  await payAll(made.desk, accountId);
  accepted(await act(made.desk, accountId, 'home-occupation', ['approved']));
  return accountId;
}

const told = async ({ store }: TestDesk, accountId: number, date: string) =>
  sightOf(await linePlace(store.book, accountId, date)).map(({ words }) => words);

test('the first certificate prints within thirty days of the look-up, and not after', async () => {
  const made = await demoDesk();
  const id = await approved(made);
  expect(await barredFrom(at(made, '2026-10-15'), id, 'certificate')).toBeUndefined();
  const later = at(made, '2026-10-16');
  expect(await barredFrom(later, id, 'certificate')).toBe(AGAIN);
  expect(await told(made, id, '2026-10-16')).toContain(`No certificate: ${AGAIN}`);
  accepted(await act(later, id, 'contractor-check', LOOKED));
  accepted(await act(later, id, 'certificate', ['letter']));
  expect(await brokenOf(made)).toEqual([]);
});

test('a certificate that stands needs no look-up until another is wanted', async () => {
  const made = await demoDesk();
  const id = await approved(made);
  accepted(await act(made.desk, id, 'certificate', ['letter']));
  expect(await told(made, id, '2026-11-20')).not.toContain(`No certificate: ${AGAIN}`);
  expect(await barredFrom(at(made, '2026-11-20'), id, 'duplicate-asked')).toBe(AGAIN);
  expect(await barredFrom(at(made, '2026-11-20'), id, 'duplicate')).toBe(AGAIN);
});

test('the certificate of a renewal waits for a look-up that finds the licence good', async () => {
  const made = await demoDesk();
  const id = await approved(made);
  accepted(await act(made.desk, id, 'certificate', ['letter']));
  const spring = at(made, '2027-03-01');
  accepted(await act(spring, id, 'renew', ['today', 'yes']));
  const { dated = '' } = spring;
  const place = await linePlace(made.store.book, id, dated);
  expect(place.items.length).toBeGreaterThan(0);
  await payAll(made.desk, id);
  expect(await barredFrom(spring, id, 'certificate')).toBe(AGAIN);
  accepted(await act(spring, id, 'contractor-check', LOOKED.with(1, 'suspended')));
  expect(await barredFrom(spring, id, 'certificate')).toBe('the contractor licence is not active');
  accepted(await act(spring, id, 'contractor-check', LOOKED));
  accepted(await act(spring, id, 'certificate', ['letter']));
  expect(await brokenOf(made)).toEqual([]);
});

test('a certificate printed without a look-up in time: found', async () => {
  const made = await demoDesk();
  const id = await approved(made);
  const later = at(made, '2026-10-16');
  accepted(await act(later, id, 'contractor-check', LOOKED));
  accepted(await act(later, id, 'certificate', ['letter']));
  tamper(
    made.path,
    `UPDATE line_record SET business_date = '2026-09-15' WHERE act = 'contractor-check'`,
  );
  expect(JSON.stringify(await brokenOf(made))).toContain('look it up again');
});
