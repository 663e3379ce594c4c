// What the file refuses of new rows, whoever writes them: raw SQL against a full book, each case
// rolled back.
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDesk } from '../support/book.ts';
import { needs, runSqlite } from '../support/debian.ts';
import { fullBook } from '../support/full-book.ts';
import { ACKNOWLEDGED_LISTS } from './acknowledged-list-guard-cases.ts';
import { ARRANGEMENTS } from './arrangement-guard-cases.ts';
import { COLLECTION } from './collection-guard-cases.ts';
import {
  balanced,
  closeOf,
  correctionOf,
  DRAWERS,
  dropOf,
  ENTRIES,
  it,
  NAMES,
  noSaleOf,
  OFFICE,
  RECEIPTS,
  sealed,
  verificationBy,
  voidOf,
} from './guard-cases.ts';
import { CHANGE_FUND, exchangeWith, settlementBy } from './guard-cases-change-fund.ts';
import { TAPES } from './guard-cases-tapes.ts';
import { HOLDS } from './hold-guard-cases.ts';
import { LETTERS } from './letter-guard-cases.ts';
import { ALLOWED_FILE, ALLOWED_KIND, LINE_RECORDS } from './line-guard-cases.ts';
import { MEMOS } from './memo-guard-cases.ts';
import { PAPER } from './paper-guard-cases.ts';
import { PAYERS } from './payer-guard-cases.ts';
import { ALLOWED_END, PEOPLE } from './people-cases.ts';
import { PRINTING } from './printing-guard-cases.ts';
import { RECOVERIES } from './recovery-guard-cases.ts';
import { REDEPOSITS } from './redeposit-guard-cases.ts';
import { REFUNDS } from './refund-guard-cases.ts';
import { RETURNED, RETURNED_LETTERS } from './returned-guard-cases.ts';
import { RULES, ruleAsked, ruleGranted, ruleOf } from './rule-cases.ts';
import { SESSIONS } from './session-cases.ts';
import { TASKS } from './task-guard-cases.ts';
import { TRANSFERS } from './transfer-guard-cases.ts';
import { UNCLAIMED } from './unclaimed-guard-cases.ts';
import { WRITE_OFFS } from './write-off-guard-cases.ts';

let full: TestDesk;
let database: BetterSqlite3.Database;

beforeAll(async () => {
  full = await fullBook();
  await full.close();
  database = new BetterSqlite3(full.path);
  database.pragma('foreign_keys = ON');
});
afterAll(() => database.close());
beforeEach(() => {
  database.exec('BEGIN');
  database.exec(NAMES);
});
afterEach(() => {
  if (database.inTransaction) database.exec('ROLLBACK');
});

describe.each([
  ['entries', ENTRIES],
  ['receipts', RECEIPTS],
  ['drawers', DRAWERS],
  ['the office', OFFICE],
  ['the rules', RULES],
  ['sessions', SESSIONS],
  ['paper books', PAPER],
  ['memos', MEMOS],
  ['lines', LINE_RECORDS],
  ['returned items', RETURNED],
  ['checks presented again', REDEPOSITS],
  ['courts and agencies', COLLECTION],
  ['letters of returned items', RETURNED_LETTERS],
  ['letters', LETTERS],
  ['arrangements', ARRANGEMENTS],
  ['tasks', TASKS],
  ['payers', PAYERS],
  ['holds', HOLDS],
  ['refunds', REFUNDS],
  ['lists for accounting', ACKNOWLEDGED_LISTS],
  ['transfers', TRANSFERS],
  ['unclaimed money', UNCLAIMED],
  ['write-offs', WRITE_OFFS],
  ['recoveries', RECOVERIES],
  ['the change fund', CHANGE_FUND],
  ['tapes', TAPES],
  ['people', PEOPLE],
  ['printing', PRINTING],
] as const)('%s: the file refuses', (_family, cases) => {
  test.each(cases)('%s', (_what, sql, says) => {
    expect(() => database.exec(sql)).toThrow(new RegExp(says));
  });
});

test('what is allowed passes: the cases fail for their own reason', () => {
  for (const sql of [
    sealed(9001),
    voidOf('receipt', 'supervisor'),
    correctionOf('receipt', it('supervisor')),
    dropOf('open', 'supervisor'),
    noSaleOf('open', 'director'),
    closeOf('NULL', 200),
    closeOf(it('supervisor'), 2000),
    closeOf(it('director'), 9000),
    verificationBy('supervisor'),
    `${ruleAsked('2046-10-01')} ${ruleGranted} ${ruleOf('2046-10-01')}`,
    settlementBy('NULL', 200),
    settlementBy(it('director'), 9000),
    exchangeWith('supervisor'),
    ALLOWED_END,
    ALLOWED_FILE,
    ALLOWED_KIND,
  ]) {
    database.exec(`SAVEPOINT allowed; ${sql} ROLLBACK TO allowed;`);
  }
});

test('an entry that nobody sealed does not commit', () => {
  database.exec(balanced(9001));
  expect(() => database.exec('COMMIT')).toThrow('FOREIGN KEY');
});

/** The program is started anew for every case. */
const PATIENCE_MS = 120_000;
needs('sqlite3', 'the sqlite3 program is refused the same', refusedTheSame, PATIENCE_MS);

function refusedTheSame() {
  database.exec('ROLLBACK');
  const drawers = [...DRAWERS, ...SESSIONS];
  const office = [
    ...OFFICE,
    ...RULES,
    ...PAPER,
    ...MEMOS,
    ...LINE_RECORDS,
    ...RETURNED,
    ...RETURNED_LETTERS,
    ...LETTERS,
    ...ARRANGEMENTS,
    ...TASKS,
    ...PAYERS,
    ...HOLDS,
    ...REFUNDS,
    ...ACKNOWLEDGED_LISTS,
    ...TRANSFERS,
    ...WRITE_OFFS,
    ...RECOVERIES,
    ...CHANGE_FUND,
    ...TAPES,
    ...PEOPLE,
    ...PRINTING,
  ];
  for (const [what, sql, says] of [...ENTRIES, ...RECEIPTS, ...drawers, ...office]) {
    const said = runSqlite(full.path, NAMES, `BEGIN; ${sql}`);
    expect(`${what}: ${said}`).toMatch(new RegExp(`${says}|constraint failed`));
  }
  const said = runSqlite(full.path, `PRAGMA foreign_keys = ON; BEGIN; ${balanced(9001)} COMMIT;`);
  expect(said).toMatch('FOREIGN KEY');
  expect(runSqlite(full.path, "SELECT COUNT(*) FROM entry WHERE source = 'TST'")).toBe('0\n');
}
