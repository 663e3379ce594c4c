// What became of a refund, by the number pad: accounting records its check, and that it came back;
// the credit stands again and is asked for anew.
import { describe, it } from 'vitest';
import { recordRefundCheck } from '../../src/desk/record-refund-check.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, cash, counterOf, lineFor, pay } from '../support/counter.ts';
import { handedOver } from '../support/refunds.ts';
import { atCounter, kept, openWindow, signIn } from './support.ts';

async function withRefund() {
  const book = kept(await demoDesk());
  await handedOver(book.desk);
  return { ...book, window: await openWindow(book.desk, 2) };
}

describe('a refund that accounts payable has', () => {
  it('is paid by a check, comes back, and its credit stands again', async () => {
    const { window } = await withRefund();
    await window.play(`
      keys ${signIn(701)} 23⏎
      expect REFUNDS THAT ACCOUNTS PAYABLE HAS
      expect REF-000001  Ana Ruiz  15.00  handed over Tue 15 Sep 2026
      keys 1⏎
      expect REFUND REF-000001
      expect To Ana Ruiz, 12 Mill Street, Robles Canyon CA
      expect 15.00 of account 7000419
      expect no check is recorded
      keys 2⏎
      expect Not now: no check is recorded.
      keys 1⏎
      expect REF-000001: the check that paid it
      keys 10422⏎
      expect PAID ON
      keys 260914⏎
      expect The first date that can be is
      keys - ⏎
      expect Refund REF-000001 was paid by check 10422.
      expect Paid by check 10422 of Tue 15 Sep 2026, recorded by 701
      keys 1⏎
      expect Not now: it was paid.
      keys 3⏎
      text sent in may
      keys ⏎
      expect Check 10422 is stale from Sun 14 Mar 2027 on
      keys - 2⏎
      text not at this address
      keys ⏎
      expect Refund REF-000001 is over; the credit of 15.00 stands again.
      expect came back in the mail: not at this address
      keys 1⏎
      expect Not now: it is over.
      keys -
      expect None: no refund was handed over that did not come back.
      keys - 8⏎39⏎⏎
      expect 15.00
    `);
  });

  it('is looked at by a clerk, who says nothing of it', async () => {
    const { window } = await withRefund();
    await window.play(`
      keys ${signIn(102)} 23⏎
      expect handed over Tue 15 Sep 2026
      keys 1⏎
      expect (accounting)
      keys 1⏎
      expect Not now: accounting.
    `);
  });

  it('names its check in the list once it is paid', async () => {
    const { desk, window } = await withRefund();
    const check = { number: 1, checkNumber: '10422', checkDate: '2026-09-15' };
    await recordRefundCheck(desk, await counterOf(desk, 701), check);
    await window.play(`
      keys ${signIn(701)} 23⏎
      expect REF-000001  Ana Ruiz  15.00  check 10422 of Tue 15 Sep 2026
    `);
  });
});

describe('a credit', () => {
  it('asks for a refund of what was overpaid, and a second person grants it', async () => {
    const counter = await atCounter();
    const clerk = await counterOf(counter.desk);
    const line = await lineFor(counter.desk, '7000419', 8000);
    accepted(await pay(counter.desk, clerk, [line], [cash(8000)]));
    await counter.play(`
      keys -4⏎7000419⏎
      keys .6⏎
      expect REFUND OF A CREDIT
      keys 1⏎
      text ana ruiz
      keys ⏎
      text 12 mill street
      keys ⏎1⏎12⏎
      expect Refund of a credit
      expect amount: 5.00
      keys 902⏎
      keys 7315⏎
      expect The refund is granted.
      refuse the city holds a credit
    `);
  });
});
