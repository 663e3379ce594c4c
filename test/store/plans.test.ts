// How SQLite answers what is asked at every key or every payment: by index, however old the book.
import type { CompiledQuery } from 'kysely';
import { expect, test } from 'vitest';
import { oldestUnclosed, oldestUnclosedDate } from '../../src/store/day-close.ts';
import { newestSeal } from '../../src/store/line-records.ts';
import { anyItem, anyItemOf } from '../../src/store/open-items.ts';
import type { Book } from '../../src/store/open-store.ts';
import { queuedJobs, queueOf } from '../../src/store/print-queue.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, cash, counterOf, lineFor, openFloat, pay } from '../support/counter.ts';

/** The steps of the plan, such as `SEARCH i USING INDEX ...`, a line each. */
async function planOf(book: Book, query: CompiledQuery): Promise<string> {
  const asked = { ...query, sql: `EXPLAIN QUERY PLAN ${query.sql}` };
  const { rows } = await book.executeQuery<{ readonly detail: string }>({ ...asked });
  return rows.map(({ detail }) => detail).join('\n');
}

test('the oldest date that is not closed steps from date to date', async () => {
  const { store, desk, close } = await demoDesk();
  expect(await oldestUnclosedDate(store.book)).toBeUndefined();
  await openFloat(desk, await counterOf(desk));
  expect(await oldestUnclosedDate(store.book)).toBe('2026-09-15');
  const plan = await planOf(store.book, oldestUnclosed().compile(store.book));
  expect(plan).toContain('SEARCH drawer_session USING COVERING INDEX drawer_session_date');
  expect(plan).not.toMatch(/SCAN (drawer_session|s|day_close|c)\b/);
  await close();
});

test('an item of a line of business is found through its accounts', async () => {
  const { store, close } = await demoDesk();
  expect(await anyItemOf(store.book, 'parking')).toMatchObject({ department: 'parking' });
  expect(await anyItemOf(store.book, 'none')).toBeUndefined();
  const plan = await planOf(store.book, anyItem(store.book, 'parking').compile());
  expect(plan).toContain('SEARCH a USING COVERING INDEX sqlite_autoindex_account');
  expect(plan).toMatch(/SEARCH i USING (COVERING )?INDEX open_item_account/);
  expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  await close();
});

test('the outbox of a register is read by its queue, without what the papers say', async () => {
  const { store, desk, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  accepted(await pay(desk, counter, [await lineFor(desk, '7000412')], [cash(5300)]));
  const query = queueOf(store.book, { register: 1 }).compile();
  const plan = await planOf(store.book, query);
  expect(plan).toContain('print_queue_register');
  expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  expect(query.sql).not.toContain('content');
  expect(await queuedJobs(store.book, 1)).toMatchObject([{ kind: 'kick' }, { kind: 'paper' }]);
  await close();
});

test('the key of the newest tax number is found among those that have one', async () => {
  const { store, close } = await demoDesk();
  const plan = await planOf(store.book, newestSeal(store.book).compile());
  expect(plan).toContain('USING INDEX line_record_key');
  await close();
});
