// Coupons of arrangements at the counter: scanned to be paid, again, out of their turn, and of a
// plan that broke or was cancelled.
import { describe, it } from 'vitest';
import { arranged, asked, idOf, owing17430 } from '../support/arrangements.ts';
import { cancelled, couponLines, owedItems } from '../support/coupons.ts';
import { atCounter } from './support.ts';

describe('coupons of arrangements', () => {
  it('a scanned coupon proposes exactly its instalment, and is paid but once', async () => {
    const counter = await atCounter();
    const { desk } = counter;
    const of = asked(await owing17430(desk), { count: 3 });
    await arranged(desk, of);
    const [first = '', second = ''] = await couponLines(desk, 1);
    await counter.play(`
      keys ${first}⏎
      expect A-000001: coupon 1 of 3, 58.10 by Thu 1 Oct 2026
      expect 58.10 into the basket
      keys ⏎
      keys *5810⏎
      expect is posted
      keys ⏎
      keys ${first}⏎
      expect Instalment 1 of A-000001 is paid
      keys ${second}⏎
      expect A-000001: coupon 2 of 3, 58.10 by Thu 15 Oct 2026
      keys ⏎*5810⏎
      expect is posted
      keys ⏎-4⏎41002387⏎
      expect A-000001 kept: instalment 3 of 3
    `);
  });

  it('one of a later instalment says what is paid first', async () => {
    const counter = await atCounter();
    const { desk } = counter;
    await arranged(desk, asked(await owing17430(desk)));
    const [, , third = ''] = await couponLines(desk, 1);
    await counter.play(`
      keys ${third}⏎
      expect A-000001: coupon 3 of 3
      expect EARLIER instalments are open: 116.20 is paid first
    `);
  });

  it('its money goes to the plan, though something older was left out of it', async () => {
    const counter = await atCounter();
    const { desk } = counter;
    const id = await idOf(desk, '41007337');
    const [older = 0] = await owedItems(desk, id);
    await arranged(desk, asked(id, { without: [older], count: 2 }));
    const [first = ''] = await couponLines(desk, 1);
    await counter.play(`
      keys ${first}⏎
      expect A-000001: coupon 1 of 2, 85.90
      keys ⏎
      keys *8590⏎
      expect is posted
      keys ⏎-4⏎41007337⏎
      expect A-000001 kept: instalment 2 of 2, 85.90
    `);
  });

  it('over several accounts it goes on to the next by itself', async () => {
    const counter = await atCounter();
    const { desk } = counter;
    const citation = await idOf(desk, '7000440');
    await arranged(desk, asked(citation, { scope: 'payer', count: 2 }));
    const [first = '', second = ''] = await couponLines(desk, 1);
    await counter.play(`
      keys ${first}⏎
      expect A-000001: coupon 1 of 2, 132.40 by Thu 1 Oct 2026
      expect 53.00 into the basket
      keys ⏎
      expect A-000001: coupon 1 of 2, 79.40 by Thu 1 Oct 2026
      expect 79.40 into the basket
      keys ⏎*13240⏎
      expect is posted
      keys ⏎
      keys ${second}⏎
      expect A-000001: coupon 2 of 2, 132.40
      expect 132.40 into the basket
      keys ⏎*13240⏎
      expect is posted
    `);
  });

  it('a coupon of a plan that was cancelled is refused by the reason', async () => {
    const counter = await atCounter();
    const { desk } = counter;
    await arranged(desk, asked(await owing17430(desk)));
    await cancelled(desk, 1);
    const [first = ''] = await couponLines(desk, 1);
    await counter.play(`
      keys ${first}⏎
      expect Arrangement A-000001 of this coupon was cancelled: made by mistake.
    `);
  });

  it('that the plan of a coupon is broken is said before it is taken', async () => {
    const counter = await atCounter();
    const { desk } = counter;
    const id = await owing17430(desk);
    await arranged({ ...desk, dated: '2026-08-01' }, asked(id, { firstOn: '2026-08-10' }));
    const [first = ''] = await couponLines(desk, 1);
    await counter.play(`
      keys ${first}⏎
      expect PLAN BROKEN on Fri 14 Aug 2026: all that is left of it is due
    `);
  });
});
