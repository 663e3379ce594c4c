// Printing on a form that is laid in: the stub of the last receipt, the back of its check.
import { describe, expect, it } from 'vitest';
import { atCounter, second } from './support.ts';

describe('a form', () => {
  it('is asked for once; a printer without a slot for it says so, and nothing waits', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 7000412⏎*+4471⏎
      expect Receipt 1-000101 is posted
      keys .11⏎
      expect Customer's stub   PAID 53.00
      expect Back of check 4471   53.00
      keys ⏎
      expect it cannot print on the back of a
      keys 1⏎
      expect it cannot print on the front of
      keys -
      expect FIND
    `);
    const jobs = await counter.desk.store.book.selectFrom('print_job').select('content').execute();
    const slips = jobs
      .map(({ content }) => JSON.parse(content))
      .filter(({ kind }) => kind === 'slip');
    expect(slips.map(({ side, paper }) => [side, paper.kind])).toEqual([
      ['back', 'endorsement'],
      ['front', 'validation'],
    ]);
    const waiting = await counter.desk.store.book.selectFrom('print_queue').selectAll().execute();
    expect(waiting).toEqual([]);
  });

  it('of an earlier receipt is asked for by number; a voided one has none', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 7000412⏎*+4471⏎
      expect Receipt 1-000101 is posted
      keys 1*31⏎*⏎
      expect Receipt 1-000102 is posted
      keys .11⏎
      expect PRINT ON A FORM 1-000102
      refuse Back of check
      keys /
      expect RECEIPT
      keys 999⏎
      expect There is no receipt 1-000999
      keys 101⏎
      expect PRINT ON A FORM 1-000101
      expect Back of check 4471   53.00
      keys ⏎
      expect it cannot print on the back of a
      keys /-
      expect PRINT ON A FORM 1-000101
      keys - .1⏎2⏎0⏎${second()}
      expect Receipt 1-000102 is void.
      keys ⏎ .11⏎1⏎
      expect Not now: void already.
    `);
  });

  it('is none before the first receipt', async () => {
    const counter = await atCounter();
    await counter.play('keys .11⏎\nexpect no receipt yet');
  });
});
