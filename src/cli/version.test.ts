// `tenkey version` and `tenkey --version`, as words and as JSON.
import { expect, test } from 'vitest';
import { TEST_MACHINE } from '../../test/support/machine.ts';
import { runCommandLine } from './run.ts';

test.each([
  [['version'], 'tenkey 1.2.3'],
  [['--version'], 'tenkey 1.2.3'],
  [['version', '--json'], '{"version":"1.2.3"}'],
])('%j prints the version', async (argv, printed) => {
  const lines: string[] = [];
  const out = (text: string) => lines.push(text);
  const ports = {
    version: '1.2.3',
    openDesk: fail,
    dataFiles: fail,
    files: { save: fail, begin: fail },
    pdfOf: fail,
    letters: { files: { save: fail, begin: fail }, printer: { letters: fail, labels: fail } },
    ledger: { formats: [], hasher: { start: fail } },
    dataText: fail,
    temporaryFolder: fail,
    printers: fail,
    isTerminal: false,
    examine: fail,
    machine: TEST_MACHINE,
    work: fail,
    play: fail,
    out,
    err: fail,
    log: fail,
  };
  expect(await runCommandLine(argv, ports, { storeFile: 'own.sqlite', storeNamed: false })).toBe(0);
  expect(lines).toEqual([printed]);
});

function fail(): never {
  throw new Error('not asked for');
}
