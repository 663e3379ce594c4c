// A query compiled once gives what the same query gives when it is built anew.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { compileOnce } from './compile-once.ts';

test('parameters are bound anew each time, constants stay', async () => {
  const { store, close } = await demoDesk();
  let built = 0;
  const people = compileOnce((book, at: { role: string; above: number }) => {
    built += 1;
    return book
      .selectFrom('person')
      .select(['number', 'name'])
      .where('role', '=', at.role as 'clerk')
      .where('number', '>', at.above)
      .where('number', '<>', 103)
      .orderBy('number');
  });
  const numbers = async (role: string, above: number) =>
    (await people(store.book, { role, above })).map((row) => row.number);
  expect(await numbers('clerk', 0)).toEqual([101, 102]);
  expect(await numbers('clerk', 101)).toEqual([102]);
  expect(await numbers('supervisor', 0)).toEqual([902, 903]);
  await store.transact(async (book) => {
    expect((await people(book, { role: 'auditor', above: 0 })).length).toBe(1);
    return { ok: true, value: undefined };
  });
  expect(built).toBe(1);
  await close();
});
