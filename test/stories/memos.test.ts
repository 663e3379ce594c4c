// Memos and notes on an account, by the number pad but for the words of a note.
import { describe, expect, it } from 'vitest';
import { atCounter } from './support.ts';

/** Home, Look up, the water account. */
const LOOK = '-4⏎41002379⏎';

describe('memos', () => {
  it('takes off what is within the limit at once, and says so where it was looked at', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${LOOK}
      expect ACCOUNT 41002379
      keys .
      expect ON THIS ACCOUNT
      keys 1⏎
      expect CREDIT MEMO
      expect of it 510-4511
      keys 6⏎
      keys 9999⏎
      expect A credit memo takes off 59.20 here at most
      keys 2000⏎
      expect leak
      keys 1⏎
      keys 4711⏎
      expect Credit memo M-000001: 20.00 taken off.
      expect ACCOUNT 41002379
      keys +
      expect taken off, leak: 4711
    `);
    expect(counter.papers.at(-1)).toContain('CREDIT MEMO');
  });

  it('asks a second person beyond the limit, at the pad', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${LOOK}.1⏎4⏎
      keys 8850⏎1⏎4711⏎
      expect Memo on an account
      expect amount: 88.50
      keys 902⏎
      keys 7315⏎
      expect The memo is posted
      keys +
      expect taken off, leak: 4711
    `);
  });

  it('adds, takes back what was added, and keeps a note', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${LOOK}.2⏎1⏎
      keys 500⏎1⏎12⏎
      expect Debit memo M-000001: 5.00 added.
      expect Sewer, debit memo M-000001
      keys .3⏎
      keys 1⏎1⏎12⏎
      expect Reversal of a memo
      keys 902⏎
      keys 7315⏎
      expect The memo is reversed
      refuse Sewer, debit memo M-000001
      keys .5⏎
      expect The statement is printed.
      keys .4⏎
      keys 2⏎
      text asked for a copy of the bill
      keys ⏎
      expect The note is written.
      keys +
      expect REVERSED
      expect asked for a copy of the bill
    `);
  });

  it('takes nothing off a fine, and says who does', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -4⏎7000405⏎.1⏎
      expect Fine  53.00   (a review, a hearing or its agency lowers a fine)
      keys 2⏎
      expect Not now: a review, a hearing or its agency lowers a fine.
      keys 1⏎
      keys 3500⏎1⏎12⏎
      expect Memo on an account
      keys 902⏎
      keys 7315⏎
      expect The memo is posted
    `);
  });

  it('gives a courtesy on a late charge only, and says so before a note is typed', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${LOOK}.1⏎4⏎
      keys 500⏎
      expect courtesy, late charge   (only a late charge is taken off as a courtesy)
      keys 4⏎
      expect Not now: only a late charge is taken off as a courtesy.
    `);
    const other = await atCounter();
    await other.play(`
      keys -4⏎7000405⏎.1⏎1⏎
      keys 500⏎4⏎12⏎
      expect Memo on an account
      expect reason: courtesy, late charge: 12
    `);
  });
});
