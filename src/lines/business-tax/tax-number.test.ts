// The tax number of a business, masked to all: who may see it whole, with a reason and the own PIN
// again, and what is on record of it.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { act, barredFrom, oldBusiness } from '../../../test/support/businesses.ts';
import { accepted, counterOf, outcomeOf, PINS } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { actOnLine } from '../../desk/act-on-line.ts';
import { readReport } from '../../desk/read-report.ts';
import { lineRecordsOf } from '../../store/line-records.ts';

const OWNER = ['corporation', 'fein', '951234567', '2020-03-01', 'no', 'Ana, 555 0100'];

async function owned(made: TestDesk): Promise<number> {
  const accountId = await oldBusiness(made.desk);
  accepted(await act(made.desk, accountId, 'owner', OWNER));
  return accountId;
}

/** The look of a person, with a PIN. */
async function shown({ desk }: TestDesk, accountId: number, person: number, pin = PINS[person]) {
  const answers = ['asked by the state', pin ?? ''];
  const asked = { line: 'business-tax', act: 'tax-number-shown', accountId, answers };
  return actOnLine(desk, await counterOf(desk, person), asked);
}

const recordsOf = async ({ store }: TestDesk, accountId: number) =>
  (await lineRecordsOf(store.book, accountId)).filter((one) => one.act === 'tax-number-shown');

test.each([[902], [801]])('person %i sees it with a reason and the own PIN', async (person) => {
  const made = await demoDesk();
  const accountId = await owned(made);
  const look = accepted(await shown(made, accountId, person));
  expect(look).toMatchObject({
    said: 'federal employer number 95-1234567. This look is on record.',
  });
  const [record] = await recordsOf(made, accountId);
  expect(record?.facts).toEqual({ revealed: 'tax number', why: 'asked by the state' });
  expect(await brokenOf(made)).toEqual([]);
});

test('a clerk does not see it, nor anybody with a wrong PIN', async () => {
  const made = await demoDesk();
  const accountId = await owned(made);
  expect(outcomeOf(await shown(made, accountId, 101))).toBe('not-allowed');
  expect(outcomeOf(await shown(made, accountId, 902, '1111'))).toBe('pin-wrong');
  expect(outcomeOf(await shown(made, accountId, 902, PINS[801]))).toBe('pin-wrong');
  expect(await recordsOf(made, accountId)).toEqual([]);
});

test('one of a person has its own form; one that is not on record is not offered', async () => {
  const made = await demoDesk();
  const accountId = await oldBusiness(made.desk);
  const none = 'no tax number of it is on record';
  expect(await barredFrom(made.desk, accountId, 'tax-number-shown')).toBe(none);
  accepted(await act(made.desk, accountId, 'owner', OWNER.with(1, 'ssn')));
  accepted(await act(made.desk, accountId, 'close', ['today', 'sold']));
  const look = accepted(await shown(made, accountId, 902));
  expect(look).toMatchObject({ said: expect.stringContaining('951-23-4567') });
  expect(await brokenOf(made)).toEqual([]);
});

test('the report of look-ups tells it with its reason, and never the number', async () => {
  const made = await demoDesk();
  const accountId = await owned(made);
  accepted(await shown(made, accountId, 902));
  const report = accepted(await readReport(made.desk, { report: 'look-ups', date: '2026-09-15' }));
  const told = report.rows.map(({ cells }) => cells.at(-1));
  expect(told).toEqual(['tax number: asked by the state']);
  expect(report.notes).toContain('Shown whole, by person: 902 Ruth Castellan 1.');
  expect(JSON.stringify(report)).not.toContain('951234567');
});
