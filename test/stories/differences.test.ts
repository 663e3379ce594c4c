// The differences of a day over all its sheets and drawers, by number pad: what each is, and the
// way to its sheet and its receipt.
import { describe, expect, it } from 'vitest';
import { requestClose } from '../../src/desk/close-drawer.ts';
import { countDrawer } from '../../src/desk/count-drawer.ts';
import { cents } from '../../src/domain/money.ts';
import { demoDesk } from '../support/book.ts';
import {
  accepted,
  approve,
  check,
  counterOf,
  lineFor,
  openFloat,
  pay,
  piecesFor,
} from '../support/counter.ts';
import { closeTheDrawer, takeTheMoney } from '../support/short-day.ts';
import { tell } from '../support/story.ts';

describe('the differences of a day', () => {
  it('are named over all sheets, and lead to the line and to the receipt', async () => {
    const { desk, close } = await demoDesk();
    await closeTheDrawer(desk, await takeTheMoney(desk));
    const told = await tell(
      desk,
      `
      keys 5⏎ 1⏎ 16600⏎5700⏎*⏎
      keys -- 3⏎ 5300⏎14680⏎*⏎
      expect 146.80 NOT POSTED
      expect 8 Line 2 of Parking: 146.80 was posted under Business tax, 1-000103.
      keys -- 0⏎
      expect DIFFERENCES OF THE DAY
      expect 1 Water and sewer. Line 2: 57.00 for 75.00 of 1-000105: transposition, 18.00
      expect 2 Line 2 of Parking: 146.80 was posted under Business tax, 1-000103.
      expect No tape yet: Business tax.
      expect Tapes 422.80 registers 294.00 128.80 high
      keys 1⏎
      expect SHEET Water and sewer
      expect STUB 2
      keys /
      expect RECEIPT 1-000105
      keys - 7500⏎
      expect balances
      keys -- -
      refuse transposition
      keys 1⏎
      expect SHEET Parking
      expect STUB 2
      keys /
      expect Nothing was posted for this line.
      `,
    );
    expect(told.keysOutsideKeypad).toBe(0);
    await close();
  });

  it('name the receipt of a check that was counted as cash, before any tape is keyed', async () => {
    const { desk, close } = await demoDesk();
    const counter = await counterOf(desk, 102, 2);
    await openFloat(desk, counter);
    accepted(await pay(desk, counter, [await lineFor(desk, '7000419')], [check(7500)]));
    const count = {
      lines: piecesFor(27500),
      checks: { items: 0, amountCents: cents(0) },
      card: { items: 0, amountCents: cents(0) },
    };
    accepted(await countDrawer(desk, counter, count));
    accepted(await countDrawer(desk, counter, count));
    const request = accepted(await requestClose(desk, counter, { number: 4, text: 'looked for' }));
    accepted(await approve(desk, request.id, 801));
    await tell(
      desk,
      `
      keys 5⏎ 0⏎
      expect No tape yet: Parking.
      expect 1 Session 2-0915: 75.00 keyed as check, counted as cash: 2-000101.
      keys 1⏎
      expect RECEIPT 2-000101
      keys - - 3⏎ 7500⏎*⏎
      expect balances
      `,
    );
    await close();
  });
});
