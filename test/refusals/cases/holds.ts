// Holds on collection that are not placed or lifted.
import { askHoldLift } from '../../../src/desk/lift-hold.ts';
import { placeHold } from '../../../src/desk/place-hold.ts';
import { accepted, accountNumbered, counterOf } from '../../support/counter.ts';
import type { Case, Scene } from '../scene.ts';

async function place({ desk }: Scene) {
  const { id: accountId } = await accountNumbered(desk, '41002379');
  const asked = { accountId, ofPayer: false, kind: 'dispute', words: 'meter misread' } as const;
  return placeHold(desk, await counterOf(desk, 902), asked);
}

export const HOLD_CASES: readonly Case[] = [
  {
    code: 'hold-covered',
    at: 'counter',
    verb: async (scene) => {
      accepted(await place(scene));
      return place(scene);
    },
  },
  {
    code: 'hold-gone',
    at: 'counter',
    verb: async ({ desk, counter }) => {
      const { id: accountId } = await accountNumbered(desk, '41002379');
      const reason = { number: 1, text: 'read again' };
      return askHoldLift(desk, counter, { accountId, holdId: 900, reason });
    },
  },
];
