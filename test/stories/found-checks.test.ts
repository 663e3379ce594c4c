// A check that was keyed as cash: it lies in the drawer, no receipt lists it, and it goes to the
// bank.
import { expect, it } from 'vitest';
import { requestClose } from '../../src/desk/close-drawer.ts';
import { countDrawer } from '../../src/desk/count-drawer.ts';
import { cents } from '../../src/domain/money.ts';
import { demoDesk } from '../support/book.ts';
import {
  accepted,
  approve,
  cash,
  check,
  counterOf,
  lineFor,
  openFloat,
  pay,
  piecesFor,
} from '../support/counter.ts';
import { tell } from '../support/story.ts';

it('is keyed by its amount, taken out again, and stands on the slip', async () => {
  const { desk, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  accepted(await pay(desk, counter, [await lineFor(desk, '7000412')], [cash(5300)]));
  accepted(await pay(desk, counter, [await lineFor(desk, '41005521')], [check(7500)]));
  const nothing = { items: 0, amountCents: cents(0) };
  const paper = { items: 2, amountCents: cents(12_800) };
  const count = { lines: piecesFor(20_000), checks: paper, card: nothing };
  accepted(await countDrawer(desk, counter, count));
  accepted(await countDrawer(desk, counter, count));
  const request = accepted(await requestClose(desk, counter, { number: 3 }));
  accepted(await approve(desk, request.id, 801));
  const told = await tell(
    desk,
    `
    keys 6⏎ ⏎ 7001⏎ 0⏎* ⏎
    expect 1 check 75.00
    keys * ⏎
    expect The checks in the bag are 75.00; the drawers counted 128.00.
    keys 5.3
    expect a check of 5.30 that no receipt lists joins the list
    keys ⏎
    expect 2 no receipt lists it 5.30 FOUND
    keys 0
    expect takes the found check of 5.30 out
    keys ⏎ ..
    expect TAPE
    keys 50.⏎3.⏎*⏎
    expect a check of 53.00 that no receipt lists joins the list
    keys ⏎
    expect 2 checks 128.00
    keys * ⏎
    expect Deposit 1 of 128.00
    `,
  );
  expect(told.keysOutsideKeypad).toBe(0);
  expect(told.papers.at(-1)).toContain('CHECKS, 2 items');
  await close();
});
