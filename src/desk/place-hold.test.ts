// Holds on collection at the counter: placed alone or by two, on an account or its payer, lifted by
// two, and what rests while one stands.
import { afterEach, expect, test } from 'vitest';
import type { TestDesk } from '../../test/support/book.ts';
import { morningOf } from '../../test/support/chance.ts';
import {
  accepted,
  accountNumbered,
  approve,
  counterOf,
  outcomeOf,
} from '../../test/support/counter.ts';
import { dunningLockOf } from '../../test/support/dunning-lock.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { askHoldLift } from './lift-hold.ts';
import { type AskedHold, placeHold } from './place-hold.ts';
import { readReport } from './read-report.ts';
import { stepRun } from './run-line.ts';
import { verifyBook } from './verify-book.ts';

const [DATE, NEXT] = ['2026-09-15', '2026-09-16'];
const BILL = '41002379';
/** Its bill is due on 5 October; the 6th is the 21st day after the 15th. */
const AFTER_DUE = 21;
const DISPUTE = { ofPayer: false, kind: 'dispute', words: 'meter misread' } as const;
const REASON = { number: 1, text: 'read again' };

let made: TestDesk | undefined;
afterEach(() => made?.close());

async function begun() {
  made = await realDesk();
  const { desk, clock } = made;
  const { id: accountId, partyId } = await accountNumbered(desk, BILL);
  const place = async (asked: Partial<AskedHold>, number = 902) =>
    placeHold(desk, await counterOf(desk, number), { accountId, ...DISPUTE, ...asked });
  const lift = async (holdId: number, number = 101, at = accountId) =>
    askHoldLift(desk, await counterOf(desk, number), { accountId: at, holdId, reason: REASON });
  const lock = (date: string, id = accountId) => dunningLockOf(desk.store.book, id, date);
  const newest = async () =>
    (await desk.store.book.selectFrom('hold').select('id').orderBy('id', 'desc').execute())[0]
      ?.id ?? 0;
  return { desk, clock, accountId, partyId, place, lift, lock, newest };
}

test('a supervisor places one alone, and it holds from that date on', async () => {
  const { desk, place, lock } = await begun();
  expect(accepted(await place({}))).toEqual({
    ...{ done: true, said: `Collection of ${BILL} rests.` },
  });
  expect(await lock('2026-09-14')).toBeUndefined();
  expect(await lock(DATE)).toEqual({ kind: 'dispute', words: 'meter misread', until: undefined });
  const [row] = await desk.store.book.selectFrom('hold_placing').selectAll().execute();
  expect(row).toMatchObject({ register: 1, business_date: DATE, approved_by: null });
});

test('a clerk asks, and it stands once a supervisor said yes', async () => {
  const { desk, place, lock } = await begun();
  const asked = accepted(await place({ until: '2026-10-30' }, 101));
  if (asked.done) throw new Error('a clerk placed it alone');
  expect(await lock(DATE)).toBeUndefined();
  expect(asked.request.record).toMatchObject({ hold: 'dispute', owed: '166.00' });
  accepted(await approve(desk, asked.request.id));
  expect(await lock('2026-10-30')).toMatchObject({ until: '2026-10-30' });
  expect(await lock('2026-10-31')).toBeUndefined();
});

test('one of the payer holds on all accounts of the payer', async () => {
  const { desk, place, lock, partyId } = await begun();
  const others = await desk.store.book
    .selectFrom('account')
    .select('id')
    .where('party_id', '=', partyId)
    .execute();
  expect(accepted(await place({ ofPayer: true }))).toMatchObject({ done: true });
  for (const { id } of others) expect(await lock(DATE, id)).toMatchObject({ kind: 'dispute' });
});

