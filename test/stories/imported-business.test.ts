// A business of another system's register at the counter: chased, told its class, renewed; and the
// run of the year's notices, all by the number pad but for words.
import { expect, it } from 'vitest';
import { imported, importingOf, madeUpBusinesses } from '../support/imports.ts';
import { atCounter } from './support.ts';

it('an imported business is chased, told its class and renewed; others are noticed', async () => {
  const counter = await atCounter();
  const text = madeUpBusinesses(
    { number: '0007000000000001', name: 'NOBODY IAN', trade: 'IAN  NOBODY', start: '1900-01-01' },
    { number: '0007000000000002', name: 'MADE UP, CAFE & SONS' },
  );
  await imported(counter.desk, importingOf('businesses', 'seattle-businesses'), text);
  await counter.play(`
    keys -4⏎6000016⏎.+
    expect its class is not on record
    keys 35⏎1⏎
    expect Letter 1 is written; next step on Wed 30 Sep 2026
    keys .29⏎
    text Limousines
    keys ⏎485320⏎
    expect Service or professional (proposed)
    keys 2⏎1⏎
    expect Also needs: taxicab company, police
    keys .21⏎100000⏎1⏎
    expect STORM WATER
    keys 4⏎
    expect PROOF NUMBER
    text 4 19N000017
    keys ⏎
    expect tax 120.00, penalty 60.00, processing 18.00, state fee 4.00: 202.00
    keys 1⏎
    expect Renewed for 2026; 202.00 is assessed.
    keys --20⏎21⏎
    expect MADE UP, CAFE & SONS
    keys  ⏎
    expect not done on 0
  `);
  const letters = await counter.desk.store.book.selectFrom('letter').select('kind').execute();
  expect(letters.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['noncompliance-1', 'business-renewal']),
  );
});
