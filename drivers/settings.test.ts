// The settings of a workstation: each member has its bounds, and all problems are named at once.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkSettings, loadSettings, replaceSettings, type Settings } from './settings.ts';

const NOW = '2026-09-15T15:30:00.000Z';

const DEFAULTS: Settings = {
  register: 1,
  printer: 'none',
  printerModel: 'generic-80mm',
  drawerPin: 2,
  drawerOpen: 'untold',
  scanPrefix: '',
  scanEnd: 'enter',
  colours: 'colour',
  amounts: 'cents',
  freshAfterMs: 150,
  escapeMs: 30,
};

describe('settings', () => {
  test('of an older file take what they lack from the defaults', () => {
    const checked = checkSettings({ register: 3, colours: 'monochrome' }, DEFAULTS);
    expect(checked).toEqual({
      settings: { ...DEFAULTS, register: 3, colours: 'monochrome' },
      problems: [],
    });
  });

  test.each([
    [{ scanPrefix: 'A' }, 'scanPrefix is nothing that only a scanner sends'],
    [{ scanPrefix: 7 }, 'scanPrefix is nothing that only a scanner sends'],
    [{ scanEnd: 'space' }, 'scanEnd is none of enter, tab and none'],
    [{ amounts: 'dollars' }, 'amounts is neither cents nor typed-decimals'],
    [{ freshAfterMs: 49 }, 'freshAfterMs is no whole number from 50 to 2000'],
    [{ freshAfterMs: 2001 }, 'freshAfterMs is no whole number from 50 to 2000'],
    [{ freshAfterMs: '150' }, 'freshAfterMs is no whole number from 50 to 2000'],
    [{ escapeMs: 9 }, 'escapeMs is no whole number from 10 to 1000'],
    [{ escapeMs: 30.5 }, 'escapeMs is no whole number from 10 to 1000'],
  ])('%j is refused', (given, problem) => {
    expect(checkSettings(given, DEFAULTS)).toEqual({ settings: DEFAULTS, problems: [problem] });
  });

  test('at their bounds are taken', () => {
    const given = { amounts: 'typed-decimals', freshAfterMs: 50, escapeMs: 1000 };
    expect(checkSettings(given, DEFAULTS).problems).toEqual([]);
  });

  test('that are wrong in several places are named in all of them', () => {
    expect(checkSettings({ amounts: 1, escapeMs: 0 }, DEFAULTS).problems).toHaveLength(2);
  });
});

describe('a settings file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenkey-settings-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('that is missing is written', () => {
    const path = join(folder, 'missing.json');
    expect(loadSettings(path, DEFAULTS, NOW)).toEqual({ settings: DEFAULTS });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(DEFAULTS);
  });

  test.each([
    ['{ "register": 2,', ['it is not JSON']],
    ['[]', ['it is no JSON object']],
    ['{ "register": 0, "till": 4 }', ['till is unknown', 'register is no number of a register']],
  ])('that holds %s stays until an answer takes its place', (text, problems) => {
    const path = join(folder, 'broken.json');
    writeFileSync(path, text);
    const { settings, trouble } = loadSettings(path, DEFAULTS, NOW);
    const aside = `${path}.broken-2026-09-15T15-30-00-000Z`;
    expect({ settings, trouble }).toEqual({
      settings: DEFAULTS,
      trouble: { path, problems, aside },
    });
    expect(readFileSync(path, 'utf8')).toBe(text);
    if (trouble) replaceSettings(trouble, { ...settings, register: 2 });
    expect(readFileSync(aside, 'utf8')).toBe(text);
    expect(loadSettings(path, DEFAULTS, NOW)).toEqual({ settings: { ...DEFAULTS, register: 2 } });
  });
});
