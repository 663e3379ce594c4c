// What a letter says where the book does not know: in the language of the letter.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted } from '../../test/support/counter.ts';
import { citationAct, citationNumbered } from '../../test/support/parking.ts';

test('what is not known of a vehicle is not known in Spanish', async () => {
  const { desk, store } = await demoDesk();
  const id = await citationNumbered(desk, '7000398');
  await sql`DROP TRIGGER identifier_no_delete`.execute(store.book);
  await store.book.deleteFrom('identifier').where('account_id', '=', id).execute();
  const ana = ['Ana Ruiz', '9 Calle Luna, Robles Canyon CA 93001', 'es'];
  accepted(await citationAct({ ...desk, dated: '2026-08-03' }, id, 'notice', ana));
  const letter = await store.book.selectFrom('letter').select('content').executeTakeFirstOrThrow();
  expect(letter.content).toContain('no se conoce');
  expect(letter.content).not.toContain('not known');
});
