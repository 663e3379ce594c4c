// Kinds of arrangements on a real book: one beside the running bill breaks by a newer bill, and
// what a court ordered is signed and names its case.
import { expect, test } from 'vitest';
import { arranged, asked, idOf, owing17430, WATER } from '../../test/support/arrangements.ts';
import { morningOf } from '../../test/support/chance.ts';
import { accepted, approve, counterOf, outcomeOf } from '../../test/support/counter.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { standingOf } from '../domain/arrangement.ts';
import { arrangementsOf } from '../store/arrangements.ts';
import { makeArrangement } from './make-arrangement.ts';
import { tellArrangements } from './tell-arrangements.ts';
import { verifyBook } from './verify-book.ts';

test('a newer bill that is not paid breaks an amortization, and the notice says so', async () => {
  const { desk, store, clock, close } = await realDesk();
  const id = await idOf(desk, WATER);
  const address = '120 Alder Street';
  await arranged(desk, asked(id, { kind: 'amortization', address }));
  // 8.30 more, due the same day.
  await owing17430(desk);
  const stateOn = async (date: string) =>
    (await arrangementsOf(store.book, id)).map((one) => standingOf(one, date));
  expect(await stateOn('2026-09-15')).toMatchObject([
    { state: 'active', leftCents: 16_600, bill: { dueOn: '2026-09-15', leftCents: 830 } },
  ]);
  expect(await stateOn('2026-09-18')).toMatchObject([{ state: 'late' }]);
  expect(await stateOn('2026-09-19')).toMatchObject([
    { state: 'broken', broken: { on: '2026-09-19', missedOn: '2026-09-15', missed: 'bill' } },
  ]);
  clock.set(morningOf(7));
  expect(accepted(await tellArrangements(desk, await counterOf(desk))).broken).toBe(1);
  const letters = await store.book.selectFrom('letter').selectAll().orderBy('id').execute();
  expect(letters[0]?.content).toContain('each new bill of the account must be paid');
  expect(letters[0]?.content).toContain('Health and Safety Code 116906 to 116910');
  expect(letters[1]?.content).toContain('A newer bill, which had to be paid beside your plan');
  expect((await verifyBook(store, desk.lineDuties)).checks.filter((one) => one.broken)).toEqual([]);
  await close();
});

test('what a court ordered is signed by a supervisor; the agreement names the case', async () => {
  const { desk, store, close } = await realDesk();
  const id = await idOf(desk, WATER);
  const clerk = await counterOf(desk);
  const terms = { kind: 'court', count: 1, firstOn: '2028-06-01' } as const;
  expect(outcomeOf(await makeArrangement(desk, clerk, asked(id, terms)))).toBe('arrangement-case');
  const named = { caseNumber: '26CV-4412' };
  expect(outcomeOf(await makeArrangement(desk, clerk, asked(id, named)))).toBe('arrangement-case');
  const wanted = asked(id, { ...terms, ...named });
  const made = accepted(await makeArrangement(desk, clerk, wanted));
  if (made.done) throw new Error('a clerk was alone');
  expect(made.request.record).toMatchObject({ why: 'court order, case 26CV-4412' });
  accepted(await approve(desk, made.request.id, 902));
  const [one] = await arrangementsOf(store.book, id);
  expect(one).toMatchObject({ kind: 'court', ends_on: '2028-06-01' });
  const letter = await store.book.selectFrom('letter').selectAll().executeTakeFirstOrThrow();
  expect(letter.content).toContain('Court order, case 26CV-4412');
  expect((await verifyBook(store, desk.lineDuties)).checks.filter((one) => one.broken)).toEqual([]);
  await close();
});
