// A program that opens a USB printer that never answers, and then has nothing more to do: it must
// end, though the package listens for cables pulled out.
import type { UsbDevice } from 'usb';
import { usbTransport } from '../../drivers/printers/usb.ts';

const OPEN_MS = 50;
const device: object = { interfaces: [], open: () => {}, close: () => {} };
const find = async () => device as UsbDevice;

await usbTransport(undefined, find)
  .open({ heard: () => {}, broke: () => {} }, OPEN_MS)
  .catch((error: Error) => process.stdout.write(`${error.message}\n`));
