// Tapes and sheets: versions, the difference found, and who may sign what.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import {
  accepted,
  card,
  counterOf,
  FLOAT,
  lineFor,
  openFloat,
  pay,
} from '../../test/support/counter.ts';
import {
  bankTheMoney,
  closeTheDrawer,
  DATE,
  signBoth,
  signTheSheets,
  takeTheMoney,
  tapeOf,
} from '../../test/support/short-day.ts';
import { causeWords } from '../domain/cause-words.ts';
import { cents } from '../domain/money.ts';
import { refusalWords } from '../domain/refusal.ts';
import type { Result } from '../domain/result.ts';
import { closeDay } from './close-day.ts';
import { countDrawer } from './count-drawer.ts';
import { dayBoard } from './day-board.ts';
import type { Counter, Desk } from './desk.ts';
import { keyTape } from './key-tape.ts';
import { readSheet, readSheets } from './read-sheet.ts';
import { signSheet } from './sign-sheet.ts';

const key = (desk: Desk, counter: Counter, department: string, ...amounts: number[]) =>
  keyTape(desk, counter, { date: DATE, department, lines: tapeOf(...amounts) });

function words(result: Result<unknown>): string {
  if (result.ok) throw new Error('not refused');
  return refusalWords(result.refusal);
}

test('no tape, no sheet and no total before the counts are sealed', async () => {
  const { desk, store, close } = await demoDesk();
  const counter = await takeTheMoney(desk);
  const told = 'Drawer 1 is not counted yet.';
  expect(words(await key(desk, counter, 'parking', 5300))).toBe(told);
  expect(words(await readSheet(store.book, DATE, 'parking'))).toBe(told);
  expect(words(await readSheets(store.book, DATE))).toBe(told);
  await closeTheDrawer(desk, counter);
  expect((await key(desk, counter, 'parking', 5300)).ok).toBe(true);
  await close();
});

test('a transposed stub is found, corrected as a second version, and the first stays', async () => {
  const { desk, store, close } = await demoDesk();
  const counter = await takeTheMoney(desk);
  await closeTheDrawer(desk, counter);
  const first = accepted(await key(desk, counter, 'business-tax', 16480));
  const before = accepted(await readSheet(store.book, DATE, 'business-tax'));
  expect(before.state).toBe('differs');
  expect(before.comparison.differenceCents).toBe(1800);
  expect(before.comparison.causes.map(causeWords)).toEqual([
    'Line 1: 164.80 for 146.80 of 1-000103: transposition, 18.00 is 9 x 2.00.',
  ]);
  const clerk = { tapeId: first.id, role: 'clerk' } as const;
  expect(words(await signSheet(desk, counter.person, clerk))).toBe(
    'The tape comes to 164.80, the registers to 146.80.',
  );
  const second = accepted(await key(desk, counter, 'business-tax', 14680));
  expect(second.version).toBe(2);
  expect(words(await signSheet(desk, counter.person, clerk))).toBe(
    'Tape version 1 was replaced by version 2.',
  );
  await signBoth(desk, counter, second.id);
  const sheet = accepted(await readSheet(store.book, DATE, 'business-tax'));
  expect(sheet.state).toBe('signed');
  expect(sheet.tape?.signatures.map(({ role, by }) => [role, by])).toEqual([
    ['clerk', '101 Mira Halvorsen'],
    ['second', '902 Ruth Castellan'],
  ]);
  const lines = await store.book.selectFrom('tape_line').select('amount_cents').execute();
  expect(lines.map((row) => row.amount_cents)).toEqual([16480, 14680]);
  await close();
});

