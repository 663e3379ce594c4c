// Unclaimed money in tests: credits left for years, listed, published, kept and opened again.
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { askKeeping } from '../../src/desk/keep-unclaimed.ts';
import {
  type PublishedUnclaimed,
  prepareUnclaimed,
  publishUnclaimed,
  withdrawUnclaimed,
} from '../../src/desk/prepare-unclaimed.ts';
import { askKeptReversal } from '../../src/desk/reverse-kept.ts';
import { openOf, unclaimedChoice } from '../../src/desk/unclaimed-standing.ts';
import type { UnclaimedKind } from '../../src/domain/unclaimed.ts';
import { accepted, approve, cash, counterOf, lineFor, openFloat, pay } from './counter.ts';

/** More than three years after the demo date, a Monday, and more than one year, a Friday. */
export const YEARS = '2029-10-01';
export const YEAR = '2027-10-01';
/** A Thursday, 52 days after the first publication of `NOTICE`; and the day after it. */
export const CLAIM_BY = '2029-11-29';
export const AFTER = '2029-11-30';
export const RESOLUTION = 'Resolution 2029-88';

export const NOTICE: PublishedUnclaimed = {
  ...{ number: 1, newspaper: 'Robles Canyon Courier', firstOn: '2029-10-08' },
  ...{ secondOn: '2029-10-15', claimBy: CLAIM_BY },
};

export const on = (desk: Desk, dated: string): Desk => ({ ...desk, dated });

/** 15.00 too much on 7000419 and 1.00 too much on 7000454, both in cash. */
export async function twoCredits(desk: Desk, clerk: Counter): Promise<void> {
  await openFloat(desk, clerk);
  accepted(await pay(desk, clerk, [await lineFor(desk, '7000419', 9000)], [cash(9000)]));
  accepted(await pay(desk, clerk, [await lineFor(desk, '7000454', 5400)], [cash(5400)]));
}

/** As it would be prepared on a date. */
export async function choiceOf(desk: Desk, kind: UnclaimedKind, date: string) {
  return desk.store.read((book) => unclaimedChoice(book, kind, date));
}

export async function listUnclaimed(
  desk: Desk,
  kind: UnclaimedKind = 'publish',
  date = YEARS,
): Promise<string> {
  const totalCents = openOf((await choiceOf(desk, kind, date)).rows);
  const accounting = await counterOf(desk, 701);
  return accepted(await prepareUnclaimed(on(desk, date), accounting, { kind, totalCents }));
}

export async function publishList(desk: Desk, more: Partial<PublishedUnclaimed> = {}) {
  const accounting = await counterOf(desk, 701);
  return publishUnclaimed(on(desk, YEARS), accounting, { ...NOTICE, ...more });
}

export async function askToKeep(desk: Desk, number = 1, date = AFTER, by = 701) {
  const asked = { number, authority: RESOLUTION };
  return askKeeping(on(desk, date), await counterOf(desk, by), asked);
}

export async function keepList(desk: Desk, number = 1, date = AFTER): Promise<void> {
  const asked = accepted(await askToKeep(desk, number, date));
  accepted(await approve(on(desk, date), asked.id, 801));
}

export async function openAgain(desk: Desk, number: number, date = AFTER): Promise<void> {
  const dated = on(desk, date);
  const back = { number, reason: { number: 5, text: 'claimed on 20 November' } };
  const asked = accepted(await askKeptReversal(dated, await counterOf(desk, 701), back));
  accepted(await approve(dated, asked.id, 801));
}

/**
 * U-000001 and U-000002 are kept, one published and one of small credits, K-000001 opened again;
 * U-000003 is withdrawn.
 */
export async function workUnclaimed(desk: Desk): Promise<void> {
  await listUnclaimed(desk);
  accepted(await publishList(desk));
  await keepList(desk);
  await listUnclaimed(desk, 'small', AFTER);
  await keepList(desk, 2);
  await openAgain(desk, 1);
  const later = '2033-03-01';
  await listUnclaimed(desk, 'publish', later);
  const withdrawn = { number: 3, reason: { number: 5, text: 'the payer wrote' } };
  accepted(await withdrawUnclaimed(on(desk, later), await counterOf(desk, 701), withdrawn));
}
