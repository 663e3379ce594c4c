// What a full book banks before its second day begins: a drop, checks, and a tape that was keyed
// twice.
import { countDrawer } from '../../src/desk/count-drawer.ts';
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { dropToSafe } from '../../src/desk/drop-to-safe.ts';
import { keepTape } from '../../src/desk/keep-tape.ts';
import { keyTape, lookAtTape } from '../../src/desk/key-tape.ts';
import { sealDeposit } from '../../src/desk/seal-deposit.ts';
import { verifyDeposit } from '../../src/desk/verify-deposit.ts';
import { cents, sumCents } from '../../src/domain/money.ts';
import { changeHands } from './changed-hands.ts';
import {
  accepted,
  cash,
  check,
  counterOf,
  lineFor,
  openFloat,
  PINS,
  pay,
  piecesFor,
} from './counter.ts';
import { tapeOf } from './short-day.ts';
import { RECOVERED_CENTS } from './worked-accounts.ts';

const SECOND_DATE = '2026-09-16';
/** Of a check that does not come back. */
const KEPT_CENTS = cents(500);

/**
 * A drop of the second register is banked before the first opens, with checks of which one recovers
 * something and one is on no receipt.
 */
export async function bankDrop(desk: Desk): Promise<void> {
  const counter = await counterOf(desk, 102, 2);
  await openFloat(desk, counter);
  accepted(await pay(desk, counter, [await lineFor(desk, '7000447')], [cash(7500)]));
  const paid = [
    ['41015900', RECOVERED_CENTS],
    ['41005513', KEPT_CENTS],
  ] as const;
  for (const [number, amount] of paid) {
    accepted(await pay(desk, counter, [await lineFor(desk, number, amount)], [check(amount)]));
  }
  await drop(desk, counter, 'D-0');
  const nothing = { items: 0, amountCents: cents(0) };
  const found = { number: '918', amountCents: cents(150) };
  const all = [RECOVERED_CENTS, KEPT_CENTS, found.amountCents];
  const checks = { items: all.length, amountCents: sumCents(all, (one) => one) };
  accepted(await countDrawer(desk, counter, { lines: piecesFor(22_500), checks, card: nothing }));
  const cashes = { date: SECOND_DATE, bag: 'B-0', cash: piecesFor(7500) };
  const sealing = { ...cashes, missing: [], found: [found] };
  const { depositId } = accepted(await sealDeposit(desk, counter, sealing));
  const verifying = {
    depositId,
    cashCents: cents(7500),
    checks: all,
  };
  accepted(await verifyDeposit(desk, await counterOf(desk, 903), verifying));
  await keyTwice(desk, counter);
  await openFloat(desk, counter);
  await changeHands(desk, counter, 101);
}

/** A tape that one person keyed, another keyed again unseen, and a third looked at. */
async function keyTwice(desk: Desk, counter: Counter): Promise<void> {
  const keying = { date: SECOND_DATE, department: 'transit', lines: tapeOf(500) };
  const { id } = accepted(await keyTape(desk, counter, keying));
  accepted(await keyTape(desk, await counterOf(desk, 101), { ...keying, secondOf: id }));
  await lookAtTape(desk, await counterOf(desk, 902), id);
  accepted(await keepTape(desk, counter, tapeOf(500, 700)));
}

export async function drop(desk: Desk, counter: Counter, bag: string): Promise<void> {
  const second = { number: 902, pin: PINS[902] ?? '', countedCents: cents(5000) };
  accepted(await dropToSafe(desk, counter, { bag, lines: piecesFor(5000), second }));
}
