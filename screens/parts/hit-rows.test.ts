// The list of what one plate has: each citation with its vehicle and who issued it, at 80 columns.
import { expect, test } from 'vitest';
import { findAnything } from '../../src/desk/find-anything.ts';
import { demoDesk } from '../../test/support/book.ts';
import { accepted } from '../../test/support/counter.ts';
import { posted } from '../../test/support/parking.ts';
import { hitTable } from './hit-rows.ts';

test('citations of a plate are told apart by the vehicle and by who issued them', async () => {
  const { desk, close } = await demoDesk();
  const described = ['Toyota', 'gray', 'sedan', 'commercial', '202609', '4352'];
  await posted(desk, { number: '7000503', plate: '6ltn902', described });
  await posted(desk, { number: '7000504', plate: '6ltn902' });
  const found = accepted(await findAnything(desk, '6LTN902'));
  if (found.kind !== 'hits') throw new Error('no list');
  const told = Object.fromEntries(found.hits.map(({ number, told: words }) => [number, words]));
  expect(told).toEqual({
    '7000503': 'Toyota gray sedan, Police Department',
    '7000504': 'Police Department',
    '7000405': 'Parking enforcement',
  });
  const { rows } = hitTable(found.hits, 0, 80);
  const lines = rows.map((row) =>
    typeof row === 'string' ? row : row.map(({ text }) => text).join(''),
  );
  const shown = lines.find((line) => line.includes('7000503')) ?? '';
  expect(shown).toContain('plate 6LTN902, Toyota gray sedan, Police');
  expect(shown.length).toBeLessThanOrEqual(80);
  await close();
});
