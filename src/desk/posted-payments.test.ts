// The list of a date stays what it was: what is done to its payments later stands in later lists.
import { expect, test } from 'vitest';
import { morningOf } from '../../test/support/chance.ts';
import { accepted, check, counterOf, lineFor } from '../../test/support/counter.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { bankIt, takeAndCount, tenderOf } from '../../test/support/returned.ts';
import { cents } from '../domain/money.ts';
import { paymentTotals } from '../domain/reports/posted-payments.ts';
import { paymentFacts } from '../store/report-payments.ts';
import { postReturnedItem } from './post-returned-item.ts';

const DATE = '2026-09-15';
const BACK = '2026-09-21';

test('a check that comes back stands on its own date and leaves the old list alone', async () => {
  const { desk, store, clock, close } = await realDesk();
  const counter = await counterOf(desk, 102, 2);
  const receipts = [{ lines: [await lineFor(desk, '41002387')], tenders: [check(16_600, '311')] }];
  await takeAndCount(desk, counter, receipts);
  await bankIt(desk, counter, { date: DATE, bag: '7001', receipts });
  const before = await paymentFacts(store.book, DATE);
  expect(before).toMatchObject([
    { kind: 'posted', number: '2-000101', account: '41002387', tender: 'check 311 166.00' },
  ]);
  clock.set(morningOf(6));
  accepted(
    await postReturnedItem(desk, await counterOf(desk, 101), {
      ...{ tenderId: await tenderOf(desk, 16_600), bankDate: BACK, code: 'A' },
      ...{ bankChargeCents: cents(800), costCents: cents(3600) },
    }),
  );
  expect(await paymentFacts(store.book, DATE)).toEqual(before);
  const later = await paymentFacts(store.book, BACK);
  expect(later).toMatchObject([
    {
      ...{ kind: 'returned', number: '2-000101', account: '41002387' },
      ...{ tender: 'check 311 166.00', by: 101, amountCents: 16_600 },
    },
  ]);
  expect(later[0]?.item).toMatch(/^NSF-000001 A /);
  expect(paymentTotals(later)).toEqual({
    ...{ postedCents: 0, reversedCents: 16_600, netCents: -16_600 },
  });
  await close();
});
