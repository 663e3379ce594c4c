// Where the scanner sends a prefix, a scan on a field it does not belong to is known, kept whole
// and offered: nothing of it is ever typed as an amount, a count or a number.
import { beforeEach, describe, expect, it } from 'vitest';
import { receiptCode } from '../../src/domain/receipt-code.ts';
import { atCounter, type Counter, openWindow, scan, type Window } from './support.ts';

const CODE = `]${receiptCode({ register: 1, number: 101, training: false })}`;
const WATER = scan('41002379', 16600);
const PARKING = scan('7000412', 5300);
const marked = (stub: string) => `text ]${stub.replace('⏎', '')}\nkeys ⏎`;

let counter: Counter;

async function setUp({ workstation }: Window) {
  await workstation.station.setUp.keepScanner({ prefix: ']', end: 'enter' });
}

beforeEach(async () => {
  counter = await atCounter();
  await setUp(counter);
});

describe('a marked scan', () => {
  it('works where it belongs, like every other scan', async () => {
    await counter.play(`
      ${marked(WATER)}
      expect PAY [166.00]
      ${marked(PARKING)}
      expect 1 Water and sewer 41002379
      expect PAY [53.00]
      keys *⏎
      expect Receipt 1-000101
      text ${CODE}
      keys ⏎
      expect RECEIPT 1-000101
    `);
  });

  it('on the tender waits, and Enter takes it at FIND', async () => {
    await counter.play(`
      ${marked(WATER)}
      keys *
      ${marked(PARKING)}
      expect CASH [166.00]
      expect A scan of 28 characters waits: Enter takes it at FIND.
      keys ⏎
      expect Receipt 1-000101
      expect Enter now: takes the scan that waits, 28 characters
      keys ⏎
      expect PAY [53.00]
    `);
    const tenders = await counter.store.book.selectFrom('receipt_tender').selectAll().execute();
    expect(tenders).toHaveLength(1);
  });

  it('of a receipt, and any behind typed digits, leaves an amount as it was', async () => {
    await counter.play(`
      ${marked(WATER)}
      text ${CODE}
      keys ⏎
      expect A scan of 11 characters waits
      expect PAY [166.00]
      keys 50
      ${marked(PARKING)}
      expect The scan that waited was dropped.
      expect A scan of 28 characters waits
      expect PAY 0.50
      keys ⏎
      expect Part payment: 0.50
      refuse Receipt 1-
    `);
  });

  it('in the number of a check, a drop and a list of choices waits too', async () => {
    await counter.play(`
      ${marked(PARKING)}
      keys *+
      ${marked(WATER)}
      expect NUMBER _
      expect A scan of 28 characters waits
      keys 4471⏎
      expect Receipt 1-000101
      keys .
      ${marked(PARKING)}
      expect MORE
      expect The scan that waited was dropped.
      expect A scan of 28 characters waits
    `);
  });
});

it('never reaches a PIN, and a count keeps its row', async () => {
  const window = await openWindow(counter.desk, 2);
  await setUp(window);
  await window.play(`
    keys 102⏎
    ${marked(WATER)}
    expect PIN of 102 _
    expect A scan of 28 characters waits
    keys 6150⏎ ⏎
    expect pieces of 20
    ${marked(WATER)}
    expect A scan of 28 characters waits
    keys 5⏎
    expect 100.00
  `);
});
