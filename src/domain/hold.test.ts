// Whether a hold would add anything to those that stand.
import { expect, test } from 'vitest';
import { type CounterHold, coveredBy } from './hold.ts';

type Lasting = { readonly kind: CounterHold; readonly until: string | null };

const OPEN: Lasting = { kind: 'dispute', until: null };
const ENDING: Lasting = { kind: 'dispute', until: '2026-10-30' };

test.each<[string, readonly Lasting[], Lasting, Lasting | undefined]>([
  ['the same without an end', [OPEN], OPEN, OPEN],
  ['one with an end beside one without', [OPEN], ENDING, OPEN],
  ['the same last day', [ENDING], ENDING, ENDING],
  ['an earlier last day', [ENDING], { ...ENDING, until: '2026-10-29' }, ENDING],
  ['a later last day', [ENDING], { ...ENDING, until: '2026-10-31' }, undefined],
  ['without an end beside one that ends', [ENDING], OPEN, undefined],
  ['another kind', [OPEN], { ...OPEN, kind: 'legal' }, undefined],
  ['none that stands', [], OPEN, undefined],
])('%s', (_what, standing, asked, covered) => {
  expect(coveredBy(standing, asked)).toEqual(covered);
});
