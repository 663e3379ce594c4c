// What a set-up of the printer asks of this machine, on the command line and on the screen: the
// printers it can reach, a test page, the switch of a drawer, and the settings.
import { findPrinters } from '../drivers/printers/find-printers.ts';
import { openPrinter } from '../drivers/printers/open-printer.ts';
import { PROFILES } from '../drivers/printers/profile.ts';
import { readSettings } from '../drivers/settings.ts';
import { testPagePaper } from './domain/papers/test-page.ts';
import type { Printer } from './domain/printer.ts';
import type { PrinterSetUp, PrinterTest, TriedPrinter } from './domain/printer-set-up.ts';
import { done, type Result } from './domain/result.ts';
import { keepSettings } from './keep-settings.ts';
import { settingsPlace } from './workstation-settings.ts';

export function printerSetUp(storeFile: string): PrinterSetUp {
  const { path, defaults } = settingsPlace(storeFile);
  const { printer, printerModel, drawerOpen } = readSettings(path, defaults).settings;
  return {
    now: { printer, printerModel, drawerOpen },
    standIn: defaults.printer,
    models: Object.keys(PROFILES),
    find: findPrinters,
    test: testPrinter,
    async look(tried) {
      const opened = openTried(tried);
      return opened.ok ? opened.value.look?.() : undefined;
    },
    async keep(chosen) {
      const opened = openTried(chosen);
      if (!opened.ok) return opened;
      const kept = keepSettings(storeFile, chosen);
      return kept.ok ? opened : kept;
    },
  };
}

export async function testPrinter(tried: TriedPrinter): Promise<Result<PrinterTest>> {
  const opened = openTried(tried);
  if (!opened.ok) return opened;
  const { name, print } = opened.value;
  const at = new Date().toISOString();
  const paper = testPagePaper({ printer: name, model: tried.printerModel, at });
  return done({ name, outcome: await print({ kind: 'paper', paper }) });
}

function openTried({ printer, printerModel }: TriedPrinter): Result<Printer> {
  return openPrinter(printer, printerModel);
}
