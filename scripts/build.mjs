// Bundles src/main.ts into dist/tenkey.js. Screens, Ink and React land in chunks of their own, that
// only a dynamic import loads, so the command line starts without them. Quiet when all is well.
// The bundle lies one folder deep, as src/ does: `../data` is the package's data from both.
// An argument names another folder than dist/ to build into (the bundle's own test does).
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lazyStringWidth } from './lazy-string-width.mjs';
import { loadedBefore } from './loaded-before.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = resolve(process.argv[2] ?? join(root, 'dist'));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: [{ in: 'src/main.ts', out: 'tenkey' }],
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  // Without it React is its development build, which is slow and keeps every render's timing.
  // Nor is there a network: without `fetch` the layout engine decodes itself at once, and Node's
  // whole client for the web is not loaded at every start.
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env.DEV': '"false"',
    fetch: 'undefined',
  },
  alias: {
    'react-devtools-core': join(root, 'stubs/react-devtools-core.cjs'),
    bindings: join(root, 'stubs/bindings.cjs'),
  },
  // CommonJS inside an ESM bundle needs a `require`.
  banner: {
    js:
      "import { createRequire as makeRequire } from 'node:module';" +
      'const require = makeRequire(import.meta.url);',
  },
  // Native code and old CommonJS packages: loaded from node_modules, and only where they are
  // needed. The files of better-sqlite3 are bundled: to find all ten takes longer than to run them.
  external: ['*.node', 'usb', 'serialport', 'escpos', 'escpos-usb', 'pdfkit', 'qrcode-generator'],
  plugins: [lazyStringWidth, loadedBefore],
  metafile: true,
  logLevel: 'error',
}).catch(() => process.exit(1)); // esbuild has said why

chmodSync(join(out, 'tenkey.js'), 0o755);
writeFileSync(join(out, 'meta.json'), JSON.stringify(metafile));
