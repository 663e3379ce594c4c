// A deposit was paid by a check, applied to the fine, and the check came back: the fine is owed.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { barredFrom, linesOf } from '../../../test/support/businesses.ts';
import { accepted, check, counterOf, lineFor } from '../../../test/support/counter.ts';
import { citationAct, citationActByTwo, hearingAsked } from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { bankIt, takeAndCount, tenderOf } from '../../../test/support/returned.ts';
import type { Desk } from '../../desk/desk.ts';
import { findById } from '../../desk/find-account.ts';
import { postReturnedItem } from '../../desk/post-returned-item.ts';
import { cents } from '../../domain/money.ts';

/** 7000412, heard on 6 Oct with a deposit of 53.00 by check, which is banked. */
async function heard() {
  const made = await demoDesk();
  const { desk } = made;
  const at = (dated: string): Desk => ({ ...desk, dated });
  const id = await hearingAsked(desk, '7000412');
  const counter = await counterOf(desk, 102, 2);
  const receipts = [{ lines: [await lineFor(desk, '7000412')], tenders: [check(5300, '9')] }];
  await takeAndCount(desk, counter, receipts);
  await bankIt(desk, counter, { date: '2026-09-15', bag: '7001', receipts });
  accepted(await citationAct(desk, id, 'hearing-set', ['2026-10-06', '930', 'A. Moreno']));
  return { made, at, id };
}

async function comesBack({ desk, store }: Awaited<ReturnType<typeof demoDesk>>) {
  const costs = { bankChargeCents: cents(0), costCents: cents(3600) };
  const tenderId = await tenderOf(desk, 5300);
  const item = { tenderId, bankDate: '2026-09-15', code: 'A', ...costs };
  accepted(await postReturnedItem(desk, await counterOf(desk, 101), item));
  const returned = await store.book
    .selectFrom('returned_item')
    .selectAll()
    .executeTakeFirstOrThrow();
  return linesOf(desk, returned.entry_id);
}

test('upheld: the fine is owed again on its own lines, what was earned taken back', async () => {
  const { made, at, id } = await heard();
  accepted(await citationAct(at('2026-10-06'), id, 'hearing-decision', ['upheld', 'Seen']));
  expect((await comesBack(made)).slice(0, 5)).toEqual([
    ...['D 110-1220 5300', 'C 110-2710 5300', 'D 110-4310 4050', 'D 710-2220 1250'],
    'C 990-1101 5300',
  ]);
  // With the fee of the return.
  expect(await findById(made.desk, id)).toMatchObject({ dueCents: 7800 });
  expect(await barredFrom(at('2026-10-28'), id, 'notice')).toBeUndefined();
  expect(await brokenOf(made)).toEqual([]);
});

test('what a court gave back since is owed as the check, not as a fine', async () => {
  const { made, at, id } = await heard();
  accepted(await citationAct(at('2026-10-06'), id, 'hearing-decision', ['upheld', 'Seen']));
  accepted(await citationAct(at('2026-10-20'), id, 'court-filed', ['2026-10-20']));
  await citationActByTwo(at('2026-10-30'), id, 'court-outcome', ['dismissed', 'So', 'known']);
  expect(await comesBack(made)).toContain('D 110-1250 5300');
  expect(await brokenOf(made)).toEqual([]);
});