test('the clerk who keyed it signs first, then another person who may', async () => {
  const { desk, close } = await demoDesk();
  const counter = await takeTheMoney(desk);
  await closeTheDrawer(desk, counter);
  const tapeId = accepted(await key(desk, counter, 'parking', 5300)).id;
  const { person: other } = await counterOf(desk, 102);
  const { person: supervisor } = await counterOf(desk, 902);
  const clerk = { tapeId, role: 'clerk' } as const;
  const second = { tapeId, role: 'second' } as const;
  expect(words(await signSheet(desk, supervisor, second))).toBe(
    'The clerk has not signed this sheet yet.',
  );
  expect(words(await signSheet(desk, other, clerk))).toBe('This tape was keyed by clerk 101.');
  accepted(await signSheet(desk, counter.person, clerk));
  expect(words(await signSheet(desk, counter.person, clerk))).toBe(
    'This sheet was signed already.',
  );
  expect(words(await signSheet(desk, counter.person, second))).toBe(
    'Nobody approves their own work.',
  );
  expect(words(await signSheet(desk, other, second))).toContain('may not do this');
  const signed = accepted(await signSheet(desk, supervisor, second));
  expect(signed.state).toBe('signed');
  await close();
});

test('a supervisor who keyed the tape needs another second person', async () => {
  const { desk, close } = await demoDesk();
  await closeTheDrawer(desk, await takeTheMoney(desk));
  const own = await counterOf(desk, 902);
  const tapeId = accepted(await key(desk, own, 'parking', 5300)).id;
  accepted(await signSheet(desk, own.person, { tapeId, role: 'clerk' }));
  const second = { tapeId, role: 'second' } as const;
  expect(words(await signSheet(desk, own.person, second))).toBe('Nobody approves their own work.');
  const { person: director } = await counterOf(desk, 801);
  accepted(await signSheet(desk, director, second));
  await close();
});

test('nothing on the tape, no such department, a closed day: each says so', async () => {
  const { desk, store, close } = await demoDesk();
  const counter = await takeTheMoney(desk);
  await closeTheDrawer(desk, counter);
  expect(words(await key(desk, counter, 'parking'))).toBe('Nothing is on the tape.');
  expect(words(await key(desk, counter, 'zoo', 100))).toBe('There is no department zoo.');
  await signTheSheets(desk, counter);
  await bankTheMoney(desk, counter);
  accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
  expect(words(await key(desk, counter, 'parking', 5300))).toBe(
    'The business date Tue 15 Sep 2026 is closed.',
  );
  expect(
    accepted(await readSheets(store.book, DATE)).map(({ code, state }) => [code, state]),
  ).toEqual([
    ['water-sewer', 'signed'],
    ['business-tax', 'signed'],
    ['parking', 'signed'],
  ]);
  await close();
});

test('a signed sheet goes stale when a later drawer posts more', async () => {
  const { desk, store, close } = await demoDesk();
  const counter = await takeTheMoney(desk);
  await closeTheDrawer(desk, counter);
  await signTheSheets(desk, counter);
  const second = await counterOf(desk, 102, 2);
  await openFloat(desk, second);
  accepted(await pay(desk, second, [await lineFor(desk, '7000419')], [card(7500)]));
  const count = {
    lines: FLOAT,
    checks: { items: 0, amountCents: cents(0) },
    card: { items: 1, amountCents: cents(7500) },
  };
  expect(accepted(await countDrawer(desk, second, count))).toMatchObject({ verdict: 'closed' });
  expect(accepted(await readSheet(store.book, DATE, 'parking')).state).toBe('stale');
  await bankTheMoney(desk, counter);
  // A drawer that took neither cash nor checks has nothing to bring to the bank.
  const board = await dayBoard(store.book, DATE);
  expect(board.filter((item) => item.stops).map((item) => item.words)).toEqual([
    'sheet Parking: signed, but more was posted since',
  ]);
  await signBoth(desk, counter, accepted(await key(desk, counter, 'parking', 5300, 7500)).id);
  const { proof } = accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
  expect(proof).toMatchObject({ totalCents: 51580, otherTendersCents: 12800, failures: [] });
  await close();
});
