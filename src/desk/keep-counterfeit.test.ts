// Surprise counts, counterfeit notes and the standing float of a date: who may, and what follows.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import {
  accepted,
  approve,
  cash,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
  piecesFor,
  signatures,
} from '../../test/support/counter.ts';
import { cents } from '../domain/money.ts';
import { expectedTenders, sessionTotals } from '../store/expected.ts';
import { loadSession, standingPieces } from '../store/sessions.ts';
import { requestRule } from './change-rule.ts';
import { countBySurprise } from './count-by-surprise.ts';
import { countDrawer } from './count-drawer.ts';
import {
  keepRefusedNote,
  notePoliceReport,
  notesWithoutPolice,
  requestCounterfeit,
} from './keep-counterfeit.ts';
import { resumeDrawer, suspendDrawer } from './suspend-drawer.ts';
import { verifyBook } from './verify-book.ts';

const NOTHING = { items: 0, amountCents: cents(0) };
const NOTE = { denominationCents: cents(2000), serial: 'MB 48210937 K', bearer: 'a stranger' };

async function counter() {
  const book = await demoDesk();
  const at = await counterOf(book.desk);
  await openFloat(book.desk, at);
  accepted(await pay(book.desk, at, [await lineFor(book.desk, '7000412')], [cash(5300)]));
  const surprise = (amount: number, second = 601, who = at) =>
    countBySurprise(book.desk, who, 'drawer', piecesFor(amount), signatures(who, second));
  const sound = async () => {
    const { checks } = await verifyBook(book.store);
    expect(checks.filter(({ broken }) => broken !== null)).toEqual([]);
  };
  return { ...book, at, surprise, sound };
}

test('a surprise count within the tolerance books nothing and the session goes on', async () => {
  const { desk, at, surprise, sound, close } = await counter();
  const found = accepted(await surprise(25_200));
  expect(found).toEqual({ cashCents: 25_200, expectedCents: 25_300, beyond: false });
  accepted(await pay(desk, at, [await lineFor(desk, '7000426')], [cash(5300)]));
  await sound();
  await close();
});

test('beyond the tolerance the drawer takes nothing more and can only be closed', async () => {
  const { desk, store, at, surprise, sound, close } = await counter();
  expect(accepted(await surprise(20_000)).beyond).toBe(true);
  expect((await loadSession(store.book, { register: 1 }))?.state).toBe('stopped');
  const more = await pay(desk, at, [await lineFor(desk, '7000426')], [cash(5300)]);
  expect(outcomeOf(more)).toBe('drawer-stopped');
  expect(outcomeOf(await suspendDrawer(desk, at))).toBe('drawer-stopped');
  expect(outcomeOf(await resumeDrawer(desk, at))).toBe('drawer-stopped');
  const count = { lines: piecesFor(25_300), checks: NOTHING, card: NOTHING };
  expect(accepted(await countDrawer(desk, at, count)).verdict).toBe('closed');
  await sound();
  await close();
});

test('somebody without cash duty counts, the clerk of the drawer is present', async () => {
  const { desk, surprise, close } = await counter();
  expect(outcomeOf(await surprise(25_300, 902))).toBe('surprise-who');
  expect(outcomeOf(await surprise(25_300, 101))).toBe('own-work');
  const auditor = await counterOf(desk, 601);
  expect(outcomeOf(await surprise(25_300, 102, auditor))).toBe('surprise-who');
  expect(accepted(await surprise(25_300, 101, auditor)).beyond).toBe(false);
  await close();
});

test('a note that was refused moves no money; its police report comes later, once', async () => {
  const { desk, store, at, sound, close } = await counter();
  const before = await store.book.selectFrom('entry').select('id').execute();
  expect(outcomeOf(await keepRefusedNote(desk, at, { ...NOTE, serial: ' ' }))).toBe(
    'counterfeit-words',
  );
  const id = accepted(await keepRefusedNote(desk, at, NOTE));
  expect(await store.book.selectFrom('entry').select('id').execute()).toEqual(before);
  expect((await notesWithoutPolice(store.book)).map((note) => note.id)).toEqual([id]);
  accepted(await notePoliceReport(desk, at, id, '26-4711'));
  expect(outcomeOf(await notePoliceReport(desk, at, id, '26-4712'))).toBe('counterfeit-unknown');
  await sound();
  await close();
});

test('a note found in the drawer is a shortage that is signed for, and leaves it', async () => {
  const { desk, store, at, sound, close } = await counter();
  const small = accepted(await requestCounterfeit(desk, at, NOTE));
  expect(outcomeOf(await approve(desk, small.id, 101))).toBe('own-work');
  accepted(await approve(desk, small.id, 902));
  const large = { ...NOTE, denominationCents: cents(5000), serial: 'second' };
  const { id } = accepted(await requestCounterfeit(desk, at, large));
  expect(outcomeOf(await approve(desk, id, 902))).toBe('not-allowed');
  accepted(await approve(desk, id, 801));
  expect((await expectedTenders(store.book, 1)).get('cash')?.amountCents).toBe(18_300);
  expect((await sessionTotals(store.book, 1)).get('cash')?.amountCents).toBe(18_300);
  const count = { lines: piecesFor(18_300), checks: NOTHING, card: NOTHING };
  expect(accepted(await countDrawer(desk, at, count)).verdict).toBe('closed');
  const short = await store.book
    .selectFrom('posting')
    .select('amount_cents')
    .where('account', '=', '110-4980')
    .execute();
  expect(short.map((row) => row.amount_cents)).toEqual([2000, 5000]);
  await sound();
  await close();
});

test('the standing float changes from a date on, by one and approved by another', async () => {
  const { desk, store, sound, close } = await counter();
  const supervisor = await counterOf(desk, 902);
  const pieces = [{ denominationCents: cents(2000), pieces: 15 }];
  const change = { rule: 'float', key: '2', authority: 'Memo 7', pieces } as const;
  const today = await requestRule(desk, supervisor, { ...change, from: '2026-09-15' });
  expect(outcomeOf(today)).toBe('rule-date-worked');
  const nowhere = { ...change, key: '9', from: '2026-10-01' };
  expect(outcomeOf(await requestRule(desk, supervisor, nowhere))).toBe('rule-impossible');
  const { id } = accepted(await requestRule(desk, supervisor, { ...change, from: '2026-10-01' }));
  accepted(await approve(desk, id, 801));
  expect([...(await standingPieces(store.book, 2, '2026-10-01'))]).toEqual([[2000, 30_000]]);
  expect((await standingPieces(store.book, 2, '2026-09-30')).size).toBe(8);
  await sound();
  await close();
});
