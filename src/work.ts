// Wires the screens: settings, lease, printer and log of this workstation; or a player of scripts.
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { folderWriter } from '../drivers/files/folder-writer.ts';
import { paperLines } from '../drivers/paper/text.ts';
import { memoryPrinter } from '../drivers/printers/memory.ts';
import { openPrinter } from '../drivers/printers/open-printer.ts';
import { isAlive, thisProcess } from '../drivers/process.ts';
import { loadSettings } from '../drivers/settings.ts';
import { broken, DONE, type Outcome, type Played, type PlayedPrints } from './cli/command.ts';
import type { Desk } from './desk/desk.ts';
import { leaseRegister, releaseRegister } from './desk/lease-register.ts';
import { noteClock } from './desk/note-clock.ts';
import type { PrintJob } from './domain/printer.ts';
import { refusalWords } from './domain/refusal.ts';
import { ledgerPorts } from './ledger-ports.ts';
import { letterPorts } from './letter-ports.ts';
import { logFault } from './log-fault.ts';
import { keepZoneOf } from './own-zone.ts';
import { setUpOf } from './set-up.ts';
import { takePlace } from './take-place.ts';
import { settingsPlace } from './workstation-settings.ts';

/** Works at the screens until the clerk leaves. The register is leased for as long. */
export async function workAtTerminal(
  desk: Desk,
  storeFile: string,
  asked: number | undefined,
): Promise<Outcome> {
  const { path, defaults } = settingsPlace(storeFile);
  const loaded = loadSettings(path, defaults, new Date().toISOString());
  const { settings } = loaded;
  const printer = openPrinter(settings.printer, settings.printerModel);
  if (!printer.ok) return printer;
  const onFault = (error: unknown) => logFault(error, storeFile);
  await keepZoneOf(desk);
  const place = await takePlace(desk, loaded, asked, onFault);
  if (!place.ok) return place;
  if ('left' in place.value) return outcomeOf(place.value.left);
  const { lease, notices } = place.value;
  const clock = await noteClock(desk);
  if (!clock.ok) return clock;
  const { runWorkstation } = await import('../screens/run.ts');
  const { exitCode, leftPrinting } = await runWorkstation({
    desk,
    register: lease.register,
    printer: printer.value,
    paperLines,
    drawerPin: settings.drawerPin,
    ...(settings.drawerOpen === 'untold' ? {} : { drawerOpen: settings.drawerOpen }),
    isAlive,
    holder: thisProcess(),
    ledger: { ...ledgerPorts, files: folderWriter, folder: join(dirname(storeFile), 'ledger') },
    letters: { ...letterPorts, folder: join(dirname(storeFile), 'letters') },
    onFault,
    notices: clock.value ? [...notices, await clockBackWords()] : notices,
    colours: settings.colours,
    amounts: settings.amounts,
    setUp: setUpOf(storeFile, settings),
    freshAfterMs: settings.freshAfterMs,
    escapeMs: settings.escapeMs,
    environment: process.env,
  });
  await releaseRegister(desk, lease);
  // What a printer took and did not let go of would keep the program running for half a minute.
  if (leftPrinting && exitCode === 0) {
    await desk.store.close();
    process.exit(0);
  }
  return outcomeOf(exitCode);
}

async function clockBackWords(): Promise<readonly string[]> {
  const { START_WORDS } = await import('../screens/words/start.ts');
  return START_WORDS.clockBack;
}

function outcomeOf(exitCode: number): Outcome {
  // A signal's exit code is passed on as it is: whoever started us sees what ended us.
  if (exitCode > 3) process.exit(exitCode);
  return exitCode === 0
    ? DONE
    : broken('Tenkey stopped at a fault.', 'What was posted is kept; the log says more.');
}

const NOT_PLAYED = { transcript: '', keysPressed: 0, keysOutsideKeypad: 0, papers: [] };

/**
 * Leases the register as a terminal does: two at one register would share its basket, and papers
 * meant for the printer would go to the list of a script.
 */
export async function playScriptOn(
  desk: Desk,
  script: string,
  prints: PlayedPrints,
): Promise<Played> {
  // The token is taken from elsewhere than the story's own chance, so that replays stay the same.
  const hex = (bytes: number) => randomBytes(bytes).toString('hex');
  const lessee = { ...desk, entropy: { ...desk.entropy, hex } };
  const lease = await leaseRegister(lessee, prints.register, thisProcess(), isAlive);
  if (!lease.ok) return { ...NOT_PLAYED, ok: false, failures: [refusalWords(lease.refusal)] };
  try {
    return await playLeased(desk, script, prints);
  } finally {
    await releaseRegister(desk, lease.value);
  }
}

/** Papers are kept in order, and written to a folder as well where one is given. */
async function playLeased(desk: Desk, script: string, prints: PlayedPrints): Promise<Played> {
  const { playWorkstation } = await import('../screens/play-workstation.ts');
  const kept = memoryPrinter();
  const folder = prints.folder === undefined ? undefined : openPrinter(`file:${prints.folder}`);
  const printer = {
    ...kept,
    print: async (job: PrintJob) => {
      if (folder?.ok) await folder.value.print(job);
      return kept.print(job);
    },
  };
  const faults: string[] = [];
  const played = await playWorkstation(script, {
    desk,
    register: prints.register,
    printer,
    paperLines,
    ledger: { ...ledgerPorts, files: folderWriter, folder: prints.folder ?? 'ledger' },
    letters: { ...letterPorts, folder: prints.folder ?? 'letters' },
    onFault: (error) => faults.push(error instanceof Error ? `${error.stack}` : `${error}`),
  });
  return {
    ...played,
    ok: played.ok && faults.length === 0,
    failures: [...played.failures, ...faults],
    papers: kept.papers,
  };
}
