// Fees begin and end on a date: asked for by the administrator, approved by the finance director.
// Everything but the names goes by the number pad.
import { describe, expect, it } from 'vitest';
import { demoDesk, type TestDesk } from '../support/book.ts';
import { morningOf } from '../support/chance.ts';
import { counterOf, openFloat } from '../support/counter.ts';
import { realDesk } from '../support/real-book.ts';
import { kept, openWindow, second, signIn, type Window } from './support.ts';

let book: TestDesk;
let window: Window;

async function at(made: TestDesk): Promise<void> {
  book = kept(made);
  window = await openWindow(book.desk);
}

describe('a fee', () => {
  it('is made with a name typed in letters, and sold by its number from its date', async () => {
    await at(await realDesk());
    await window.play(`
      keys ${signIn(501)} 15⏎4⏎
      expect NEW FEE
      keys 93⏎
      text Research, per hour
      keys ⏎
      expect Miscellaneous
    `);
    const { transcript } = await window.play('show');
    const number = /(\d+) +Miscellaneous/.exec(transcript)?.[1] ?? '';
    await window.play(`
      keys ${number}⏎1104420⏎4000⏎20260916⏎
      text Resolution 2026-44
      keys ⏎
      expect becomes: 40.00, miscellaneous, 110-4420
      keys ${second(801)}
      expect CITY RULES
      keys 2⏎ ++
      expect 93 Research, per hour not in force next Wed 16 Sep 2026
    `);
    book.clock.set(morningOf(1));
    await openFloat(book.desk, await counterOf(book.desk));
    const counter = await openWindow(book.desk);
    await counter.play(`
      keys ${signIn(101)} ⏎ 2*93⏎
      expect Research, per hour
      keys *⏎
      expect Receipt 1-000101
    `);
    expect(counter.papers.join()).toContain('80.00');
  });

  it('ends on a date', async () => {
    await at(await demoDesk());
    await window.play(`
      keys ${signIn(501)} 15⏎2⏎
      expect 31 Local day pass 5.00
      keys 82⏎2⏎
      expect END A FEE
      keys 20261001⏎
      text Ordinance 12
      keys ⏎ ${second(801)}
      expect comes no such fee, from Thu 1 Oct 2026 Ordinance 12
    `);
  });
});
