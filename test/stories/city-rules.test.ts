// The rules of the city: the administrator asks for a change, the finance director approves it, and
// from its date on the counter works by it. Everything but the names goes by the number pad.
import { beforeEach, describe, it } from 'vitest';
import { demoDesk, type TestDesk } from '../support/book.ts';
import { kept, openWindow, second, signIn, type Window } from './support.ts';

let book: TestDesk;
let window: Window;

async function at(made: TestDesk): Promise<void> {
  book = kept(made);
  window = await openWindow(book.desk);
}

beforeEach(async () => at(await demoDesk()));

describe('a tolerance', () => {
  it('is shown with its authority, changed by two, and shows what comes next', async () => {
    await window.play(`
      keys ${signIn(501)} 15⏎
      expect CITY RULES
      keys 1⏎
      expect Over/short a clerk posts alone 2.00
      expect Cut-off, after midnight 990 minutes, 16:30
      keys 1⏎
      expect in force 2.00, from Wed 1 Jul 2026 Cash policy 4.2
      expect 1 ask for a change
      keys 1⏎
      expect VALUE
      keys 500⏎
      expect VALUE 5.00
      expect FROM [Tue 15 Sep 2026]
      keys 20261001⏎
      text Resolution 2026-44
      keys ⏎
      expect changes: Over/short a clerk posts alone
      expect now: 2.00
      expect becomes: 5.00
      expect from: Thu 1 Oct 2026
      expect authority: Resolution 2026-44
      keys ${second(902)}
      expect Ruth Castellan may not do this.
      keys ${second(801)}
      expect The change was approved.
      expect comes 5.00, from Thu 1 Oct 2026 Resolution 2026-44
      keys -
      expect Over/short a clerk posts alone 2.00 next Thu 1 Oct 2026
    `);
  });

  it('waits in the list for the finance director, and nothing has changed until then', async () => {
    await window.play(`
      keys ${signIn(501)} 15⏎1⏎1⏎ 1⏎300⏎⏎
      text Memo 7
      keys ⏎ ⏎
      expect The request waits in the list.
      expect in force 2.00
      refuse comes
    `);
    const office = await openWindow(book.desk, 2);
    await office.play(`
      keys ${signIn(801)} 3⏎ 1⏎
      expect authority: Memo 7
      keys 2⏎ 5086⏎
      expect Change of a rule of the city: refused.
    `);
    await window.play('keys - -\nexpect CITY RULES');
  });

  it('is read by whoever may, and asked for by nobody else', async () => {
    await window.play(`
      keys ${signIn(902)} 15⏎1⏎1⏎
      expect ask for a change (the administrator asks for it)
      keys 1⏎
      expect Not now: the administrator asks for it.
      keys - - - 9⏎ ${signIn(101)} 15⏎
      expect Not now: not for your role.
    `);
  });

  it('goes back a field with -, also from the first date that can be', async () => {
    await window.play(`
      keys ${signIn(501)} 15⏎1⏎1⏎ 1⏎300⏎+
      expect FROM [Wed 16 Sep 2026]
      keys - -
      expect VALUE
      keys 400⏎20260914⏎
      expect The first date that can be is Tue 15 Sep 2026.
      keys - -
      expect RULE
    `);
  });
});

describe('a limit of a tender', () => {
  it('is taken away with 0', async () => {
    await window.play(`
      keys ${signIn(501)} 15⏎3⏎2⏎1⏎
      expect 0 and Enter: no limit
      keys 0⏎20261001⏎
      text Memo 8
      keys ⏎
      expect now: 10,000.00
      expect becomes: no limit
      keys ${second(801)}
      expect comes no limit, from Thu 1 Oct 2026 Memo 8
    `);
  });
});
