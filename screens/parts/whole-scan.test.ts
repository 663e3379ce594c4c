// Which keys are a scan: whole, with its Enter, the last of several.
import { expect, test } from 'vitest';
import { testKey } from '../../test/support/keys.ts';
import { plainChar } from '../key.ts';
import { wholeScan } from './whole-scan.ts';

const STUB = '4100237900016600520260930007';
const CODE = 'TK010001013';

const keys = (text: string) => Array.from(text, testKey);

test.each([
  [`12⏎${STUB}⏎34`, STUB],
  [`${STUB}⏎${CODE}⏎`, CODE],
  [`*${CODE.toLowerCase()}⏎`, CODE.toLowerCase()],
  [STUB, undefined],
  ['123456789⏎', undefined],
  ['ABERNATHY12⏎', undefined],
  [`X${STUB}⏎`, undefined],
  ['', undefined],
])('%s', (text, scan) => {
  const found = wholeScan(keys(text));
  expect(found?.slice(0, -1).map(plainChar).join('')).toBe(scan);
});
