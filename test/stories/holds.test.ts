// A hold on collection by the number pad: a clerk asks, a supervisor says yes; the page says it,
// and two people let collection go on again.
import { describe, expect, it } from 'vitest';
import { DATE } from '../support/short-day.ts';
import { atCounter } from './support.ts';

const LOOK = '-4⏎41002379⏎';

describe('a hold on collection', () => {
  it('is asked by a clerk with a last day, granted, and lifted by two', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${LOOK}.18⏎
      expect HOLD ON COLLECTION
      expect Place a hold
      keys 1⏎
      expect Bankruptcy
      keys 1⏎
      expect This account
      keys 1⏎
      text meter misread
      keys ⏎
      expect After a last day
      keys 2⏎
      expect LAST DAY
      keys 20261030⏎
      expect Hold on collection
      expect until: 2026-10-30
      expect owed: 166.00
      keys 902⏎
      keys 7315⏎
      expect The hold stands.
      expect HOLD, dispute: meter misread, until Fri 30 Oct 2026
      keys .18⏎
      expect Lift: dispute, meter misread, until Fri 30 Oct 2026
      keys 2⏎
      expect what was disputed is decided
      keys 1⏎
      text read again
      keys ⏎
      expect End of a hold on collection
      keys 902⏎
      keys 7315⏎
      expect The hold is lifted.
      refuse HOLD, dispute
      keys +
      expect placed by Mira Halvorsen
      expect lifted Tue 15 Sep 2026 by Mira Halvorsen
    `);
    const [placed] = await counter.store.book.selectFrom('hold_placing').selectAll().execute();
    expect(placed).toMatchObject({ register: 1, business_date: DATE });
    const [lifted] = await counter.store.book.selectFrom('hold_lift').selectAll().execute();
    expect(lifted?.reason_text).toBe('what was disputed is decided: read again');
  });

  it('is placed on the payer without an end, and not twice', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${LOOK}.18⏎1⏎4⏎2⏎
      text case 26-1142
      keys ⏎1⏎
      keys 902⏎
      keys 7315⏎
      expect HOLD, bankruptcy: case 26-1142
      keys .18⏎1⏎4⏎2⏎12⏎1⏎
      expect A hold of this kind stands there already, until it is lifted.
    `);
  });

  it('is not placed on a payer of nobody', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -4⏎7000405⏎.18⏎1⏎1⏎2⏎
      expect nobody is known as its payer
    `);
  });
});
