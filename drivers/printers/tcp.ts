// Sends a job to a network printer, by custom on port 9100: connect, send, hang up, and wait until
// the printer hangs up too. That a write was accepted proves nothing, so it is never taken for
// printing.
import { Socket } from 'node:net';
import {
  notPrinted,
  PRINTED,
  type Printer,
  type PrintOutcome,
  unknownOutcome,
} from '../../src/domain/printer.ts';
import { prepareJob } from './encode-job.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { PrinterProfile } from './profile.ts';

export type TcpAddress = { readonly host: string; readonly port: number };

/** `connectMs` to be answered at all, `sendMs` from then until the printer has hung up. */
export type TcpPatience = { readonly connectMs: number; readonly sendMs: number };

/** A slow serial-to-network box prints a long tape at 1 KB a second; the counter does not wait. */
const PATIENCE: TcpPatience = { connectMs: 3_000, sendMs: 30_000 };
/**
 * A printer busy with another station may take the call and hang up; this long we wait for that.
 */
const BUSY_MS = 50;
/** The sender keeps its own time; this is only for what no one thought of. */
const MARGIN_MS = 2_000;

/** A printer at an address. Each job is a connection of its own, so that stations can share it. */
export function tcpPrinter(
  address: TcpAddress,
  profile: PrinterProfile,
  patience: TcpPatience = PATIENCE,
): Printer {
  const print: Printer['print'] = async (job) => {
    const bytes = await prepareJob(job, profile);
    return bytes instanceof Uint8Array ? sendTcp(address, bytes, patience) : bytes;
  };
  const deadlineMs = patience.connectMs + patience.sendMs + MARGIN_MS;
  const name = `printer at ${address.host} port ${address.port}`;
  return { kind: 'device', name, status: 'none', print: oneAtATime(print, deadlineMs) };
}

/** Settles once: before the connection stands nothing can have come out, after it anything can. */
export function sendTcp(
  address: TcpAddress,
  bytes: Uint8Array,
  patience: TcpPatience,
): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    const socket = new Socket();
    let connected = false;
    let saidGoodbye = false;
    let timer: NodeJS.Timeout | undefined;
    const finish = (outcome: PrintOutcome) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(outcome);
    };
    const finishAfter = (ms: number, outcome: PrintOutcome) => {
      clearTimeout(timer);
      timer = setTimeout(() => finish(outcome), ms);
    };
    socket.on('connect', () => {
      connected = true;
      finishAfter(patience.sendMs, unknownOutcome('The printer took the job and fell silent.'));
      socket.write(bytes, () => setTimeout(() => socket.end(), BUSY_MS));
    });
    socket.on('finish', () => {
      saidGoodbye = !hungUpFirst(socket);
    });
    // Replies are read and let go: a reply left unread turns our goodbye into a reset, and the
    // printer throws away what it had not yet printed.
    socket.on('data', () => {});
    // Stays attached after the end: an error that comes late must not stop the program.
    socket.on('error', (error) => {
      const reason = errorWords(error);
      finish(connected ? unknownOutcome(reason) : notPrinted(reason));
    });
    socket.on('close', () => {
      finish(
        saidGoodbye ? PRINTED : unknownOutcome('The printer hung up before the job was done.'),
      );
    });
    finishAfter(patience.connectMs, notPrinted('The printer does not answer.'));
    socket.setNoDelay(true);
    socket.connect(address.port, address.host);
  });
}

/** Whether the printer's goodbye came before ours: then it cannot have taken the whole job. */
function hungUpFirst(socket: Socket): boolean {
  return socket.readableEnded;
}

const ERROR_WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The printer refuses the connection. Is it switched on, is the port right?',
  ECONNRESET: 'The printer broke the connection off.',
  EPIPE: 'The printer broke the connection off.',
  EHOSTUNREACH: 'The printer cannot be reached. Is it switched on and on the network?',
  ENETUNREACH: 'The network cannot be reached.',
  ENOTFOUND: 'No machine of that name is on the network.',
  EAI_AGAIN: 'The network does not answer when asked for the name of the printer.',
  ETIMEDOUT: 'The printer does not answer.',
};

/** What an error of the network means, as a sentence. */
export function errorWords(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return ERROR_WORDS[code] ?? `The connection to the printer failed (${code}).`;
}
