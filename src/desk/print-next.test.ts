// The outbox: nothing comes out twice, and the drawer opens when it should or not at all.
import { expect, test } from 'vitest';
import { demoDesk, deskOn } from '../../test/support/book.ts';
import { accepted, cash, counterOf, lineFor, openFloat, pay } from '../../test/support/counter.ts';
import type { Printer, PrintOutcome } from '../domain/printer.ts';
import { printNext } from './print-next.ts';

/** Takes its time, writes down what it was given, and answers as told. */
function slowPrinter(outcomeOf: (kind: string) => PrintOutcome) {
  const given: string[] = [];
  const print: Printer['print'] = async (job) => {
    given.push(job.kind);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return outcomeOf(job.kind);
  };
  return { printer: { kind: 'memory', name: 'memory', status: 'none', print } as const, given };
}

async function withReceipts() {
  const day = await demoDesk();
  const counter = await counterOf(day.desk);
  await openFloat(day.desk, counter);
  const takeCash = async (number: string) => {
    accepted(await pay(day.desk, counter, [await lineFor(day.desk, number, 5300)], [cash(5300)]));
  };
  await takeCash('7000412');
  return { ...day, takeCash };
}

test('two processes that drain one register do not print a job twice', async () => {
  const day = await withReceipts();
  const other = deskOn(day.path);
  const { printer, given } = slowPrinter(() => ({ outcome: 'printed' }));
  await Promise.all([printNext(day.desk, 1, printer), printNext(other.desk, 1, printer)]);
  expect(given.toSorted()).toEqual(['kick', 'paper']);
  await other.close();
  await day.close();
});

test('a printer without paper opens the drawer for each payment when it is made', async () => {
  const day = await withReceipts();
  const out: PrintOutcome = { outcome: 'not-printed', reason: 'no paper' };
  const empty = slowPrinter((kind) => (kind === 'kick' ? { outcome: 'printed' } : out));
  await printNext(day.desk, 1, empty.printer);
  await day.takeCash('7000419');
  const drained = await printNext(day.desk, 1, empty.printer);
  expect(drained).toMatchObject({ printed: 1, waiting: 2, trouble: 'no paper' });
  expect(empty.given).toEqual(['kick', 'paper', 'paper', 'kick']);
  const full = slowPrinter(() => ({ outcome: 'printed' }));
  await printNext(day.desk, 1, full.printer);
  expect(full.given).toEqual(['paper', 'paper']);
  await day.close();
});
