// Tax numbers as the book keeps them: a copy of the book alone does not give them away, and where
// the key is missing what needs it is refused and nothing else is.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { act, begin, oldBusiness } from '../../../test/support/businesses.ts';
import { accepted, approve, counterOf, outcomeOf, PINS } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { keysOf, NO_KEYS, testSecrets } from '../../../test/support/secrets.ts';
import { actOnLine } from '../../desk/act-on-line.ts';
import type { Desk } from '../../desk/desk.ts';
import { readAccount } from '../../desk/read-account.ts';
import { insertLineRecord, lineRecordsOf } from '../../store/line-records.ts';

const OWNER = ['corporation', 'fein', '951234567', '2020-03-01', 'no', 'Ana, 555 0100'];
const NO_KEY = 'the key of tax numbers is not on this workstation';

async function shown(desk: Desk, accountId: number) {
  const answers = ['asked by the state', PINS[902] ?? ''];
  const asked = { line: 'business-tax', act: 'tax-number-shown', accountId, answers };
  return actOnLine(desk, await counterOf(desk, 902), asked);
}

async function owned(made: TestDesk): Promise<number> {
  const accountId = await oldBusiness(made.desk);
  accepted(await act(made.desk, accountId, 'owner', OWNER));
  return accountId;
}

const sightsOf = async ({ desk, store }: TestDesk, accountId: number) => {
  const page = await readAccount(store.book, accountId, '2026-09-15', desk.lineDuties);
  return page?.lineSights.map(({ words }) => words).join('\n');
};

test('the file of the book holds no tax number in clear, only its last four digits', async () => {
  const made = await demoDesk();
  const accountId = await owned(made);
  const [record] = await lineRecordsOf(made.store.book, accountId);
  expect(record?.facts).toMatchObject({ taxNumberEnd: '4567', key: testSecrets().check });
  expect(record?.facts).not.toHaveProperty('taxNumber');
  expect(await sightsOf(made, accountId)).toContain('tax number ends 4567');
  expect(accepted(await shown(made.desk, accountId))).toMatchObject({
    said: expect.stringContaining('95-1234567'),
  });
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
  expect(readFileSync(made.path).includes('951234567')).toBe(false);
});

test('a number that was recorded before the key stays readable', async () => {
  const made = await demoDesk();
  const accountId = await oldBusiness(made.desk);
  const facts = { entity: 'sole', taxNumberKind: 'ssn', taxNumber: '987654321', began: '' };
  await made.desk.store.transact(async (book) => {
    await insertLineRecord(book, {
      ...{ accountId, line: 'business-tax', act: 'owner', facts, nextOn: undefined },
      ...{ businessDate: '2026-09-15', madeAt: made.clock.now(), madeBy: 1 },
      ...{ approvedBy: undefined, requestId: undefined, entryId: undefined },
    });
    return { ok: true, value: undefined };
  });
  expect(await sightsOf(made, accountId)).toContain('tax number ends 4321');
  expect(accepted(await shown({ ...made.desk, keys: NO_KEYS }, accountId))).toMatchObject({
    said: expect.stringContaining('987-65-4321'),
  });
});

test.each([
  ['missing', NO_KEYS],
  ['that of another book', keysOf(testSecrets('8'))],
])('with a key that is %s nothing is opened or sealed, and all else works', async (_how, keys) => {
  const made = await demoDesk();
  const accountId = await owned(made);
  const desk = { ...made.desk, keys };
  expect(await shown(desk, accountId)).toMatchObject({
    refusal: { code: 'line-barred', facts: { why: expect.stringContaining(NO_KEY) } },
  });
  expect(outcomeOf(await act(desk, accountId, 'owner', OWNER))).toBe('line-barred');
  const untold = ['sole', 'none', '2020-03-01', 'no', 'Ana, 555 0100'];
  accepted(await act(desk, await oldBusiness(desk, 'Untold'), 'owner', untold));
  expect(await sightsOf({ ...made, desk }, accountId)).toContain('tax number ends 4567');
  expect(await brokenOf({ ...made, desk })).toEqual([]);
});

test("the state's file is refused without the key, when asked and when allowed", async () => {
  const made = await demoDesk();
  await owned(made);
  const next = { ...made.desk, dated: '2027-02-01' };
  const without = { ...next, keys: NO_KEYS };
  expect(outcomeOf(await begin(without, 'state-file', ['2026']))).toBe('line-barred');
  const asked = accepted(await begin(next, 'state-file', ['2026']));
  if (asked.done) throw new Error('a file for the state was made by one person');
  expect(outcomeOf(await approve(without, asked.request.id))).toBe('line-barred');
  accepted(await approve(next, asked.request.id));
});

test('a book in which nothing is sealed takes the key that is made for it', async () => {
  const made = await demoDesk();
  const secrets = testSecrets('5');
  const desk = { ...made.desk, keys: { find: () => undefined, make: () => secrets } };
  const accountId = await oldBusiness(desk);
  accepted(await act(desk, accountId, 'owner', OWNER));
  const [record] = await lineRecordsOf(made.store.book, accountId);
  expect(record?.facts['key']).toBe(secrets.check);
  expect(outcomeOf(await act(desk, accountId, 'owner', OWNER))).toBe('line-barred');
});
