// The line to a printer on a serial port. The package comes with the first job: it is native code
// that most counters never need.
import type { SerialPort } from 'serialport';
import { deviceError } from './device-file.ts';
import { type Ear, type Line, LineError, type Transport, within } from './transport.ts';

export type SerialAddress = { readonly path: string; readonly baudRate: number };

export function serialTransport(address: SerialAddress): Transport {
  return {
    name: `printer at ${address.path}`,
    answers: true,
    open: (ear, ms) => openSerial(address, ear, ms),
  };
}

async function openSerial({ path, baudRate }: SerialAddress, ear: Ear, ms: number): Promise<Line> {
  const { SerialPort } = await import('serialport');
  // XON and XOFF: a printer whose memory is full says stop.
  const port = new SerialPort({ path, baudRate, xon: true, autoOpen: false });
  const opened = new Promise<void>((resolve, reject) => {
    port.open((error) => (error ? reject(serialError(error, path)) : resolve()));
  });
  port.on('error', (error) => ear.broke(serialError(error, path).message));
  port.on('close', () => ear.broke(`The printer at ${path} is gone. Is its cable in?`));
  port.on('data', (bytes: Buffer) => ear.heard(bytes));
  const line = new SerialLine(port, path);
  try {
    await within(opened, ms, `${path} does not answer.`);
  } catch (error) {
    opened.then(() => line.drop()).catch(() => undefined);
    throw error;
  }
  return line;
}

class SerialLine implements Line {
  readonly answers = true;
  readonly #port: SerialPort;
  readonly #path: string;

  constructor(port: SerialPort, path: string) {
    this.#port = port;
    this.#path = path;
  }

  write(bytes: Uint8Array): Promise<void> {
    return this.#done((callback) => {
      this.#port.write(bytes, undefined, (error) => {
        if (error) callback(error);
        else this.#port.drain(callback);
      });
    });
  }

  end(): Promise<void> {
    return this.#done((callback) => this.#port.close(callback));
  }

  async drop(): Promise<void> {
    if (!this.#port.isOpen) return;
    // What it has not taken yet is forgotten: the port would stay open until it is.
    await new Promise<void>((resolve) => {
      this.#port.flush(() => this.#port.close(() => resolve()));
    });
  }

  #done(work: (callback: (error?: Error | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      work((error) => (error ? reject(serialError(error, this.#path)) : resolve()));
    });
  }
}

/** The package says it in a sentence, with the system's code somewhere in it. */
function serialError(error: Error, path: string): LineError {
  const { message } = error;
  const code = /no such file/i.test(message)
    ? 'ENOENT'
    : /permission denied/i.test(message)
      ? 'EACCES'
      : /busy|cannot lock/i.test(message)
        ? 'EBUSY'
        : undefined;
  if (code === undefined) return new LineError(`The printer at ${path} failed (${message}).`);
  return deviceError(Object.assign(new Error(message), { code }), path);
}
