// What the second person reads before signing for a drawer that differs.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, counterOf, openFloat, piecesFor } from '../../test/support/counter.ts';
import { cents } from '../domain/money.ts';
import { requestClose } from './close-drawer.ts';
import { countDrawer } from './count-drawer.ts';
import { requestLines } from './request-lines.ts';

test.each([
  [19_500, 0, ['cash: 5.00 short']],
  [20_000, 300, ['checks and money orders: 3.00 over']],
  [
    10_000,
    300,
    [
      'cash: 100.00 short',
      'checks and money orders: 3.00 over',
      'beyond what a supervisor signs: the finance director must',
    ],
  ],
])('cash %i and checks %i', async (cash, check, says) => {
  const { desk, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  const nothing = { items: 0, amountCents: cents(0) };
  const checks = { items: check === 0 ? 0 : 1, amountCents: cents(check) };
  const count = { lines: piecesFor(cash), checks, card: nothing };
  accepted(await countDrawer(desk, counter, count));
  accepted(await countDrawer(desk, counter, count));
  const request = accepted(await requestClose(desk, counter, { number: 5 }));
  expect(requestLines(request)).toEqual([
    'Close of a drawer with a difference',
    'session: 1-0915',
    'reason: not found',
    ...says,
  ]);
  await close();
});
