// A network printer in every mood it can have. Each job must settle once, in time, in plain words,
// and "sent" may only be said where it took every byte and hung up.
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { PrintOutcome } from '../../src/domain/printer.ts';
import { SAMPLE_PAPERS } from '../paper/sample-papers.ts';
import { hex } from './byte-run.ts';
import { prepareJob } from './encode-job.ts';
import { PATIENCE, printerOver } from './print-over.ts';
import { PROFILES } from './profile.ts';
import { type TcpAddress, tcpTransport } from './tcp.ts';

const PROFILE = PROFILES['generic-80mm'];
const IMPATIENT = { ...PATIENCE, openMs: 400, printMs: 400, byteMs: 0 };
const LONG_JOB = new Uint8Array(3_000_000).fill(0x2e);

/** A job of just these bytes, to a printer that cannot say how it is. */
function send(address: TcpAddress, bytes: Uint8Array, patience = PATIENCE) {
  const printer = printerOver(tcpTransport(address), PROFILE, patience, async () => bytes);
  return printer.print({ kind: 'kick', pin: 2 });
}

type Mood = (socket: Socket, took: (chunk: Buffer) => void) => void;

const servers: Server[] = [];
const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

async function printerIn(mood: Mood) {
  const chunks: Buffer[] = [];
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    mood(socket, (chunk) => chunks.push(chunk));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    address: { host: '127.0.0.1', port: address.port },
    taken: () => Buffer.concat(chunks),
    server,
  };
}

const normal: Mood = (socket, took) => {
  socket.on('data', took);
  socket.on('end', () => socket.end());
};
const mute: Mood = (socket) => {
  socket.pause();
};
const deaf: Mood = (socket, took) => {
  socket.on('data', took);
};
const slow: Mood = (socket, took) => {
  socket.on('data', (chunk) => {
    took(chunk);
    socket.pause();
    setTimeout(() => socket.resume(), 5);
  });
  socket.on('end', () => socket.end());
};
const talkative: Mood = (socket, took) => {
  const talk = setInterval(() => socket.write(Buffer.from([0x14, 0, 0, 0x0f])), 2);
  socket.on('close', () => clearInterval(talk));
  socket.on('data', took);
  socket.on('end', () => {
    clearInterval(talk);
    socket.end();
  });
};
const resetAfter =
  (bytes: number): Mood =>
  (socket, took) => {
    let seen = 0;
    socket.on('data', (chunk) => {
      took(chunk);
      seen += chunk.length;
      if (seen >= bytes) socket.resetAndDestroy();
    });
  };
const goodbyeFirst: Mood = (socket) => {
  socket.end();
};
const slam: Mood = (socket) => {
  socket.destroy();
};

describe('one job', () => {
  test('a printer that takes all and hangs up was sent all', async () => {
    const printer = await printerIn(normal);
    const paper = SAMPLE_PAPERS['receipt'];
    if (!paper) throw new Error('no sample receipt');
    const job = { kind: 'paper', paper } as const;
    const outcome = await printerOver(tcpTransport(printer.address), PROFILE).print(job);
    expect(outcome).toEqual({ outcome: 'sent' });
    expect(Uint8Array.from(printer.taken())).toEqual(await prepareJob(job, PROFILE));
  });
  test('a kick is these five bytes and nothing else', async () => {
    const printer = await printerIn(normal);
    await printerOver(tcpTransport(printer.address), PROFILE).print({ kind: 'kick', pin: 2 });
    expect(hex(printer.taken())).toBe('1b 70 00 19 fa');
  });
  test('a slow printer gets every byte', async () => {
    const printer = await printerIn(slow);
    expect(await send(printer.address, LONG_JOB)).toEqual({ outcome: 'sent' });
    expect(printer.taken().length).toBe(LONG_JOB.length);
  });
  test('replies on the line do not cost the job its end', async () => {
    const printer = await printerIn(talkative);
    expect(await send(printer.address, LONG_JOB)).toEqual({ outcome: 'sent' });
    expect(printer.taken().length).toBe(LONG_JOB.length);
  });
});

describe('trouble', () => {
  async function withinPatience(outcome: Promise<PrintOutcome>): Promise<PrintOutcome> {
    const started = performance.now();
    const settled = await outcome;
    expect(performance.now() - started).toBeLessThan(3_000);
    return settled;
  }

  test('nobody listens: not printed', async () => {
    const printer = await printerIn(normal);
    await new Promise((resolve) => printer.server.close(resolve));
    const outcome = await withinPatience(send(printer.address, LONG_JOB, IMPATIENT));
    expect(outcome).toEqual({
      outcome: 'not-printed',
      reason: 'The printer refuses the connection. Is it switched on, is the port right?',
    });
  });
  test('no such machine: not printed', async () => {
    const address = { host: 'printer.invalid', port: 9100 };
    const outcome = await withinPatience(send(address, LONG_JOB, IMPATIENT));
    expect(outcome.outcome).toBe('not-printed');
  });
  test.each([
    ['reads nothing, job larger than the line holds', mute, LONG_JOB],
    ['reads nothing, short job', mute, new Uint8Array(2_000)],
    ['takes all and never hangs up', deaf, new Uint8Array(2_000)],
  ])('%s: unknown, because it fell silent', async (_, mood, job) => {
    const printer = await printerIn(mood);
    const outcome = await withinPatience(send(printer.address, job, IMPATIENT));
    expect(outcome).toEqual({
      outcome: 'unknown',
      reason: 'The printer took the job and fell silent.',
    });
  });
  test.each([1, 400, 1_000_000])('broken off after %i bytes: unknown', async (bytes) => {
    const printer = await printerIn(resetAfter(bytes));
    const outcome = await withinPatience(send(printer.address, LONG_JOB, IMPATIENT));
    expect(outcome).toEqual({
      outcome: 'unknown',
      reason: 'The printer broke the connection off.',
    });
  });
  test.each([
    ['says goodbye before it has read, long job', goodbyeFirst, LONG_JOB],
    ['says goodbye before it has read, short job', goodbyeFirst, new Uint8Array(5)],
    ['hangs up at once, long job', slam, LONG_JOB],
    ['hangs up at once, short job', slam, new Uint8Array(5)],
  ])('%s: unknown', async (_, mood, job) => {
    const printer = await printerIn(mood);
    const outcome = await withinPatience(send(printer.address, job, IMPATIENT));
    expect(outcome.outcome).toBe('unknown');
  });
});

describe('the worker', () => {
  test('jobs go out one after the other, also after a failure', async () => {
    let open = 0;
    let most = 0;
    const printer = await printerIn((socket, took) => {
      open += 1;
      most = Math.max(most, open);
      socket.on('close', () => {
        open -= 1;
      });
      normal(socket, took);
    });
    const { print } = printerOver(tcpTransport(printer.address), PROFILE);
    const pins = [2, 5, 2] as const;
    const outcomes = await Promise.all(pins.map((pin) => print({ kind: 'kick', pin })));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['sent', 'sent', 'sent']);
    expect(hex(printer.taken())).toBe('1b 70 00 19 fa 1b 70 01 19 fa 1b 70 00 19 fa');
    expect(most).toBe(1);
  });
});
