// A yes is a yes to what was read: where a step would come to something else by now, it is refused,
// and is asked again.
import { expect, test } from 'vitest';
import { asked, idOf } from '../../test/support/arrangements.ts';
import { demoDesk } from '../../test/support/book.ts';
import { act, oldBusiness, payAll } from '../../test/support/businesses.ts';
import { accepted, approve, counterOf, openFloat, outcomeOf } from '../../test/support/counter.ts';
import { brokenOf } from '../../test/support/proof.ts';
import { cents } from '../domain/money.ts';
import { arrangementsOf } from '../store/arrangements.ts';
import { loadItems } from '../store/open-items.ts';
import { makeArrangement } from './make-arrangement.ts';
import { makeMemo } from './make-memo.ts';
import { memoChoices } from './memo-target.ts';

test('an exemption that was read as 0.00 gives back nothing that was taxed since', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  await openFloat(desk, await counterOf(desk, 101));
  const accountId = await oldBusiness(desk);
  accepted(await act(desk, accountId, 'reclassify', ['Groceries', '445110', 'retail', 'yes']));
  const exempt = ['nonprofit', '2027-12-31', 'letter'];
  const before = accepted(await act(desk, accountId, 'exempt', exempt));
  if (before.done) throw new Error('one person exempted it');
  accepted(await act(desk, accountId, 'renew', ['410000', 'today', 'yes']));
  await payAll(desk, accountId);
  expect(outcomeOf(await approve(desk, before.request.id, 902))).toBe('request-changed');
  const credits = (await loadItems(store.book, { accountId })).filter(({ side }) => side === 'C');
  expect(credits).toEqual([]);
  const again = accepted(await act(desk, accountId, 'exempt', exempt));
  if (again.done) throw new Error('one person exempted it');
  expect(again.request.record).not.toEqual(before.request.record);
  accepted(await approve(desk, again.request.id, 902));
  expect(await brokenOf(made)).toEqual([]);
});

test('an arrangement is made over the amount that was read', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  const id = await idOf(desk, '41002387');
  const clerk = await counterOf(desk, 101);
  const terms = asked(id, { count: 6, frequency: 'M', firstOn: '2026-10-15', address: '1 Oak' });
  const before = accepted(await makeArrangement(desk, clerk, terms));
  if (before.done) throw new Error('one person made it');
  const [some] = await memoChoices(desk, id, 'debit');
  const memo = { kind: 'debit', componentId: some?.about.componentId ?? 0 } as const;
  const reason = { number: 1, text: 'meter read again' };
  accepted(await makeMemo(desk, clerk, { ...memo, amountCents: cents(2500), reason }));
  expect(outcomeOf(await approve(desk, before.request.id, 902))).toBe('request-changed');
  expect(await arrangementsOf(store.book, id)).toEqual([]);
  const again = accepted(await makeArrangement(desk, clerk, terms));
  if (again.done) throw new Error('one person made it');
  accepted(await approve(desk, again.request.id, 902));
  expect((await arrangementsOf(store.book, id))[0]?.principalCents).toBe(19_100);
  expect(await brokenOf(made)).toEqual([]);
});
