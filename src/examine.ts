// Gathers what `tenkey doctor` judges: of the machine, the store, the settings and the printer.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keyFacts } from '../drivers/key-file.ts';
import { probePrinter } from '../drivers/printers/probe-printer.ts';
import { probeStore, probeTerminal } from '../drivers/probe-machine.ts';
import { readSettings } from '../drivers/settings.ts';
import { engines } from '../package.json';
import type { WorkstationFacts } from './domain/workstation-facts.ts';
import { dataFolder } from './package.ts';
import { inspectStore } from './store/inspect-store.ts';
import { keyPlace, settingsPlace } from './workstation-settings.ts';

export async function examine(storeFile: string): Promise<WorkstationFacts> {
  const { path, defaults } = settingsPlace(storeFile);
  const { settings, problems } = readSettings(path, defaults);
  const store = probeStore(storeFile);
  const book =
    store.kind === 'file' && store.readable
      ? inspectStore(storeFile, join(dataFolder, 'migrations'), store.writable)
      : undefined;
  return {
    node: { version: process.versions.node, least: engines.node.replace('>=', '') },
    ...probeTerminal(process.env, [process.stdout, process.stderr]),
    key: keyFacts(keyPlace(storeFile)),
    settings: { path, written: existsSync(path), problems },
    store,
    ...(book ? { book } : {}),
    clock: {
      now: new Date().toISOString(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    printer: await probePrinter(settings.printer, settings.printerModel),
  };
}
