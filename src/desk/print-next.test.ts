// The outbox: nothing comes out twice, and the drawer opens when it should or not at all.
import { expect, test } from 'vitest';
import { demoDesk, deskOn } from '../../test/support/book.ts';
import { accepted, cash, counterOf, lineFor, openFloat, pay } from '../../test/support/counter.ts';
import { printAll, workerOf } from '../../test/support/printing.ts';
import type { Printer, PrintOutcome } from '../domain/printer.ts';
import { jobState } from '../store/print-jobs.ts';
import { queuedJobs } from '../store/print-queue.ts';
import { printOnForm } from './print-on-form.ts';

const PRINTED: PrintOutcome = { outcome: 'printed' };
const NO_PAPER: PrintOutcome = { outcome: 'not-printed', reason: 'no paper' };

/** Takes its time, writes down what it was given, and answers as told. */
function slowPrinter(outcomeOf: (kind: string) => PrintOutcome = () => PRINTED) {
  const given: string[] = [];
  const print: Printer['print'] = async (job) => {
    given.push(job.kind);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return outcomeOf(job.kind);
  };
  return { printer: { kind: 'file', name: 'shared', status: 'none', print } as const, given };
}

async function withReceipts() {
  const day = await demoDesk();
  const counter = await counterOf(day.desk);
  await openFloat(day.desk, counter);
  const takeCash = async (number: string) => {
    accepted(await pay(day.desk, counter, [await lineFor(day.desk, number, 5300)], [cash(5300)]));
  };
  await takeCash('7000412');
  const states = async () => {
    const jobs = await day.store.book.selectFrom('print_job').select('id').orderBy('id').execute();
    return Promise.all(jobs.map(async ({ id }) => (await jobState(day.store.book, id)).state));
  };
  return { ...day, counter, takeCash, states };
}

test('one of two processes that share a printer prints, for both', async () => {
  const day = await withReceipts();
  const other = deskOn(day.path);
  const { printer, given } = slowPrinter();
  const second = await workerOf(other.desk, 2, printer, { processId: 2 });
  const first = await workerOf(day.desk, 1, printer);
  expect(await Promise.all([first.print(), second.print()])).toMatchObject([
    undefined,
    { printed: 2 },
  ]);
  expect(given).toEqual(['kick', 'paper']);
  await second.leave();
  expect(await first.print()).toMatchObject({ printed: 0 });
  await other.close();
  await day.close();
});

test('a printer without paper opens the drawer for each payment when it is made', async () => {
  const day = await withReceipts();
  const empty = slowPrinter((kind) => (kind === 'kick' ? PRINTED : NO_PAPER));
  await printAll(day.desk, 1, empty.printer);
  await day.takeCash('7000419');
  expect(await printAll(day.desk, 1, empty.printer)).toMatchObject({
    printed: 1,
    stopped: true,
    trouble: 'no paper',
  });
  expect(empty.given).toEqual(['kick', 'paper', 'kick', 'paper']);
  const full = slowPrinter();
  await printAll(day.desk, 1, full.printer);
  expect(full.given).toEqual(['paper', 'paper']);
  await day.close();
});

test('a printer that cannot tell ends its jobs without a question', async () => {
  const day = await withReceipts();
  await printAll(day.desk, 1, slowPrinter(() => ({ outcome: 'sent' })).printer);
  expect(await day.states()).toEqual(['sent', 'sent']);
  expect(await queuedJobs(day.store.book, 1)).toEqual([]);
  await day.close();
});

test('what a dying holder was sending is asked about; its late word is nothing', async () => {
  const day = await withReceipts();
  let answer = (_: PrintOutcome): void => undefined;
  const print = () =>
    new Promise<PrintOutcome>((resolve) => {
      answer = resolve;
    });
  const printer = { kind: 'file', name: 'shared', status: 'none' } as const;
  await printAll(
    day.desk,
    1,
    slowPrinter((kind) => (kind === 'kick' ? PRINTED : NO_PAPER)).printer,
  );
  const dying = await workerOf(day.desk, 1, { ...printer, print });
  const printing = dying.print();
  await expect.poll(() => day.states()).toEqual(['printed', 'sending']);
  const heir = slowPrinter();
  const taking = { processId: 2, isAlive: () => false };
  const worker = await workerOf(day.desk, 2, heir.printer, taking);
  expect(await day.states()).toEqual(['printed', 'unknown']);
  expect(await worker.print()).toMatchObject({ printed: 0 });
  answer(PRINTED);
  await printing;
  expect(await day.states()).toEqual(['printed', 'unknown']);
  expect(heir.given).toEqual([]);
  await day.close();
});

test('after a day a paper is asked about, after a minute a drawer stays shut', async () => {
  const day = await withReceipts();
  day.clock.set('2026-09-15T18:30:00.000Z');
  const stuck = slowPrinter(() => NO_PAPER);
  await printAll(day.desk, 1, stuck.printer);
  expect(await day.states()).toEqual(['dropped', 'not-printed']);
  expect(stuck.given).toEqual(['paper']);
  day.clock.set('2026-09-17T18:30:00.000Z');
  expect(await printAll(day.desk, 1, slowPrinter().printer)).toMatchObject({ printed: 0 });
  expect(await day.states()).toEqual(['dropped', 'not-printed']);
  await day.close();
});

test('who holds a printer and gives no sign of life for long loses it', async () => {
  const day = await withReceipts();
  day.clock.set('2026-09-15T18:00:00.000Z');
  const { printer } = slowPrinter(() => NO_PAPER);
  const first = await workerOf(day.desk, 1, printer);
  const second = await workerOf(day.desk, 2, printer, { processId: 2 });
  day.clock.set('2026-09-15T18:00:15.000Z');
  expect(await first.hold()).toBe(true);
  day.clock.set('2026-09-15T18:00:30.000Z');
  expect(await second.hold()).toBe(false);
  day.clock.set('2026-09-15T18:00:36.000Z');
  expect(await second.hold()).toBe(true);
  expect(await first.hold()).toBe(false);
  await day.close();
});

test('nobody knows what stands on a form: it is asked about, and a drawer never', async () => {
  const day = await withReceipts();
  const [receipt] = await day.store.book.selectFrom('receipt').select('id').execute();
  accepted(await printOnForm(day.desk, day.counter, receipt?.id ?? 0, { kind: 'stub' }));
  const lost: PrintOutcome = { outcome: 'unknown', reason: 'it fell silent' };
  const { printer } = slowPrinter((kind) => (kind === 'paper' ? PRINTED : lost));
  await printAll(day.desk, 1, printer);
  expect(await day.states()).toEqual(['dropped', 'printed', 'unknown']);
  await day.close();
});

test('a form that does not come is given up; the papers behind it are printed', async () => {
  const day = await withReceipts();
  await printAll(day.desk, 1, slowPrinter().printer);
  const [receipt] = await day.store.book.selectFrom('receipt').select('id').execute();
  accepted(await printOnForm(day.desk, day.counter, receipt?.id ?? 0, { kind: 'stub' }));
  await day.takeCash('7000419');
  const { printer, given } = slowPrinter((kind) => (kind === 'slip' ? NO_PAPER : PRINTED));
  await printAll(day.desk, 1, printer);
  expect(given).toEqual(['kick', 'slip', 'paper']);
  expect((await day.states()).slice(2)).toEqual(['dropped', 'printed', 'printed']);
  await day.close();
});
