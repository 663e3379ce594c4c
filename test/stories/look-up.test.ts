// Anything is found in one field and looked at, by the number pad alone; nothing of it is taken.
import { describe, expect, it } from 'vitest';
import { atCounter, lookUps, scan } from './support.ts';

describe('looking up', () => {
  it('shows an account by its number, with what is due first', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -4⏎41007337⏎
      expect ACCOUNT 41007337 Marcus Whitfield
      expect owes, overdue since Thu 6 Aug 2026 211.80
      expect parcel 672-0-210-015, phone 805-555-0176
      keys +
      expect Meter box under the hedge
      expect no payment at the counter
      keys -
      expect LOOK UP
      keys 4111111111111111⏎
      expect This looks like a card number.
      keys -
      expect HOME
    `);
    expect(await lookUps(counter)).toEqual(['account by 1']);
  });

  it('lists while it is typed, and asks nothing for keys that come in one burst', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -4⏎/
      text lind
      expect 1 found
      expect Astrid Lindqvist-Vale
      text qvistx
      refuse Astrid
      keys ⏎
      expect Nothing is known under lindqvistx.
      keys /
      text foothill
      keys ⏎
      expect FOUND for foothill
    `);
  });

  it('drills from an account to its party, a receipt, its entry, its session', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${scan('41007337', 21180)}*⏎
      expect Receipt 1-000101
      keys -4⏎5550176⏎
      expect FOUND for 5550176
      expect 41007337
      expect 7000440
      keys 1⏎
      expect ACCOUNT 41007337
      expect owes nothing
      expect 1-000101
      keys 1⏎
      expect PARTY Marcus Whitfield
      expect Parking 53.00
      expect 1-000101 Tue 15 Sep 2026 41007337 211.80
      keys 3⏎
      expect RECEIPT 1-000101
      expect cash 211.80
      keys 3⏎
      expect JOURNAL ENTRY RCP 1
      expect debit 990-1110
      keys - 4⏎
      expect DRAWER SESSION 1-0915, open
      expect Figures are shown once the drawer is closed.
      refuse 211.80
      keys - - - - -
      expect LOOK UP
    `);
    expect(await lookUps(counter)).toEqual(['account by 1', 'party by 1', 'receipt by 1']);
  });

  it.each([
    ['4471', 'check 4471'],
    ['1000101', '1-000101'],
    ['138.80', '138.80'],
    ['20260915', 'receipt of Tue 15 Sep 2026'],
  ])('finds a receipt by %s', async (typed, shown) => {
    const counter = await atCounter();
    await counter.play(`
      keys ${scan('41004128', 13880)}*+4471⏎
      expect Receipt 1-000101
      keys -4⏎${typed}⏎
      expect FOUND for ${typed}
      expect ${shown}
      keys ⏎
      expect RECEIPT 1-000101
      expect check 4471 138.80
    `);
  });

  it('says alerts first: cash only, a hold, the language', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -4⏎41008186⏎
      expect CASH ONLY until Wed 31 Mar 2027
      keys -41009044⏎
      expect HOLD, medical: Medical baseline: no shut-off
      keys -41010299⏎
      expect SPEAKS Spanish
    `);
  });
});
