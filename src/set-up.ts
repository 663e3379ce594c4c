// What the screens of a workstation are set up with: read from its settings, kept there.
import type { Settings } from '../drivers/settings.ts';
import type { SetUp } from '../screens/station.ts';
import type { Scanner } from './domain/scanner.ts';

export function setUpOf(storeFile: string, { scanPrefix, scanEnd }: Settings): SetUp {
  let scanner: Scanner = { prefix: scanPrefix, end: scanEnd };
  return {
    scanner: () => scanner,
    async keepScanner(learned) {
      const { keepSettings } = await import('./keep-settings.ts');
      const kept = keepSettings(storeFile, {
        scanPrefix: learned.prefix,
        scanEnd: learned.end,
      });
      if (kept.ok) scanner = learned;
      return kept;
    },
    printers: async () => (await import('./printer-set-up.ts')).printerSetUp(storeFile),
  };
}
