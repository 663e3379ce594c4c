// The demo city as a real book: its business date follows the clock, so a test can work many days.
import { openCity } from '../../src/desk/open-city.ts';
import { demoFiles, emptyDesk, type TestDesk } from './book.ts';
import { morningOf } from './chance.ts';
import { accepted } from './counter.ts';

/** A new real book on its first morning, 2026-09-15. */
export async function realDesk(): Promise<TestDesk> {
  const made = emptyDesk();
  const files = demoFiles();
  const { demoDate: _none, ...city } = files['city'] as Record<string, unknown>;
  accepted(await openCity(made.desk, { ...files, city: { ...city, book: 'real' } }));
  made.clock.set(morningOf(0));
  return made;
}
