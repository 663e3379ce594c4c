// Printing in the background: a printer that never answers holds up no exit, and what is wrong with
// one is published within two seconds.
import { expect, test } from 'vitest';
import { listPapers } from '../src/desk/list-papers.ts';
import { readPrinting } from '../src/desk/read-printing.ts';
import { printNow } from '../src/desk/settle-paper.ts';
import { PrinterWorker } from '../src/desk/work-printer.ts';
import type { Printer, PrinterCondition } from '../src/domain/printer.ts';
import { demoDesk } from '../test/support/book.ts';
import { takeTheMoney } from '../test/support/short-day.ts';
import { BackgroundPrinting } from './printing.ts';

const HOLDER = { host: 'counter', processId: 1, processStarted: '' };

async function printingOn(printer: Printer) {
  const day = await demoDesk();
  await takeTheMoney(day.desk);
  const worked = { register: 1, printer, holder: HOLDER, isAlive: () => true };
  const worker = new PrinterWorker(day.desk, worked);
  await worker.start();
  const nothing = async () => undefined;
  const printing = new BackgroundPrinting({
    worker,
    beforePass: nothing,
    afterPass: nothing,
    onFault: (error) => {
      throw error;
    },
  });
  printing.start();
  return { ...day, printing, reading: () => readPrinting(day.desk, 1, worker.key) };
}

test('a printer that keeps a job for ever holds up the exit a second at most', async () => {
  const print: Printer['print'] = ({ kind }) =>
    kind === 'kick' ? Promise.resolve({ outcome: 'sent' }) : new Promise(() => undefined);
  const day = await printingOn({ kind: 'file', name: 'stuck', status: 'none', print });
  day.printing.wake();
  await expect.poll(() => day.reading()).toMatchObject({ asking: 0 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const began = performance.now();
  expect(await day.printing.stop()).toBe(false);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(await day.reading()).toMatchObject({ asking: 1 });
  await day.close();
});

test('what a printer tells is published within two seconds, and papers wait for it', async () => {
  let condition: PrinterCondition = 'paper-out';
  const printer: Printer = {
    kind: 'file',
    name: 'telling',
    status: 'full',
    print: async ({ kind }) =>
      condition === 'ready' || kind === 'kick'
        ? { outcome: 'printed' }
        : { outcome: 'not-printed', reason: 'no paper' },
    look: async () => ({ condition }),
  };
  const day = await printingOn(printer);
  const within = { timeout: 2000, interval: 50 };
  await expect.poll(() => day.reading(), within).toMatchObject({ condition: 'paper-out' });
  condition = 'ready';
  await expect.poll(() => day.reading(), within).toMatchObject({ condition: 'ready' });
  await expect.poll(() => day.reading(), within).toMatchObject({ waiting: 0 });
  expect(await day.printing.stop()).toBe(true);
  await day.close();
});

test('a paper that a person wants now waits for no pause', async () => {
  const tried: string[] = [];
  const print: Printer['print'] = async ({ kind }) => {
    tried.push(kind);
    return { outcome: 'not-printed', reason: 'nobody listens' };
  };
  const day = await printingOn({ kind: 'file', name: 'deaf', status: 'none', print });
  const papers = () => tried.filter((kind) => kind === 'paper').length;
  await expect.poll(papers).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(papers()).toBe(1);
  day.clock.set('2026-09-15T18:30:00.000Z');
  const [waiting] = await listPapers(day.desk, 1);
  await printNow(day.desk, waiting?.jobId ?? 0);
  await expect.poll(papers, { timeout: 2000 }).toBe(2);
  expect(await day.printing.stop()).toBe(true);
  await day.close();
});
