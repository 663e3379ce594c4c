// Runs a command as main.ts would, on a store of the test, and catches what it says.

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportPdf } from '../../drivers/documents/report-pdf.ts';
import { folderWriter } from '../../drivers/files/folder-writer.ts';
import type { Opened, OpenOptions, Ports } from '../../src/cli/command.ts';
import { type ExitCode, runCommandLine } from '../../src/cli/run.ts';
import { Breakdown } from '../../src/domain/breakdown.ts';
import { ledgerPorts } from '../../src/ledger-ports.ts';
import { letterPorts } from '../../src/letter-ports.ts';
import { lineDuties } from '../../src/lines/index.ts';
import { printerPorts } from '../../src/printer-ports.ts';
import { readJsonFiles } from '../../src/store/json-files.ts';
import { openStore } from '../../src/store/open-store.ts';
import { playScriptOn } from '../../src/work.ts';
import { settableClock, testEntropy } from './chance.ts';
import { TEST_MACHINE, TEST_NOW } from './machine.ts';
import { TEST_KEYS } from './secrets.ts';
import { SOUND_WORKSTATION } from './workstation.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));

export type Said = { readonly code: ExitCode; readonly out: string; readonly err: string };

/** What the program hands its commands, with the time and the chance of the test. */
function testPorts(out: string[], err: string[]): Ports {
  return {
    version: '0.0.0',
    openDesk: openTestDesk,
    dataFiles: (folder) => readJsonFiles(join(data, folder)),
    examine: async () => SOUND_WORKSTATION,
    machine: TEST_MACHINE,
    files: folderWriter,
    pdfOf: reportPdf,
    letters: letterPorts,
    ledger: ledgerPorts,
    dataText: (path) => readFileSync(join(data, path), 'utf8'),
    temporaryFolder: () => mkdtempSync(join(tmpdir(), 'tenkey-')),
    printers: async () => printerPorts,
    isTerminal: false,
    work: () => Promise.reject(new Error('no terminal in a test')),
    play: playScriptOn,
    out: (text) => void out.push(`${text}\n`),
    err: (text) => void err.push(`${text}\n`),
    // What is said in words is not looked for in a log.
    log: (error) => void (error instanceof Breakdown || err.push(`${error}\n`)),
  };
}

async function openTestDesk(path: string, options: OpenOptions): Promise<Opened> {
  const mustExist = options.mayMake !== true;
  const store = openStore({ path, migrations: join(data, 'migrations'), now: TEST_NOW, mustExist });
  const { clock = settableClock(TEST_NOW), entropy = testEntropy() } = options;
  return { ok: true, value: { store, clock, entropy, lineDuties, keys: TEST_KEYS } };
}

/** Words as after `tenkey`, without --store: that is `path`. */
export function runTenkey(path: string, ...words: readonly string[]): Promise<Said> {
  return runTenkeyWith({}, path, ...words);
}

/** The same with some of the ports replaced. */
export async function runTenkeyWith(
  ports: Partial<Ports>,
  path: string,
  ...words: readonly string[]
): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(
    words,
    { ...testPorts(out, err), ...ports },
    { storeFile: path, storeNamed: true },
  );
  return { code, out: out.join(''), err: err.join('') };
}
