#!/usr/bin/env node
// Tenkey starts here: wires store, drivers, command line and screens, and alone may know them all.
// Rooms that are heavy to load come by dynamic import, each only where it is needed.
import { join } from 'node:path';
import { folderWriter } from '../drivers/files/folder-writer.ts';
import { openDesk } from './open-desk.ts';
import { dataFolder, packageVersion } from './package.ts';
import { readJsonFiles } from './store/json-files.ts';

async function main(argv: readonly string[]): Promise<number> {
  const { runCommandLine } = await import('./cli/run.ts');
  const ports = {
    version: packageVersion,
    openDesk,
    dataFiles: (folder: string) => readJsonFiles(join(dataFolder, folder)),
    files: folderWriter,
    out: (text: string) => process.stdout.write(`${text}\n`),
    err: (text: string) => process.stderr.write(`${text}\n`),
    log: () => {},
  };
  return runCommandLine(argv, ports, { storeFile: process.env['TENKEY_STORE'] ?? 'tenkey.sqlite' });
}

// `tenkey journal | head` closes the pipe early: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));
