// A clock that was set back is on record; one that runs on is not.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { noteClock } from './note-clock.ts';
import { verifyBook } from './verify-book.ts';

test('a clock set back is linked once, and verify stays sound', async () => {
  const { desk, clock, store, close } = await demoDesk();
  expect(await noteClock(desk)).toEqual({ ok: true, value: false });
  clock.set('2026-09-01T09:00:00.000Z');
  expect(await noteClock(desk)).toEqual({ ok: true, value: true });
  expect(await noteClock(desk)).toEqual({ ok: true, value: false });
  const link = await store.book
    .selectFrom('chain_link')
    .select(['kind', 'content'])
    .where('kind', '=', 'clock-back')
    .execute();
  expect(link).toHaveLength(1);
  expect((await verifyBook(store)).checks.filter((check) => check.broken !== null)).toEqual([]);
  await close();
});
