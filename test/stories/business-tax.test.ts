// A new business by the number pad but for its words: asked, assessed, paid, certified (S3).
import { describe, expect, it } from 'vitest';
import { atCounter } from './support.ts';

describe('business tax', () => {
  it('registers a service firm, takes its money and prints the certificate', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -17⏎
      expect Business tax:
      keys 21⏎
      text Ana Canyon
      keys ⏎
      text 204 Main Street
      keys ⏎
      expect LETTERS IN
      keys ⏎
      keys 1⏎
      keys 1⏎
      keys 2⏎
      text Bookkeeping
      keys ⏎
      keys 541219⏎
      expect Service or professional (proposed)
      keys 2⏎
      keys 84000⏎
      expect no employees
      keys 3⏎
      expect BEGAN ON
      keys ⏎
      expect tax 100.80, application 42.00, state fee 4.00: 146.80
      keys 1⏎
      expect Ana Canyon
      expect 146.80
      expect No certificate: it owes money
    `);
    const { number } = await counter.desk.store.book
      .selectFrom('account')
      .select('number')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    await counter.play(`
      keys - -1⏎
      keys ${number}⏎
      expect 146.80
      keys ⏎*
      keys 14680⏎
      keys -4⏎${number}⏎.+
      expect Print the certificate
      keys 22⏎
      expect here, on the receipt printer
      keys 1⏎
      expect Certificate 26-00001 is printed
    `);
    expect(counter.papers.at(-2)).toContain('NOT A PERMIT');
    expect(counter.papers.at(-1)).toContain('DISABILITY ACCESS');
  });
});
