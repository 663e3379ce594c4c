// The program as it is shipped, built for the measurement, and a folder to start it in.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { makeBook } from './book.ts';

/** Returns the path of the built program; it finds `data` beside its folder. */
export function buildProgram(root: string): string {
  const house = join(root, 'node_modules', '.cache', 'tenkey-bench-program');
  mkdirSync(house, { recursive: true });
  if (!existsSync(join(house, 'data'))) symlinkSync(join(root, 'data'), join(house, 'data'));
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), join(house, 'dist')]);
  return join(house, 'dist', 'tenkey.js');
}

/** A folder with a book whose drawer 1 is open, and the numbers of its accounts. */
export async function counterFolder(root: string, folder: string, name: string, accounts: number) {
  const path = join(folder, name);
  mkdirSync(path);
  const numbers = await makeBook(root, join(path, 'tenkey.sqlite'), accounts);
  return { path, numbers };
}
