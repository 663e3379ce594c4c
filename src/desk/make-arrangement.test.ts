// Arrangements on a real book: S20's six instalments of 29.05 with a supervisor, payments that keep
// it and days that break it, letters, more time, and what is refused.
import { expect, test } from 'vitest';
import { arranged, asked, idOf, owing17430, WATER } from '../../test/support/arrangements.ts';
import type { TestDesk } from '../../test/support/book.ts';
import { morningOf } from '../../test/support/chance.ts';
import {
  accepted,
  approve,
  cash,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../test/support/counter.ts';
import { dunningLockOf } from '../../test/support/dunning-lock.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { standingOf } from '../domain/arrangement.ts';
import { arrangementsOf } from '../store/arrangements.ts';
import { businessDate } from './business-date.ts';
import { changeArrangement } from './change-arrangement.ts';
import { makeArrangement, previewArrangement } from './make-arrangement.ts';
import { arrangementChoices } from './read-arrangements.ts';
import { tellArrangements } from './tell-arrangements.ts';
import { verifyBook } from './verify-book.ts';

/** Days since 15 September 2026. */
const DAY = { oct12: 27, oct15: 30, oct18: 33, oct19: 34, oct20: 35 };
const SIX = { count: 6, frequency: 'M', firstOn: '2026-10-15', address: '120 Alder St' } as const;

async function standing({ desk, store }: TestDesk, accountId: number) {
  const date = await businessDate(desk, store.book);
  const all = await arrangementsOf(store.book, accountId);
  return all.map((one) => standingOf(one, date));
}

const entriesOf = ({ store }: TestDesk) =>
  store.book.selectFrom('entry').select('source').orderBy('id').execute();

/** The account of S20, six instalments granted by a supervisor. */
async function planned() {
  const made = await realDesk();
  const id = await owing17430(made.desk);
  const before = await entriesOf(made);
  const wanted = asked(id, SIX);
  const request = accepted(await makeArrangement(made.desk, await counterOf(made.desk), wanted));
  if (request.done) throw new Error('a clerk was alone');
  accepted(await approve(made.desk, request.request.id, 902));
  expect(await entriesOf(made)).toEqual(before);
  return { ...made, id };
}

test('S20: 174.30 in six of 29.05, signed by a supervisor, locks the account', async () => {
  const made = await realDesk();
  const { desk, store } = made;
  const id = await owing17430(desk);
  const preview = accepted(await previewArrangement(desk, asked(id, SIX)));
  expect(preview.principalCents).toBe(17_430);
  expect(preview.instalments.map(({ amountCents }) => amountCents)).toEqual(Array(6).fill(2905));
  expect(preview.reasons).toEqual(['more than 3 instalments', 'longer than 60 days']);
  const wanted = accepted(await makeArrangement(desk, await counterOf(desk), asked(id, SIX)));
  if (wanted.done) throw new Error('a clerk was alone');
  expect(wanted.request.record).toMatchObject({ account: WATER, amount: '174.30' });
  expect(await dunningLockOf(store.book, id, '2026-09-15')).toBeUndefined();
  expect(accepted(await approve(desk, wanted.request.id, 902)).words).toBe(
    'Arrangement A-000001 is made.',
  );
  expect(await dunningLockOf(store.book, id, '2026-09-15')).toEqual({
    ...{ kind: 'plan', words: 'arrangement A-000001', until: '2026-10-18' },
  });
  const letter = await store.book.selectFrom('letter').selectAll().executeTakeFirstOrThrow();
  expect(letter.kind).toBe('plan-agreement');
  expect(letter.content).toContain('"amount":"$29.05"');
  // A coupon each, which the agreement prints again as it was.
  expect(letter.content).toContain('"line":"6000000000012610150000029055"');
  expect(letter.content.match(/"line":"60/g)).toHaveLength(6);
  expect(letter.content).toContain('City policy on receivables');
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

test('the first one missed: reminded, late, broken on the 19th, declared by a letter', async () => {
  const made = await planned();
  const { desk, clock, store, id } = made;
  clock.set(morningOf(DAY.oct12 - 1));
  const told = async () => accepted(await tellArrangements(desk, await counterOf(desk)));
  expect(await told()).toEqual({ reminders: 0, broken: 0, withoutAddress: [] });
  clock.set(morningOf(DAY.oct12));
  expect(await told()).toEqual({ reminders: 1, broken: 0, withoutAddress: [] });
  expect(await told()).toEqual({ reminders: 0, broken: 0, withoutAddress: [] });
  clock.set(morningOf(DAY.oct18));
  expect(await standing(made, id)).toMatchObject([{ state: 'late', dueCents: 2905 }]);
  expect(await told()).toEqual({ reminders: 0, broken: 0, withoutAddress: [] });
  clock.set(morningOf(DAY.oct19));
  expect(await standing(made, id)).toMatchObject([
    { state: 'broken', broken: { on: '2026-10-19', missedOn: '2026-10-15' } },
  ]);
  expect(await dunningLockOf(store.book, id, '2026-10-18')).toMatchObject({ kind: 'plan' });
  expect(await dunningLockOf(store.book, id, '2026-10-19')).toBeUndefined();
  expect(await told()).toEqual({ reminders: 0, broken: 1, withoutAddress: [] });
  const letters = await store.book.selectFrom('letter').selectAll().orderBy('id').execute();
  expect(letters.map(({ kind }) => kind)).toEqual([
    'plan-agreement',
    'plan-reminder',
    'plan-broken',
  ]);
  // Five business days after a Monday, one Friday of them a furlough.
  expect(letters[2]?.fields).toContain('"pay_by":"2026-10-27"');
  expect(letters[2]?.fields).toContain('"amount_due":17430');
  const clerk = await counterOf(desk);
  expect(outcomeOf(await changeArrangement(desk, clerk, cancel(1)))).toBe('arrangement-ended');
  const again = accepted(await previewArrangement(desk, asked(id, { firstOn: '2026-10-20' })));
  expect(again.reasons).toEqual(['an earlier one broke on 2026-10-19']);
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

const cancel = (arrangementId: number) => ({ arrangementId, reason: { number: 1 } });

test('an instalment paid in the days of grace keeps it; all of it completes it', async () => {
  const made = await planned();
  const { desk, clock, store, id } = made;
  const clerk = await counterOf(desk);
  clock.set(morningOf(DAY.oct19 - 3));
  await openFloat(desk, clerk);
  accepted(await pay(desk, clerk, [await lineFor(desk, WATER, 2905)], [cash(2905)]));
  expect(await standing(made, id)).toMatchObject([
    { state: 'kept', paidCents: 2905, leftCents: 14_525, next: { dueOn: '2026-11-15' } },
  ]);
  accepted(await pay(desk, clerk, [await lineFor(desk, WATER, 14_525)], [cash(14_525)]));
  expect(await standing(made, id)).toMatchObject([{ state: 'completed', leftCents: 0 }]);
  expect(await dunningLockOf(store.book, id, '2026-10-16')).toBeUndefined();
  expect(outcomeOf(await changeArrangement(desk, clerk, cancel(1)))).toBe('arrangement-ended');
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

test('more time, asked by a clerk and granted by a supervisor, takes up what broke', async () => {
  const made = await planned();
  const { desk, clock, store, id } = made;
  const clerk = await counterOf(desk);
  clock.set(morningOf(DAY.oct20));
  expect(await standing(made, id)).toMatchObject([{ state: 'broken' }]);
  const more = { ...cancel(1), until: '2026-12-04' };
  const late = await changeArrangement(desk, clerk, { ...more, until: '2026-12-05' });
  expect(outcomeOf(late)).toBe('arrangement-more-days');
  const given = accepted(await changeArrangement(desk, clerk, more));
  if (given.done) throw new Error('a clerk was alone');
  expect(await standing(made, id)).toMatchObject([{ state: 'broken' }]);
  accepted(await approve(desk, given.request.id, 902));
  expect(await standing(made, id)).toMatchObject([{ state: 'late' }]);
  expect(await dunningLockOf(store.book, id, '2026-12-04')).toMatchObject({ until: '2026-12-04' });
  expect(await dunningLockOf(store.book, id, '2026-12-05')).toBeUndefined();
  expect(outcomeOf(await changeArrangement(desk, clerk, more))).toBe('arrangement-more-once');
  const supervisor = await counterOf(desk, 902);
  expect(accepted(await changeArrangement(desk, supervisor, cancel(1)))).toMatchObject({
    said: 'A-000001 is cancelled.',
  });
  expect(await standing(made, id)).toMatchObject([{ state: 'cancelled' }]);
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

test('a clerk grants instalments and an extension, and not the same extension twice', async () => {
  const made = await realDesk();
  const { desk, clock, store } = made;
  const id = await idOf(desk, '41007337');
  const citation = await idOf(desk, '7000440');
  const overdue = asked(id, { scope: 'overdue', kind: 'extension', firstOn: '2026-09-29' });
  // A bill that is not due yet, taken in with it, would put the overdue one off by 34 days.
  const beside = asked(id, { kind: 'extension', count: 1, firstOn: '2026-10-19' });
  expect(accepted(await previewArrangement(desk, beside)).reasons).toEqual(['longer than 14 days']);
  expect(await arranged(desk, overdue)).toBe('A-000001');
  const clerk = await counterOf(desk);
  const wider = await makeArrangement(desk, clerk, asked(citation, { scope: 'payer' }));
  expect(outcomeOf(wider)).toBe('arrangement-standing');
  expect(await dunningLockOf(store.book, citation, '2026-09-15')).toBeUndefined();
  clock.set(morningOf(18));
  expect(await standing(made, id)).toMatchObject([{ state: 'broken' }]);
  const both = accepted(
    await previewArrangement(desk, asked(citation, { scope: 'payer', firstOn: '2026-10-15' })),
  );
  // 40.00 and 171.80 of the water account, 53.00 of the citation.
  expect(both.principalCents).toBe(26_480);
  const again = accepted(await previewArrangement(desk, { ...overdue, firstOn: '2026-10-10' }));
  expect(again.reasons).toEqual(['put off before', 'an earlier one broke on 2026-10-03']);
  await arranged(desk, asked(citation, { scope: 'payer', firstOn: '2026-10-15' }), 902);
  expect(await dunningLockOf(store.book, id, '2026-10-03')).toMatchObject({ kind: 'plan' });
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

test('an agreement in the language of the payer, without an address, is handed over', async () => {
  const made = await realDesk();
  const { desk, clock, store } = made;
  const id = await idOf(desk, '41010299');
  await arranged(desk, asked(id));
  const letter = await store.book.selectFrom('letter').selectAll().executeTakeFirstOrThrow();
  expect(letter.language).toBe('es');
  expect(letter.addressee).toContain('Entregado en la ventanilla');
  clock.set(morningOf(16));
  const told = accepted(await tellArrangements(desk, await counterOf(desk)));
  expect(told).toEqual({ reminders: 0, broken: 0, withoutAddress: ['41010299'] });
  await made.close();
});

test('a hold of the account is a lock as well', async () => {
  const made = await realDesk();
  const id = await idOf(made.desk, '41012477');
  expect(await dunningLockOf(made.store.book, id, '2026-09-30')).toMatchObject({ kind: 'plan' });
  expect(await dunningLockOf(made.store.book, id, '2026-10-01')).toBeUndefined();
  await made.close();
});

test('what cannot be granted is refused', async () => {
  const made = await realDesk();
  const { desk } = made;
  const id = await owing17430(desk);
  const clerk = await counterOf(desk);
  const outcome = async (more: Parameters<typeof asked>[1]) =>
    outcomeOf(await makeArrangement(desk, clerk, asked(id, more)));
  expect(await outcome({ scope: 'overdue' })).toBe('arrangement-nothing');
  expect(await outcome({ firstOn: '2026-09-14' })).toBe('arrangement-first');
  expect(await outcome({ kind: 'extension', firstOn: '2026-09-15' })).toBe('arrangement-first');
  expect(await outcome({ count: 1 })).toBe('arrangement-count');
  expect(await outcome({ count: 61 })).toBe('arrangement-count');
  expect(await outcome({ count: 13, frequency: 'M' })).toBe('arrangement-beyond');
  await arranged(desk, asked(id));
  expect(await outcome({})).toBe('arrangement-standing');
  const accounting = await counterOf(desk, 701);
  expect(outcomeOf(await makeArrangement(desk, accounting, asked(id)))).toBe('not-allowed');
  const unknown = await changeArrangement(desk, clerk, cancel(9));
  expect(outcomeOf(unknown)).toBe('arrangement-unknown');
  await made.close();
});

test('what is left out by name is not in it, also when a supervisor allows it later', async () => {
  const { desk, store, close } = await realDesk();
  const id = await idOf(desk, '41007337');
  const { owed } = await arrangementChoices(desk, id);
  const [first, second] = owed.filter(({ accountId }) => accountId === id);
  if (first === undefined || second === undefined) throw new Error('fewer than two items');
  const wanted = asked(id, { without: [second.itemId], count: 4 });
  const request = accepted(await makeArrangement(desk, await counterOf(desk), wanted));
  if (request.done) throw new Error('a clerk was alone');
  expect(request.request.record).toMatchObject({ without: [{ words: second.words }] });
  accepted(await approve(desk, request.request.id, 902));
  const [made] = await arrangementsOf(store.book, id);
  expect(made?.items).toEqual([{ itemId: first.itemId, openCents: first.openCents }]);
  // The other is still free for one of its own.
  await arranged(desk, asked(id, { without: [first.itemId] }));
  expect((await verifyBook(store, desk.lineDuties)).checks.filter((one) => one.broken)).toEqual([]);
  await close();
});
