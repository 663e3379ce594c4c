// Who signed in a supervisor's place, and closes that were lifted: what is found when a hand
// changed them.
import { copyFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { closeDay } from '../../src/desk/close-day.ts';
import { askLift } from '../../src/desk/lift-close.ts';
import { demoDesk, temporaryPath } from '../support/book.ts';
import { accepted, approve, counterOf, standIn } from '../support/counter.ts';
import { closeTheDay, DATE } from '../support/short-day.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

let original: string;
let copies = 0;

beforeAll(async () => {
  const { desk, path, close } = await demoDesk();
  await closeTheDay(desk);
  await standIn(desk, 103);
  const deputy = await counterOf(desk, 103);
  const lift = accepted(await askLift(desk, deputy, DATE, { number: 1 }));
  accepted(await approve(desk, lift.id, 801));
  accepted(await closeDay(desk, deputy, DATE));
  await close();
  original = path;
});

test.each([
  [
    'a delegation made longer',
    "UPDATE delegation SET last_date = '2027-12-31'",
    'records',
    '(delegation 1): last_date was "2026-09-15", is "2027-12-31"',
  ],
  [
    'a delegation that ends before what was signed',
    'UPDATE delegation SET ends_at = begins_at',
    'second-persons',
    'the close of 2026-09-15 has no second person',
  ],
  [
    'a delegation slipped in',
    `INSERT INTO delegation SELECT 9, 2, role, first_date, last_date, begins_at, ends_at, asked_by,
      approved_by, approved_at, 999 FROM delegation`,
    'links',
    'delegation 9 (table delegation) is in no chain',
  ],
  [
    'another person in place of who stands in',
    'UPDATE delegation SET person_id = (SELECT id FROM person WHERE number = 102)',
    'second-persons',
    'the close of 2026-09-15 has no second person',
  ],
  [
    'why a close was lifted',
    "UPDATE day_lift SET reason_text = 'x'",
    'records',
    'reason_text was ',
  ],
  [
    'a lift approved by who asked',
    'UPDATE day_lift SET approved_by = (SELECT id FROM person WHERE number = 902)',
    'second-persons',
    'the lifted close of 2026-09-15',
  ],
  [
    'a lift moved behind the second close',
    'UPDATE day_lift SET through_entry_id = 1',
    'closed-days',
    'the proof no longer comes out',
  ],
  [
    'the proof of the second close',
    "UPDATE day_second_close SET proof = replace(proof, '44080', '44000')",
    'closed-days',
    'the proof no longer comes out',
  ],
  ['the lift taken away', 'DELETE FROM day_lift', 'records', 'the row it covers is gone'],
] as const)('%s is found', async (_what, sql, check, says) => {
  copies += 1;
  const path = temporaryPath(`supervision-${copies}.sqlite`);
  copyFileSync(original, path);
  tamper(path, sql);
  const broken = await brokenChecks(path);
  expect(broken[check] ?? JSON.stringify(broken)).toContain(says);
});
