// Write-offs on the number pad: a list is prepared, something left out, decided, approved, posted.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { atCounter } from './support.ts';

const LOOK = '-4⏎41015900⏎';

describe('write-offs', () => {
  it('goes from an account that is bankrupt to the voucher and the ledger', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${LOOK}.16⏎
      expect PREPARE A WRITE-OFF
      keys 2⏎10447⏎
      expect All that this account owes
      expect due Mon 5 Oct 2026  142.10
      expect Prepare this list: 1 item, 142.10
      keys 0⏎
      expect List W-000001 is prepared: 1 item, 142.10
      keys --21⏎
      expect W-000001
      expect prepared
      keys 11⏎
      expect WRITE-OFF W-000001
      expect 62.80
      keys 1⏎88⏎
      expect Write-off of a list
      expect total: 142.10
      expect authority: 88
      keys 801⏎
      keys 5086⏎
      expect The list is written off
      expect written off
      keys --4⏎41015900⏎
      expect W-000001
      expect owes nothing
    `);
    expect(counter.papers.at(-1)).toContain('WRITE-OFF');
    const { desk } = counter;
    const posted = await desk.store.book
      .selectFrom('posting as p')
      .innerJoin('entry as e', 'e.id', 'p.entry_id')
      .select(['p.account', 'p.side', 'p.amount_cents as cents'])
      .where('e.source', '=', 'WOF')
      .orderBy('p.side', 'desc')
      .orderBy('p.account')
      .execute();
    expect(posted).toEqual([
      { account: '510-1290', side: 'D', cents: 6280 },
      { account: '520-1290', side: 'D', cents: 7930 },
      { account: '510-1210', side: 'C', cents: 6280 },
      { account: '520-1210', side: 'C', cents: 7930 },
    ]);
  });

  it('lists what is overdue, leaves one out, withdraws, and takes back by two', async () => {
    const book = await demoDesk();
    const later = { ...book, desk: { ...book.desk, dated: '2027-12-01' } };
    const counter = await atCounter(later);
    await counter.play(`
      keys -21⏎
      expect No list was prepared yet
      keys 1⏎3⏎6000⏎1⏎0⏎
      expect Due on or before
      expect 7000398
      keys 1⏎
      expect left out; 7000398
      keys 2⏎ 2⏎ 0⏎
      expect List W-000001 is prepared: 8 items, 399.00
      keys 11⏎
      expect WRITE-OFF W-000001
      keys 1⏎88⏎
      expect Write-off of a list
      keys 902⏎
      keys 7315⏎
      expect the finance director or the city manager
      keys 801⏎
      keys 5086⏎
      expect The list is written off
      keys 2⏎
      expect written off
      keys 3⏎1⏎12⏎
      expect Reversal of a write-off
      keys 801⏎
      keys 5086⏎
      expect The write-off is taken back
      keys -1⏎1⏎0⏎6⏎4711⏎
      expect Prepare this list: 32 items
      keys 0⏎ 12⏎
      expect WRITE-OFF W-000002
      keys 2⏎1⏎9⏎
      expect List W-000002 is withdrawn
    `);
  });
});
