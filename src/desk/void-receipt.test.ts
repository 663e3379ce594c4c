// The code on the customer's copy: what is guessed leaves traces, and ends.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import {
  accepted,
  approve,
  cash,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../test/support/counter.ts';
import { present } from '../domain/assert.ts';
import { loadReceipt } from '../store/receipts.ts';
import { verifyBook } from './verify-book.ts';
import { requestVoid } from './void-receipt.ts';

async function posted() {
  const day = await demoDesk();
  const counter = await counterOf(day.desk);
  await openFloat(day.desk, counter);
  const line = await lineFor(day.desk, '7000412');
  const { receiptId } = accepted(await pay(day.desk, counter, [line], [cash(5300)]));
  const receipt = present(await loadReceipt(day.store.book, { id: receiptId }), 'receipt');
  const ask = (copyCode: string) =>
    requestVoid(day.desk, counter, { receiptId, reason: { number: 1 }, copyCode });
  return { ...day, ask, code: receipt.voidCode, wrong: receipt.voidCode === '1' ? '2' : '1' };
}

test('every wrong code is in the chain, and the second person is told of them', async () => {
  const { desk, store, close, ask, code, wrong } = await posted();
  expect(outcomeOf(await ask(wrong))).toBe('void-code');
  expect(outcomeOf(await ask(wrong))).toBe('void-code');
  const links = await store.book
    .selectFrom('chain_link')
    .select('content')
    .where('kind', '=', 'wrong-void-code')
    .execute();
  expect(links.map(({ content }) => content)).toEqual(
    Array(2).fill('{"by":101,"receipt":"1-000101"}'),
  );
  const request = accepted(await ask(code));
  expect(request.record['wrongCodes']).toBe(2);
  expect(outcomeOf(await approve(desk, request.id))).toBe('done');
  expect((await verifyBook(store)).sound).toBe(true);
  await close();
});

test('after three wrong codes no code is taken any more, not even the right one', async () => {
  const { close, ask, code, wrong } = await posted();
  for (const _ of [1, 2, 3]) expect(outcomeOf(await ask(wrong))).toBe('void-code');
  expect(outcomeOf(await ask(code))).toBe('void-code-spent');
  const request = accepted(await ask('0'));
  expect(request.record).toMatchObject({ copyReturned: false, wrongCodes: 3 });
  await close();
});
