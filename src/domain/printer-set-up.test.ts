// Addresses as they are keyed, and what a drawer's switch teaches.
import { expect, test } from 'vitest';
import { learnedDrawer, networkSetting } from './printer-set-up.ts';

test.each([
  ['10.0.0.5', 'tcp:10.0.0.5:9100'],
  ['10.0.0.5/9101', 'tcp:10.0.0.5:9101'],
  ['10.0.0.5:9101', 'tcp:10.0.0.5:9101'],
  ['counter-1.city', 'tcp:counter-1.city:9100'],
  ['10.0.0', undefined],
  ['10.0.0.256', undefined],
  ['10.0.0.5.1', undefined],
  ['10.0.0.5/0', undefined],
  ['10.0.0.5/65536', undefined],
  ['10.0.0.5 ', undefined],
  ['.5', undefined],
  ['', undefined],
])('the address %j is %j', (typed, setting) => {
  expect(networkSetting(typed)).toBe(setting);
});

test.each([
  [true, false, 'high'],
  [false, true, 'low'],
  [true, true, 'untold'],
  [undefined, false, 'untold'],
  [true, undefined, 'untold'],
])('open %s and shut %s: the drawer is open where the switch is %s', (open, shut, learned) => {
  expect(learnedDrawer(open, shut)).toBe(learned);
});
