// People and rights: the administrator asks, the finance director approves. Everything but the
// names goes by the number pad.
import { beforeEach, describe, it } from 'vitest';
import { demoDesk, type TestDesk } from '../support/book.ts';
import { morningOf } from '../support/chance.ts';
import { realDesk } from '../support/real-book.ts';
import { kept, openWindow, second, signIn, type Window } from './support.ts';

let book: TestDesk;
let window: Window;

async function at(made: TestDesk): Promise<void> {
  book = kept(made);
  window = await openWindow(book.desk);
}

beforeEach(async () => at(await demoDesk()));

describe('a new person', () => {
  it('is entered field by field, and the temporary PIN is shown once', async () => {
    await window.play(`
      keys ${signIn(501)} 16⏎
      expect PEOPLE AND RIGHTS
      keys 2⏎ 104⏎
      text M. Riggs
      keys ⏎
      expect ROLE
      keys 1⏎
      expect person: 104 M. Riggs
      expect becomes: a new person, clerk
      keys ${second(902)}
      expect may not do this.
      keys ${second(801)}
      expect Temporary PIN of 104 for today:
      keys ⏎
      expect PEOPLE AND RIGHTS
      keys 1⏎
      expect 104 M. Riggs
    `);
  });

  it('waits in the list, where the approver sees the temporary PIN', async () => {
    await window.play(`
      keys ${signIn(501)} 16⏎2⏎104⏎
      text M. Riggs
      keys ⏎1⏎ ⏎
      expect The temporary PIN is shown to whoever approves it.
      keys ⏎
      expect PEOPLE AND RIGHTS
    `);
    const office = await openWindow(book.desk, 2);
    await office.play(`
      keys ${signIn(801)} 3⏎ 1⏎
      expect becomes: a new person, clerk
      keys 1⏎ 5086⏎
      expect Temporary PIN of 104
    `);
  });
});

describe('somebody who works here', () => {
  it('changes role on a day to come, and the page says by whose hands', async () => {
    await at(await realDesk());
    await window.play(`
      keys ${signIn(501)} 16⏎1⏎103⏎
      expect PERSON
      keys 2⏎2⏎
      expect FROM [Wed 16 Sep 2026]
      keys ⏎
      expect becomes: supervisor
      expect from: Wed 16 Sep 2026
      keys ${second(801)}
      expect The change was approved.
      expect Wed 16 Sep 2026 role: supervisor
    `);
    book.clock.set(morningOf(1));
    const next = await openWindow(book.desk, 2);
    await next.play(`keys ${signIn(103)}\nexpect Supervisor 103`);
  });

  it('leaves, and is a number that nobody has', async () => {
    await window.play(`
      keys ${signIn(501)} 16⏎1⏎103⏎ 5⏎
      expect No sign-in from then on.
      keys 1⏎ ${second(801)}
      expect The change was approved.
      expect has left
      keys 5⏎
      expect Not now: has left.
      keys - - - 9⏎ ${signIn(103)}
      expect Number or PIN is not right.
    `);
  });

  it('has a new name at once', async () => {
    await window.play(`
      keys ${signIn(501)} 16⏎1⏎101⏎ 3⏎
      text R. Miller
      keys ⏎ ${second(801)}
      expect 101 R. Miller, clerk
    `);
  });

  it('is let in again after wrong PINs', async () => {
    await window.play(`
      keys 101⏎ 1⏎ 2⏎ 3⏎ - ${signIn(501)} 16⏎1⏎101⏎
      expect wrong PINs since the last right one: 3
      keys 4⏎1⏎ ${second(801)}
      expect The change was approved.
      refuse wrong PINs since
    `);
  });
});
