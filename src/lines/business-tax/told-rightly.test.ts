// What a clerk and an owner are told of a business: a letter about a year demands that year alone,
// a penalty that is due shows before the account is paid, nothing closes before it began.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  barredFrom,
  oldBusiness,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import { accepted, outcomeOf } from '../../../test/support/counter.ts';
import type { Desk } from '../../desk/desk.ts';
import { sightsOf } from '../../desk/read-line.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });

/** A grocer who renewed on that day on 410,000: 246.00 of tax, 22.00 of fees. */
async function renewed(made: TestDesk, dated: string): Promise<number> {
  const desk = at(made, dated);
  const accountId = await oldBusiness(desk);
  accepted(await act(desk, accountId, 'reclassify', ['Groceries', '445110', 'retail', 'yes']));
  accepted(await act(desk, accountId, 'renew', ['410000', 'today', 'yes']));
  return accountId;
}

test('a letter of delinquency demands what is owed of its year', async () => {
  const made = await demoDesk();
  const accountId = await renewed(made, '2026-06-10');
  const april = at(made, '2027-04-10');
  accepted(await act(april, accountId, 'renew', ['410000', 'today', 'yes']));
  accepted(await act(april, accountId, 'penalty'));
  accepted(await act(april, accountId, 'delinquency-letter'));
  const { content } = await made.store.book
    .selectFrom('letter')
    .select('content')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  // 268.00 and 123.00 of penalty; the 268.00 of 2027 are not due yet.
  expect(content).toContain('391.00');
  expect(content).not.toContain('659.00');
});

test('a penalty that is due is told on the account', async () => {
  const made = await demoDesk();
  const accountId = await renewed(made, '2026-04-10');
  const told = async (date: string) => {
    const about = { accountId, line: 'business-tax', date };
    const sights = await sightsOf(made.store.book, made.desk.lineDuties, about);
    return sights.filter(({ words }) => words.startsWith('Penalty due'));
  };
  expect(await told('2026-04-30')).toEqual([]);
  expect(await told('2026-06-10')).toMatchObject([{ cents: 4920, tone: 'strong' }]);
  accepted(await act(at(made, '2026-06-10'), accountId, 'penalty'));
  expect(await told('2026-06-10')).toEqual([]);
});

test('no closing before it began, and no waiver where no penalty is open', async () => {
  const made = await demoDesk();
  const accountId = await registered(made.desk, SERVICE);
  const closed = await act(made.desk, accountId, 'close', ['earlier', '2026-09-14', 'gone']);
  expect(outcomeOf(closed)).toBe('line-answer');
  expect(await barredFrom(made.desk, accountId, 'penalty-waiver')).toBe('no penalty of it is open');
});
