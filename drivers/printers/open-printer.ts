// From the words of a workstation's settings to a printer: `file:FOLDER`, `tcp:HOST:PORT`, `none`.
import { notPrinted, type Printer } from '../../src/domain/printer.ts';
import { refusalNext, refusalWords } from '../../src/domain/refusal.ts';
import { done, type Result, refuse } from '../../src/domain/result.ts';
import type { PrinterAnswer } from '../../src/domain/workstation-facts.ts';
import { filePrinter } from './file.ts';
import { probeFolder, probeTcp } from './probe-printer.ts';
import { DEFAULT_PROFILE, isProfileName, PROFILES, type PrinterProfile } from './profile.ts';
import { type TcpAddress, tcpPrinter } from './tcp.ts';

/** Where nothing is said, port 9100: the raw port of nearly every network printer. */
const RAW_PORT = 9100;

/** Nothing is opened yet: a printer that is off is found out by the first job, not at the start. */
export function openPrinter(
  setting: string,
  profileName: string = DEFAULT_PROFILE,
): Result<Printer> {
  if (!isProfileName(profileName)) {
    const list = Object.keys(PROFILES).join(', ');
    return refuse('printer-model-unknown', { model: profileName, list });
  }
  const printer = setting === 'none' ? noPrinter() : printerOf(setting, PROFILES[profileName]);
  return printer ? done(printer) : refuse('printer-setting-unreadable', { setting });
}

/** Asks it how it is; nothing comes out of it. */
export async function probePrinter(setting: string, profileName: string): Promise<PrinterAnswer> {
  const opened = openPrinter(setting, profileName);
  if (!opened.ok) {
    const { refusal } = opened;
    return { name: 'printer', words: refusalWords(refusal), next: refusalNext(refusal) };
  }
  const folder = folderOf(setting);
  if (folder !== undefined) return probeFolder(folder);
  const address = tcpAddress(setting);
  if (address) return probeTcp(address);
  return { name: opened.value.name, words: 'papers stay in the book' };
}

function folderOf(setting: string): string | undefined {
  return /^file:(.+)$/.exec(setting)?.[1];
}

function printerOf(setting: string, profile: PrinterProfile): Printer | undefined {
  const folder = folderOf(setting);
  if (folder !== undefined) return filePrinter(folder, profile);
  const address = tcpAddress(setting);
  return address && tcpPrinter(address, profile);
}

/** `tcp:10.0.0.5:9100`, `tcp:counter-1`, `tcp:[fe80::1]:9100` */
function tcpAddress(setting: string): TcpAddress | undefined {
  const match = /^tcp:(?:\[([0-9a-fA-F:.%\w]+)\]|([\w.-]+))(?::(\d{1,5}))?$/.exec(setting);
  const host = match?.[1] ?? match?.[2];
  const port = Number(match?.[3] ?? RAW_PORT);
  if (host === undefined || port < 1 || port > 65_535) return undefined;
  return { host, port };
}

/** A counter without a printer works on; its papers stay in the book and can be shown on screen. */
function noPrinter(): Printer {
  const print = async () => notPrinted('This workstation has no printer.');
  return { kind: 'none', name: 'no printer', status: 'none', print };
}
