// The virtual printer on the network: what a program that is not ours finds there (receiptio, an
// independent client), who gets the turn, and the printer as a program with its pictures.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { print } from 'receiptio';
import { afterEach, describe, expect, test } from 'vitest';
import { type Fault, readFault } from './faults.ts';
import { thingText } from './paper-text.ts';
import { runVirtualPrinter } from './run-virtual.ts';
import { type Served, serveVirtualPrinter } from './server.ts';
import type { Thing } from './things.ts';
import { VirtualPrinter } from './virtual-printer.ts';

const open: Served[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const served of open.splice(0)) await served.close();
});

/** The client knows one port only; an address of this process's own keeps it to itself. */
const OWN_HOST = `127.${1 + (process.pid % 200)}.${(process.pid >> 8) % 200}.91`;

function servedToReceiptio(...faults: readonly Fault[]) {
  return servedAt({ port: 9100, host: OWN_HOST }, ...faults);
}

function served(...faults: readonly Fault[]) {
  return servedAt({ port: 0 }, ...faults);
}

async function servedAt(where: { port: number; host?: string }, ...faults: readonly Fault[]) {
  const things: Thing[] = [];
  const printer = new VirtualPrinter();
  printer.onThing((thing) => things.push(thing));
  printer.setFaults(...faults);
  const server = await serveVirtualPrinter(printer, where);
  open.push(server);
  const texts = () => things.flatMap((thing) => thingText(thing) ?? []);
  return { printer, port: server.port, texts };
}

function receiptio(words: string): Promise<string> {
  return print('Robles Canyon | 53.00\n-', `-d ${OWN_HOST} ${words}`);
}

describe('an independent client', () => {
  test('prints, and is told of success', async () => {
    const { texts } = await servedToReceiptio();
    expect(await receiptio('-p generic -c 42 -t 5')).toBe('success');
    expect(texts().join('\n')).toMatch(/Robles Canyon\s+53\.00/);
    expect(texts().at(-1)).toMatch(/^- - -/);
  });
  test.each([
    ['near-end', 'online'],
    ['cover', 'coveropen'],
    ['paper-out', 'paperempty'],
    ['error', 'error'],
  ])('asks how it is: %s is %s', async (words, status) => {
    const fault = readFault(words);
    await servedToReceiptio(...(fault ? [fault] : []));
    expect(await receiptio('-p generic -q')).toBe(status);
  });
  test('prints nothing where the cover is open', async () => {
    const { texts } = await servedToReceiptio({ fault: 'cover' });
    expect(await receiptio('-p generic -t 5')).toBe('coveropen');
    expect(texts()).toEqual([]);
  });
});

function station(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.on('error', () => {});
    sockets.push(socket);
  });
}

test('the second station is heard when the first has hung up', async () => {
  const { port, texts } = await served();
  const [first, second] = [await station(port), await station(port)];
  second.end('two\n');
  await new Promise((resolve) => first.write('one\n', resolve));
  await expect.poll(texts).toEqual(['one']);
  first.end();
  await expect.poll(texts).toEqual(['one', 'two']);
});
test('a reset comes after just so many bytes', async () => {
  const { port, texts } = await served({ fault: 'reset', afterBytes: 4 });
  const socket = await station(port);
  const closed = new Promise((resolve) => socket.on('close', resolve));
  socket.write('one\ntwo\n');
  await closed;
  expect(texts()).toEqual(['one']);
});
test('a slow one takes its time and loses nothing', async () => {
  const { port, texts } = await served({ fault: 'slow', bytesPerSecond: 20_000 });
  const socket = await station(port);
  const began = performance.now();
  socket.end('0123456789012345678\n'.repeat(400));
  await expect.poll(() => texts().length, { timeout: 5_000 }).toBe(400);
  expect(performance.now() - began).toBeGreaterThan(300);
});

test('as a program it shows lines, takes faults by keys and writes a picture a piece', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenkey-virtual-'));
  const said: string[] = [];
  try {
    await runVirtualPrinter({
      port: 0,
      host: '127.0.0.1',
      folder: join(folder, 'made'),
      faults: [],
      say: (text) => said.push(text),
      until: async (press) => {
        press('c');
        press('x');
        const port = Number(/port (\d+)/.exec(said.join('\n'))?.[1]);
        const socket = await station(port);
        socket.end('one\n\x1dV\x00two\n');
        await expect.poll(() => said).toContain('two');
      },
    });
    expect(readdirSync(join(folder, 'made')).sort()).toEqual(['paper-0001.png', 'paper-0002.png']);
    expect(said).toEqual(expect.arrayContaining(['(now: cover)', '(now: all well)', 'one', 'two']));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
