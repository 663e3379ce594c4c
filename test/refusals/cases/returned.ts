// Checks the bank returned, and who pays in cash because of them.
import { askCashOnlyLift } from '../../../src/desk/lift-cash-only.ts';
import { postReturnedItem, type ReturnedItem } from '../../../src/desk/post-returned-item.ts';
import { findReturnedCheck } from '../../../src/desk/returned-check.ts';
import { cents } from '../../../src/domain/money.ts';
import { accepted, counterOf } from '../../support/counter.ts';
import { DATE } from '../../support/short-day.ts';
import type { Case, Scene } from '../scene.ts';

/** The check of that amount, given back by a colleague of who took it. */
async function give({ desk }: Scene, amount: number, more: Partial<ReturnedItem> = {}, which = 0) {
  const named = { amountCents: cents(amount), checkNumber: undefined };
  const hit = accepted(await findReturnedCheck(desk, named))[which];
  return postReturnedItem(desk, await counterOf(desk, 102, 2), {
    ...{ tenderId: hit?.tenderId ?? 0, bankDate: DATE, code: 'A' },
    ...{ bankChargeCents: cents(800), costCents: cents(3600), ...more },
  });
}

export const RETURNED_CASES: readonly Case[] = [
  { code: 'returned-unknown', at: 'banked', keys: '18⏎⏎ 123⏎0⏎' },
  { code: 'returned-void', at: 'banked', verb: (scene) => give(scene, 7500, {}, 1) },
  {
    code: 'returned-already',
    at: 'banked',
    async verb(scene) {
      accepted(await give(scene, 10_000));
      return give(scene, 10_000);
    },
  },
  { code: 'returned-undeposited', at: 'counter', keys: '-18⏎⏎ 5300⏎2208⏎' },
  {
    code: 'returned-date',
    at: 'banked',
    verb: (scene) => give(scene, 10_000, { bankDate: '2026-09-14' }),
  },
  {
    code: 'returned-code',
    at: 'banked',
    verb: (scene) => give(scene, 10_000, { code: 'X' }),
  },
  {
    code: 'returned-cost',
    at: 'banked',
    verb: (scene) => give(scene, 10_000, { costCents: cents(700) }),
  },
  {
    code: 'cash-only-not',
    at: 'counter',
    verb: ({ desk, counter }) =>
      askCashOnlyLift(desk, counter, { accountId: 1, reason: { number: 1 } }),
  },
];
