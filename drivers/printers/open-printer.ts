// From the words of a workstation's settings to a printer: `tcp:HOST:PORT`, `usb`, `file:FOLDER`
// and the others of docs/devices.md.
import { notPrinted, type Printer, SENT } from '../../src/domain/printer.ts';
import { done, type Result, refuse } from '../../src/domain/result.ts';
import { deviceFileTransport } from './device-file.ts';
import { prepareJob } from './encode-job.ts';
import { filePrinter } from './file.ts';
import { laneOf } from './one-at-a-time.ts';
import { PATIENCE, printerOver } from './print-over.ts';
import { DEFAULT_PROFILE, isProfileName, PROFILES, type PrinterProfile } from './profile.ts';
import { serialTransport } from './serial.ts';
import { tcpTransport } from './tcp.ts';
import type { Transport } from './transport.ts';
import { usbTransport } from './usb.ts';
import { virtualFolderPrinter } from './virtual-folder.ts';

/** Where nothing is said, port 9100: the raw port of nearly every network printer. */
const RAW_PORT = 9100;
const BAUD_RATE = 9600;

/** Nothing is opened yet: a printer that is off is found out by the first job, not at the start. */
export function openPrinter(
  setting: string,
  profileName: string = DEFAULT_PROFILE,
): Result<Printer> {
  if (!isProfileName(profileName)) {
    const known = Object.keys(PROFILES).join(', ');
    return refuse('printer-model-unknown', { model: profileName, list: known });
  }
  const printer = printerOf(setting, PROFILES[profileName]);
  return printer ? done(printer) : refuse('printer-setting-unreadable', { setting });
}

function printerOf(setting: string, profile: PrinterProfile): Printer | undefined {
  if (setting === 'none') return noPrinter();
  if (setting === 'screen') return screenPrinter(profile);
  const folder = folderOf(setting);
  if (folder !== undefined) {
    const isVirtual = setting.startsWith('virtual:');
    return isVirtual ? virtualFolderPrinter(folder, profile) : filePrinter(folder, profile);
  }
  const transport = transportOf(setting);
  if (!transport) return undefined;
  return printerOver(transport, profile, PATIENCE, prepareJob, laneOf(transport.name));
}

/** The folder that papers go to, if they do. */
export function folderOf(setting: string): string | undefined {
  return /^(?:file|virtual):(.+)$/.exec(setting)?.[1];
}

/** Undefined where no device is at the other end. */
export function transportOf(setting: string): Transport | undefined {
  if (setting === 'usb') return usbTransport();
  const [, kind, rest = ''] = /^(tcp|usb|lp|serial|fifo):(.+)$/.exec(setting) ?? [];
  switch (kind) {
    case 'tcp':
      return tcpOf(rest);
    case 'usb':
      return usbOf(rest);
    case 'lp':
      return deviceFileTransport(rest, true);
    case 'fifo':
      return deviceFileTransport(rest, false);
    case 'serial':
      return serialOf(rest);
    default:
      return undefined;
  }
}

/** `10.0.0.5:9100`, `counter-1`, `[fe80::1]:9100` */
function tcpOf(words: string): Transport | undefined {
  const match = /^(?:\[([0-9a-fA-F:.%\w]+)\]|([\w.-]+))(?::(\d{1,5}))?$/.exec(words);
  const host = match?.[1] ?? match?.[2];
  const port = Number(match?.[3] ?? RAW_PORT);
  if (host === undefined || port < 1 || port > 65_535) return undefined;
  return tcpTransport({ host, port });
}

/** `04b8:0202`, as lsusb prints it. */
function usbOf(words: string): Transport | undefined {
  const [, vendor, product] = /^([0-9a-fA-F]{4}):([0-9a-fA-F]{4})$/.exec(words) ?? [];
  if (vendor === undefined || product === undefined) return undefined;
  return usbTransport({
    vendor: Number.parseInt(vendor, 16),
    product: Number.parseInt(product, 16),
  });
}

/** `/dev/ttyS0`, `/dev/ttyUSB0:19200`, `COM3` */
function serialOf(words: string): Transport | undefined {
  const [, path, rate] = /^(.+?)(?::(\d{3,7}))?$/.exec(words) ?? [];
  if (path === undefined) return undefined;
  return serialTransport({ path, baudRate: Number(rate ?? BAUD_RATE) });
}

/** A counter without a printer works on; its papers stay in the book and can be shown on screen. */
function noPrinter(): Printer {
  const print = async () => notPrinted('This workstation has no printer.');
  return { kind: 'none', name: 'no printer', status: 'none', print };
}

/** Papers are read on the screen, where they can be looked at as long as the book stands. */
function screenPrinter(profile: PrinterProfile): Printer {
  const print: Printer['print'] = async (job) => {
    if (job.kind === 'kick') return notPrinted('No drawer hangs on a screen.');
    const bytes = await prepareJob(job, profile);
    return bytes instanceof Uint8Array ? SENT : bytes;
  };
  return { kind: 'memory', name: 'the screen', status: 'none', print };
}
