// After a tender was corrected: its line keeps its number, a reprint shows what was really handed
// over, and a tender above its limit asks a second person as a payment would.
import { describe, expect, it } from 'vitest';
import { reprintReceipt } from '../../src/desk/reprint-receipt.ts';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { accepted, counterOf } from '../support/counter.ts';
import { atCounter, scan, second } from './support.ts';

const WATER = scan('41002379', 16600);
const PARKING = scan('7000412', 5300);

describe('the tenders of a receipt', () => {
  it('keep their numbers after a correction, and - goes back one step', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}*100.+4471⏎⏎ .7⏎1⏎3⏎8812⏎
      expect check 4471 100.00 is money order 8812 now.
      keys .7⏎
      expect 1 money order 8812 100.00
      expect 2 cash 66.00
      keys 2⏎
      expect cash 66.00 was keyed. What was it really?
      keys -
      expect Which tender is wrong?
      keys -
      expect FIND
    `);
  });

  it('of a void receipt are off, with the reason; another receipt is reached', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}*⏎${PARKING}*/1111⏎7⏎ .1⏎2⏎0⏎ ${second()} .7⏎
      expect 2 Check (void already)
      keys 2⏎
      expect Not now: void already.
      keys /101⏎
      expect cash 166.00 was keyed. What was it really?
      keys -.1⏎
      expect 2 wrong account (void already)
      keys /101⏎
      refuse is void already
    `);
  });
});

describe('a reprint', () => {
  it('after a correction shows the tender that was right, and says so', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}*100.+4471⏎100.⏎ .7⏎1⏎3⏎8812⏎ .2⏎⏎
      expect Receipt 1-000101 goes to the printer again, as copy 2.
    `);
    const copy = counter.papers.at(-1) ?? '';
    expect(copy).toMatch(/Money order no. 8812 +100.00\n *Cash +100.00\n *Change +34.00/);
    expect(copy).toContain('Tender corrected: check no. 4471');
    expect(copy).not.toMatch(/Check no. 4471 +100.00/);
    expect(copy).not.toContain('conditional');
  });

  it('says that it waits while the printer has not taken what came before', async () => {
    const counter = await atCounter();
    await counter.play(`keys ${PARKING}*⏎`);
    accepted(await reprintReceipt(counter.desk, await counterOf(counter.desk), 1));
    await counter.play(`
      keys .2⏎⏎
      expect Receipt 1-000101 waits for the printer as copy 3, behind 1.
    `);
  });

  it('of a void receipt does nothing at Enter, and says so beforehand', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${PARKING}*/1111⏎7⏎ .1⏎2⏎0⏎ ${second()} .2⏎
      expect Enter now: nothing; receipt 1-000101 is void
      refuse [1-000101]
    `);
  });
});

describe('a correction to a tender above its limit', () => {
  it('asks a second person as a payment does', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 41002379⏎12000.⏎ ⏎*/1111⏎7⏎ .7⏎2⏎9001⏎
      expect Correction of a tender
      keys ${second()}
      expect Receipt 1-000101: card 1111 12,000.00 is check 9001 now.
    `);
    const rows = await counter.store.book
      .selectFrom('receipt_tender')
      .select(['kind', 'side', 'request_id'])
      .execute();
    expect(rows.at(-1)).toEqual({ kind: 'check', side: 'in', request_id: 1 });
    expect((await verifyBook(counter.store)).sound).toBe(true);
  });
});
