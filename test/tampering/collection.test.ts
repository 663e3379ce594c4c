// Cases in court and placements with an agency, changed or made up behind the program's back.
import { expect, test } from 'vitest';
import { exportPlacements } from '../../src/desk/export-placements.ts';
import { fileCase } from '../../src/desk/file-case.ts';
import { placeDebts, recallDebts } from '../../src/desk/place-debts.ts';
import { recordJudgment } from '../../src/desk/record-judgment.ts';
import { setJudgmentAside } from '../../src/desk/set-judgment-aside.ts';
import { cents } from '../../src/domain/money.ts';
import { morningOf } from '../support/chance.ts';
import { accepted, counterOf } from '../support/counter.ts';
import { demanded } from '../support/demanded.ts';
import { memoryLedger } from '../support/ledger-files.ts';
import { realDesk } from '../support/real-book.ts';
import { writeOffAll } from '../support/recoveries.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

/**
 * NSF-000001 was judged twice, and set aside between; AGY-000001 of W-000001 was recalled,
 * AGY-000002 of it stands.
 */
async function withCollection(): Promise<string> {
  const { desk, clock, path, close } = await realDesk();
  await demanded(desk);
  await writeOffAll(desk, await counterOf(desk, 101), ['41015900']);
  clock.set(morningOf(31));
  const supervisor = await counterOf(desk, 902);
  const filing = { caseNumber: '26SC01234', filedOn: '2026-10-16', damagesCents: cents(10_000) };
  accepted(await fileCase(desk, supervisor, { returnedId: 1, ...filing }));
  const given = { owedCents: cents(16_600), damagesCents: cents(9000), costCents: cents(3000) };
  const judged = { decidedOn: '2026-10-16', ...given };
  accepted(await recordJudgment(desk, supervisor, { returnedId: 1, ...judged }));
  const aside = { returnedId: 1, decidedOn: '2026-10-16', note: 'never served' };
  accepted(await setJudgmentAside(desk, await counterOf(desk, 903), aside));
  accepted(await recordJudgment(desk, supervisor, { returnedId: 1, ...judged }));
  const placing = { list: 1 };
  accepted(await placeDebts(desk, supervisor, placing));
  const { ports } = memoryLedger();
  accepted(await exportPlacements(desk, ports, { folder: 'out' }));
  clock.set(morningOf(32));
  accepted(await recallDebts(desk, supervisor, { placing, note: 'it is disputed' }));
  clock.set(morningOf(33));
  accepted(await placeDebts(desk, supervisor, placing));
  accepted(await exportPlacements(desk, ports, { folder: 'out' }));
  await close();
  return path;
}

test('a book with a case and placements is sound', async () => {
  expect(await brokenChecks(await withCollection())).toEqual({});
});

const CLERK = '(SELECT id FROM person WHERE number = 103)';

