// A registration that is held, and money: released with the payment that leaves nothing owed, held
// again where that payment is taken back.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import {
  accepted,
  approve,
  cash,
  check,
  counterOf,
  lineFor,
  openFloat,
  pay,
} from '../../../test/support/counter.ts';
import {
  citationAct,
  citationActByTwo,
  citationNumbered,
  sightOf,
} from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { bankIt, takeAndCount, tenderOf } from '../../../test/support/returned.ts';
import { postReturnedItem } from '../../desk/post-returned-item.ts';
import { requestVoid } from '../../desk/void-receipt.ts';
import { cents } from '../../domain/money.ts';
import { lineRecordsOf } from '../../store/line-records.ts';

const CITATION = '7000405';

/** 53.00 and 35.00 for being late, held. */
async function held() {
  const made = await demoDesk();
  const { desk, store } = made;
  const id = await citationNumbered(desk, CITATION);
  accepted(await citationAct(desk, id, 'hold'));
  const acts = async () =>
    (await lineRecordsOf(store.book, id)).map(({ act, facts }) =>
      [act, facts['why'] ?? facts['amount']].join(' '),
    );
  const papers = async () =>
    JSON.stringify(await store.book.selectFrom('print_job').selectAll().execute());
  return { made, desk, id, acts, papers };
}

const RELEASED = `Citation ${CITATION}: the hold on the registration is released.`;

test('the payment that leaves nothing owed releases it, and its receipt says so', async () => {
  const { made, desk, id, acts, papers } = await held();
  const clerk = await counterOf(desk, 101);
  await openFloat(desk, clerk);
  accepted(await pay(desk, clerk, [await lineFor(desk, CITATION, 5000)], [cash(5000)]));
  expect(await acts()).toEqual(['hold 88.00']);
  expect(await papers()).not.toContain('registration is released');
  const last = accepted(await pay(desk, clerk, [await lineFor(desk, CITATION)], [cash(3800)]));
  expect(await acts()).toEqual(['hold 88.00', 'release paid']);
  expect(await papers()).toContain(RELEASED);
  expect(await sightOf(desk, id)).toContain('Hold released 15 Sep 2026');
  expect(await brokenOf(made)).toEqual([]);
  const voiding = { receiptId: last.receiptId, reason: { number: 1 }, copyCode: '' };
  const asked = accepted(await requestVoid(desk, clerk, voiding));
  accepted(await approve(desk, asked.id));
  expect(await acts()).toEqual(['hold 88.00', 'release paid', 'hold 38.00']);
  expect(await sightOf(desk, id)).toContain('Registration held since 15 Sep 2026 for 38.00');
  expect(await brokenOf(made)).toEqual([]);
});

test('a check that comes back has it held again for what is owed', async () => {
  const { made, desk, acts } = await held();
  const counter = await counterOf(desk, 102, 2);
  const receipts = [{ lines: [await lineFor(desk, CITATION)], tenders: [check(8800)] }];
  await takeAndCount(desk, counter, receipts);
  expect(await acts()).toEqual(['hold 88.00', 'release paid']);
  await bankIt(desk, counter, { date: '2026-09-15', bag: '7001', receipts });
  const back = { tenderId: await tenderOf(desk, 8800), bankDate: '2026-09-15', code: 'A' };
  const cost = { bankChargeCents: cents(0), costCents: cents(2500) };
  accepted(await postReturnedItem(desk, await counterOf(desk, 101), { ...back, ...cost }));
  // What the return costs is its payer's, and no part of it.
  expect(await acts()).toEqual(['hold 88.00', 'release paid', 'hold 88.00']);
  expect(await brokenOf(made)).toEqual([]);
});

test('it is dated by the city, not by a drawer of the next day', async () => {
  const { made, desk, id, acts } = await held();
  const at = (dated: string) => ({ ...desk, dated });
  const clerk = await counterOf(desk, 101);
  await openFloat(at('2026-09-16'), clerk);
  const line = await lineFor(desk, CITATION);
  const { receiptId } = accepted(await pay(at('2026-09-15'), clerk, [line], [cash(8800)]));
  const voiding = { receiptId, reason: { number: 1 }, copyCode: '' };
  const asked = accepted(await requestVoid(at('2026-09-15'), clerk, voiding));
  accepted(await approve(at('2026-09-15'), asked.id));
  await citationActByTwo(at('2026-09-15'), id, 'release', ['mistake']);
  expect((await acts()).slice(1)).toEqual(['release paid', 'hold 88.00', 'release mistake']);
  const { book } = made.store;
  const dates = (await lineRecordsOf(book, id)).map(({ businessDate }) => businessDate);
  expect(new Set(dates)).toEqual(new Set(['2026-09-15']));
  expect(await brokenOf(made)).toEqual([]);
});
