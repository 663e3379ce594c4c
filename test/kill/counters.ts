// A book of many registers, each with its drawer open, for tests of several processes on one file.
import { openCity } from '../../src/desk/open-city.ts';
import { demoFiles, emptyDesk } from '../support/book.ts';
import { accepted, counterOf, openFloat } from '../support/counter.ts';
import { manyRegisters } from './clerks.ts';

/** Clerk 101 at register 1, 102 at 2 and so on. */
export const CLERKS = [101, 102, 103, 903] as const;

/** The same with every drawer shut, a clerk and a relief for each. */
export async function bookOfShutCounters(registers: number): Promise<string> {
  const { desk, path, close } = emptyDesk();
  accepted(await openCity(desk, manyRegisters(demoFiles(), registers)));
  await close();
  return path;
}

/** Returns the path of the book; its store is closed. */
export async function bookOfCounters(registers: number): Promise<string> {
  const { desk, path, close } = emptyDesk();
  accepted(await openCity(desk, manyRegisters(demoFiles(), registers)));
  for (const [index, clerk] of CLERKS.slice(0, registers).entries()) {
    await openFloat(desk, await counterOf(desk, clerk, index + 1));
  }
  await close();
  return path;
}
