// Books that earlier versions made: today's program opens each, brings it to its own schema, proves
// it, and reads the closed day as it was.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readReport } from '../../src/desk/read-report.ts';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { renderText } from '../../src/domain/reports/render-text.ts';
import { deskOn, temporaryPath } from '../support/book.ts';
import { accepted } from '../support/counter.ts';

const FOLDER = fileURLToPath(new URL('./earlier', import.meta.url));
const BOOKS = readdirSync(FOLDER).filter((name) => name.endsWith('.sqlite.gz'));
const DATE = '2026-09-15';
/** The short day took 440.80, of which a card's 53.00 goes to no bag. */
const SAYS = ['440.80', 'To the bank: 387.80.'];

test('there is a book of each earlier version', () => {
  expect(BOOKS.length).toBeGreaterThan(0);
});

test.each(BOOKS)('%s opens, proves itself, and its day reads as it was', async (name) => {
  const path = temporaryPath(name.replace(/\.gz$/, ''));
  writeFileSync(path, gunzipSync(readFileSync(join(FOLDER, name))));
  const { desk, store, close } = deskOn(path);
  const { checks } = await verifyBook(store);
  expect(checks.filter((check) => check.broken !== null)).toEqual([]);
  const report = accepted(await readReport(desk, { report: 'by-tender', date: DATE }));
  const lines = renderText(report, 80).join('\n');
  for (const words of SAYS) expect(lines).toContain(words);
  await close();
});
