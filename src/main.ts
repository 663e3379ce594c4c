#!/usr/bin/env node
// Tenkey starts here: wires store, drivers, command line and screens, and alone may know them all.
// Rooms that are heavy to load come by dynamic import, each only where it is needed.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderWriter } from '../drivers/files/folder-writer.ts';
import { isAlive, isRunning, thisProcess, userName } from '../drivers/process.ts';
import type { Ports } from './cli/command.ts';
import { runCommandLine } from './cli/run.ts';
import { ledgerPorts } from './ledger-ports.ts';
import { letterPorts } from './letter-ports.ts';
import { logFault } from './log-fault.ts';
import { openDesk } from './open-desk.ts';
import { dataFolder, packageVersion } from './package.ts';
import { readJsonFiles } from './store/json-files.ts';

const named = process.env['TENKEY_STORE'];

const ports: Ports = {
  version: packageVersion,
  openDesk,
  dataFiles: (folder) => readJsonFiles(join(dataFolder, folder)),
  dataText: (path) => readFileSync(join(dataFolder, path), 'utf8'),
  temporaryFolder: () => mkdtempSync(join(tmpdir(), 'tenkey-')),
  machine: {
    user: userName(),
    mark: thisProcess(),
    isAlive,
    isRunning,
    now: () => new Date().toISOString(),
  },
  files: folderWriter,
  pdfOf: async (report) => (await import('../drivers/documents/report-pdf.ts')).reportPdf(report),
  letters: letterPorts,
  ledger: ledgerPorts,
  printers: async () => (await import('./printer-ports.ts')).printerPorts,
  isTerminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
  examine: async (store) => (await import('./examine.ts')).examine(store),
  work: async (...parameters) => (await import('./work.ts')).workAtTerminal(...parameters),
  play: async (...parameters) => (await import('./work.ts')).playScriptOn(...parameters),
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  log: logFault,
};

async function main(argv: readonly string[]): Promise<void> {
  process.exitCode = await runCommandLine(argv, ports, {
    storeFile: named ?? 'tenkey.sqlite',
    storeNamed: named !== undefined,
  });
}

// `tenkey journal | head` closes the pipe early: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// Not awaited here: pieces that are loaded later share the code of this one, and would wait for it.
void main(process.argv.slice(2));
