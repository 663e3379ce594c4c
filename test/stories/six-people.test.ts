// Six people's day at two registers, on the number pad alone: a hand-over, a clerk who went home, a
// basket recalled elsewhere, an answer from the queue, a slip of paper, a sheet that was keyed
// wrong and a close that was lifted. At the end the figures are added up once more from the rows.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { demoDesk, type TestDesk } from '../support/book.ts';
import { afternoon, atFive, atFour, morning, supervisor, theClerkIsAway } from './six-people.ts';
import { kept, openWindow } from './support.ts';

test('six people, two registers, one day', async () => {
  const day = kept(await demoDesk());
  const one = await openWindow(day.desk, 1);
  const two = await openWindow(day.desk, 2);
  await morning(one, two);
  await supervisor(one, two);
  await afternoon(one, two);
  await theClerkIsAway(one);
  await atFour(two);
  await atFive(one);
  await sumsByOtherMeans(day);
  const reason = await day.store.book.selectFrom('session_end').select('reason_number').execute();
  expect(reason).toEqual([{ reason_number: 1 }]);
  expect(one.papers.filter((paper) => paper.includes('From paper receipt P-000101'))).toHaveLength(
    1,
  );
  expect((await verifyBook(day.store)).sound).toBe(true);
});

/** The same figures from the rows alone, added up in SQL. */
async function sumsByOtherMeans({ store }: TestDesk) {
  const { rows } = await sql`
    select session.number, person.number as clerk, sum(receipt.total_cents) as taken,
           (select sum(amount_cents) from receipt_tender join receipt as own on own.id = receipt_id
            where own.session_id = session.id and kind = 'cash'
              and own.id not in (select receipt_id from receipt_void)) as cash,
           closed.cash_to_deposit_cents as banked
    from drawer_session as session
    join person on person.id = session.clerk_id
    join session_close as closed on closed.session_id = session.id
    join receipt on receipt.session_id = session.id
    where receipt.id not in (select receipt_id from receipt_void)
    group by session.id order by session.id`.execute(store.book);
  expect(rows).toEqual([
    { number: '1-0915', clerk: 101, taken: 16600, cash: 16600, banked: 16600 },
    { number: '2-0915', clerk: 102, taken: 5300, cash: 5300, banked: 5300 },
    { number: '1-0915-2', clerk: 103, taken: 29680, cash: 12180, banked: 12180 },
  ]);
}
