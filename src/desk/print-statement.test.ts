// The statement of an account says what the book says: bills on their dates, each movement since,
// and a sum that is what the account owes.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, cash, counterOf, lineFor, openFloat, pay } from '../../test/support/counter.ts';
import { cents } from '../domain/money.ts';
import type { Paper } from '../domain/papers/paper.ts';
import { accountsByNumber, owedOf } from '../store/accounts.ts';
import { makeMemo } from './make-memo.ts';
import { memoChoices } from './memo-target.ts';
import { printStatement } from './print-statement.ts';

test('a bill, a payment in part and a memo, and what is owed after them', async () => {
  const { desk, store, close } = await demoDesk();
  const counter = await counterOf(desk, 101);
  const [account] = await accountsByNumber(store.book, '41002379');
  const id = account?.id ?? 0;
  await openFloat(desk, counter);
  accepted(await pay(desk, counter, [await lineFor(desk, '41002379', 10_000)], [cash(10_000)]));
  const [some] = await memoChoices(desk, id, 'credit');
  const about = { componentId: some?.about.componentId ?? 0, amountCents: cents(500) };
  const reason = { number: 1, text: 'photo 12' };
  accepted(await makeMemo(desk, counter, { kind: 'credit', ...about, reason }));
  accepted(await printStatement(desk, counter, id));
  const { content } = await store.book
    .selectFrom('print_job')
    .select('content')
    .where('subject', '=', 'statement 41002379')
    .executeTakeFirstOrThrow();
  const { blocks } = (JSON.parse(content) as { readonly paper: Paper }).paper;
  const told = blocks.flatMap((block) => {
    if (block.block === 'item') return [`${block.details[0]}: ${block.title} ${block.amountCents}`];
    return block.block === 'amount' ? [`${block.label} ${block.amountCents}`] : [];
  });
  expect(told).toEqual([
    'Brought forward 0',
    'Mon 14 Sep 2026: Water and sewer, 16 Jul to 13 Sep 16600',
    'Tue 15 Sep 2026: Receipt 1-000101 -10000',
    'Tue 15 Sep 2026: Credit memo M-000001: leak: photo 12 -500',
    'OWED 6100',
  ]);
  expect(await owedOf(store.book, id)).toBe(6100);
  await close();
});
