// The list of papers while it is looked at: it says by itself what becomes of each, and no number
// comes to mean another paper under the hand that keys it.
import { expect, it } from 'vitest';
import { memoryPrinter } from '../../drivers/printers/memory.ts';
import { PRINTED, type Printer, type PrintOutcome } from '../../src/domain/printer.ts';
import { atCounter, type Window } from './support.ts';

const NO_PAPER: PrintOutcome = { outcome: 'not-printed', reason: 'no paper' };
const LOST: PrintOutcome = { outcome: 'unknown', reason: 'it fell silent' };

/**
 * A printer that does with each paper what is said at that moment; forms have a word of their own.
 */
function printerThat() {
  const does = { paper: NO_PAPER as PrintOutcome, slip: LOST as PrintOutcome };
  const given: string[] = [];
  const print: Printer['print'] = async ({ kind }) => {
    given.push(kind);
    return kind === 'kick' ? PRINTED : does[kind];
  };
  return { printer: { ...memoryPrinter(), print }, does, given };
}

/** What the terminal does by itself while no key comes. */
async function meanwhile({ workstation }: Window): Promise<void> {
  await workstation.print();
  await workstation.stack.idle();
}

async function withTwoReceipts(printer: Printer) {
  const counter = await atCounter(undefined, { printer });
  await counter.play('keys 1*31⏎*⏎\nexpect posted\nkeys 1*31⏎*⏎\nexpect 1-000102 is posted');
  return counter;
}

it('says by itself what came out and what asks; what is keyed keeps its paper', async () => {
  const { printer, does } = printerThat();
  const counter = await withTwoReceipts(printer);
  await counter.play(`
    keys .10⏎
    expect 1  receipt 1-000101                waits for the printer
    expect 2  receipt 1-000102                waits for the printer
  `);
  does.paper = LOST;
  await meanwhile(counter);
  await counter.play('expect 1  receipt 1-000101                look for it at the printer');
  await counter.play('keys 2');
  does.paper = PRINTED;
  await meanwhile(counter);
  await counter.play(`
    expect 2  receipt 1-000102                waits for the printer
    keys ⏎
    expect receipt 1-000102 waits.
  `);
  await meanwhile(counter);
  await counter.play(`
    expect It is settled meanwhile: - shows the list.
    keys 1⏎
    expect settled
    keys -
    refuse receipt 1-000102
    expect 1  receipt 1-000101                look for it at the printer
  `);
});

it('asks about a form that nobody knows of, and prints it anew where it is laid in', async () => {
  const { printer, does, given } = printerThat();
  does.paper = PRINTED;
  const counter = await atCounter(undefined, { printer });
  await counter.play('keys 7000412⏎*+4471⏎\nexpect is posted\nkeys .11⏎2⏎');
  await meanwhile(counter);
  await counter.play(`
    expect Nobody knows what is printed: it fell silent
    expect PRINTER see More 10
    keys - .10⏎ 1⏎
    expect Did endorsement 1-000101 check 4471 come out whole?
  `);
  does.slip = PRINTED;
  await counter.play('keys 2⏎');
  await meanwhile(counter);
  await counter.play('expect It is printed.\nkeys -\nexpect Every paper came out.');
  expect(given.filter((kind) => kind === 'slip')).toHaveLength(2);
});
