// The ends of the chains, as a day's close records them.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { counterOf, openFloat } from '../../test/support/counter.ts';
import { allChainHeads } from './day-close.ts';

test('each chain has its head, found from name to name', async () => {
  const { desk, store, close } = await demoDesk();
  await openFloat(desk, await counterOf(desk));
  await openFloat(desk, await counterOf(desk, 102, 2));
  const heads = await allChainHeads(store.book);
  const ends = await sql<{ chain: string; sequence: number }>`
    SELECT chain, MAX(sequence) AS sequence FROM chain_link GROUP BY chain`.execute(store.book);
  expect(heads.map(({ chain, sequence }) => ({ chain, sequence }))).toEqual(ends.rows);
  expect(heads.map(({ chain }) => chain)).toEqual(['office', 'register-1', 'register-2']);
  await close();
});
