// From Enter to the first byte at a network printer, while another register posts: the payment is
// posted, the worker woken, the job claimed, laid out, encoded and sent. Once from the verb, in
// this process; once from the key, written to the terminal of the built program. Beside both, in
// turns, what a connection and a byte cost on this machine.
import { writeFileSync } from 'node:fs';
import { createServer, Socket } from 'node:net';
import { join } from 'node:path';
import { openPrinter } from '../drivers/printers/open-printer.ts';
import { BackgroundPrinting } from '../screens/printing.ts';
import type { Desk } from '../src/desk/desk.ts';
import { takePayment } from '../src/desk/take-payment.ts';
import { PrinterWorker } from '../src/desk/work-printer.ts';
import type { Bench } from './bench-place.ts';
import { counterAt, deskOn, makeBook, must } from './book.ts';
import { openDrawers, startPosting } from './busy-store.ts';
import { basketFor } from './durable-post.ts';
import { besideOne, percentile, type Row } from './measure.ts';
import { buildProgram, counterFolder } from './program.ts';
import { Pty } from './pty.ts';

const PAYMENTS = 300;
const WARM_UP = 30;
/** Two jobs a payment, the kick and the receipt: the next customer comes when both are out. */
const BREATH_MS = 150;
const MOST_MS = 50;
const MODEL = 'generic-80mm';
/** A counter item by its number, for cash to the cent. */
const ITEM = '1*33\r*';
const FIRST_RECEIPT = 101;

export async function firstByte(bench: Bench): Promise<readonly Row[]> {
  return [await fromTheVerb(bench), await fromTheKey(bench)];
}

async function fromTheVerb({ root, folder }: Bench): Promise<Row> {
  const store = join(folder, 'first-byte.sqlite');
  const numbers = await makeBook(root, store, WARM_UP + PAYMENTS);
  await openDrawers(root, store);
  const sink = await Sink.open();
  const desk = deskOn(root, store);
  const printing = await printingOn(desk, sink.port);
  const posting = startPosting(store);
  const counter = await counterAt(desk);
  const samples = noSamples();
  for (const number of numbers) {
    const basket = await basketFor(desk, number);
    const ours = sink.nextByte();
    must(await takePayment(desk, counter, basket));
    printing.wake();
    samples.ours.push(await ours);
    await pause(BREATH_MS);
    samples.limit.push(await sink.limit());
  }
  posting.kill();
  await printing.stop();
  await desk.store.close();
  sink.close();
  return rowOf('Enter to first byte', samples);
}

/** The Enter that posts is written to the terminal; its paint is not waited for. */
async function fromTheKey({ root, folder }: Bench): Promise<Row> {
  const { path } = await counterFolder(root, folder, 'first-byte', 1);
  const store = join(path, 'tenkey.sqlite');
  await openDrawers(root, store);
  const sink = await Sink.open();
  const settings = { printer: `tcp:127.0.0.1:${sink.port}`, printerModel: MODEL };
  writeFileSync(join(path, 'tenkey-settings.json'), JSON.stringify(settings));
  const till = new Pty([process.execPath, buildProgram(root)], path);
  await till.shows('SIGN IN');
  await till.press('101\r4827\r', 'CHOOSE [Pay]');
  await till.press('\r', 'FIND _');
  const posting = startPosting(store);
  const samples = noSamples();
  for (let taken = 1; taken <= WARM_UP + PAYMENTS; taken += 1) {
    await till.press(ITEM, 'CASH [');
    const ours = sink.nextByte();
    const number = String(FIRST_RECEIPT + taken - 1).padStart(6, '0');
    await till.press('\r', `Receipt 1-${number} is posted.`);
    samples.ours.push(await ours);
    await pause(BREATH_MS);
    samples.limit.push(await sink.limit());
  }
  posting.kill();
  till.kill();
  await till.ended;
  sink.close();
  return rowOf('Enter to first byte, from the key', samples);
}

type Measured = { readonly ours: number[]; readonly limit: number[] };
const noSamples = (): Measured => ({ ours: [], limit: [] });

function rowOf(name: string, samples: Measured): Row {
  const measured = { ours: samples.ours.slice(WARM_UP), limit: samples.limit.slice(WARM_UP) };
  const figure = percentile(measured.ours, 99);
  const goals = [{ what: 'ms from Enter to the first byte (p99)', figure, most: MOST_MS }];
  return besideOne(name, 'a connection and a byte', measured, goals);
}

async function printingOn(desk: Desk, port: number): Promise<BackgroundPrinting> {
  const printer = must(openPrinter(`tcp:127.0.0.1:${port}`, MODEL));
  const holder = { host: '', processId: process.pid, processStarted: '' };
  const worker = new PrinterWorker(desk, { register: 1, printer, holder, isAlive: () => true });
  await worker.start();
  const nothing = async () => undefined;
  const onFault = (error: unknown) => {
    throw error;
  };
  const place = { worker, beforePass: nothing, afterPass: nothing, onFault };
  const printing = new BackgroundPrinting(place);
  printing.start();
  return printing;
}

/** Takes what comes and hangs up with whoever sent it. */
class Sink {
  readonly port: number;
  readonly close: () => void;
  #came: () => void = () => {};

  private constructor(port: number, close: () => void) {
    this.port = port;
    this.close = close;
  }

  static open(): Promise<Sink> {
    return new Promise((resolve) => {
      const server = createServer((socket) => {
        socket.on('data', () => sink.#came());
        socket.on('error', () => undefined);
      });
      let sink: Sink;
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        const port = typeof address === 'object' && address !== null ? address.port : 0;
        sink = new Sink(port, () => server.close());
        resolve(sink);
      });
    });
  }

  /** What a connection and a byte take. */
  limit(): Promise<number> {
    const came = this.nextByte();
    const socket = new Socket();
    socket.connect(this.port, '127.0.0.1', () => socket.end('x'));
    return came;
  }

  /** Milliseconds from now until something comes. */
  nextByte(): Promise<number> {
    const began = performance.now();
    return new Promise((resolve) => {
      this.#came = () => resolve(performance.now() - began);
    });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
