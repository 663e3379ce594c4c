// The line to a network printer, by custom on port 9100. Each job is a connection of its own, so
// that stations can share the printer.
import { Socket } from 'node:net';
import { type Ear, type Line, LineError, lineError, type Transport } from './transport.ts';

export type TcpAddress = { readonly host: string; readonly port: number };

/** A printer busy with another station may take the call and hang up; so long we wait for that. */
const BUSY_MS = 50;

export function tcpTransport({ host, port }: TcpAddress): Transport {
  return {
    name: `printer at ${host} port ${port}`,
    answers: true,
    open: (ear, ms) => connectTo({ host, port }, ear, ms),
  };
}

function connectTo({ host, port }: TcpAddress, ear: Ear, ms: number): Promise<Line> {
  return new Promise((resolve, reject) => {
    const socket = new Socket();
    const line = new TcpLine(socket);
    const refuse = (error: LineError) => {
      clearTimeout(timer);
      socket.destroy();
      reject(error);
    };
    const timer = setTimeout(() => refuse(new LineError('The printer does not answer.')), ms);
    // Answers are read also when nobody waits for them: one left unread turns our goodbye into a
    // reset, and the printer throws away what it had not yet printed.
    socket.on('data', ear.heard);
    // Stays attached after the end: an error that comes late must not stop the program.
    socket.on('error', (error) => {
      const said = connectionError(error);
      refuse(said);
      ear.broke(said.message);
    });
    socket.on('close', () => ear.broke('The printer hung up before the job was done.'));
    socket.once('connect', () => {
      clearTimeout(timer);
      resolve(line);
    });
    socket.setNoDelay(true);
    socket.connect(port, host);
  });
}

class TcpLine implements Line {
  readonly answers = true;
  readonly #socket: Socket;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#socket.write(bytes, (error) => (error ? reject(connectionError(error)) : resolve()));
    });
  }

  async end(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, BUSY_MS));
    const socket = this.#socket;
    // Its goodbye came before ours: then it cannot have taken the whole job.
    if (socket.destroyed || socket.readableEnded) throw hungUp();
    await new Promise<void>((resolve, reject) => {
      let early = false;
      socket.once('error', (error) => reject(connectionError(error)));
      socket.once('finish', () => {
        early = socket.readableEnded;
      });
      socket.once('close', () => (early ? reject(hungUp()) : resolve()));
      socket.end();
    });
  }

  async drop(): Promise<void> {
    this.#socket.destroy();
  }
}

function hungUp(): LineError {
  return new LineError('The printer hung up before the job was done.');
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

function connectionError(error: Error): LineError {
  return lineError(error, ERROR_WORDS, 'The connection to the printer');
}
