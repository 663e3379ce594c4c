// The account that deposits go to: city data, changed by two people from a date on; checks of
// earlier dates stay endorsed to the account before.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { atCounter, kept, openWindow, second, signIn } from './support.ts';

describe('the bank account of deposits', () => {
  it('is asked for by the administrator, and holds from its date on', async () => {
    const { desk } = kept(await demoDesk());
    const window = await openWindow(desk);
    await window.play(`
      keys ${signIn(501)} 15⏎
      expect 9 Bank account: on deposit slips and endorsements
      keys 9⏎
      expect Bank account of deposits
      expect General checking 990-1101
      keys 1⏎ 1⏎
      expect Bank and number, as they stand on slips and checks.
      text River Bank 4711
      keys ⏎ 20261001⏎
      text Resolution 2026-50
      keys ⏎
      expect changes: Bank account of deposits
      expect now: General checking 990-1101
      expect becomes: River Bank 4711
      keys ${second(801)}
      expect The change was approved.
      expect comes River Bank 4711, from Thu 1 Oct 2026 Resolution 2026-50
    `);
  });

  it('stands on the endorsement of a check', async () => {
    const counter = await atCounter();
    await counter.play('keys 7000412⏎*+4471⏎\nexpect is posted\nkeys .11⏎ ⏎');
    const jobs = await counter.desk.store.book.selectFrom('print_job').select('content').execute();
    expect(jobs.filter(({ content }) => content.includes('990-1101'))).toHaveLength(1);
  });
});
