// Money that comes by a file on an account whose items were written off recovers them as it would
// at the counter; what is over then is a credit.
import { expect, test } from 'vitest';
import { idOf } from '../../test/support/arrangements.ts';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import { linesOf } from '../../test/support/businesses.ts';
import { accepted, counterOf } from '../../test/support/counter.ts';
import { imported, importingOf } from '../../test/support/imports.ts';
import { brokenOf } from '../../test/support/proof.ts';
import { writeOffAll } from '../../test/support/recoveries.ts';
import { findById } from './find-account.ts';
import { readReport } from './read-report.ts';

const REGISTRY = importingOf('payments', 'paid-at-registry');
const CITATION = '7000405';
const file = (...amounts: readonly string[]) =>
  [
    'remittance,citation,paid on,amount',
    ...amounts.map((amount, index) => `R-${index},${CITATION},2026-09-10,${amount}`),
  ].join('\n');

const PARTS = /^[DC] (110-(2110|2710|431)|710-2220)/;

async function postedBy({ desk, store }: TestDesk) {
  const rows = await store.book.selectFrom('imported_payment').select('entry_id').execute();
  const lines = await Promise.all(rows.map(({ entry_id }) => linesOf(desk, entry_id)));
  return lines.map((all) => all.filter((line) => PARTS.test(line)));
}

test('what the registry took on a citation that was written off recovers it', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  await writeOffAll(desk, await counterOf(desk, 101), [CITATION]);
  await imported(desk, REGISTRY, file('50.00', '40.00'));
  // The penalty of 35.00 first; of the fine of 53.00 the surcharges get their part.
  expect(await postedBy(made)).toEqual([
    ['C 110-4311 3500', 'C 110-4310 1146', 'C 710-2220 354'],
    ['C 110-4310 2904', 'C 710-2220 896', 'C 110-2110 200'],
  ]);
  const recovered = await store.book
    .selectFrom('imported_recovery')
    .select(['payment_id', 'place', 'amount_cents'])
    .execute();
  expect(recovered).toEqual([
    { payment_id: 1, place: 1, amount_cents: 3500 },
    { payment_id: 1, place: 2, amount_cents: 1500 },
    { payment_id: 2, place: 1, amount_cents: 3800 },
  ]);
  expect(await findById(desk, await idOf(desk, CITATION))).toMatchObject({
    ...{ dueCents: 0, writtenOffCents: 0, creditCents: 200 },
  });
  const report = accepted(await readReport(desk, { report: 'recoveries', date: '2026-09-15' }));
  expect(report.control).toEqual({ items: 3, amountCents: 8800 });
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});
