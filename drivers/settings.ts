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
};

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
  ];
  return { settings: problems.length === 0 ? settings : defaults, problems };
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
