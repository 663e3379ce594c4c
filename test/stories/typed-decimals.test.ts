// A workstation set to typed decimals: digits without a point are whole money, wherever money is
// asked for.
import { expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { counterOf, openFloat } from '../support/counter.ts';
import { kept, openWindow, scan, signIn } from './support.ts';

async function typedDecimals() {
  const { desk } = kept(await demoDesk());
  await openFloat(desk, await counterOf(desk));
  const window = await openWindow(desk, 1, { amounts: 'typed-decimals' });
  await window.play(`keys ${signIn(101)} ⏎`);
  return window;
}

it('takes 53 for 53.00 without a question, as payment, in the basket, as tender', async () => {
  const { play, desk } = await typedDecimals();
  await play(`
    keys 7000412⏎ 53
    expect PAY 53._
    expect Enter now: 53.00 into the basket
    keys ⏎
    expect TOTAL 1 item 53.00
    keys ${scan('41002379', 16600)}100⏎ -
    expect CHANGE TO _
    keys 90⏎ *
    expect TOTAL 2 items 143.00
    keys 100+4471⏎
    expect STILL DUE 43.00
    keys 50⏎
    expect is posted
    expect CHANGE
  `);
  const tenders = await desk.store.book
    .selectFrom('receipt_tender')
    .select(['kind', 'amount_cents'])
    .orderBy('id')
    .execute();
  expect(tenders.map((row) => `${row.kind} ${row.amount_cents}`)).toEqual([
    'check 10000',
    'cash 4300',
  ]);
});

it('adds whole money on the tape, and finds a number that was typed as an amount', async () => {
  const { play } = await typedDecimals();
  await play(`
    keys .. 3*5⏎ 1.25⏎ *
    expect TOTAL 16.25
    keys - ⏎ 7000412⏎ 41002379/
    expect 41002379 Rosa Ortega
    expect PAY [166.00] _
  `);
});
