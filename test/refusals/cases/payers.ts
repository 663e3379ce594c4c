// Changes to what is known of a payer that are not taken.
import { type AskedPayerChange, changePayer } from '../../../src/desk/change-payer.ts';
import { accountNumbered } from '../../support/counter.ts';
import type { Case, Scene } from '../scene.ts';

async function change(
  { desk, counter }: Scene,
  fact: AskedPayerChange['fact'],
  value: string,
  number = '41002379',
) {
  const { id: accountId } = await accountNumbered(desk, number);
  return changePayer(desk, counter, { accountId, fact, value, words: 'told at the counter' });
}

export const PAYER_CASES: readonly Case[] = [
  {
    code: 'payer-none',
    at: 'counter',
    verb: (scene) => change(scene, 'alert', 'x', '7000405'),
  },
  {
    code: 'payer-same',
    at: 'counter',
    verb: (scene) => change(scene, 'phone', '805-555-0142'),
  },
  { code: 'payer-language', at: 'counter', verb: (scene) => change(scene, 'language', 'zh') },
  { code: 'payer-phone', at: 'counter', verb: (scene) => change(scene, 'phone', 'none') },
  {
    code: 'payer-phone-unknown',
    at: 'counter',
    verb: (scene) => change(scene, 'phone-ended', '805-555-0100'),
  },
];
