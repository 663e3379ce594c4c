// Looks for printers that this machine can reach by a cable: device files, serial ports, USB. The
// network is not searched: a printer there has an address that somebody gave it.
import { readdir } from 'node:fs/promises';
import type { FoundPrinter } from '../../src/domain/found-printer.ts';

/** The class of printers in the table of USB. */
const PRINTER_CLASS = 7;

export async function findPrinters(): Promise<readonly FoundPrinter[]> {
  const [files, ports, usb] = await Promise.all([lpFiles(), serialPorts(), usbPrinters()]);
  return [...files, ...usb, ...ports];
}

async function lpFiles(): Promise<readonly FoundPrinter[]> {
  const names = (await filesIn('/dev/usb')).filter((name) => /^lp\d+$/.test(name));
  return names.map((name) => ({ setting: `lp:/dev/usb/${name}`, words: 'printer on USB' }));
}

/** Ports that a device is behind; ttyS0 is there on every machine, with or without one. */
async function serialPorts(): Promise<readonly FoundPrinter[]> {
  const names = (await filesIn('/dev')).filter((name) => /^tty(USB|ACM)\d+$|^ttyS0$/.test(name));
  return names.map((name) => ({ setting: `serial:/dev/${name}`, words: 'serial port' }));
}

/** By their numbers, for machines where no device file is made of them. */
async function usbPrinters(): Promise<readonly FoundPrinter[]> {
  try {
    const { default: usb } = await import('usb');
    return usb.getDeviceList().flatMap((device) => {
      const { idVendor, idProduct } = device.deviceDescriptor;
      const ids = [idVendor, idProduct].map((id) => id.toString(16).padStart(4, '0')).join(':');
      return isPrinter(device) ? [{ setting: `usb:${ids}`, words: 'USB printer, by number' }] : [];
    });
  } catch {
    // This machine has no USB, or this user may not look.
    return [];
  }
}

function isPrinter(device: {
  readonly configDescriptor?: {
    readonly interfaces: readonly (readonly { readonly bInterfaceClass: number }[])[];
  };
}): boolean {
  const interfaces = device.configDescriptor?.interfaces.flat() ?? [];
  return interfaces.some(({ bInterfaceClass }) => bInterfaceClass === PRINTER_CLASS);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).then(
    (names) => names.sort(),
    () => [],
  );
}
