// Payment plans of citations on a real book: S26 with every posting, a plan that breaks, penalties
// that come back, and what the law does not allow.
import { expect, test } from 'vitest';
import { entryOfReceipt } from '../../../test/support/arrangements.ts';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { barredFrom, linesOf, postedBy } from '../../../test/support/businesses.ts';
import {
  accepted,
  cash,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../../test/support/counter.ts';
import { dunningLockOf } from '../../../test/support/dunning-lock.ts';
import {
  citationAct,
  citationActByTwo,
  OWNER,
  posted,
  sightOf,
} from '../../../test/support/parking.ts';
import { readRun } from '../../../test/support/runs.ts';
import { changeArrangement } from '../../desk/change-arrangement.ts';
import type { Desk } from '../../desk/desk.ts';
import { tellArrangements } from '../../desk/tell-arrangements.ts';
import { verifyBook } from '../../desk/verify-book.ts';
import { standingOf } from '../../domain/arrangement.ts';
import { arrangementsOf } from '../../store/arrangements.ts';

const NOTICED = '2026-10-06';
const PENALISED = '2026-10-21';
const PLANNED = '2026-10-22';

/** Three citations of one vehicle, each 53.00 and 35.00 for being late; one has a hold. */
async function late() {
  const made = await demoDesk();
  const at = (dated: string): Desk => ({ ...made.desk, dated });
  const ids: number[] = [];
  for (const number of ['7000503', '7000510', '7000527']) {
    const accountId = await posted(made.desk, { number });
    accepted(await citationAct(at(NOTICED), accountId, 'notice', OWNER));
    accepted(await citationAct(at(PENALISED), accountId, 'penalty'));
    ids.push(accountId);
  }
  const [first = 0, second = 0, third = 0] = ids;
  accepted(await citationAct(at(PENALISED), second, 'hold'));
  return { made, at, ids: [first, second, third] as const };
}

const BENEFITS = ['benefits', 'all', '2500', '2026-11-01'];
const soundness = async ({ desk, store }: TestDesk) =>
  (await verifyBook(store, desk.lineDuties)).checks.filter(({ broken }) => broken !== null);

test('S26: 264.00 becomes 164.00 in six of 25.00 and one of 14.00; the first is paid', async () => {
  const { made, at, ids } = await late();
  const { store } = made;
  const desk = at(PLANNED);
  const [first, second, third] = ids;
  expect(await lineOwed(desk)).toEqual([8800, 8800, 8800]);
  await citationActByTwo(desk, first, 'plan', BENEFITS);
  // Waived: 105.00 of three; the fee of 5.00 on the first.
  expect((await postedBy(desk, first)).slice(-4)).toEqual([
    ...['D 110-2710 3500', 'C 110-1220 3500', 'D 110-1220 500', 'C 110-2710 500'],
  ]);
  for (const other of [second, third]) {
    expect((await postedBy(desk, other)).slice(-2)).toEqual(['D 110-2710 3500', 'C 110-1220 3500']);
  }
  const [plan] = await arrangementsOf(store.book, third);
  expect(plan).toMatchObject({
    ...{ kind: 'ab503', principal_cents: 16_400, waived_cents: 10_500, fee_cents: 500 },
  });
  expect(plan?.instalments.map(({ amountCents }) => amountCents)).toEqual([
    ...[2500, 2500, 2500, 2500, 2500, 2500, 1400],
  ]);
  expect(plan?.instalments.at(-1)?.dueOn).toBe('2027-05-01');
  expect(await dunningLockOf(store.book, second, PLANNED)).toMatchObject({ kind: 'plan' });
  // DMV hold released.
  expect(await sightOf(desk, second)).toContain('Hold released 22 Oct 2026');
  const clerk = await counterOf(desk, 101);
  await openFloat(desk, clerk);
  const paid = accepted(
    await pay(desk, clerk, [await lineFor(desk, '7000503', 2500)], [cash(2500)]),
  );
  expect(
    (await linesOf(desk, await entryOfReceipt(store.book, paid.receiptId))).slice(0, 5),
  ).toEqual([
    ...['D 990-1110 2500', 'C 110-1220 2500', 'D 110-2710 2500'],
    ...['C 110-4310 1910', 'C 710-2220 590'],
  ]);
  const [after] = await arrangementsOf(store.book, first);
  if (after === undefined) throw new Error('no plan');
  expect(standingOf(after, PLANNED)).toMatchObject({ state: 'kept', leftCents: 13_900 });
  expect(await soundness(made)).toEqual([]);
  await made.close();
});

async function lineOwed(desk: Desk): Promise<readonly number[]> {
  const lines = [];
  for (const number of ['7000503', '7000510', '7000527']) lines.push(await lineFor(desk, number));
  return lines.map(({ dueCents }) => dueCents);
}

test('a broken plan is told by letter, suspends nothing, and penalties come back', async () => {
  const { made, at, ids } = await late();
  const { store } = made;
  const [first, second] = ids;
  await citationActByTwo(at(PLANNED), first, 'plan', BENEFITS);
  expect(await barredFrom(at(PLANNED), second, 'hold')).toContain('A-000001 stands');
  expect(await barredFrom(at(PLANNED), second, 'plan')).toContain('A-000001 stands');
  expect(await barredFrom(at(PLANNED), second, 'penalties-back')).toBe(
    'its plan is neither broken nor cancelled',
  );
  // Due on the 1st, three days of grace.
  const lapsed = at('2026-11-05');
  const told = accepted(await tellArrangements(lapsed, await counterOf(lapsed, 101)));
  expect(told).toEqual({ reminders: 0, broken: 1, withoutAddress: [] });
  expect(await barredFrom(lapsed, second, 'hold')).toBeUndefined();
  const supervisor = await counterOf(lapsed, 902);
  const due = accepted(await readRun(lapsed, supervisor, { line: 'parking', run: 'holds' }));
  expect(due.map(({ number }) => number)).toContain('7000510');
  await citationActByTwo(lapsed, second, 'penalties-back', []);
  expect((await postedBy(lapsed, second)).slice(-2)).toEqual([
    'D 110-1220 3500',
    'C 110-2710 3500',
  ]);
  expect(await barredFrom(lapsed, second, 'penalties-back')).toBe('no plan waived a penalty of it');
  expect(await dunningLockOf(store.book, first, '2026-11-05')).toBeUndefined();
  expect(await soundness(made)).toEqual([]);
  await made.close();
});

test('a plan that was made by mistake is cancelled, and its penalties come back', async () => {
  const { made, at, ids } = await late();
  const [first, second] = ids;
  const desk = at(PLANNED);
  await citationActByTwo(desk, first, 'plan', BENEFITS);
  const [plan] = await arrangementsOf(made.store.book, first);
  const change = { arrangementId: plan?.id ?? 0, reason: { number: 4 } };
  accepted(await changeArrangement(desk, await counterOf(desk, 902), change));
  await citationActByTwo(desk, second, 'penalties-back', []);
  expect((await postedBy(desk, second)).slice(-2)).toEqual(['D 110-1220 3500', 'C 110-2710 3500']);
  expect(await soundness(made)).toEqual([]);
  await made.close();
});

test('a plan ends within 24 months of the day it is made', async () => {
  const { made, at, ids } = await late();
  const desk = at(PLANNED);
  const plan = (first: string) =>
    citationAct(desk, ids[0], 'plan', ['benefits', 'all', '700', first]);
  // 164.00 in 24: the last on 22 October 2028 at the latest.
  expect(outcomeOf(await plan('2026-11-23'))).toBe('line-answer');
  expect(outcomeOf(await plan('2028-12-01'))).toBe('line-answer');
  expect(outcomeOf(await plan('2026-11-22'))).toBe('done');
  await made.close();
});

test('without proof it costs 25.00 and waives nothing; the month is within the law', async () => {
  const { made, at, ids } = await late();
  const desk = at(PLANNED);
  const [first] = ids;
  const plan = (answers: readonly string[]) => citationAct(desk, first, 'plan', answers);
  expect(outcomeOf(await plan(['benefits', 'all', '2501', '2026-11-01']))).toBe('line-answer');
  // 159.00 and the fee of 5.00 in 24 months at the longest.
  expect(outcomeOf(await plan(['benefits', 'all', '683', '2026-11-01']))).toBe('line-answer');
  expect(outcomeOf(await plan(['benefits', 'one', '2501', '2026-11-01']))).toBe('line-answer');
  await citationActByTwo(desk, first, 'plan', ['none', 'one', '2500', '2026-11-01']);
  const [made1] = await arrangementsOf(made.store.book, first);
  expect(made1).toMatchObject({ principal_cents: 11_300, waived_cents: 0, fee_cents: 2500 });
  expect(made1?.instalments).toHaveLength(5);
  expect(await soundness(made)).toEqual([]);
  await made.close();
});
