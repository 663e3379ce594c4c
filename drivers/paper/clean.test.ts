// Whatever text comes in, what comes out can be shown and printed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from './clean.ts';

test('no control, format or surrogate character ever passes', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  );
  fc.assert(
    fc.property(anything, (text) => {
      expect(cleanText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['José', 'José'],
  ['Jose\u0301', 'José'],
  ['Jose\u200D\u0301', 'José'],
  ['  two   spaces ', 'two spaces'],
  ['a\u00A0b\u3000c', 'a b c'],
  ['\x1b[2Jwiped', '?[2Jwiped'],
  [`z${'\u0301'.repeat(50)}`, `\u017A${'\u0301'.repeat(4)}`],
])('%j becomes %j', (text, cleaned) => {
  expect(cleanText(text)).toBe(cleaned);
});