test('what adds nothing, a day that is over, no words, a payer of nobody are refused', async () => {
  const { desk, place } = await begun();
  accepted(await place({ until: '2026-10-30' }));
  expect(outcomeOf(await place({ until: '2026-10-30' }))).toBe('hold-covered');
  expect(outcomeOf(await place({ until: '2026-09-14' }))).toBe('date-too-early');
  expect(outcomeOf(await place({ words: ' ' }))).toBe('entry-unreadable');
  expect(outcomeOf(await place({ words: '4111 1111 1111 1111' }))).toBe('card-number');
  expect(outcomeOf(await place({}, 801))).toBe('not-allowed');
  const { id: accountId } = await accountNumbered(desk, '7000405');
  expect(outcomeOf(await place({ accountId, ofPayer: true }))).toBe('payer-none');
  expect(accepted(await place({ until: '2026-11-30' }))).toMatchObject({ done: true });
});

test('a lift wants two, and holds no more from its own date on', async () => {
  const { desk, clock, place, lift, lock, newest } = await begun();
  accepted(await place({}));
  const id = await newest();
  clock.set(morningOf(1));
  const { id: asked } = accepted(await lift(id, 902));
  expect(await lock(NEXT)).toBeDefined();
  expect(outcomeOf(await approve(desk, asked, 902))).toBe('own-work');
  accepted(await approve(desk, asked, 903));
  expect(await lock(DATE)).toBeDefined();
  expect(await lock(NEXT)).toBeUndefined();
  expect(outcomeOf(await lift(id))).toBe('hold-gone');
  expect(
    (await verifyBook(desk.store, desk.lineDuties)).checks.filter(({ broken }) => broken !== null),
  ).toEqual([]);
});

test('a late charge rests until the day of the lift', async () => {
  const { desk, clock, accountId, place, lift, newest } = await begun();
  accepted(await place({}));
  clock.set(morningOf(AFTER_DUE));
  const run = { line: 'utility', run: 'late-charges' };
  const clerk = await counterOf(desk);
  expect(accepted(await stepRun(desk, clerk, run, accountId))).toMatchObject({
    ...{ kind: 'not-done', why: expect.stringContaining('collection rests: meter misread') },
  });
  accepted(await approve(desk, accepted(await lift(await newest())).id));
  expect(accepted(await stepRun(desk, clerk, run, accountId))).toMatchObject({ kind: 'done' });
  expect((await verifyBook(desk.store, desk.lineDuties)).sound).toBe(true);
});

test('one of another account is not lifted here, nor one whose last day is over', async () => {
  const { desk, clock, place, lift, newest } = await begun();
  accepted(await place({ until: DATE }));
  const id = await newest();
  const other = await accountNumbered(desk, '41007337');
  expect(outcomeOf(await lift(id, 101, other.id))).toBe('hold-gone');
  const waiting = accepted(await lift(id));
  clock.set(morningOf(1));
  expect(outcomeOf(await lift(id))).toBe('hold-gone');
  expect(outcomeOf(await approve(desk, waiting.id))).not.toBe('done');
});

test('the report tells who placed it, what waits with it, and who lifted it', async () => {
  const { desk, clock, accountId, place, lift, newest } = await begun();
  accepted(await place({}));
  const report = async (date: string) => {
    const { rows, columns } = accepted(await readReport(desk, { report: 'holds', date }));
    const told = rows.map(({ cells, of }) => ({
      ...Object.fromEntries(columns.map(({ key }, index) => [key, cells[index]])),
      ...{ of },
    }));
    return told.filter(({ of }) => of?.kind === 'account' && of.id === accountId);
  };
  const known = { account: BILL, kind: 'dispute', placedBy: '902 Ruth Castellan' };
  expect(await report(DATE)).toEqual([
    expect.objectContaining({ ...known, state: 'stands', owedCents: 16_600, approvedBy: '' }),
  ]);
  clock.set(morningOf(1));
  accepted(await approve(desk, accepted(await lift(await newest())).id));
  expect(await report(NEXT)).toEqual([
    expect.objectContaining({
      ...{ ...known, state: 'lifted', until: NEXT, by: '101 Mira Halvorsen' },
      ...{ approvedBy: '902 Ruth Castellan', reason: 'what was disputed is decided: read again' },
    }),
  ]);
  expect(await report(DATE)).toHaveLength(1);
});
