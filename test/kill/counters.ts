// A book of many registers, each with its drawer open, for tests of several processes on one file.
import { openCity } from '../../src/desk/open-city.ts';
import { demoFiles, emptyDesk } from '../support/book.ts';
import { accepted, counterOf, openFloat } from '../support/counter.ts';
import { clerksOf, pinOf } from './clerks.ts';

type RegisterFile = { readonly number: number; readonly name: string; readonly float: unknown };
type PersonFile = { readonly number: number };

/** Clerk 101 at register 1, 102 at 2 and so on. */
export const CLERKS = [101, 102, 103, 903] as const;

/** The demo city with as many registers, and a clerk and a relief for each. */
function filesOf(registers: number): Record<string, unknown> {
  const files = demoFiles();
  const [first] = files['registers'] as readonly RegisterFile[];
  const people = files['people'] as readonly PersonFile[];
  const numbers = Array.from({ length: registers }, (_, index) => index + 1);
  const known = people.map(({ number }) => number);
  const more = numbers
    .flatMap((register) => clerksOf(register))
    .filter((number) => !known.includes(number))
    .map((number) => ({
      number,
      name: `Clerk ${number}`,
      role: 'clerk',
      since: '2026-07-01',
      pin: pinOf(number),
    }));
  return {
    ...files,
    people: [...people, ...more],
    registers: numbers.map((number) => ({ ...first, number, name: `Window ${number}` })),
  };
}

/** The same with every drawer shut. */
export async function bookOfShutCounters(registers: number): Promise<string> {
  const { desk, path, close } = emptyDesk();
  accepted(await openCity(desk, filesOf(registers)));
  await close();
  return path;
}

/** Returns the path of the book; its store is closed. */
export async function bookOfCounters(registers: number): Promise<string> {
  const { desk, path, close } = emptyDesk();
  accepted(await openCity(desk, filesOf(registers)));
  for (const [index, clerk] of CLERKS.slice(0, registers).entries()) {
    await openFloat(desk, await counterOf(desk, clerk, index + 1));
  }
  await close();
  return path;
}
