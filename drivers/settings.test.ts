// The settings of a workstation: each member has its bounds, and all problems are named at once.
import { describe, expect, test } from 'vitest';
import { checkSettings, type Settings } from './settings.ts';

const DEFAULTS: Settings = {
  register: 1,
  printer: 'none',
  printerModel: 'generic-80mm',
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
