// A check that paid a citation comes back: what the return costs is its payer's, whatever is
// decided about the citation, and no registration is held for it.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { barredFrom } from '../../../test/support/businesses.ts';
import { accepted, check, counterOf, lineFor } from '../../../test/support/counter.ts';
import { citationActByTwo, citationNumbered, OWNER } from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { bankIt, takeAndCount, tenderOf } from '../../../test/support/returned.ts';
import { readRun } from '../../../test/support/runs.ts';
import { postReturnedItem } from '../../desk/post-returned-item.ts';
import { stepRun } from '../../desk/run-line.ts';
import { cents } from '../../domain/money.ts';
import { openCents } from '../../domain/open-item.ts';
import { loadItems } from '../../store/open-items.ts';

const CITATION = '7000405';
const HOLDS = { line: 'parking', run: 'holds' };
const RELEASES = { line: 'parking', run: 'releases' };

/** 88.00 paid by a check that the bank returned, for a fee of 25.00. */
async function returned() {
  const made = await demoDesk();
  const { desk } = made;
  const counter = await counterOf(desk, 102, 2);
  const receipts = [{ lines: [await lineFor(desk, CITATION)], tenders: [check(8800)] }];
  await takeAndCount(desk, counter, receipts);
  await bankIt(desk, counter, { date: '2026-09-15', bag: '7001', receipts });
  const back = { tenderId: await tenderOf(desk, 8800), bankDate: '2026-09-15', code: 'A' };
  const cost = { bankChargeCents: cents(0), costCents: cents(2500) };
  accepted(await postReturnedItem(desk, await counterOf(desk, 101), { ...back, ...cost }));
  const id = await citationNumbered(desk, CITATION);
  const openOf = async () => {
    const items = await loadItems(made.store.book, { accountId: id });
    return items.flatMap((item) => {
      return openCents(item) === 0 ? [] : [`${item.documentNumber} ${openCents(item)}`];
    });
  };
  return { made, desk, id, openOf };
}

test('a dismissal takes off the fine and its penalty, and the fee of the check stays', async () => {
  const { made, desk, id, openOf } = await returned();
  expect(await openOf()).toEqual([`${CITATION} 8800`, 'NSF-000001 2500']);
  await citationActByTwo(desk, id, 'review', ['phone', 'Sold the car', ...OWNER]);
  const answers = ['Sgt Ruiz', 'dismissed', 'Another vehicle'];
  await citationActByTwo(desk, id, 'review-result', answers, 401);
  expect(await openOf()).toEqual(['NSF-000001 2500']);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a registration is neither kept nor held for the fee of the check', async () => {
  const { made, desk, id } = await returned();
  const supervisor = await counterOf(desk, 902);
  accepted(await stepRun(desk, supervisor, HOLDS, id));
  await citationActByTwo(desk, id, 'void', ['other', 'Another vehicle'], 401);
  expect(accepted(await readRun(desk, supervisor, RELEASES))).toEqual([]);
  expect(await barredFrom(desk, id, 'release')).toBe('there is no hold');
  expect(await barredFrom(desk, id, 'hold')).toBe('nothing is owed');
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});
