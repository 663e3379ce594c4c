// `npm run bench`: bundles the measurements as the product is bundled and runs them. The bundle
// lies under node_modules, from where native packages are found.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'tenkey-bench-'));
const outfile = join(folder, 'bench.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['bench/bench.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: [
    'better-sqlite3',
    '@lydell/node-pty',
    '@xterm/headless',
    'esbuild',
    'escpos',
    'escpos-usb',
    'usb',
    'serialport',
  ],
  logLevel: 'error',
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, TENKEY_ROOT: root },
});
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
