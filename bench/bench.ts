// `npm run bench`: what is claimed about speed, measured, as one table. --json for machines,
// --row NAME for one row; the stores of the large rows are kept, see stores.ts; with --middle the
// middle city stands for the largest one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './bench-place.ts';
import type { Row } from './measure.ts';
import { ROWS } from './rows.ts';
import { LARGE_CITY, MIDDLE_CITY } from './stores.ts';
import { asJson, asTable } from './table.ts';
import { work } from './work.ts';

const words = process.argv.slice(2);
const wanted = words.filter((_, index) => words[index - 1] === '--row');
const unknown = wanted.filter((name) => !Object.hasOwn(ROWS, name));
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(', ')}. Rows: ${Object.keys(ROWS).join(', ')}.`);
  process.exit(2);
}

const bench: Bench = {
  root: process.env['TENKEY_ROOT'] ?? process.cwd(),
  folder: mkdtempSync(join(tmpdir(), 'tenkey-bench-')),
  largest: words.includes('--middle') ? MIDDLE_CITY : LARGE_CITY,
};
if (words[0] === 'work') {
  await work(bench.root, words.slice(1));
} else {
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(ROWS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const began = performance.now();
    // A row that cannot be measured must not take the others with it.
    try {
      rows.push(...(await measure(bench)));
    } catch (error) {
      console.error(error);
      process.exitCode = 1;
    }
    console.error(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  console.log(words.includes('--json') ? asJson(rows) : asTable(rows));
}
rmSync(bench.folder, { recursive: true, force: true });
