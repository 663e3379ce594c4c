// Runs once around all tests: a folder that the test processes share and that goes away with them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The environment variable that names the folder. */
export const SHARED_FOLDER = 'TENKEY_TEST_FOLDER';

export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tenkey-tests-'));
  process.env[SHARED_FOLDER] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
