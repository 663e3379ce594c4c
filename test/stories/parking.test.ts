// Parking at the counter: all citations of a plate in one basket, and the run of the holds.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { atCounter, kept, openWindow, signIn } from './support.ts';

describe('parking', () => {
  it('takes all citations of a plate into one basket', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -1⏎
      text 8kpd337
      keys ⏎
      expect 7000412
      expect 7000489
      keys 1⏎
      expect PAY [53.00]
      keys +
      expect 75.00
      keys +
      expect 128.00
    `);
  });

  it('holds registrations by a run that a supervisor begins, account after account', async () => {
    const day = kept(await demoDesk());
    const { play, desk } = await openWindow(day.desk);
    await play(`
      keys ${signIn(902)} 20⏎
      expect Parking: Holds on registrations
      keys 33⏎
      expect Due on 1 account:
      expect 7000405
      expect 0 of 1
      keys ⏎
      expect Done on 1; not due any more on 0; not done on 0.
      expect 1 of 1
      keys ⏎
      keys 33⏎
      expect It is due on no account.
      keys - - 8⏎ 304⏎ ⏎
      expect REGISTRATIONS HELD
      expect 6LTN902
    `);
    const records = await desk.store.book.selectFrom('line_record').select('act').execute();
    expect(records).toEqual([{ act: 'hold' }]);
  });

  it('lets no clerk begin a run of holds', async () => {
    const { play } = await atCounter();
    await play(`
      keys -20⏎
      expect Parking: Holds on registrations
      keys 33⏎
      expect not for your role
    `);
  });
});
