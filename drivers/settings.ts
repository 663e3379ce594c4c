// The settings of one workstation: a small JSON file, checked on load, written atomically. A broken
// file is named and set aside, never silently replaced.
import { existsSync, renameSync } from 'node:fs';
import { LowSync } from 'lowdb';
import { JSONFileSync } from 'lowdb/node';
import type { DrawerPin } from '../src/domain/printer.ts';
import { prefixProblem, type ScannerEnd } from '../src/domain/scanner.ts';

export type Settings = {
  readonly register: number;
  /** `tcp:HOST[:PORT]`, `usb`, `file:FOLDER` and the others of docs/devices.md. */
  readonly printer: string;
  readonly printerModel: string;
  /** The pin of the printer's drawer connector that opens this register's drawer. */
  readonly drawerPin: DrawerPin;
  /** The level of the drawer's sensor while it stands open; learned at set-up. */
  readonly drawerOpen: 'high' | 'low' | 'untold';
  /** What the scanner sends before each code; empty where it sends none. Learned at set-up. */
  readonly scanPrefix: string;
  /** What it sends after each code. */
  readonly scanEnd: ScannerEnd;
  readonly colours: 'colour' | 'monochrome';
  /** What digits without a point are: `53` is 0.53, or with typed decimals 53.00. */
  readonly amounts: 'cents' | 'typed-decimals';
  /** A key is fresh so many milliseconds after what it answers was painted. */
  readonly freshAfterMs: number;
  /** How many milliseconds an Esc waits for the rest of a sequence; more on a slow line. */
  readonly escapeMs: number;
};

/** Least and most milliseconds: below, a scan answers a question; above, a hand waits. */
const BOUNDS = {
  freshAfterMs: { least: 50, most: 2000 },
  escapeMs: { least: 10, most: 1000 },
} as const;

export type LoadedSettings = {
  readonly settings: Settings;
  /** The file is broken: `settings` are the defaults, and nobody chose this register. */
  readonly trouble?: SettingsTrouble;
};

export type SettingsTrouble = {
  readonly path: string;
  readonly problems: readonly string[];
  /** What the broken file is to be called once it is replaced. */
  readonly aside: string;
};

/** `problems` lists every wrong member at once. */
export function checkSettings(
  value: unknown,
  defaults: Settings,
): { readonly settings: Settings; readonly problems: readonly string[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { settings: defaults, problems: ['it is no JSON object'] };
  }
  const given = new Map<string, unknown>(Object.entries(value));
  const settings = { ...defaults, ...value };
  const problems = [
    ...[...given.keys()].filter((name) => !(name in defaults)).map((name) => `${name} is unknown`),
    ...(Number.isSafeInteger(settings.register) && settings.register > 0
      ? []
      : ['register is no number of a register']),
    ...(typeof settings.printer === 'string' ? [] : ['printer is no text']),
    ...(typeof settings.printerModel === 'string' ? [] : ['printerModel is no text']),
    ...([2, 5].includes(settings.drawerPin) ? [] : ['drawerPin is neither 2 nor 5']),
    ...(['high', 'low', 'untold'].includes(settings.drawerOpen)
      ? []
      : ['drawerOpen is none of high, low and untold']),
    ...(typeof settings.scanPrefix === 'string' && !prefixProblem(settings.scanPrefix)
      ? []
      : ['scanPrefix is nothing that only a scanner sends']),
    ...(['enter', 'tab', 'none'].includes(settings.scanEnd)
      ? []
      : ['scanEnd is none of enter, tab and none']),
    ...(['colour', 'monochrome'].includes(settings.colours)
      ? []
      : ['colours is neither colour nor monochrome']),
    ...(['cents', 'typed-decimals'].includes(settings.amounts)
      ? []
      : ['amounts is neither cents nor typed-decimals']),
    ...outOfBounds('freshAfterMs', settings.freshAfterMs),
    ...outOfBounds('escapeMs', settings.escapeMs),
  ];
  return { settings: problems.length === 0 ? settings : defaults, problems };
}

function outOfBounds(name: keyof typeof BOUNDS, value: number): readonly string[] {
  const { least, most } = BOUNDS[name];
  const fits = Number.isSafeInteger(value) && value >= least && value <= most;
  return fits ? [] : [`${name} is no whole number from ${least} to ${most}`];
}

/** A missing file is written; a broken one stays until somebody has decided what to put instead. */
export function loadSettings(path: string, defaults: Settings, now: string): LoadedSettings {
  const { settings, problems } = readSettings(path, defaults);
  if (problems.length > 0) {
    const aside = `${path}.broken-${now.replace(/[:.]/g, '-')}`;
    return { settings, trouble: { path, problems, aside } };
  }
  if (!existsSync(path)) saveSettings(path, settings);
  return { settings };
}

/** Touches nothing; what cannot be used gives the defaults and every problem at once. */
export function readSettings(path: string, defaults: Settings): ReturnType<typeof checkSettings> {
  if (!existsSync(path)) return { settings: defaults, problems: [] };
  const file = new LowSync<unknown>(new JSONFileSync(path), null);
  try {
    file.read();
  } catch (error) {
    const problem = error instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read';
    return { settings: defaults, problems: [problem] };
  }
  return checkSettings(file.data, defaults);
}

/** The broken file is kept under its new name; nothing of it is lost. */
export function replaceSettings({ path, aside }: SettingsTrouble, settings: Settings): void {
  renameSync(path, aside);
  saveSettings(path, settings);
}

/** In place of all that stands there; for who has read it and changed something. */
export function saveSettings(path: string, settings: Settings): void {
  const file = new LowSync<Settings>(new JSONFileSync(path), settings);
  file.write();
}
