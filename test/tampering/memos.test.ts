// Memos and refunds changed or made up behind the program's back, by raw SQL with the guards off.
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { askRefund } from '../../src/desk/ask-refund.ts';
import { exportRefunds } from '../../src/desk/export-refunds.ts';
import { listCredits } from '../../src/desk/list-credits.ts';
import { makeMemo } from '../../src/desk/make-memo.ts';
import { memoChoices } from '../../src/desk/memo-target.ts';
import { askReversal } from '../../src/desk/reverse-memo.ts';
import { cents } from '../../src/domain/money.ts';
import { accountsByNumber } from '../../src/store/accounts.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, approve, cash, counterOf, lineFor, openFloat, pay } from '../support/counter.ts';
import { memoryLedger } from '../support/ledger-files.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

/** Memo 1 of 20.00 by a clerk alone, memo 2 of 30.00 signed; memo 3 of 1.00 was taken back;
 *  memo 4 of 6.00 is signed since 20.00 were taken off alone before. */
async function withMemos(): Promise<string> {
  const { desk, store, path, close } = await demoDesk();
  const counter = await counterOf(desk, 101);
  const [account] = await accountsByNumber(store.book, '41002379');
  const [some] = await memoChoices(desk, account?.id ?? 0, 'credit');
  const componentId = some?.about.componentId ?? 0;
  const memo = (amount: number) => ({
    ...{ kind: 'credit' as const, componentId, amountCents: cents(amount) },
    reason: { number: 1, text: 'photo 12' },
  });
  accepted(await makeMemo(desk, counter, memo(2000)));
  const asked = accepted(await makeMemo(desk, counter, memo(3000)));
  if (asked.done) throw new Error('30.00 were taken off alone');
  accepted(await approve(desk, asked.request.id, 902));
  accepted(await makeMemo(desk, counter, memo(100)));
  const back = accepted(await askReversal(desk, counter, { number: 3, reason: { number: 2 } }));
  accepted(await approve(desk, back.id, 902));
  const slice = accepted(await makeMemo(desk, counter, memo(600)));
  accepted(await approve(desk, slice.done ? 0 : slice.request.id, 902));
  await close();
  return path;
}

test('a book with memos is sound', async () => {
  expect(await brokenChecks(await withMemos())).toEqual({});
});

test.each([
  ['made smaller', 'UPDATE memo SET amount_cents = 1900 WHERE number = 1', 'M-000001'],
  [
    'moved to another account',
    'UPDATE memo SET account_id = account_id + 1 WHERE number = 1',
    'M-000001',
  ],
  [
    'whose second person is gone',
    'UPDATE memo SET approved_by = NULL, request_id = NULL WHERE number = 2',
    'M-000002',
  ],
  [
    'that is a slice nobody signed',
    'UPDATE memo SET approved_by = NULL, request_id = NULL WHERE number = 4',
    'M-000004',
  ],
  [
    'signed by a clerk',
    'UPDATE memo SET approved_by = (SELECT id FROM person WHERE number = 102) WHERE number = 2',
    'M-000002',
  ],
  [
    'whose reversal was signed by a clerk',
    'UPDATE memo_reversal SET approved_by = (SELECT id FROM person WHERE number = 102)',
    'M-000003',
  ],
  [
    'whose reversal has another entry',
    `UPDATE memo_reversal SET entry_id = (SELECT MIN(entry_id) FROM memo)`,
    'M-000003',
  ],
])('a memo %s is found', async (_what, statement, named) => {
  const path = await withMemos();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['memos']).toContain(named);
  expect(broken['records']).toBeDefined();
});

test('a memo whose row is gone leaves an entry of nobody', async () => {
  const path = await withMemos();
  tamper(path, 'DELETE FROM memo WHERE number = 1');
  expect((await brokenChecks(path))['entries']).toContain('belongs to no record');
});

/** An overpayment of 15.00 that was granted back and handed over. */
async function withRefund(): Promise<string> {
  const { desk, store, path, close } = await demoDesk();
  const counter = await counterOf(desk, 101);
  await openFloat(desk, counter);
  accepted(await pay(desk, counter, [await lineFor(desk, '7000419', 9000)], [cash(9000)]));
  const [account] = await accountsByNumber(store.book, '7000419');
  const [credit] = await listCredits(desk, account?.id ?? 0);
  const to = { payee: 'Ana Ruiz', address: '12 Mill Street', reason: { number: 1 } };
  const asked = accepted(await askRefund(desk, counter, { ...to, itemId: credit?.itemId ?? 0 }));
  accepted(await approve(desk, asked.id, 902));
  accepted(await exportRefunds(desk, memoryLedger().ports, { folder: 'out' }));
  await close();
  return path;
}

test.each([
  ['sent to somebody else', "UPDATE refund SET payee = 'A. Thief'", 'granted it as it is'],
  ['made larger', 'UPDATE refund SET amount_cents = 150000', 'not what its entry moves'],
  [
    'granted by a clerk',
    'UPDATE refund SET granted_by = (SELECT id FROM person WHERE number = 102)',
    'no second person',
  ],
  [
    'beyond the limit of whoever granted it',
    "UPDATE policy SET value = 1 WHERE name = 'refund.supervisor-cents'",
    'more than whoever granted it may grant',
  ],
  ['paid before its time', "UPDATE refund SET not_before = '2026-12-31'", 'before its time'],
])('a refund %s is found', async (_what, statement, says) => {
  const path = await withRefund();
  expect(await brokenChecks(path)).toEqual({});
  tamper(path, statement);
  expect((await brokenChecks(path))['refunds']).toContain(says);
});

test.each(['memo_approved', 'memo_reversal_takes_back', 'refund_file_row_in_time'])(
  'that the guard %s is gone is found',
  async (guard) => {
    const { path, close } = await demoDesk();
    await close();
    const database = new BetterSqlite3(path);
    database.exec(`DROP TRIGGER ${guard}`);
    database.close();
    expect((await brokenChecks(path))['seals']).toBe(`the seal ${guard} is gone`);
  },
);
