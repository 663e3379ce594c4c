// The line to a USB printer, over escpos-usb: that package finds and claims the device and writes.
// It calls back twice, never, or throws; here each of its calls settles once and in time. It cannot
// read, so answers are read from the device by us.
import type UsbAdapter from 'escpos-usb';
import type { UsbDevice, UsbEndpoint, UsbInterface } from 'usb';
import { type Ear, type Line, LineError, lineError, type Transport, within } from './transport.ts';

export type UsbIds = { readonly vendor: number; readonly product: number };

/** Which device it is; undefined where none is plugged in. The tests bring devices of their own. */
export type FindUsb = (ids: UsbIds | undefined) => Promise<UsbDevice | undefined>;

/** So much goes in one transfer, so that a printer that stalls is noticed. */
const PIECE_BYTES = 4096;
/** A slow printer takes four seconds for a piece. */
const PIECE_MS = 15_000;
const READ_BYTES = 64;
const READ_MS = 100;

const NAME = 'USB printer';

export function usbTransport(ids?: UsbIds, find: FindUsb = findUsb): Transport {
  return { name: nameOf(ids), answers: true, open: (ear, ms) => openUsb(ids, find, ear, ms) };
}

function nameOf(ids: UsbIds | undefined): string {
  if (!ids) return NAME;
  const hex = (id: number) => id.toString(16).padStart(4, '0');
  return `${NAME} ${hex(ids.vendor)}:${hex(ids.product)}`;
}

const findUsb: FindUsb = async (ids) => {
  if (ids) return (await import('usb')).default.findByIds(ids.vendor, ids.product);
  const { default: Adapter } = await import('escpos-usb');
  return Adapter.findPrinter()[0];
};

async function openUsb(
  ids: UsbIds | undefined,
  find: FindUsb,
  ear: Ear,
  ms: number,
): Promise<Line> {
  try {
    const device = await find(ids);
    if (!device) {
      throw new LineError('No USB printer is found. Is it plugged in and switched on?');
    }
    const [{ default: Adapter }, { default: usb }] = await Promise.all([
      import('escpos-usb'),
      import('usb'),
    ]);
    const before = usb.listeners('detach');
    const adapter = new Adapter(device);
    // It listens for cables pulled out and would never stop; the program must still be able to end.
    usb.unrefHotplugEvents();
    const added = usb.listeners('detach').filter((listener) => !before.includes(listener));
    const forget = () => {
      for (const listener of added) usb.removeListener('detach', listener);
    };
    return await claim(adapter, device, forget, ear, ms);
  } catch (error) {
    throw usbError(error);
  }
}

async function claim(
  adapter: UsbAdapter,
  device: UsbDevice,
  forget: () => void,
  ear: Ear,
  ms: number,
): Promise<Line> {
  const opened = new Promise<void>((resolve, reject) => {
    adapter.open((error) => (error ? reject(error) : resolve()));
  });
  try {
    await within(opened, ms, 'The USB printer does not answer.');
    if (adapter.endpoint) return new UsbLine(adapter, adapter.endpoint, device, forget, ear);
    throw new LineError('The USB printer offers no way to print.');
  } catch (error) {
    forget();
    closeQuietly(device);
    throw error;
  }
}

class UsbLine implements Line {
  readonly answers: boolean;
  readonly #adapter: UsbAdapter;
  readonly #device: UsbDevice;
  readonly #forget: () => void;
  readonly #interface: UsbInterface | undefined;
  #dropped: Promise<void> | undefined;
  #reading: Promise<void> | undefined;

  constructor(
    adapter: UsbAdapter,
    out: UsbEndpoint,
    device: UsbDevice,
    forget: () => void,
    ear: Ear,
  ) {
    this.#adapter = adapter;
    this.#device = device;
    this.#forget = forget;
    out.timeout = PIECE_MS;
    this.#interface = device.interfaces?.find(({ endpoints }) => endpoints.includes(out));
    const answering = this.#interface?.endpoints.find(({ direction }) => direction === 'in');
    this.answers = answering !== undefined;
    if (answering) this.#reading = this.#read(answering, ear);
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      const piece = Buffer.from(bytes.subarray(at, at + PIECE_BYTES));
      await new Promise<void>((resolve, reject) => {
        this.#adapter.write(piece, (error) => (error ? reject(usbError(error)) : resolve()));
      }).catch((error) => {
        throw usbError(error);
      });
    }
  }

  end(): Promise<void> {
    return this.drop();
  }

  drop(): Promise<void> {
    this.#dropped ??= this.#letGo();
    return this.#dropped;
  }

  /** A device with a transfer under way cannot be closed: the last read is waited for. */
  async #letGo(): Promise<void> {
    this.#forget();
    await this.#reading;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, READ_MS);
      try {
        if (this.#interface) this.#interface.release(true, () => resolve());
        else resolve();
      } catch {
        resolve();
      }
      timer.unref();
    });
    try {
      // Gives /dev/usb/lp0 back to whoever uses that.
      this.#interface?.attachKernelDriver();
    } catch {
      // There was no such driver, or this system has none.
    }
    closeQuietly(this.#device);
  }

  async #read(endpoint: UsbEndpoint, ear: Ear): Promise<void> {
    endpoint.timeout = READ_MS;
    while (!this.#dropped) {
      const read = await readOnce(endpoint);
      if (read instanceof Uint8Array) ear.heard(read);
      else if (read) {
        if (!this.#dropped) ear.broke(read.message);
        return;
      }
    }
  }
}

/** Undefined when there was nothing to read. */
function readOnce(endpoint: UsbEndpoint): Promise<Uint8Array | LineError | undefined> {
  return new Promise((resolve) => {
    try {
      endpoint.transfer(READ_BYTES, (error, bytes) => {
        if (error && /TIMED_?OUT/.test(error.message)) resolve(undefined);
        else if (error) resolve(usbError(error));
        // A transfer may come back empty at once: without a rest it would be asked in a circle.
        else if (bytes && bytes.length > 0) resolve(Uint8Array.from(bytes));
        else setTimeout(() => resolve(undefined), READ_MS);
      });
    } catch (error) {
      resolve(usbError(error));
    }
  });
}

function closeQuietly(device: UsbDevice): void {
  try {
    device.close();
  } catch {
    // It is gone, or never was open.
  }
}

const ERROR_WORDS: Readonly<Record<string, string>> = {
  LIBUSB_ERROR_ACCESS: 'This user may not use the USB printer: it needs a udev rule.',
  LIBUSB_ERROR_BUSY: 'Another program uses the USB printer.',
  LIBUSB_ERROR_NO_DEVICE: 'The USB printer is gone. Is its cable in?',
  LIBUSB_ERROR_NOT_FOUND: 'The USB printer is gone. Is its cable in?',
  LIBUSB_TRANSFER_NO_DEVICE: 'The USB printer is gone. Is its cable in?',
  LIBUSB_TRANSFER_TIMED_OUT: 'The USB printer took no more of the job.',
  LIBUSB_TRANSFER_STALL: 'The USB printer took no more of the job.',
};

function usbError(error: unknown): LineError {
  return lineError(error, ERROR_WORDS, 'The USB printer');
}
