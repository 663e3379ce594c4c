// The demo city as a real book: its business date follows the clock, so a test can work many days.
import { openCity } from '../../src/desk/open-city.ts';
import { demoFiles, emptyDesk, type TestDesk } from './book.ts';
import { accepted } from './counter.ts';

/** Nine in the morning in Robles Canyon, that many days after the book was opened. */
export function morningOf(day: number): string {
  return new Date(Date.UTC(2026, 8, 15 + day, 16)).toISOString();
}

/** A new real book on its first morning, 2026-09-15. */
export async function realDesk(): Promise<TestDesk> {
  const made = emptyDesk();
  const files = demoFiles();
  const { demoDate: _none, ...city } = files['city'] as Record<string, unknown>;
  accepted(await openCity(made.desk, { ...files, city: { ...city, book: 'real' } }));
  made.clock.set(morningOf(0));
  return made;
}
