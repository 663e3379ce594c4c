// A fresh demo book for a test: made once a run, copied for each test, thrown away at the end.
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { Desk } from '../../src/desk/desk.ts';
import { openCity } from '../../src/desk/open-city.ts';
import { present } from '../../src/domain/assert.ts';
import { lineDuties } from '../../src/lines/index.ts';
import { readJsonFiles } from '../../src/store/json-files.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { settableClock, type TestClock, testEntropy } from './chance.ts';
import { TEST_KEYS } from './secrets.ts';
import { SHARED_FOLDER } from './shared-folder.ts';

const data = (folder: string) => fileURLToPath(new URL(`../../data/${folder}`, import.meta.url));

export const MIGRATIONS = data('migrations');
/** When the demo city opened its book: the evening before its first day, in Robles Canyon. */
const OPENED_AT = '2026-09-15T00:30:00.000Z';
/** Half past eight in the morning of the demo date, in Robles Canyon. */
const MORNING = '2026-09-15T15:30:00.000Z';

export type TestDesk = {
  readonly desk: Desk;
  readonly store: Store;
  readonly clock: TestClock;
  readonly path: string;
  readonly close: () => Promise<void>;
};

let made: Promise<string> | undefined;
let folder: string | undefined;
let copies = 0;

afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

/** The parsed files of the demo city, to be changed at will. */
export function demoFiles(): Record<string, unknown> {
  return { ...readJsonFiles(data('demo-city')) };
}

/** A path in a folder that goes away with the test file. */
export function temporaryPath(name: string): string {
  folder ??= mkdtempSync(join(tmpdir(), 'tenkey-test-'));
  return join(folder, name);
}

/** An empty migrated book. */
export function emptyDesk({ at = OPENED_AT } = {}): TestDesk {
  copies += 1;
  return deskOn(temporaryPath(`empty-${copies}.sqlite`), at);
}

/** The demo city on the morning of its demo date; clock and chance are the test's. */
export async function demoDesk({ at = MORNING } = {}): Promise<TestDesk> {
  made ??= makeDemo();
  const original = await made;
  copies += 1;
  const path = temporaryPath(`demo-${copies}.sqlite`);
  copyFileSync(original, path);
  return deskOn(path, at);
}

/** One more desk on a book that is open already: a second register, or a restart. */
export function deskOn(path: string, at = MORNING): TestDesk {
  const clock = settableClock(at);
  const store = openStore({ path, migrations: MIGRATIONS, now: at });
  const desk = { store, clock, entropy: testEntropy(), lineDuties, keys: TEST_KEYS };
  return { desk, store, clock, path, close: () => store.close() };
}

/** Hashing the PINs takes long, so all test files of a run share the first one's work. */
async function makeDemo(): Promise<string> {
  const shared = join(present(process.env[SHARED_FOLDER], SHARED_FOLDER), 'demo.sqlite');
  if (existsSync(shared)) return shared;
  const { desk, path, close } = emptyDesk();
  const loaded = await openCity(desk, demoFiles());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal, null, 2));
  await close();
  renameSync(path, shared);
  return shared;
}
