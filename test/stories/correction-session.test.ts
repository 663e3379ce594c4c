// A closed drawer is never reopened: what is put right later is a new session that points back.
import { expect, test } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { demoDesk } from '../support/book.ts';
import { closeTheDrawer, takeTheMoney } from '../support/short-day.ts';
import { tell } from '../support/story.ts';

test('there is nothing to correct before a session was closed', async () => {
  const { desk, close } = await demoDesk();
  await tell(desk, 'keys 2⏎ 7⏎\nexpect no closed session that could be corrected');
  await close();
});

test('a correction session counts its own float and points back at the closed one', async () => {
  const { desk, store, close } = await demoDesk();
  await closeTheDrawer(desk, await takeTheMoney(desk));
  const told = await tell(
    desk,
    `
    keys 2⏎ 7⏎ 5⏎6⏎4⏎12⏎16⏎20⏎20⏎100⏎* ⏎
    expect next receipt 1-000106
    `,
  );
  expect(told.keysOutsideKeypad).toBe(0);
  const sessions = await store.book
    .selectFrom('drawer_session')
    .select(['id', 'number', 'corrects_session_id'])
    .orderBy('id')
    .execute();
  const [first, second] = sessions;
  expect(first).toMatchObject({ number: '1-0915', corrects_session_id: null });
  expect(second).toMatchObject({ number: '1-0915-2', corrects_session_id: first?.id });
  expect((await verifyBook(store)).sound).toBe(true);
  await close();
});
