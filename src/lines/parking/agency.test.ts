// What only the issuing agency decides: a clerk asks, and neither a supervisor nor the finance
// director may say yes.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { barredFrom, linesOf, payAll, postedBy } from '../../../test/support/businesses.ts';
import {
  accepted,
  approve,
  counterOf,
  openFloat,
  outcomeOf,
} from '../../../test/support/counter.ts';
import {
  citationAct,
  citationActByTwo,
  citationNumbered,
  OWNER,
  PAYEE,
  posted,
} from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { grantRules, takenRules } from '../../../test/support/rule-files.ts';
import type { Desk } from '../../desk/desk.ts';
import { findById } from '../../desk/find-account.ts';

const AGENCY = 401;

test('a citation is voided only with a person of its agency', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const id = await posted(desk);
  const asked = accepted(await citationAct(desk, id, 'void', ['other', 'Wrong plate was written']));
  if (asked.done) throw new Error('one person voided it');
  for (const nobody of [902, 801]) {
    expect(outcomeOf(await approve(desk, asked.request.id, nobody))).toBe('not-allowed');
  }
  accepted(await approve(desk, asked.request.id, AGENCY));
  expect(await postedBy(desk, id)).toEqual(['D 110-2710 5300', 'C 110-1220 5300']);
  expect(await barredFrom(desk, id, 'void')).toBe('nothing of it is owed any more');
  expect(await brokenOf(made)).toEqual([]);
});

test('a person of another agency decides nothing about it', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const next: Desk = { ...desk, dated: '2026-09-17' };
  const people = { name: 'agency-people', from: '2026-01-01', authority: 'Parking policy 1.2' };
  const value = [{ person: AGENCY, agency: 'parking' }];
  await grantRules(
    desk,
    await takenRules(desk, 'rules-parking.json', [{ ...people, value }]),
    '2026-09-16',
  );
  const id = await posted(desk);
  const asked = accepted(await citationAct(next, id, 'void', ['other', 'Wrong plate was written']));
  if (asked.done) throw new Error('one person voided it');
  expect(await approve(next, asked.request.id, AGENCY)).toMatchObject({
    refusal: {
      code: 'line-barred',
      facts: {
        why: 'Dana Imber is of Parking enforcement, and Police Department issued it',
      },
    },
  });
  // What came by file is of the other agency.
  const own = await citationNumbered(desk, '7000433');
  await citationActByTwo(next, own, 'void', ['other', 'Never valid'], AGENCY);
  expect(await brokenOf(made)).toEqual([]);
});

