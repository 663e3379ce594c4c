// Keys that cannot stand where they were typed.
import type { Case } from '../scene.ts';

/** From home to the amount of a citation. */
const AMOUNT = '⏎ 7000419⏎';

export const ENTRY_CASES: readonly Case[] = [
  { code: 'entry-foreign-key', at: 'counter', keys: `${AMOUNT}12x4⏎` },
  { code: 'entry-second-point', at: 'counter', keys: `${AMOUNT}1.2.3⏎` },
  { code: 'entry-third-decimal', at: 'counter', keys: `${AMOUNT}12.345⏎` },
  { code: 'entry-factor', at: 'counter', keys: `${AMOUNT}1*2*3⏎` },
  { code: 'entry-unreadable', at: 'counter', keys: `${AMOUNT}3*⏎` },
  { code: 'entry-too-long', at: 'counter', keys: `⏎ ${'1'.repeat(65)}⏎` },
  { code: 'key-not-here', at: 'counter', keys: '⏎ . *' },
  { code: 'choice-unknown', at: 'counter', keys: '77⏎' },
  { code: 'choice-wanted', at: 'counter', keys: `${AMOUNT}⏎* * ⏎` },
  { code: 'choice-not-found', at: 'counter', keys: '/99⏎' },
  { code: 'choice-disabled', at: 'counter', keys: '10⏎' },
];