test.each([
  [
    'a case before its demand was over',
    "UPDATE returned_case SET filed_on = '2026-10-15'",
    'the case of NSF-000001 is not after its demand',
  ],
  [
    'a case that a clerk filed',
    `UPDATE returned_case SET made_by = ${CLERK}`,
    'the case of NSF-000001 is not after its demand',
  ],
  [
    'a case that asks more than the law allows',
    'UPDATE returned_case SET damages_cents = 49801',
    'the case of NSF-000001 asks more than the law allows',
  ],
  [
    'a judgment before the case',
    "UPDATE court_judgment SET decided_on = '2026-10-15'",
    'the judgment of NSF-000001 gives more than was asked',
  ],
  [
    'a judgment that a clerk recorded',
    `UPDATE court_judgment SET made_by = ${CLERK}`,
    'the judgment of NSF-000001 gives more than was asked',
  ],
  [
    'a judgment that gives more for the check than was asked',
    'UPDATE court_judgment SET owed_cents = 16601',
    'the judgment of NSF-000001 gives more than was asked',
  ],
  [
    'a judgment that gives damages nobody asked',
    'UPDATE court_judgment SET damages_cents = 10001',
    'the judgment of NSF-000001 gives more than was asked',
  ],
  [
    'a judgment that gives more costs than the city lets be charged',
    'UPDATE court_judgment SET cost_cents = 15001',
    'the judgment of NSF-000001 gives more than was asked',
  ],
  [
    'a judgment beside another',
    "INSERT INTO returned_judgment SELECT returned_id, 'lost', decided_on, 0, business_date," +
      ' made_at, made_by FROM court_judgment WHERE id = 1',
    'the judgment of NSF-000001 gives more than was asked',
  ],
  [
    'a judgment that charges less than the court gave',
    'UPDATE court_judgment SET damages_cents = 9500',
    'the judgment of NSF-000001 is not what was charged of it',
  ],
  [
    'an award on the account of somebody else',
    `UPDATE open_item SET account_id = (SELECT id FROM account WHERE number = '41015900')
      WHERE id = (SELECT item_id FROM court_judgment WHERE id = 1)`,
    'the judgment of NSF-000001 is not what was charged of it',
  ],
  [
    'a judgment set aside by whoever recorded it',
    `UPDATE judgment_set_aside SET made_by = (SELECT made_by FROM court_judgment WHERE id = 1)`,
    'the judgment of NSF-000001 was not set aside as it was charged',
  ],
  [
    'a judgment set aside by a clerk',
    `UPDATE judgment_set_aside SET made_by = ${CLERK}`,
    'the judgment of NSF-000001 was not set aside as it was charged',
  ],
  [
    'a judgment set aside before it was given',
    "UPDATE judgment_set_aside SET decided_on = '2026-10-15'",
    'the judgment of NSF-000001 was not set aside as it was charged',
  ],
  [
    'a judgment set aside of which nothing is taken back',
    'UPDATE judgment_set_aside SET entry_id = NULL',
    'the judgment of NSF-000001 was not set aside as it was charged',
  ],
  [
    'a setting aside that is gone',
    'DELETE FROM judgment_set_aside',
    'the judgment of NSF-000001 gives more than was asked',
  ],
  [
    'a case that asks its fee beside damages',
    'UPDATE returned_case SET unpaid_cents = 19100',
    'the case of NSF-000001 asks more than was unpaid of its check',
  ],
  [
    'a case by more of the check than was unpaid',
    'UPDATE case_claim SET check_cents = 16601',
    'the case of NSF-000001 asks more than was unpaid of its check',
  ],
  [
    'a fee that stays owed beside damages',
    'DELETE FROM court_relief WHERE judgment_id = 2',
    'the judgment of NSF-000001 took off other than its fee and mailing',
  ],
  [
    'a fee that stays taken off once the judgment is set aside',
    'DELETE FROM relief_end',
    'the judgment of NSF-000001 was set aside without its fee and mailing',
  ],
  [
    'a relief of another amount than its entry',
    'UPDATE court_relief SET amount_cents = 2400',
    'the judgment of NSF-000001 took off other than its fee and mailing',
  ],
  [
    'a relief of something else',
    `UPDATE open_item_movement SET component_id = (SELECT c.id FROM open_item_component c
      JOIN court_judgment j ON j.item_id = c.item_id LIMIT 1)
      WHERE entry_id = (SELECT entry_id FROM court_relief)`,
    'the judgment of NSF-000001 took off other than its fee and mailing',
  ],
  [
    'a placement of more than was written off',
    'UPDATE placement SET amount_cents = 99900 WHERE number = 2',
    'placement AGY-000002 is of what was not to be placed',
  ],
  [
    'a placement by a clerk',
    `UPDATE placement SET placed_by = ${CLERK} WHERE number = 2`,
    'placement AGY-000002 is of what was not to be placed',
  ],
  [
    'a recall that is gone',
    'DELETE FROM placement_recall',
    'placement AGY-000002 is of what an agency had already',
  ],
  [
    'a recall by a clerk',
    `UPDATE placement_recall SET recalled_by = ${CLERK}`,
    'placement AGY-000001 was recalled by nobody',
  ],
  [
    'a file that recalls what it never placed',
    "UPDATE placement_file_row SET file_id = 2 WHERE action = 'place' AND placement_id = 1",
    'placement AGY-000001 stands in a file that tells of it otherwise',
  ],
])('%s is found', async (_what, statement, says) => {
  const path = await withCollection();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['collection']).toContain(says);
  expect(broken['records'] ?? broken['links']).toBeDefined();
});
