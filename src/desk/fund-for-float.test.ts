// A float never takes more out of the change fund than it holds.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TestDesk } from '../../test/support/book.ts';
import { morningOf } from '../../test/support/chance.ts';
import {
  accepted,
  approve,
  counterOf,
  FLOAT,
  openFloat,
  outcomeOf,
  piecesFor,
} from '../../test/support/counter.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { cents } from '../domain/money.ts';
import { refusalWords } from '../domain/refusal.ts';
import { requestRule } from './change-rule.ts';
import { piecesLacking } from './fund-for-float.ts';
import { openDrawer, requestFloatDifference } from './open-drawer.ts';

let made: TestDesk;

beforeEach(async () => {
  made = await realDesk();
});
afterEach(() => made.close());

test('a standing float that grew beyond the fund opens nothing', async () => {
  const { desk, clock } = made;
  const pieces = [{ denominationCents: cents(10_000), pieces: 51 }];
  const term = { from: '2026-09-16', authority: 'Memo 3' };
  const change = { rule: 'float', key: '1', pieces, ...term } as const;
  const asked = accepted(await requestRule(desk, await counterOf(desk, 902), change));
  accepted(await approve(desk, asked.id, 801));
  clock.set(morningOf(1));
  const counter = await counterOf(desk);
  const opening = await openDrawer(desk, counter, piecesFor(510_000));
  if (opening.ok) throw new Error('it opened');
  expect(refusalWords(opening.refusal)).toBe(
    'The float is 5,100.00; by its record the change fund holds 5,000.00.',
  );
  const smaller = accepted(await openDrawer(desk, counter, FLOAT));
  const countId = smaller.agrees ? 0 : smaller.countId;
  const request = accepted(await requestFloatDifference(desk, counter, countId));
  accepted(await approve(desk, request.id));
  await openFloat(desk, await counterOf(desk, 102, 2));
});

test('what was counted and is more than the fund is asked of nobody', async () => {
  const counter = await counterOf(made.desk);
  const counted = accepted(await openDrawer(made.desk, counter, piecesFor(500_001)));
  const countId = counted.agrees ? 0 : counted.countId;
  const asked = await requestFloatDifference(made.desk, counter, countId);
  expect(outcomeOf(asked)).toBe('float-over-fund');
});

test('kinds of pieces that the fund has too few of are named, the largest first', async () => {
  const lines = [...piecesFor(500_000), ...FLOAT];
  expect(await piecesLacking(made.desk, FLOAT)).toEqual([]);
  expect(await piecesLacking(made.desk, lines)).toEqual(['100']);
});
