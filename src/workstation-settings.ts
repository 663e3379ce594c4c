// Where a workstation's settings lie and what they are unless told otherwise.
import { dirname, join } from 'node:path';
import type { Settings } from '../drivers/settings.ts';

/** Beside the store, or where TENKEY_SETTINGS says. */
export function settingsPlace(storeFile: string): {
  readonly path: string;
  readonly defaults: Settings;
} {
  const folder = dirname(storeFile);
  return {
    path: process.env['TENKEY_SETTINGS'] ?? join(folder, 'tenkey-settings.json'),
    defaults: {
      register: 1,
      printer: `virtual:${join(folder, 'prints')}`,
      printerModel: 'generic-80mm',
      drawerPin: 2,
      drawerOpen: 'untold',
      scanPrefix: '',
      scanEnd: 'enter',
      colours: 'colour',
      amounts: 'cents',
      freshAfterMs: 150,
      escapeMs: 30,
    },
  };
}

/** Beside the settings, or where TENKEY_KEY says. */
export function keyPlace(storeFile: string): string {
  return process.env['TENKEY_KEY'] ?? join(dirname(settingsPlace(storeFile).path), 'tenkey-key');
}
