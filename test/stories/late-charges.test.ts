// S20 by the number pad: on the day after it was due a bill of 166.00 is charged 8.30 by a run, in
// two lines; the run is begun once, goes through every account and does nothing a second time.
import { expect, it } from 'vitest';
import { lineRecordsOf } from '../../src/store/line-records.ts';
import { linesOf } from '../support/businesses.ts';
import { morningOf } from '../support/chance.ts';
import { accountNumbered } from '../support/counter.ts';
import { realDesk } from '../support/real-book.ts';
import { atCounter, kept } from './support.ts';

/** Demo bills of September are due on 5 October; the 6th is the 21st day after the 15th. */
const [DUE, DAY_AFTER] = [20, 21];

async function on(day: number | undefined) {
  const made = kept(await realDesk());
  made.clock.set(morningOf(day ?? 0));
  return atCounter(made);
}

it('S20: charges 8.30 of 166.00, and each bill once', async () => {
  const counter = await on(DAY_AFTER);
  await counter.play(`
    keys -20⏎
    expect Water and sewer: Late charges
    keys 11⏎
    expect 41002379
    keys ⏎
    expect not due any more on 0; not done on 0.
    keys ⏎ 11⏎
    expect It is due on no account.
    keys - - 4⏎41002379⏎
    expect UB-41002379-2609
    expect 8.30
    expect 174.30
  `);
  const { id } = await accountNumbered(counter.desk, '41002379');
  const [charged] = await lineRecordsOf(counter.store.book, id);
  const lines = await linesOf(counter.desk, charged?.entryId ?? 0);
  expect(lines.filter((line) => !/-1010|-2990/.test(line))).toEqual([
    ...['D 520-1210 344', 'C 520-4615 344', 'D 510-1210 486', 'C 510-4515 486'],
  ]);
});

it('tells whoever takes the money what is late and was not added yet', async () => {
  const counter = await on(DAY_AFTER);
  const told = 'Late: 8.30 more is not added yet ("Charge what is late" of its page adds it).';
  await counter.play(`
    keys 41002379⏎
    expect ${told}
    keys -
    refuse Late:
    keys 41002379+
    expect TOTAL    1 item
    expect ${told}
    keys *⏎
    expect Receipt 1-000101
    refuse Late:
  `);
});

it('S20: on the day it is due nothing is charged', async () => {
  const counter = await on(DUE);
  await counter.play(`
    keys -20⏎ 11⏎
    refuse 41002379
    keys - - 4⏎41002379⏎
    expect 166.00
    refuse 174.30
  `);
});
