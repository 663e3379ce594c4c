// A closed short day in a file, and what the checks say of copies of it that a thief has changed.
import { copyFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Verification, verifyBook } from '../../src/desk/verify-book.ts';
import { demoDesk, deskOn, temporaryPath } from './book.ts';
import { closeTheDay } from './short-day.ts';
import { tamper } from './tamper.ts';

let original: Promise<string> | undefined;
let copies = 0;

async function makeOriginal(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  await closeTheDay(desk);
  await close();
  return path;
}

/** A fresh copy of the closed day. */
export async function closedDayCopy(): Promise<string> {
  original ??= makeOriginal();
  copies += 1;
  const path = temporaryPath(`closed-day-${copies}.sqlite`);
  copyFileSync(await original, path);
  return path;
}

export async function verifyFile(path: string): Promise<Verification> {
  const { store, close } = deskOn(path);
  try {
    return await verifyBook(store);
  } finally {
    await close();
  }
}

/** The broken checks by name, with what each says. */
export async function brokenChecks(path: string): Promise<Readonly<Record<string, string>>> {
  const { sound, checks } = await verifyFile(path);
  const broken = checks.flatMap(({ name, broken }) => (broken === null ? [] : [[name, broken]]));
  expect(sound).toBe(broken.length === 0);
  return Object.fromEntries(broken);
}

/** What was done, the statements, the check that must find it, and what it says. */
export type Theft = readonly [what: string, sql: string | string[], check: string, says: string];

/** One test a theft: whatever was changed is found by the check that is meant to. */
export function findsEach(thefts: readonly Theft[]): void {
  describe.each(thefts)('%s', (_what, statements, check, says) => {
    test(`is found: ${check}`, async () => {
      const path = await closedDayCopy();
      tamper(path, ...[statements].flat());
      const broken = await brokenChecks(path);
      expect(broken[check] ?? JSON.stringify(broken)).toContain(says);
    });
  });
}
