// What a register does on one day of the year it does again on the same day of the next.
import { expect, test } from 'vitest';
import { demoFiles, emptyDesk } from '../../test/support/book.ts';
import { accepted, counterOf, FLOAT, openFloat, outcomeOf } from '../../test/support/counter.ts';
import { cents } from '../domain/money.ts';
import { countDrawer } from './count-drawer.ts';
import { openCity } from './open-city.ts';
import { openDrawer } from './open-drawer.ts';

function realFiles() {
  const files = demoFiles();
  const { demoDate: _none, ...city } = files['city'] as Record<string, unknown>;
  return { ...files, city: { ...city, book: 'real' } };
}

test('a drawer opens on the same calendar day of the next year', async () => {
  const { desk, clock, close } = emptyDesk();
  accepted(await openCity(desk, realFiles()));
  clock.set('2026-09-15T16:00:00.000Z');
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  const nothing = { items: 0, amountCents: cents(0) };
  accepted(await countDrawer(desk, counter, { lines: FLOAT, checks: nothing, card: nothing }));
  clock.set('2027-09-15T16:00:00.000Z');
  expect(outcomeOf(await openDrawer(desk, counter, FLOAT))).toBe('done');
  await close();
});
