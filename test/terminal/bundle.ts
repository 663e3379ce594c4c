// Bundles a program the way the product is bundled, for tests that run it on a pseudo-terminal.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Bundle = { readonly file: string; remove(): void };

/** `entry` is a path from the root of the house. Remove the bundle after use. */
export async function bundleFixture(entry: string): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), 'tenkey-bundle-'));
  const file = join(folder, 'fixture.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    logLevel: 'error',
    alias: { 'react-devtools-core': join(root, 'stubs/react-devtools-core.cjs') },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    banner: {
      js: "import{createRequire as make}from'node:module';const require=make(import.meta.url);",
    },
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
