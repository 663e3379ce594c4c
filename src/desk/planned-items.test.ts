// A payment on an account with an arrangement, on a real book: the instalment first (duty 7), also
// where a newer charge is due before it.
import { expect, test } from 'vitest';
import { arranged, asked, owing17430, WATER } from '../../test/support/arrangements.ts';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, cash, counterOf, lineFor, openFloat, pay } from '../../test/support/counter.ts';
import { standingOf } from '../domain/arrangement.ts';
import { cents } from '../domain/money.ts';
import { arrangementsOf } from '../store/arrangements.ts';
import { makeMemo } from './make-memo.ts';
import { memoChoices } from './memo-target.ts';
import { verifyBook } from './verify-book.ts';

test('what pays an instalment keeps the arrangement, whatever else is owed', async () => {
  const { desk, store } = await demoDesk();
  const id = await owing17430(desk);
  await arranged(desk, asked(id, { count: 3, firstOn: '2026-10-01' }), 902);
  const [some] = await memoChoices(desk, id, 'debit');
  const componentId = some?.about.componentId ?? 0;
  const memo = { componentId, kind: 'debit', amountCents: cents(6000) } as const;
  const reason = { number: 1, text: 'newer charge' };
  accepted(await makeMemo(desk, await counterOf(desk, 902), { ...memo, reason }));
  const clerk = await counterOf(desk, 101);
  await openFloat(desk, clerk);
  accepted(await pay(desk, clerk, [await lineFor(desk, WATER, 5810)], [cash(5810)]));
  const standing = async () => {
    const [one] = await arrangementsOf(store.book, id);
    if (one === undefined) throw new Error('no arrangement');
    const { state, paidCents, next } = standingOf(one, '2026-10-06');
    return [state, paidCents, next?.position];
  };
  expect(await standing()).toEqual(['kept', 5810, 2]);
  // The next one early, then what is in none: 60.00.
  accepted(await pay(desk, clerk, [await lineFor(desk, WATER, 11_810)], [cash(11_810)]));
  expect(await standing()).toEqual(['kept', 11_620, 3]);
  expect((await verifyBook(store)).sound).toBe(true);
});
