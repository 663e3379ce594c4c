// Tax that a memo took off and whose year is lowered later: nobody gets back what was never paid.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { act, actByTwo, oldBusiness, payAll, postedBy } from '../../../test/support/businesses.ts';
import {
  accepted,
  approve,
  counterOf,
  openFloat,
  outcomeOf,
} from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { makeMemo } from '../../desk/make-memo.ts';
import { memoChoices } from '../../desk/memo-target.ts';
import { askReversal } from '../../desk/reverse-memo.ts';
import { cents } from '../../domain/money.ts';

const EXEMPT = ['nonprofit', '2027-12-31', 'letter'];

test('an exemption waits until the memo on its year is taken back', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const accountId = await oldBusiness(desk);
  accepted(await act(desk, accountId, 'reclassify', ['Groceries', '445110', 'retail', 'yes']));
  accepted(await act(desk, accountId, 'renew', ['410000', 'today', 'yes']));
  const [tax] = await memoChoices(desk, accountId, 'credit');
  const memo = { componentId: tax?.about.componentId ?? 0, kind: 'credit' } as const;
  const reason = { number: 1, text: 'seen' };
  const supervisor = await counterOf(desk, 902);
  accepted(await makeMemo(desk, supervisor, { ...memo, amountCents: cents(4600), reason }));
  await openFloat(desk, await counterOf(desk, 101));
  await payAll(desk, accountId);
  const asked = accepted(await act(desk, accountId, 'exempt', EXEMPT));
  if (asked.done) throw new Error('one person exempted it');
  expect(outcomeOf(await approve(desk, asked.request.id, 902))).toBe('line-answer');
  const back = accepted(await askReversal(desk, await counterOf(desk, 101), { number: 1, reason }));
  accepted(await approve(desk, back.id, 902));
  await actByTwo(desk, accountId, 'exempt', EXEMPT);
  // What was paid is a credit; what the memo had taken off comes off what is open again.
  expect(await postedBy(desk, accountId)).toContain('C 110-1210 4600');
  expect(await brokenOf(made)).toEqual([]);
});
