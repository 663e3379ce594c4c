// The refund report of a week has each event in the week in which it was recorded: what happens to
// a refund later leaves the list of the week before alone.
import { expect, test } from 'vitest';
import { morningOf } from '../../test/support/chance.ts';
import { accepted, cash, counterOf, lineFor, PINS, pay } from '../../test/support/counter.ts';
import { imported } from '../../test/support/imports.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { handedOver, openCredits, paidAndBack, TO } from '../../test/support/refunds.ts';
import { madeUpTaxes, TAXES } from '../../test/support/taxes.ts';
import { answerRequest } from './answer-request.ts';
import { askRefund } from './ask-refund.ts';
import type { Desk } from './desk.ts';
import { readReport } from './read-report.ts';

const report = async (desk: Desk, date: string) =>
  accepted(await readReport(desk, { report: 'refund-events', date }));

test('a week has what was recorded in it, and no later event changes it', async () => {
  const { desk, clock, close } = await realDesk();
  await handedOver(desk);
  const before = await report(desk, '2026-09-17');
  expect(before).toMatchObject({ from: '2026-09-14', to: '2026-09-20' });
  const whats = ({ rows }: typeof before) => rows.map(({ cells }) => cells[1] ?? cells[0]);
  expect(whats(before)).toEqual(['Tue 15 Sep 2026', 'asked', 'granted', 'handed over']);
  expect(before.control).toEqual({ items: 3, amountCents: 1500 });
  // Another line numbers an account alike.
  const bill = { account: '7000419', bill: 'X-7000419', due: '2026-12-31' };
  await imported(desk, TAXES, madeUpTaxes({ ...bill, tax: '100.00', penalty: '0.00' }));
  expect((await report(desk, '2026-09-17')).rows).toEqual(before.rows);
  clock.set(morningOf(6));
  await paidAndBack(desk, 1, '2026-09-21');
  expect((await report(desk, '2026-09-15')).rows).toEqual(before.rows);
  const after = await report(desk, '2026-09-21');
  expect(whats(after)).toEqual(['Mon 21 Sep 2026', 'paid', 'came back']);
  expect(after.control).toEqual({ items: 2, amountCents: -1500 });
  await close();
});

test('a refund that is denied is told with who denied it and why', async () => {
  const { desk, close } = await realDesk();
  const counter = await counterOf(desk, 101);
  await handedOver(desk);
  accepted(await pay(desk, counter, [await lineFor(desk, '7000426', 6000)], [cash(6000)]));
  const [credit] = await openCredits(desk, '7000426');
  const reason = { number: 1, text: 'receipt seen' };
  const asked = accepted(
    await askRefund(desk, counter, { itemId: credit?.itemId ?? 0, ...TO, reason }),
  );
  const answer = {
    requestId: asked.id,
    number: 902,
    pin: PINS[902] ?? '',
    register: null,
  } as const;
  accepted(await answerRequest(desk, { ...answer, decision: 'no', reason: 'not his' }));
  const { rows } = await report(desk, '2026-09-15');
  const denied = rows.find(({ cells }) => cells[1] === 'denied');
  expect(denied?.cells.slice(2)).toEqual(['', '7000426', TO.payee, 'denied: not his', '902', 700]);
  await close();
});
