// Golden files: every paper as it reads, wide and narrow. UPDATE_GOLDEN=1 writes them anew; then
// read each one, because what is in them is what a customer takes home.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { SAMPLE_PAPERS } from './sample-papers.ts';
import { paperText } from './text.ts';

const GOLDEN = fileURLToPath(new URL('golden/', import.meta.url));

function golden(name: string, text: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(`${GOLDEN}${name}.txt`, text);
  }
  expect(text).toBe(readFileSync(`${GOLDEN}${name}.txt`, 'utf8'));
}

describe.each(Object.entries(SAMPLE_PAPERS))('%s', (name, paper) => {
  test.each([48, 42, 40, 33])('reads well in %i columns', (columns) => {
    golden(`${name}-${columns}`, paperText(paper, columns));
  });
});
