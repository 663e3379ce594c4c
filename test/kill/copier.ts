// A backup as a process of its own, to be killed at any moment: copies the book, says each copy on
// a line as soon as it has its name, and begins the next.
//   node copier STORE MIGRATIONS FOLDER FIRST [COPIES]
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { folderWriter } from '../../drivers/files/folder-writer.ts';
import { isRunning } from '../../drivers/process.ts';
import { backUp } from '../../src/desk/back-up.ts';
import { openStore } from '../../src/store/open-store.ts';

const [path = '', migrations = '', folder = '', first = '', copies] = process.argv.slice(2);
const open = async (file: string) =>
  openStore({ path: file, migrations, now: new Date().toISOString(), busyMs: 20_000 });

const store = await open(path);
const ports = { openStore: open, files: folderWriter, processId: process.pid, isRunning };
const most = copies === undefined ? Number.POSITIVE_INFINITY : Number(copies);
writeSync(1, 'began\n');
for (let number = Number(first); number < Number(first) + most; number += 1) {
  const file = join(folder, `copy-${number}.sqlite`);
  const copied = await backUp(store, ports, file);
  if (!copied.ok) throw new Error(copied.refusal.code);
  writeSync(1, `${file}\n`);
}
await store.close();
