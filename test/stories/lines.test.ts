// Lines of business by the number pad: an invoice to somebody new, looked at, taken back by two.
import { describe, it } from 'vitest';
import { atCounter } from './support.ts';

describe('lines of business', () => {
  it('says what is due, which is nothing on a first day', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -19⏎
      expect WHAT IS DUE
      expect Nothing waits for a step.
      keys -
      expect HOME
    `);
  });

  it('issues an invoice to a payer who is known, by the number of an account', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -17⏎ 51⏎
      expect or the number of an account they have
      keys 41002379⏎
      expect 1  Rosa Ortega: 41002379, 118 Alder Street
      keys 1⏎
      text 7 Quarry Road
      keys ⏎
      refuse LETTERS IN
      keys 1⏎
      text Street closed 3 August
      keys ⏎⏎ 64000⏎⏎
      expect Rosa Ortega
      expect Invoice 26-0001, issued Tue 15 Sep 2026
      expect Water and sewer 41002379
    `);
  });

  it('issues an invoice to somebody new and shows the account it opened', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -17⏎
      expect LINES OF BUSINESS
      expect Invoices: Invoice to somebody new
      keys 51⏎
      expect BILL TO
      text Canyon Builders
      keys ⏎
      text 7 Quarry Road
      keys ⏎
      expect LETTERS IN
      keys ⏎
      expect miscellaneous
      keys 1⏎
      text Street closed 3 August
      keys ⏎
      expect HOW MANY
      keys ⏎
      keys 64000⏎
      expect no more: the total is 640.00
      keys ⏎
      expect Canyon Builders
      expect Invoice 26-0001, issued Tue 15 Sep 2026
      expect Street closed 3 August
    `);
    await counter.play(`
      keys . +
      expect Take an invoice back
      keys 22⏎
      expect 26-0001  640.00
      keys 1⏎
      text billed twice
      keys ⏎
      expect Step of a line of business
      expect reason: billed twice
      keys 902⏎
      keys 7315⏎
      expect It is done.
      expect taken back
      keys . +
      expect there is no invoice to take back
    `);
  });
});
