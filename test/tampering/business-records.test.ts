// What business tax recorded, changed behind the program's back: its rules notice.
import { expect, test } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { demoDesk, deskOn } from '../support/book.ts';
import { act, actByTwo, payAll, registered, SERVICE } from '../support/businesses.ts';
import { accepted, counterOf, openFloat } from '../support/counter.ts';
import { tamper } from '../support/tamper.ts';

/** Registered, paid, certified, copied since a paper was spoilt, then amended by two. */
async function withBusiness(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  await openFloat(desk, await counterOf(desk));
  const accountId = await registered(desk, SERVICE);
  await payAll(desk, accountId);
  accepted(await act(desk, accountId, 'certificate', ['here']));
  accepted(await act(desk, accountId, 'duplicate', ['spoilt']));
  await actByTwo(desk, accountId, 'amend', ['90000', 'found more']);
  await close();
  return path;
}

async function lineRulesOf(path: string): Promise<string | null | undefined> {
  const { desk, store, close } = deskOn(path);
  const { checks } = await verifyBook(store, desk.lineDuties);
  await close();
  return checks.find(({ name }) => name === 'line-rules')?.broken;
}

test('a book with a business is sound', async () => {
  expect(await lineRulesOf(await withBusiness())).toBeNull();
});

test.each([
  [
    'less declared than was taxed',
    `UPDATE line_record SET facts = json_set(facts, '$.counted', 42000) WHERE act = 'register'`,
    'the tax of 2026 is not what its class and basis come to',
  ],
  [
    'an amendment of one person',
    `UPDATE line_record SET approved_by = NULL, request_id = NULL WHERE act = 'amend'`,
    'amend was decided by one person',
  ],
  [
    'a certificate before the registration',
    `UPDATE line_record SET act = 'certificate' WHERE act = 'register'`,
    'certificate before the business was registered',
  ],
  [
    'a smaller share in the city than was taxed',
    `UPDATE line_record SET facts = json_set(facts, '$.share', 50) WHERE act = 'register'`,
    'the tax of 2026 is not what its class and basis come to',
  ],
  [
    'another class than the proposed one, chosen by one person',
    `UPDATE line_record SET facts = json_set(facts, '$.proposed', 'retail') WHERE act = 'register'`,
    'register was decided by one person',
  ],
  [
    'a duplicate whose fee nobody was asked',
    `UPDATE line_record SET facts = json_set(facts, '$.reason', 'lost') WHERE act = 'duplicate'`,
    'a duplicate of 26-00001 was printed though nobody asked for it',
  ],
])('%s: found', async (_what, statement, words) => {
  const path = await withBusiness();
  tamper(path, statement);
  expect(await lineRulesOf(path)).toContain(words);
});
