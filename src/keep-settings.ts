// Writes what was learned at a set-up into the settings of the workstation; the others stay.
import { readSettings, type Settings, saveSettings } from '../drivers/settings.ts';
import { done, type Result, refuse } from './domain/result.ts';
import { settingsPlace } from './workstation-settings.ts';

export function keepSettings(storeFile: string, learned: Partial<Settings>): Result<undefined> {
  const { path, defaults } = settingsPlace(storeFile);
  const { settings, problems } = readSettings(path, defaults);
  if (problems.length > 0) {
    return refuse('settings-unusable', { path, problems: problems.join('; ') });
  }
  try {
    saveSettings(path, { ...settings, ...learned });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refuse('settings-unwritten', { path });
  }
  return done(undefined);
}
