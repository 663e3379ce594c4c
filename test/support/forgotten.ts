// A payment that was forgotten when its day was closed: worked on that date once the close is
// lifted.
import { expect } from 'vitest';
import { countDrawer } from '../../src/desk/count-drawer.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { listRequests } from '../../src/desk/list-requests.ts';
import { openDrawer } from '../../src/desk/open-drawer.ts';
import { requestNoSale } from '../../src/desk/open-without-sale.ts';
import { sealDeposit } from '../../src/desk/seal-deposit.ts';
import { verifyDeposit } from '../../src/desk/verify-deposit.ts';
import { cents } from '../../src/domain/money.ts';
import { accepted, approve, cash, counterOf, FLOAT, lineFor, pay, piecesFor } from './counter.ts';
import { balanceSheet, DATE } from './short-day.ts';

const nothing = { items: 0, amountCents: cents(0) };

/** What was forgotten: 75.00 in cash, counted, on a sheet and in the bank. */
export async function workWhatWasForgotten(desk: Desk): Promise<void> {
  const counter = await counterOf(desk);
  accepted(await openDrawer(desk, counter, FLOAT, { correcting: true }));
  const posted = accepted(await pay(desk, counter, [await lineFor(desk, '7000419')], [cash(7500)]));
  expect(posted.number).toBe('1-000106');
  const asked = accepted(await requestNoSale(desk, counter, { number: 2 }));
  expect((await listRequests(desk)).map(({ id }) => id)).toEqual([asked.id]);
  accepted(await approve(desk, asked.id));
  const counted = { lines: piecesFor(27_500), checks: nothing, card: nothing };
  expect(accepted(await countDrawer(desk, counter, counted)).verdict).toBe('closed');
  await balanceSheet(desk, counter, 'parking', 5300, 7500);
  const sealing = { date: DATE, bag: '7002', cash: piecesFor(7500), missing: [] };
  const { depositId } = accepted(await sealDeposit(desk, counter, sealing));
  const verifying = { depositId, cashCents: cents(7500), checks: [] };
  accepted(await verifyDeposit(desk, await counterOf(desk, 902), verifying));
}
