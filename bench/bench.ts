// `npm run bench`: what is claimed about speed, measured, as one table. --json for machines; names
// of rows choose some of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copy, verifiedCopy } from './copy.ts';
import { durablePost } from './durable-post.ts';
import { findAsTyped } from './find-as-typed.ts';
import { importRows } from './import-rows.ts';
import { keyToPaint } from './key-to-paint.ts';
import type { Row } from './measure.ts';
import { start } from './start.ts';
import { asJson, asTable } from './table.ts';

type Measure = (root: string, folder: string) => Promise<Row>;

const ROWS: Readonly<Record<string, Measure>> = {
  'key-to-paint': keyToPaint,
  start,
  'durable-post': durablePost,
  'find-as-typed': findAsTyped,
  copy,
  'verified-copy': verifiedCopy,
  'import-rows': importRows,
};

const root = process.env['TENKEY_ROOT'] ?? process.cwd();
const words = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith('--'));
const folder = mkdtempSync(join(tmpdir(), 'tenkey-bench-'));
const rows: Row[] = [];
for (const [name, measure] of Object.entries(ROWS)) {
  if (wanted.length === 0 || wanted.includes(name)) rows.push(await measure(root, folder));
}
rmSync(folder, { recursive: true, force: true });
console.log(words.includes('--json') ? asJson(rows) : asTable(rows));
