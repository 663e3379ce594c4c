// People changed by hands that may not, and what is found of it.
import { copyFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { requestPersonChange } from '../../src/desk/change-person.ts';
import type { PersonChange } from '../../src/domain/person-change.ts';
import { temporaryPath } from '../support/book.ts';
import { morningOf } from '../support/chance.ts';
import { accepted, approve, counterOf } from '../support/counter.ts';
import { realDesk } from '../support/real-book.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

let original: string;
let copies = 0;

const CHANGES: readonly PersonChange[] = [
  { kind: 'entered', number: 104, name: 'M. Riggs', role: 'clerk' },
  { kind: 'role', number: 103, role: 'supervisor', from: '2026-09-16' },
  { kind: 'ended', number: 102 },
];

beforeAll(async () => {
  const { desk, clock, path, close } = await realDesk();
  for (const change of CHANGES) {
    const asked = accepted(await requestPersonChange(desk, await counterOf(desk, 501), change));
    accepted(await approve(desk, asked.id, 801));
  }
  clock.set(morningOf(1));
  await close();
  original = path;
});

const person = (number: number) => `(SELECT id FROM person WHERE number = ${number})`;

test.each([
  [
    'a clerk made the finance director',
    "UPDATE person_change SET role = 'finance-director' WHERE kind = 'role'",
    'people',
    'is not what was granted',
  ],
  [
    'a role held from the same day',
    "UPDATE person_change SET effective_from = '2026-09-15' WHERE kind = 'role'",
    'people',
    'held two roles on one day',
  ],
  [
    'the approval taken away',
    'DELETE FROM request_decision WHERE request_id = 2',
    'people',
    'is not what was granted',
  ],
  [
    'approved by a supervisor',
    `UPDATE request_decision SET decided_by = ${person(902)}`,
    'people',
    'by hands that may not',
  ],
  [
    'approved by the person',
    `UPDATE person_change SET person_id = ${person(801)} WHERE kind = 'ended'`,
    'people',
    'is not what was granted',
  ],
  [
    'the end taken back',
    "DELETE FROM person_change WHERE kind = 'ended'",
    'people',
    'is not carried out',
  ],
  ['a person slipped in', "DELETE FROM person_change WHERE kind = 'entered'", 'people', 'granted'],
  [
    'let in after the end',
    "INSERT INTO sign_in VALUES (9000, 102, 1, 'signed-in', '2026-09-17T16:00:00.000Z')",
    'people',
    '102 was let in after the end',
  ],
  [
    'the role as entered changed',
    "UPDATE person SET role = 'administrator' WHERE number = 101",
    'records',
    'role was',
  ],
])('%s is found', async (_what, sql, check, says) => {
  copies += 1;
  const path = temporaryPath(`people-${copies}.sqlite`);
  copyFileSync(original, path);
  tamper(path, sql);
  const broken = await brokenChecks(path);
  expect(broken[check] ?? JSON.stringify(broken)).toContain(says);
});
