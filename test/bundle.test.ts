// The built bundle: starts as a program, ends with the right codes, and keeps React off the command
// line. Built into a folder of its own, so a run never disturbs dist/.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { ZERO } from '../src/domain/money.ts';
import type { Report } from '../src/domain/reports/report.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'node_modules/.cache/tenkey-bundle');
const program = join(out, 'tenkey.js');

type Output = {
  readonly entryPoint?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
};
type Meta = { readonly outputs: Readonly<Record<string, Output>> };

beforeAll(() => {
  const said = execFileSync('node', [join(root, 'scripts/build.mjs'), out], { encoding: 'utf8' });
  expect(said).toBe('');
});

const EMPTY: Report = {
  city: 'City of Robles Canyon',
  from: '2026-09-15',
  to: '2026-09-15',
  madeAt: '2026-09-16T01:12:00.000Z',
  madeWords: 'Tue 15 Sep 2026 18:12',
  madeBy: 'the command line',
  number: 1,
  name: 'nothing',
  title: 'NOTHING',
  columns: [],
  rows: [],
  totals: [],
  notes: [],
  control: { items: 0, amountCents: ZERO },
};

function start(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(program, argv, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('it is a program that runs by its own name', () => {
  accessSync(program, constants.X_OK);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(start('version')).toEqual({ status: 0, stdout: `tenkey ${version}\n`, stderr: '' });
  expect(start('no-such-command')).toMatchObject({ status: 2, stdout: '' });
});

/** The files that are loaded when the program has imported each of `asked`, with their sources. */
function loadedWith(...asked: readonly string[]) {
  const meta: Meta = JSON.parse(readFileSync(join(out, 'meta.json'), 'utf8'));
  const fileOf = (source: string) =>
    Object.keys(meta.outputs).filter((file) => meta.outputs[file]?.entryPoint === source);
  const loaded = new Set<string>();
  const load = (file: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { path, kind } of meta.outputs[file]?.imports ?? []) {
      if (kind === 'import-statement') load(path);
    }
  };
  load(relative(root, program));
  asked.flatMap(fileOf).map(load);
  const files = [...loaded].filter((file) => file in meta.outputs);
  const sources = files.flatMap((file) => Object.keys(meta.outputs[file]?.inputs ?? {}));
  return { files, sources };
}

test('the command line loads neither React, Ink, a screen nor what makes a PDF', () => {
  const { sources } = loadedWith('src/cli/commands.ts');
  expect(sources).toContain('src/cli/backup.ts');
  const heavy = /^screens\/|^drivers\/documents\/|node_modules\/(react|ink)\//;
  expect(sources.filter((path) => heavy.test(path))).toEqual([]);
});

test('the first page waits for no other command or screen, nor for React and Ink', () => {
  const { files, sources } = loadedWith('src/store/open-store.ts', 'src/work.ts', 'screens/run.ts');
  expect(sources).toContain('screens/sign-in.ts');
  const later =
    /^screens\/(pay|home|index)\.ts|^src\/cli\/backup|node_modules\/(react|ink|yargs)\//;
  expect(sources.filter((path) => later.test(path))).toEqual([]);
  // To find a file takes longer than to run it: see scripts/loaded-before.mjs.
  expect(files.length).toBeLessThanOrEqual(18);
});

test('what makes a PDF is a piece of its own, and finds its package', async () => {
  const meta: Meta = JSON.parse(readFileSync(join(out, 'meta.json'), 'utf8'));
  const [piece = ''] = Object.keys(meta.outputs).filter(
    (file) => 'drivers/documents/report-pdf.ts' in (meta.outputs[file]?.inputs ?? {}),
  );
  const { reportPdf } = await import(join(root, piece));
  const bytes: Uint8Array = await reportPdf(EMPTY);
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
});
