// Home says what comes next on the way from the counted drawer to the ledger file, and proposes it
// to whoever may do it.
import { describe, expect, it } from 'vitest';
import { closeDay } from '../../src/desk/close-day.ts';
import { demoDesk } from '../support/book.ts';
import { morningOf } from '../support/chance.ts';
import { accepted, counterOf } from '../support/counter.ts';
import { realDesk } from '../support/real-book.ts';
import {
  bankTheMoney,
  closeTheDrawer,
  DATE,
  signTheSheets,
  takeTheMoney,
} from '../support/short-day.ts';
import { tell } from '../support/story.ts';
import { atCounter } from './support.ts';

describe('home', () => {
  it('leads from the counted drawer to the ledger file', async () => {
    const { desk, close } = await demoDesk();
    const clerk = await takeTheMoney(desk);
    await closeTheDrawer(desk, clerk);
    await tell(desk, 'expect CHOOSE [Sheets]\nexpect Next: the sheets.\nkeys ⏎\nexpect SHEETS');
    await signTheSheets(desk, clerk);
    await tell(desk, 'expect CHOOSE [Deposit]\nkeys ⏎\nexpect DEPOSIT');
    await bankTheMoney(desk, clerk);
    await tell(desk, 'expect Next: the day close, by a supervisor.\nrefuse CHOOSE [');
    await tell(desk, 'expect CHOOSE [Day close]', { person: 902 });
    accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
    await tell(desk, 'expect Next: the ledger file, by accounting.\nrefuse CHOOSE [');
    await tell(
      desk,
      `expect CHOOSE [Ledger file to accounting]
       keys ⏎
       expect LEDGER FILE
       keys /-⏎
       expect DATE [Mon 14 Sep 2026]
       keys /20260915⏎ ⏎
       expect 19 lines debits 933.60 credits 933.60
       keys - -`,
      { person: 801 },
    );
    await close();
  });

  it('is where `-` ends: one too many holds back no key that follows', async () => {
    const { play } = await atCounter();
    await play('keys -----12⏎\nexpect DAY BOARD\nkeys --*\nexpect This key does nothing here.');
  });

  it('sends a second person to a sealed bag', async () => {
    const { desk, close } = await demoDesk();
    const clerk = await takeTheMoney(desk);
    await closeTheDrawer(desk, clerk);
    await signTheSheets(desk, clerk);
    await tell(desk, 'keys 6⏎ 1⏎ 77⏎ 0⏎0⏎10⏎0⏎1⏎2⏎0⏎0⏎0⏎80⏎* ⏎ * ⏎\nexpect DEPOSIT');
    await tell(desk, 'expect Next: another person verifies the sealed deposit.\nrefuse CHOOSE [');
    await tell(desk, 'expect CHOOSE [Deposit]', { person: 801 });
    await close();
  });

  it('of a closed demo says how to go on and how to begin again', async () => {
    const { desk, close } = await demoDesk();
    const clerk = await takeTheMoney(desk);
    await closeTheDrawer(desk, clerk);
    await signTheSheets(desk, clerk);
    await bankTheMoney(desk, clerk);
    accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
    const told = await tell(
      desk,
      `
      expect Closed. 2 Drawer opens the next date; \`tenkey demo --force\` begins again.
      expect 11 Ledger file to accounting
      expect 1 Pay (the day is closed)
      refuse opens and counts
      keys 2⏎ 1⏎
      expect OPEN on which date?
      expect 2 Wed 16 Sep 2026, the next business date
      refuse today
      `,
    );
    expect(told.keysOutsideKeypad).toBe(0);
    await close();
  });

  it('of a closed real day names the next one, and opens a drawer on it', async () => {
    const { desk, clock, close } = await realDesk();
    const clerk = await takeTheMoney(desk);
    await closeTheDrawer(desk, clerk);
    await signTheSheets(desk, clerk);
    await bankTheMoney(desk, clerk);
    accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
    await tell(desk, 'expect 2 Drawer opens the next: Wed 16 Sep 2026.');
    clock.set(morningOf(1));
    await tell(desk, 'expect opens and counts the drawer');
    await tell(desk, 'expect CHOOSE [Ledger file to accounting]', { person: 801 });
    await close();
  });
});
