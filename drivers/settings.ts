// The settings of one workstation: a small JSON file, checked on load, written atomically. A broken
// file is named and set aside, never silently replaced.
import { existsSync, renameSync } from 'node:fs';
import { LowSync } from 'lowdb';
import { JSONFileSync } from 'lowdb/node';

export type Settings = {
  readonly register: number;
  /** `file:FOLDER`, `tcp:HOST[:PORT]` or `none`. */
  readonly printer: string;
  readonly printerModel: string;
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
  /** Words for the person at the workstation when the file was broken. */
  readonly trouble?: string;
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

/** `now` names the file that a broken one is set aside under. A missing file is written. */
export function loadSettings(path: string, defaults: Settings, now: string): LoadedSettings {
  const file = new LowSync<Settings | null>(new JSONFileSync(path), null);
  const broken = (problems: readonly string[]): LoadedSettings => {
    const aside = `${path}.broken-${now.replace(/[:.]/g, '-')}`;
    renameSync(path, aside);
    const words = `The settings in ${path} cannot be used: ${problems.join('; ')}.`;
    return { settings: defaults, trouble: `${words} They were set aside as ${aside}.` };
  };
  if (!existsSync(path)) {
    file.data = defaults;
    file.write();
    return { settings: defaults };
  }
  try {
    file.read();
  } catch {
    return broken(['it is not JSON']);
  }
  const checked = checkSettings(file.data, defaults);
  return checked.problems.length === 0 ? { settings: checked.settings } : broken(checked.problems);
}
