// The float is counted with the number pad: agreed, differing, mended, or agreed by a supervisor.
import { describe, expect, it } from 'vitest';
import { exchangeChange } from '../../src/desk/exchange-change.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, counterOf, piecesOf, signatures } from '../support/counter.ts';
import { tell } from '../support/story.ts';

/** `101⏎ 4827⏎`, which every story begins with. */
const SIGN_IN = 9;

describe('opening the drawer', () => {
  it('takes eleven keys beyond the counted figures, and leads to the payments', async () => {
    const { desk, close } = await demoDesk();
    const told = await tell(
      desk,
      `
      keys ⏎
      expect COUNT to open
      keys 5⏎6⏎4⏎12⏎16⏎20⏎20⏎100⏎*
      expect cash so far 200.00
      expect Enter now: seals the count
      keys ⏎
      expect DRAWER 1 OPEN
      expect next receipt 1-000101
      `,
    );
    const figures = '564121620201' + '00';
    expect(told.keysPressed - SIGN_IN - figures.length).toBe(11);
    expect(told.keysOutsideKeypad).toBe(0);
    await close();
  });

  it('waits for a fresh key before the count is sealed', async () => {
    const { desk, close } = await demoDesk();
    await tell(
      desk,
      `
      keys ⏎ 5⏎6⏎4⏎12⏎16⏎20⏎20⏎100⏎*⏎
      expect 1 key typed ahead held back
      expect TAKEN AS NONE, ALL COUNTED?
      keys ⏎
      expect DRAWER 1 OPEN
      `,
    );
    await close();
  });

  it('says before its Enter that the change fund has too few pieces', async () => {
    const { desk, close } = await demoDesk();
    const counter = await counterOf(desk, 902);
    accepted(
      await exchangeChange(desk, counter, {
        with: 'bank',
        put: piecesOf({ '10': 196 }),
        taken: piecesOf({ '20': 98 }),
        signatures: signatures(counter, 903),
      }),
    );
    await tell(
      desk,
      `
      keys ⏎ 5⏎6⏎4⏎12⏎16⏎20⏎20⏎100⏎
      refuse too few pieces
      keys *
      expect By its record the change fund has too few pieces of 20: count it soon.
      keys ⏎
      expect DRAWER 1 OPEN
      `,
    );
    await close();
  });

  it('keeps a count that differs on the screen, to be mended', async () => {
    const { desk, close } = await demoDesk();
    await tell(
      desk,
      `
      keys ⏎ 5⏎6⏎4⏎11⏎16⏎20⏎20⏎100⏎* ⏎
      expect The count does not agree with the float
      expect attempt 1 differs
      expect 1 11 11.00
      expect cash so far 199.00
      keys ⏎⏎⏎12⏎* ⏎
      expect DRAWER 1 OPEN
      `,
    );
    await close();
  });

  it('lets a supervisor agree to another float', async () => {
    const { desk, store, close } = await demoDesk();
    await tell(
      desk,
      `
      keys ⏎ 5⏎6⏎4⏎11⏎16⏎20⏎20⏎100⏎* ⏎
      keys *
      expect 2 asks a supervisor
      keys 2⏎
      expect counted: 199.00
      keys 902⏎ 7315⏎
      expect Drawer 1 is open with 199.00.
      keys ⏎
      expect next receipt
      `,
    );
    const opened = await store.book.selectFrom('drawer_session').selectAll().execute();
    expect(opened).toMatchObject([{ float_cents: 19900 }]);
    const counts = await store.book.selectFrom('drawer_count').select('agrees').execute();
    expect(counts).toEqual([{ agrees: 0 }]);
    await close();
  });
});
