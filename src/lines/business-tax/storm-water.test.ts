// The storm-water law asks its proof of an industry whenever a licence is given: of a new business,
// at each renewal, and of one that becomes an industry (B&P Code 16000.3).
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { act, barredFrom, oldBusiness, payAll } from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat, outcomeOf } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import type { Desk } from '../../desk/desk.ts';
import { readDue } from '../../desk/read-due.ts';
import { sightsOf } from '../../desk/read-line.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });

/** A metal shop that was there before the program. */
async function shop(made: TestDesk): Promise<number> {
  const accountId = await oldBusiness(made.desk);
  const answers = ['Metal shop', '332710', 'manufacturing', 'yes'];
  accepted(await act(made.desk, accountId, 'reclassify', answers));
  await openFloat(made.desk, await counterOf(made.desk));
  return accountId;
}

test('a renewal asks it, for a time that is given once and ends with the proof', async () => {
  const made = await demoDesk();
  const accountId = await shop(made);
  accepted(await act(made.desk, accountId, 'renew', ['12', 'today', 'provisional', 'yes']));
  await payAll(made.desk, accountId);
  expect(await barredFrom(made.desk, accountId, 'certificate')).toBeUndefined();
  const winter = at(made, '2026-12-16');
  expect(await barredFrom(winter, accountId, 'certificate')).toMatch(
    /storm-water proof is missing/,
  );
  expect((await readDue(winter)).map(({ accountId: id }) => id)).toContain(accountId);
  const next = at(made, '2027-02-01');
  accepted(await act(next, accountId, 'renew', ['12', 'today', 'provisional', 'yes']));
  expect(await barredFrom(next, accountId, 'certificate')).toMatch(/storm-water proof is missing/);
  accepted(await act(next, accountId, 'storm-water', ['wdid', '4 19I012345']));
  expect((await readDue(next)).map(({ accountId: id }) => id)).not.toContain(accountId);
  expect(await barredFrom(next, accountId, 'storm-water')).toMatch(/no storm-water proof/);
  await payAll(made.desk, accountId);
  expect(await barredFrom(next, accountId, 'certificate')).toBeUndefined();
  expect(await brokenOf(made)).toEqual([]);
});

test('of a business that became an industry the proof is missing until it is shown', async () => {
  const made = await demoDesk();
  const accountId = await shop(made);
  expect(await barredFrom(made.desk, accountId, 'storm-water')).toBeUndefined();
  const bare = await act(made.desk, accountId, 'storm-water', ['noi', ' ']);
  expect(outcomeOf(bare)).toBe('line-answer');
  accepted(await act(made.desk, accountId, 'storm-water', ['noi', '4 19I000017']));
  const on = { accountId, line: 'business-tax', date: '2026-09-15' };
  const told = await sightsOf(made.store.book, made.desk.lineDuties, on);
  expect(told.map(({ words }) => words)).toContain('Storm water: notice of intent 4 19I000017');
  expect(await barredFrom(made.desk, accountId, 'storm-water')).toMatch(/no storm-water proof/);
  expect(await brokenOf(made)).toEqual([]);
});
