// A book of many registers, each with its drawer open, for tests of several processes on one file.
import { openCity } from '../../src/desk/open-city.ts';
import { demoFiles, emptyDesk } from '../support/book.ts';
import { accepted, counterOf, openFloat } from '../support/counter.ts';

type RegisterFile = { readonly number: number; readonly name: string; readonly float: unknown };

/** Clerk 101 at register 1, 102 at 2 and so on; at most three clerks and two supervisors. */
export const CLERKS = [101, 102, 103, 903] as const;

/** Returns the path of the book; its store is closed. */
export async function bookOfCounters(registers: number): Promise<string> {
  const files = demoFiles();
  const [first] = files['registers'] as readonly RegisterFile[];
  const many = Array.from({ length: registers }, (_, index) => ({
    ...first,
    number: index + 1,
    name: `Window ${index + 1}`,
  }));
  const { desk, path, close } = emptyDesk();
  accepted(await openCity(desk, { ...files, registers: many }));
  for (const [index, clerk] of CLERKS.slice(0, registers).entries()) {
    await openFloat(desk, await counterOf(desk, clerk, index + 1));
  }
  await close();
  return path;
}
