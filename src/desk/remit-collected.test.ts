// What is passed on to an agency over several quarters: what was taken back after it was passed on
// is kept from the next, and every quarter is due once.
import { expect, test } from 'vitest';
import { act, begin, payAll, registered, SERVICE } from '../../test/support/businesses.ts';
import { morningOf } from '../../test/support/chance.ts';
import {
  accepted,
  approve,
  check,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
} from '../../test/support/counter.ts';
import { brokenOf } from '../../test/support/proof.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { bankIt, takeAndCount, tenderOf } from '../../test/support/returned.ts';
import { cents } from '../domain/money.ts';
import type { Result } from '../domain/result.ts';
import { accountById } from '../store/accounts.ts';
import type { Book } from '../store/open-store.ts';
import type { LineDone } from './act-on-line.ts';
import type { Desk } from './desk.ts';
import { postReturnedItem } from './post-returned-item.ts';

const FEES = 14_680;

/** Days of the real book, whose first is 15 September 2026. */
const [OCT_4, OCT_7, JAN_4, JUL_5] = [20, 23, 112, 294];

async function signed(desk: Desk, asked: Result<LineDone>): Promise<void> {
  const made = accepted(asked);
  if (made.done) throw new Error('passed on by one person');
  accepted(await approve(desk, made.request.id));
}

async function balance(book: Book): Promise<number> {
  const rows = await book
    .selectFrom('posting')
    .select(['side', 'amount_cents'])
    .where('account', '=', '710-2210')
    .execute();
  return rows.reduce((sum, { side, amount_cents: c }) => sum + (side === 'C' ? c : -c), 0);
}

test('a fee that goes back after it was passed on is kept from the next that are', async () => {
  const made = await realDesk();
  const { desk, clock, store } = made;
  const { number } = await accountById(store.book, await registered(desk, SERVICE));
  const counter = await counterOf(desk, 102, 2);
  const receipts = [{ lines: [await lineFor(desk, number)], tenders: [check(FEES, '311')] }];
  await takeAndCount(desk, counter, receipts);
  await bankIt(desk, counter, { date: '2026-09-15', bag: '7001', receipts });
  clock.set(morningOf(OCT_4));
  await signed(desk, await begin(desk, 'state-quarter', ['2026 Q3']));
  const { account_id: agency } = await store.book
    .selectFrom('line_record')
    .select('account_id')
    .where('act', '=', 'state-quarter')
    .executeTakeFirstOrThrow();
  clock.set(morningOf(OCT_7));
  const back = { tenderId: await tenderOf(desk, FEES), bankDate: '2026-10-07', code: 'A' };
  const cost = { bankChargeCents: cents(0), costCents: cents(0) };
  accepted(await postReturnedItem(desk, await counterOf(desk, 101), { ...back, ...cost }));
  expect(await balance(store.book)).toBe(-40);
  clock.set(morningOf(JAN_4));
  const nothing = await act(desk, agency, 'state-quarter', ['2026 Q4']);
  expect(outcomeOf(nothing)).toBe('line-answer');
  await openFloat(desk, await counterOf(desk, 101));
  for (const dba of ['One', 'Two']) {
    const answers = [dba, ...SERVICE.slice(1, -2), '2027-01-04', 'yes'];
    await payAll(desk, await registered(desk, answers));
  }
  clock.set(morningOf(JUL_5));
  const asked = accepted(await act(desk, agency, 'state-quarter', ['2027 Q2']));
  if (asked.done) throw new Error('passed on by one person');
  // Two fees of the first quarter, less the one that went back; the quarter between went with it.
  expect(asked.request.record).toMatchObject({ quarter: '2027 Q2', amount: '0.40' });
  accepted(await approve(desk, asked.request.id));
  expect(await balance(store.book)).toBe(0);
  expect(outcomeOf(await act(desk, agency, 'state-quarter', ['2027 Q1']))).toBe('line-barred');
  expect(await brokenOf(made)).toEqual([]);
});
