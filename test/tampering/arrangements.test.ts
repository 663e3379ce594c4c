// Arrangements and what happened to them changed or made up behind the program's back.
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { changeArrangement } from '../../src/desk/change-arrangement.ts';
import { makeArrangement } from '../../src/desk/make-arrangement.ts';
import { tellArrangements } from '../../src/desk/tell-arrangements.ts';
import { arranged, asked, idOf } from '../support/arrangements.ts';
import { demoDesk } from '../support/book.ts';
import { morningOf } from '../support/chance.ts';
import { accepted, approve, counterOf } from '../support/counter.ts';
import { realDesk } from '../support/real-book.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

/**
 * The first is signed, broken and declared; the second given more time and cancelled; the third a
 * clerk's own, over what the second was; the fourth stands.
 */
async function withArrangements(): Promise<string> {
  const { desk, clock, path, close } = await realDesk();
  const clerk = await counterOf(desk);
  const address = '49 Chapel Walk';
  const four = asked(await idOf(desk, '41013905'), { count: 4, address });
  const signed = accepted(await makeArrangement(desk, clerk, four));
  if (signed.done) throw new Error('a clerk was alone');
  accepted(await approve(desk, signed.request.id, 902));
  const other = asked(await idOf(desk, '41013574'));
  await arranged(desk, other);
  const reason = { number: 1 };
  const more = { arrangementId: 2, reason, until: '2026-10-10' };
  const given = accepted(await changeArrangement(desk, clerk, more));
  if (given.done) throw new Error('a clerk was alone');
  accepted(await approve(desk, given.request.id, 902));
  accepted(await changeArrangement(desk, await counterOf(desk, 902), { arrangementId: 2, reason }));
  clock.set(morningOf(1));
  await arranged(desk, other);
  await arranged(desk, asked(await idOf(desk, '41010299'), { firstOn: '2026-10-05' }));
  clock.set(morningOf(20));
  expect(accepted(await tellArrangements(desk, clerk)).broken).toBe(1);
  await close();
  return path;
}

test('a book with arrangements is sound', async () => {
  expect(await brokenChecks(await withArrangements())).toEqual({});
});

const set = (what: string, id: number) => `UPDATE arrangement SET ${what} WHERE id = ${id}`;

test.each([
  ['made larger', set('principal_cents = 999999', 3), 'does not come to'],
  [
    'with an instalment less',
    'DELETE FROM arrangement_instalment WHERE arrangement_id = 3 AND position = 3',
    'does not come to',
  ],
  [
    'with a later last day',
    "UPDATE arrangement_instalment SET due_on = '2027-01-01' WHERE arrangement_id = 3 " +
      'AND position = 3',
    'does not come to',
  ],
  [
    'over an item of somebody else',
    'UPDATE arrangement_item SET item_id = 1 WHERE arrangement_id = 3',
    'did not owe so',
  ],
  ['that began earlier', set('movement_id = 1', 3), 'did not owe so'],
  [
    'with the letter of another',
    set('letter_id = (SELECT MAX(id) FROM letter)', 3),
    'of something else',
  ],
  [
    'without the second person',
    set('approved_by = NULL, request_id = NULL', 1),
    'beyond its maker',
  ],
  [
    'signed by a clerk',
    set('approved_by = (SELECT id FROM person WHERE number = 103)', 1),
    'no second person',
  ],
  [
    'signed by the finance director',
    set('approved_by = (SELECT id FROM person WHERE number = 801)', 1),
    'no second person',
  ],
  ['that a line of business made, alone', set("kind = 'ab503'", 3), 'no second person'],
  ['that a court ordered, alone', set("kind = 'court'", 3), 'a court ordered it'],
  ['put off twice', set("kind = 'extension'", 3), 'longer than 14 days'],
  [
    'given more time by a clerk',
    "UPDATE arrangement_event SET approved_by = NULL, request_id = NULL WHERE kind = 'grace'",
    'the change of arrangement A-000002',
  ],
  [
    'ended before it was made',
    "UPDATE arrangement_event SET business_date = '2026-09-01' WHERE kind = 'cancelled'",
    'before it was made',
  ],
  [
    'over items of one that stood',
    "DELETE FROM arrangement_event WHERE kind = 'cancelled'",
    'which stood',
  ],
  [
    'declared broken before it was',
    "UPDATE arrangement_event SET business_date = '2026-10-01' WHERE kind = 'broken'",
    'and was not',
  ],
])('an arrangement %s is found', async (_what, statement, says) => {
  const path = await withArrangements();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['arrangements']).toContain(says);
  expect(broken['records']).toBeDefined();
});

test('an arrangement whose row is gone leaves a gap', async () => {
  const path = await withArrangements();
  tamper(path, 'DELETE FROM arrangement WHERE id = 3');
  expect((await brokenChecks(path))['series']).toContain('arrangement');
});

test.each([
  'arrangement_begins_now',
  'arrangement_approved',
  'arrangement_item_is_open',
  'arrangement_instalment_follows',
  'arrangement_event_before_its_end',
  'arrangement_event_letter',
  'arrangement_event_approved',
])('that the guard %s is gone is found', async (guard) => {
  const { path, close } = await demoDesk();
  await close();
  const database = new BetterSqlite3(path);
  database.exec(`DROP TRIGGER ${guard}`);
  database.close();
  expect((await brokenChecks(path))['seals']).toBe(`the seal ${guard} is gone`);
});
