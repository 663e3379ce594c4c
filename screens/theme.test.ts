// Looks: the 16 colours only, and readable without any.
import { expect, test } from 'vitest';
import type { Tone } from './screen.ts';
import { dressLine, themeFor } from './theme.ts';

const TONES = ['quiet', 'strong', 'good', 'warning', 'danger', 'marked', 'title'] as const;
const dress = (tone: Tone, environment: NodeJS.ProcessEnv) =>
  dressLine([{ text: 'x', tone }], themeFor('colour', environment));

test('without colour every tone but normal still looks different', () => {
  const looks = TONES.map((tone) => dress(tone, { NO_COLOR: '1' }));
  for (const look of looks) expect(look).not.toBe('x');
  for (const look of looks) expect(look).not.toMatch(/\[(3|4|9|10)\dm/);
});

test('an empty NO_COLOR means nothing', () => {
  expect(dress('danger', { NO_COLOR: '' })).toContain('\u001b[31m');
});

test('danger is red and bold, and what was switched on is switched off', () => {
  expect(dress('danger', {})).toBe('\u001b[31m\u001b[1mx\u001b[22m\u001b[39m');
  expect(dress('normal', {})).toBe('x');
});
