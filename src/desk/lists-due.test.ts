// Which lists wait for accounting, and by when: none where the city has no policy for it.
import { expect, test } from 'vitest';
import { acknowledgePayments } from '../../test/support/acknowledged-lists.ts';
import { deskOn } from '../../test/support/book.ts';
import { morningOf } from '../../test/support/chance.ts';
import { accepted, counterOf } from '../../test/support/counter.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { handedOverAndBanked } from '../../test/support/refunds.ts';
import { tamper } from '../../test/support/tamper.ts';
import { closeDay } from './close-day.ts';
import type { Desk } from './desk.ts';
import { readListsDue } from './lists-due.ts';

const DATE = '2026-09-15';

async function due(desk: Desk, number = 701): Promise<readonly string[]> {
  const { person } = await counterOf(desk, number);
  const lists = await readListsDue(desk, person);
  return lists.map(({ list, from, dueOn }) => `${list} ${from} by ${dueOn}`);
}

test('a closed date and a week that is over wait until they are acknowledged', async () => {
  const { desk, clock, close } = await realDesk();
  await handedOverAndBanked(desk);
  expect(await due(desk)).toEqual([]);
  accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
  const payments = 'posted-payments 2026-09-15 by 2026-09-16';
  expect(await due(desk)).toEqual([payments]);
  expect(await due(desk, 902)).toEqual([]);
  clock.set(morningOf(6));
  const refunds = 'refund-events 2026-09-14 by 2026-09-22';
  expect(await due(desk)).toEqual([payments, refunds]);
  await acknowledgePayments(desk, DATE);
  expect(await due(desk)).toEqual([refunds]);
  await close();
});

test('a book from before the policy has none', async () => {
  const made = await realDesk();
  await handedOverAndBanked(made.desk);
  accepted(await closeDay(made.desk, await counterOf(made.desk, 902), DATE));
  await made.close();
  tamper(made.path, "DELETE FROM policy WHERE name LIKE 'list.%'");
  const { desk, clock, close } = deskOn(made.path);
  clock.set(morningOf(6));
  expect(await due(desk)).toEqual([]);
  await close();
});
