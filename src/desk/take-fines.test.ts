// A schedule of parking fines: taken in whole, in force by two people, and then what a citation
// without an amount costs.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import { accepted, approve, counterOf, outcomeOf } from '../../test/support/counter.ts';
import { plannedFines } from '../../test/support/fines.ts';
import { finesOn, fineTable } from '../store/fines.ts';
import { requestRule } from './change-rule.ts';
import { takeFines } from './take-fines.ts';
import { verifyBook } from './verify-book.ts';

const FIRST =
  'CODE,WHAT,FINE\n20,No parking,$65\n21,Sweeping,$45\n99,All other,vary\n20,Again,$66\n';
const SECOND = 'CODE,WHAT,FINE\n20,No parking,$70\n22,Hotel,$60\n';

async function granted({ desk }: TestDesk, schedule: number, from: string) {
  const administrator = await counterOf(desk, 501);
  const change = { rule: 'fines', key: String(schedule), from, authority: 'Resolution 7' } as const;
  const request = accepted(await requestRule(desk, administrator, change));
  expect(outcomeOf(await approve(desk, request.id, 902))).toBe('not-allowed');
  accepted(await approve(desk, request.id, 801));
  return request;
}

test('a schedule holds once two people made it, until the next one replaces it whole', async () => {
  const book = await demoDesk();
  const { desk, store } = book;
  const first = await plannedFines(desk, FIRST);
  expect(first.rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '4 vary is no amount in dollars',
  ]);
  expect(first.notes).toEqual([{ words: 'a code that stood above: the first counts', line: 5 }]);
  const one = accepted(await takeFines(desk, first, 'tester@counter'));
  expect(outcomeOf(await takeFines(desk, first, 'tester@counter'))).toBe('fines-there');
  expect(await finesOn(store.book, '2027-01-01')).toEqual([]);
  await granted(book, one, '2026-10-01');

  const second = await plannedFines(desk, SECOND);
  const two = accepted(await takeFines(desk, second, 'tester@counter'));
  const { record } = await granted(book, two, '2026-11-01');
  expect(record['becomes']).toBe('2 fines: 1 new, 1 changed, 1 no longer');

  const fineOn = await fineTable(store.book);
  const asked = ['2026-09-30', '2026-10-01', '2026-11-01'].map((date) => fineOn('20', '', date));
  expect(asked).toEqual([undefined, 6500, 7000]);
  expect(fineOn('21', '', '2026-11-01')).toBeUndefined();
  const { checks } = await verifyBook(store);
  expect(checks.filter(({ broken }) => broken !== null)).toEqual([]);
  await book.close();
});

test('a file without a fine is refused', async () => {
  const book = await demoDesk();
  const plan = await plannedFines(book.desk, 'CODE,WHAT,FINE\n99,All other,vary\n');
  expect(outcomeOf(await takeFines(book.desk, plan, 'tester@counter'))).toBe('fines-none');
  await book.close();
});
