// A returned check whose demand nobody answered, in tests.
import { demandPayment } from '../../src/desk/demand-payment.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { postReturnedItem } from '../../src/desk/post-returned-item.ts';
import { cents } from '../../src/domain/money.ts';
import { accepted, check, counterOf, lineFor } from './counter.ts';
import { ADDRESS } from './letters.ts';
import { bankIt, takeAndCount, tenderOf } from './returned.ts';

const DATE = '2026-09-15';
/** The last day on which it is paid without more. */
export const ANSWER_BY = '2026-10-15';

/** NSF-000001: a check of 166.00 on the account of water, with a fee of 25.00, demanded at once. */
export async function demanded(
  desk: Desk,
  { number = '41002387', amount = 16_600, mailing: mailingCents = 0 } = {},
): Promise<void> {
  const counter = await counterOf(desk, 102, 2);
  const receipts = [{ lines: [await lineFor(desk, number, amount)], tenders: [check(amount)] }];
  await takeAndCount(desk, counter, receipts);
  await bankIt(desk, counter, { date: DATE, bag: '7001', receipts });
  const clerk = await counterOf(desk, 101);
  const cost = { bankChargeCents: cents(800), costCents: cents(3600) };
  const item = { tenderId: await tenderOf(desk, amount), bankDate: DATE, code: 'A', ...cost };
  accepted(await postReturnedItem(desk, clerk, { ...item, address: ADDRESS }));
  const sent = { returnedId: 1, mailedOn: DATE, certifiedNumber: '70220410000123456789' };
  const mailing = { mailingCents: cents(mailingCents), address: ADDRESS };
  accepted(await demandPayment(desk, clerk, { ...sent, ...mailing }));
}
