// The day board and the close: what stops the short day at each of its stages, and what the close
// then records.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, counterOf } from '../../test/support/counter.ts';
import {
  bankTheMoney,
  closeTheDay,
  closeTheDrawer,
  DATE,
  signTheSheets,
  takeTheMoney,
  workTheDay,
} from '../../test/support/short-day.ts';
import { refusalWords } from '../domain/refusal.ts';
import { openRequests } from '../store/requests.ts';
import { closeDay, readProof } from './close-day.ts';
import { dayBoard } from './day-board.ts';
import type { Desk } from './desk.ts';
import { requestVoid } from './void-receipt.ts';

const stopping = async (desk: Desk) =>
  (await dayBoard(desk.store.book, DATE)).filter((item) => item.stops).map((item) => item.words);

test('what stops the day is told at every stage, and the close proves the day', async () => {
  const { desk, store, close } = await demoDesk();
  const supervisor = await counterOf(desk, 902);
  expect(await closeDay(desk, supervisor, DATE)).toMatchObject({
    refusal: { code: 'day-without-business' },
  });
  const counter = await takeTheMoney(desk);
  expect(await stopping(desk)).toEqual([
    'drawer 1 not closed, clerk 101',
    'sheet Water and sewer: not signed',
    'sheet Business tax: not signed',
    'sheet Parking: not signed',
  ]);
  expect(await readProof(store.book, DATE)).toMatchObject({ refusal: { code: 'count-first' } });
  await closeTheDrawer(desk, counter);
  expect(await stopping(desk)).toEqual([
    'sheet Water and sewer: no tape keyed',
    'sheet Business tax: no tape keyed',
    'sheet Parking: no tape keyed',
    'session 1-0915 is in no deposit',
  ]);
  await signTheSheets(desk, counter);
  const refused = await closeDay(desk, supervisor, DATE);
  if (refused.ok) throw new Error('closed without a deposit');
  expect(refusalWords(refused.refusal)).toBe(
    'The day cannot be closed: 1 to do. 1 session 1-0915 is in no deposit.',
  );
  await bankTheMoney(desk, counter);
  expect(await stopping(desk)).toEqual([]);
  expect(await closeDay(desk, counter, DATE)).toMatchObject({ refusal: { code: 'not-allowed' } });
  const { proof } = accepted(await closeDay(desk, supervisor, DATE));
  expect(proof).toEqual({
    receipts: 5,
    voided: 1,
    totalCents: 44080,
    byAccountCents: 44080,
    byTenderCents: 44080,
    depositedTendersCents: 38780,
    otherTendersCents: 5300,
    overShortCents: -500,
    inDepositsCents: 38280,
    ranges: [{ register: 1, first: 101, last: 105, used: 5, voided: 1, missing: [] }],
    failures: [],
  });
  expect(await closeDay(desk, supervisor, DATE)).toMatchObject({ refusal: { code: 'day-closed' } });
  await close();
});

test('the close records the ends of all chains and is a link itself', async () => {
  const { desk, store, close } = await demoDesk();
  await closeTheDay(desk);
  const row = await store.book.selectFrom('day_close').selectAll().executeTakeFirstOrThrow();
  const link = await store.book
    .selectFrom('chain_link')
    .selectAll()
    .where('chain', '=', 'office')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  expect(link.kind).toBe('day-close');
  expect(JSON.parse(link.content)).toEqual(row);
  const heads = JSON.parse(row.chain_heads) as { chain: string; sequence: number; hash: string }[];
  expect(heads.map((head) => head.chain)).toEqual(['office', 'register-1']);
  expect(heads[0]).toMatchObject({ sequence: link.sequence - 1, hash: link.previous_hash });
  await close();
});

test('open requests and unprinted papers do not stop the day; requests lapse', async () => {
  const { desk, store, close } = await demoDesk();
  const counter = await takeTheMoney(desk);
  const voiding = { receiptId: 1, reason: { number: 1 }, copyCode: '' };
  accepted(await requestVoid(desk, counter, voiding));
  await closeTheDrawer(desk, counter);
  await signTheSheets(desk, counter);
  await bankTheMoney(desk, counter);
  const board = await dayBoard(store.book, DATE);
  expect(board.map((item) => [item.code, item.stops, item.words])).toEqual([
    ['change-fund', false, 'change fund not counted by two'],
    ['request', false, 'request void-receipt of 101 lapses undecided'],
    ['paper', false, expect.stringMatching(/^\d+ not printed on register 1$/)],
  ]);
  accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
  expect(await openRequests(store.book, DATE)).toEqual([]);
  const decision = await store.book
    .selectFrom('request_decision')
    .selectAll()
    .orderBy('request_id', 'desc')
    .where('decision', '=', 'withdrawn')
    .executeTakeFirstOrThrow();
  expect(decision.reason).toBe('the day was closed');
  await close();
});

test('a held basket stops the day', async () => {
  const { desk, store, close } = await demoDesk();
  const counter = await workTheDay(desk);
  await store.book
    .insertInto('basket')
    .values({
      register: 2,
      clerk_id: counter.person.id,
      business_date: DATE,
      state: 'held',
      content: '{}',
      saved_at: desk.clock.now(),
    })
    .execute();
  expect(await stopping(desk)).toEqual(['held basket on register 2']);
  await close();
});
