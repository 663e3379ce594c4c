// The documents say what the program does: every screen, paper, command and table in them is made
// anew and compared. After a change that is meant, `npm run docs` writes them.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { closeTheDay } from '../support/short-day.ts';
import { contextRows, taskRows } from './keys-page.ts';
import { type Regions, renewed } from './living.ts';
import { reportRows } from './reports-page.ts';
import { type Before, openPlaying, type Playing } from './world.ts';

type Document = { readonly before?: Before; readonly regions?: Regions };

/** A region is played on a counter of its own. */
function apart(rows: (playing: Playing) => Promise<readonly string[]>) {
  return async () => {
    const playing = await openPlaying(undefined);
    const made = await rows(playing);
    await playing.close();
    return ['', ...made, ''];
  };
}

const DOCUMENTS: Readonly<Record<string, Document>> = {
  'README.md': {},
  'docs/a-first-day.md': {},
  'docs/keys.md': { regions: { contexts: apart(contextRows), tasks: apart(taskRows) } },
  'docs/finding.md': { before: closeTheDay },
  'docs/file-formats.md': { before: closeTheDay },
  'docs/reports.md': { before: closeTheDay, regions: { reports: reportRows } },
  'docs/operations.md': { before: closeTheDay },
};

const pathOf = (document: string) => fileURLToPath(new URL(`../../${document}`, import.meta.url));

describe('documents are current; `npm run docs` writes them anew', () => {
  test.each(Object.entries(DOCUMENTS))('%s', async (document, { before, regions }) => {
    const path = pathOf(document);
    const written = readFileSync(path, 'utf8');
    const playing = await openPlaying(before);
    const fresh = await renewed(written, playing, regions);
    await playing.close();
    if (process.env['TENKEY_DOCS'] === 'write') writeFileSync(path, fresh);
    else expect(written, `${document} is old: npm run docs`).toBe(fresh);
  });
});