test('one that was paid is dismissed: who had the money gives it back', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  await openFloat(desk, await counterOf(desk, 101));
  const id = await citationNumbered(desk, '7000405');
  await payAll(desk, id);
  expect(await barredFrom(desk, id, 'void')).toBe('something was paid on it: dismiss it');
  const answers = ['vehicle', '2026-09-14', ...PAYEE];
  const tomorrow = ['vehicle', '2026-09-16', ...PAYEE];
  expect(outcomeOf(await citationAct(desk, id, 'dismiss', tomorrow))).toBe('line-answer');
  await citationActByTwo(desk, id, 'dismiss', answers, AGENCY);
  expect(await postedBy(desk, id)).toEqual(
    expect.arrayContaining([
      ...['D 110-4311 3500', 'D 110-4310 4050', 'D 710-2220 1250', 'C 110-2110 8800'],
    ]),
  );
  // The supervisor releases the refund, which the agency cannot.
  const [request] = await store.book
    .selectFrom('request')
    .selectAll()
    .where('kind', '=', 'refund')
    .execute();
  expect(JSON.parse(request?.record ?? '{}')).toMatchObject({ amount: '88.00', payee: PAYEE[0] });
  expect(await findById(desk, id)).toMatchObject({ dueCents: 0, creditCents: 8800 });
  accepted(await approve(desk, request?.id ?? 0));
  const [refund] = await store.book.selectFrom('refund').selectAll().execute();
  expect((await linesOf(desk, refund?.entry_id ?? 0)).slice(0, 2)).toEqual([
    ...['D 110-2110 8800', 'C 110-2010 8800'],
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test('a reduction takes off what is open, and gives back what was paid beyond it', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const id = await citationNumbered(desk, '7000433');
  const reduce = (to: string) => citationAct(desk, id, 'reduce', [to, 'A valid placard']);
  expect(outcomeOf(await reduce('35300'))).toBe('line-answer');
  expect(outcomeOf(await reduce('0'))).toBe('line-answer');
  await citationActByTwo(desk, id, 'reduce', ['2500', 'A valid placard'], AGENCY);
  expect(await postedBy(desk, id)).toEqual(['D 110-2710 32800', 'C 110-1220 32800']);
  await openFloat(desk, await counterOf(desk, 101));
  expect((await payAll(desk, id)).slice(0, 3)).toEqual([
    ...['D 990-1110 2500', 'C 110-1220 2500', 'D 110-2710 2500'],
  ]);
  const again = ['1000', 'A placard of two', ...PAYEE];
  await citationActByTwo(desk, id, 'reduce', again, AGENCY);
  expect(await postedBy(desk, id)).toContain('C 110-2110 1500');
  // What was given back once is not given back again.
  await citationActByTwo(desk, id, 'dismiss', ['other', 'Never valid', ...PAYEE], AGENCY);
  const all = await postedBy(desk, id);
  expect(all).toContain('C 110-2110 1000');
  const back = { '110-4310': 965, '710-2220': 35 };
  for (const [account, cents] of Object.entries(back)) {
    expect(all).toContain(`D ${account} ${cents}`);
  }
  expect(await brokenOf(made)).toEqual([]);
});

test('a review that takes money off is signed by the agency', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const id = await posted(desk);
  accepted(await citationAct(desk, id, 'review', ['person', 'It was sold', ...OWNER]));
  expect(await barredFrom(desk, id, 'void')).toBe('its review decides');
  const result = ['Sgt Ruiz', 'dismissed', 'It was sold before'];
  const asked = accepted(await citationAct(desk, id, 'review-result', result));
  if (asked.done) throw new Error('one person dismissed it');
  expect(outcomeOf(await approve(desk, asked.request.id, 902))).toBe('not-allowed');
  accepted(await approve(desk, asked.request.id, AGENCY));
  expect(await postedBy(desk, id)).toEqual(['D 110-2710 5300', 'C 110-1220 5300']);
  expect(await barredFrom(desk, id, 'hearing')).toBe('nothing of it is owed any more');
  expect(await brokenOf(made)).toEqual([]);
});

test('who is cited works nothing on it, and neither does whoever it is flagged for', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const id = await posted(desk);
  const own = ['Mira Halvorsen', '9 Mill Street', 'en'];
  accepted(await citationAct(desk, id, 'review', ['person', 'I was away', ...own]));
  const result = ['Sgt Ruiz', 'upheld', 'It was seen'];
  expect(outcomeOf(await citationAct(desk, id, 'review-result', result))).toBe('line-conflict');
  const other = await citationNumbered(desk, '7000426');
  expect(outcomeOf(await citationAct(desk, other, 'conflict', ['999']))).toBe('line-answer');
  accepted(await citationAct(desk, other, 'conflict', ['902']));
  const late = { ...desk, dated: '2026-11-01' };
  const asked = accepted(await citationAct(late, other, 'review', ['phone', 'Away', ...OWNER]));
  if (asked.done) throw new Error('a late review was done by one person');
  expect(outcomeOf(await approve(late, asked.request.id, 902))).toBe('line-conflict');
  accepted(await approve(late, asked.request.id, 903));
  expect(await brokenOf(made)).toEqual([]);
});

test('what a check paid is not paid back before the check is good', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  await openFloat(desk, await counterOf(desk, 101));
  const id = await citationNumbered(desk, '7000426');
  await payAll(desk, id, 5300);
  await citationActByTwo(desk, id, 'dismiss', ['other', 'Another vehicle', ...PAYEE], AGENCY);
  const request = await store.book
    .selectFrom('request')
    .selectAll()
    .where('kind', '=', 'refund')
    .executeTakeFirstOrThrow();
  accepted(await approve(desk, request.id));
  const refund = await store.book.selectFrom('refund').selectAll().executeTakeFirstOrThrow();
  expect(refund.not_before > refund.business_date).toBe(true);
  expect(await brokenOf(made)).toEqual([]);
});
