// A transfer on the number pad: alone within the limit, beyond it by two, and taken back.
import { describe, expect, it } from 'vitest';
import { atCounter } from './support.ts';

const LOOK = '-4⏎41002379⏎';

describe('transfers', () => {
  it('moves a small amount at once, and prints its voucher', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${LOOK}.14⏎
      expect TRANSFER TO ANOTHER ACCOUNT
      keys 1⏎2000⏎41007337⏎
      expect CONSENT
      keys 12⏎1⏎4711⏎
      expect Transfer TR-000001: 20.00 moved to 41007337.
    `);
    expect(counter.papers.at(-1)).toContain('TRANSFER');
  });

  it('wants consent between two parties and a second person beyond the limit', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${LOOK}.14⏎1⏎3000⏎41007337⏎0⏎1⏎4711⏎
      expect nobody consented
      keys - - 12⏎1⏎4711⏎
      expect Transfer between accounts
      expect amount: 30.00
      expect consent: 12
      keys 902⏎
      keys 7315⏎
      expect The transfer is posted
      keys .15⏎1⏎1⏎12⏎
      expect Reversal of a transfer
      keys 902⏎
      keys 7315⏎
      expect The transfer is reversed
    `);
  });
});
