// Printing on a form that is laid in: the stub of the last receipt, the back of its check.
import { describe, expect, it } from 'vitest';
import { atCounter } from './support.ts';

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

  it('is none before the first receipt', async () => {
    const counter = await atCounter();
    await counter.play('keys .11⏎\nexpect no receipt yet');
  });
});
