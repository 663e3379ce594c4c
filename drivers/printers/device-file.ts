// The line to a printer that is a file of the system: /dev/usb/lp0, or a FIFO that another program
// reads. Opened without blocking, so that a printer that takes nothing holds up no thread.
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type Ear, type Line, LineError, lineError, type Transport, within } from './transport.ts';

const READ_EVERY_MS = 20;
const WRITE_AGAIN_MS = 10;
const ANSWER_BYTES = 512;

/** `answers`: a device file is read as well, a FIFO is not. */
export function deviceFileTransport(path: string, answers: boolean): Transport {
  const access = answers ? constants.O_RDWR : constants.O_WRONLY;
  return {
    name: answers ? `printer at ${path}` : `FIFO ${path}`,
    answers,
    open: async (ear, ms) => {
      const opening = open(path, access | constants.O_NONBLOCK | constants.O_NOCTTY);
      const file = await within(opening, ms, `${path} does not answer.`).catch((error) => {
        opening.then((late) => late.close()).catch(() => undefined);
        throw deviceError(error, path);
      });
      return new DeviceFileLine(file, path, answers, ear);
    },
  };
}

class DeviceFileLine implements Line {
  readonly answers: boolean;
  readonly #file: FileHandle;
  readonly #path: string;
  #dropped = false;
  #reading: Promise<void> | undefined;

  constructor(file: FileHandle, path: string, answers: boolean, ear: Ear) {
    this.#file = file;
    this.#path = path;
    this.answers = answers;
    if (answers) this.#reading = this.#read(ear);
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      const written = await this.#unlessBusy(() => this.#file.write(bytes.subarray(at)));
      at += written?.bytesWritten ?? 0;
      if (written === undefined) await pause(WRITE_AGAIN_MS);
    }
  }

  end(): Promise<void> {
    return this.drop();
  }

  async drop(): Promise<void> {
    if (this.#dropped) return;
    this.#dropped = true;
    await this.#file.close().catch(() => undefined);
    await this.#reading;
  }

  async #read(ear: Ear): Promise<void> {
    const buffer = new Uint8Array(ANSWER_BYTES);
    while (!this.#dropped) {
      try {
        const got = await this.#unlessBusy(() => this.#file.read(buffer, 0, ANSWER_BYTES));
        if (got && got.bytesRead > 0) ear.heard(buffer.slice(0, got.bytesRead));
        else await pause(READ_EVERY_MS);
      } catch (error) {
        if (this.#dropped) return;
        ear.broke(deviceError(error, this.#path).message);
        return;
      }
    }
  }

  /** Undefined where there is no room, or nothing to read, at this moment. */
  async #unlessBusy<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.#dropped) throw new LineError(`The line to ${this.#path} was let go.`);
    try {
      return await work();
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return undefined;
      throw deviceError(error, this.#path);
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Also for serial lines: what the system says about a device is the same. */
export function deviceError(error: unknown, path: string): LineError {
  const words = {
    ENOENT: `There is no ${path}. Is the printer plugged in and switched on?`,
    ENODEV: `There is no printer at ${path}. Is it plugged in and switched on?`,
    ENXIO: `Nobody reads ${path}.`,
    EACCES: `This user may not use ${path}.`,
    EBUSY: `Another program uses ${path}.`,
    EIO: `The printer at ${path} is gone. Is its cable in?`,
    EPIPE: `Whoever read ${path} is gone.`,
  };
  return lineError(error, words, `Using ${path}`);
}
