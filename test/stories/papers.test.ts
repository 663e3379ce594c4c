// A paper that was printing when the program ended: the clerk looks for it and says what came out.
// One that waits may come out elsewhere, or be read on the screen.
import { expect, it } from 'vitest';
import { memoryPrinter } from '../../drivers/printers/memory.ts';
import type { PrintOutcome } from '../../src/domain/printer.ts';
import { queuedJobs } from '../../src/store/print-queue.ts';
import { demoDesk } from '../support/book.ts';
import { workerOf } from '../support/printing.ts';
import { takeTheMoney } from '../support/short-day.ts';
import { tell } from '../support/story.ts';

const UNSURE: PrintOutcome = { outcome: 'unknown', reason: 'it fell silent' };
const NO_PAPER: PrintOutcome = { outcome: 'not-printed', reason: 'no paper' };

async function unsureOf(count: number) {
  const day = await demoDesk();
  await takeTheMoney(day.desk);
  const print = async () => UNSURE;
  const printer = { kind: 'file', name: 'shared', status: 'none', print } as const;
  const worker = await workerOf(day.desk, 1, printer);
  for (let pass = 0; pass < count; pass += 1) await worker.print();
  await worker.leave();
  return day;
}

it('is asked about: what is here is not printed again, what is not is', async () => {
  const { desk, store, close } = await unsureOf(3);
  const told = await tell(
    desk,
    `
    expect PRINTER see More 10
    keys 1⏎ .10⏎
    expect 1  receipt 1-000101                look for it at the printer
    keys 1⏎ 2⏎
    expect 1  receipt 1-000102                look for it at the printer
    keys ⏎ 1⏎
    expect 1  receipt 1-000103                look for it at the printer
    keys ⏎ 3⏎
    expect Every paper came out.
    expect PRINTER ok
    keys -
    `,
  );
  const of = (number: string) => told.papers.filter((paper) => paper.includes(number));
  expect(of('1-000101')).toHaveLength(1);
  expect(of('1-000101')[0]).not.toContain('DUPLICATE');
  expect(of('1-000102')).toHaveLength(0);
  expect(of('1-000103')).toHaveLength(1);
  expect(of('1-000103')[0]?.match(/DUPLICATE/g)).toHaveLength(2);
  expect(await queuedJobs(store.book, 1)).toEqual([]);
  await close();
});

it('which waits is read on the screen, dropped, or sent to another printer', async () => {
  const { desk, store, close } = await demoDesk();
  await takeTheMoney(desk);
  const before = (await queuedJobs(store.book, 1)).filter(({ kind }) => kind === 'paper').length;
  const elsewhere = memoryPrinter();
  const theirs = { ...elsewhere, kind: 'file', name: 'theirs' } as const;
  const other = await workerOf(desk, 2, theirs, { processId: 2 });
  const told = await tell(
    desk,
    `
    expect PRINTER ${before} waiting
    keys 1⏎ .10⏎
    expect 1  receipt 1-000101                waits for the printer
    keys 1⏎
    expect 4  print it at theirs (register 2)
    keys 4⏎
    expect 1  receipt 1-000101                waits for the printer, theirs
    keys 2⏎ 2⏎
    expect Receipt 1-000102
    keys 1⏎
    expect PRINTER ${before - 1} waiting
    keys 2⏎ 3⏎
    expect PRINTER ${before - 2} waiting
    `,
    { printer: memoryPrinter(Array<PrintOutcome>(100).fill(NO_PAPER)) },
  );
  expect(told.papers).toEqual([]);
  await other.print();
  expect(elsewhere.papers).toHaveLength(1);
  expect(elsewhere.papers[0]).toContain('1-000101');
  const left = (await queuedJobs(store.book, 1)).filter(({ kind }) => kind === 'paper');
  expect(left).toHaveLength(before - 3);
  await close();
});
