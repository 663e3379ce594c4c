// Stubs that are scanned: on a proposal, misread, twice, and keys that spoil an entry.
import { describe, expect, it } from 'vitest';
import { atCounter, scan } from './support.ts';

const WATER = scan('41002379', 16600);
const PARKING = scan('7000412', 5300);
/** Two digits of the amount swapped. */
const MISREAD = WATER.replace('166000⏎', '160600⏎');

describe('a stub', () => {
  it('accepts the proposal before it, so that stubs are scanned one after the other', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}${PARKING}
      expect 1 Water and sewer 41002379
      expect PAY [53.00]
      keys *⏎
      expect Receipt 1-000101
      expect total 219.00
    `);
  });

  it('that is misread is refused, and the proposal stays', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${MISREAD}
      expect The stub was misread: its check digit is wrong.
      keys ${WATER}${MISREAD}
      expect The stub was misread
      expect PAY [166.00]
      keys ${WATER}
      expect Water and sewer 41002379 Rosa Ortega is on the screen already.
      expect PAY [166.00]
      keys ⏎ ${WATER}
      expect is already in the basket.
      expect TOTAL 1 item 166.00
    `);
  });

  it('of a bill that was paid owes nothing, and of a part offers what is open', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${PARKING}*⏎
      keys ${PARKING}
      expect Parking 7000412 owes nothing.
      keys ${scan('7000482', 5300)}
      expect The stub says 53.00.
      expect PAY [28.00]
    `);
  });

  it('for somebody unknown is refused with the number that was read', async () => {
    const counter = await atCounter();
    await counter.play(`keys ${scan('41009999', 100)}\nexpect Nothing is known under 41009999.`);
  });

  it('that was held back behind an alert is offered, not lost', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${scan('41009044', 11600)}${PARKING}
      expect ALERT Hard of hearing
      expect 29 keys typed ahead held back
      keys ⏎
      expect A scan of 28 characters waits
      expect Enter now: takes the scan that waits, 28 characters
      keys ⏎
      expect PAY [53.00]
    `);
  });
});

describe('an entry', () => {
  it('with a key that cannot stand in it takes nothing, through its Enter', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}12.345⏎
      expect An amount has two decimals; nothing was read.
      expect PAY [166.00]
      keys 1.2.3⏎
      expect An amount has one point; nothing was read.
      keys 1*2*3⏎
      expect A factor or divisor is one whole number; nothing was read.
      keys 12345678901
      expect 12345678901
      keys ⏎
      expect The stub was misread
    `);
    const baskets = await counter.store.book.selectFrom('basket').selectAll().execute();
    expect(baskets).toEqual([]);
  });

  it('multiplies with *, and is cleared with -', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${scan('41012477', 32885)}3*5300
      expect PAY 3*53.00
      keys ⏎
      expect Part payment: 159.00 of 328.85.
      keys 123
      expect FIND 123
      keys -
      refuse FIND 123
      expect FIND
    `);
  });
});
