// The vehicle behind a citation on a real book: its owner, what was put right, and the hold on its
// registration, with every posting.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { barredFrom, linesOf, payAll, postedBy } from '../../../test/support/businesses.ts';
import {
  accepted,
  cash,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../../test/support/counter.ts';
import {
  citationAct,
  citationActByTwo,
  citationNumbered,
  posted,
  sightOf,
} from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { readRun } from '../../../test/support/runs.ts';
import { listAccount, writeOffList } from '../../../test/support/write-offs.ts';
import { findAnything } from '../../desk/find-anything.ts';
import { stepRun } from '../../desk/run-line.ts';
import { cents } from '../../domain/money.ts';
import { lineRecordsOf } from '../../store/line-records.ts';

const OWNER = ['Ada Vance', '3 Mill Street', 'en', 'registry', '2026-09-01'];
const BUYER = ['Bo Lindqvist', '8 Depot Street', 'en', 'sold', '2026-08-01'];

test('the owner is recorded once, is found by name, and another becomes liable', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const accountId = await posted(desk);
  expect(await barredFrom(desk, accountId, 'transfer')).toBe('no owner is known yet');
  accepted(await citationAct(desk, accountId, 'owner', OWNER));
  expect(outcomeOf(await citationAct(desk, accountId, 'owner', OWNER))).toBe('line-barred');
  expect(JSON.stringify(await findAnything(desk, 'vance', { asText: true }))).toContain('7000503');
  expect(await sightOf(desk, accountId)).toContain('Owner Ada Vance (registration record)');
  const same = [...OWNER.slice(0, 3), 'sold', '2026-08-01'];
  expect(outcomeOf(await citationAct(desk, accountId, 'transfer', same))).toBe('line-answer');
  accepted(await citationAct(desk, accountId, 'transfer', BUYER));
  expect(await sightOf(desk, accountId)).toContain(
    'Owner Bo Lindqvist (sold before: notice of transfer or bill of sale)',
  );
  expect(await brokenOf(made)).toEqual([]);
});

test('a late penalty is taken off with the liability, by two, also one from a file', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const accountId = await citationNumbered(desk, '7000405');
  accepted(await citationAct(desk, accountId, 'owner', OWNER));
  await citationActByTwo(desk, accountId, 'transfer', BUYER);
  expect(await postedBy(desk, accountId)).toEqual(['D 110-2710 3500', 'C 110-1220 3500']);
  expect(await barredFrom(desk, accountId, 'hold')).toBe('a hold comes after the late penalty');
  expect(await brokenOf(made)).toEqual([]);
});

test('what was put right costs 10.00, and half of that is owed to county and state', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  const accountId = await posted(desk, { violation: '6' });
  accepted(await citationAct(desk, accountId, 'correct', ['officer']));
  expect(await postedBy(desk, accountId)).toEqual([
    ...['D 110-2710 5300', 'C 110-1220 5300', 'D 110-1220 1000', 'C 110-2710 1000'],
  ]);
  expect(await barredFrom(desk, accountId, 'correct')).toBe('it is reduced already');
  await openFloat(desk, await counterOf(desk, 101));
  expect(await payAll(desk, accountId)).toEqual([
    ...['D 990-1110 1000', 'C 110-1220 1000', 'D 110-2710 1000'],
    ...['C 110-4310 500', 'C 710-2230 500'],
    ...['D 110-1010 500', 'C 990-2990 500', 'D 710-1010 500', 'C 990-2990 500'],
  ]);
  const [, record] = await lineRecordsOf(store.book, accountId);
  expect(record?.facts).toEqual({ amount: '10.00', fine: '53.00', proof: 'officer' });
  expect(await linesOf(desk, record?.entryId ?? 0)).toHaveLength(4);
  expect(await brokenOf(made)).toEqual([]);
});

test('only what can be put right and is not paid is reduced, from a file too', async () => {
  const { desk } = await demoDesk();
  const imported = await citationNumbered(desk, '7000461');
  expect(await barredFrom(desk, imported, 'correct')).toBeUndefined();
  const other = await citationNumbered(desk, '7000412');
  expect(await barredFrom(desk, other, 'correct')).toBe('this violation cannot be put right');
  await openFloat(desk, await counterOf(desk, 101));
  await payAll(desk, imported);
  expect(await barredFrom(desk, imported, 'correct')).toBe('nothing is owed');
});

test('a registration is held after the penalty, once, and released when it is paid', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const supervisor = await counterOf(desk, 902);
  const HOLDS = { line: 'parking', run: 'holds' };
  const RELEASES = { line: 'parking', run: 'releases' };
  expect(outcomeOf(await readRun(desk, await counterOf(desk, 101), HOLDS))).toBe('not-allowed');
  const due = accepted(await readRun(desk, supervisor, HOLDS));
  expect(due.map(({ number }) => number)).toEqual(['7000405']);
  const accountId = due[0]?.accountId ?? 0;
  expect(accepted(await stepRun(desk, supervisor, HOLDS, accountId)).kind).toBe('done');
  expect(accepted(await readRun(desk, supervisor, HOLDS))).toEqual([]);
  expect(await sightOf(desk, accountId)).toContain('Registration held since 15 Sep 2026 for 88.00');
  expect(outcomeOf(await citationAct(desk, accountId, 'release', ['paid']))).toBe('line-answer');
  expect(accepted(await readRun(desk, supervisor, RELEASES))).toEqual([]);
  await openFloat(desk, await counterOf(desk, 101));
  await payAll(desk, accountId);
  // With the payment itself: nothing is left for the run.
  expect(accepted(await readRun(desk, supervisor, RELEASES))).toEqual([]);
  expect(await sightOf(desk, accountId)).toContain('Hold released 15 Sep 2026');
  expect(await brokenOf(made)).toEqual([]);
});

test('before the penalty nothing is held', async () => {
  const { desk } = await demoDesk();
  const accountId = await citationNumbered(desk, '7000412');
  expect(await barredFrom(desk, accountId, 'hold')).toBe('a hold comes after the late penalty');
  expect(outcomeOf(await citationAct(desk, accountId, 'hold'))).toBe('line-barred');
});

test('a registration stays held while what is owed is written off', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const supervisor = await counterOf(desk, 902);
  const HOLDS = { line: 'parking', run: 'holds' };
  const RELEASES = { line: 'parking', run: 'releases' };
  const [held] = accepted(await readRun(desk, supervisor, HOLDS));
  const accountId = held?.accountId ?? 0;
  accepted(await stepRun(desk, supervisor, HOLDS, accountId));
  await listAccount(desk, supervisor, '7000405');
  await writeOffList(desk, supervisor, { number: 1 });
  expect(accepted(await readRun(desk, supervisor, RELEASES))).toEqual([]);
  expect(outcomeOf(await citationAct(desk, accountId, 'release', ['paid']))).toBe('line-answer');
  expect(accepted(await stepRun(desk, supervisor, RELEASES, accountId)).kind).toBe('not-due');
  const clerk = await counterOf(desk, 101);
  await openFloat(desk, clerk);
  const line = { ...(await lineFor(desk, '7000405')), amountCents: cents(8800) };
  accepted(await pay(desk, clerk, [line], [cash(8800)]));
  expect(await sightOf(desk, accountId)).toContain('Hold released 15 Sep 2026');
  expect(await brokenOf(made)).toEqual([]);
});
