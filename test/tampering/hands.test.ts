// Drawers that changed hands or were ended for a clerk who was away, surprise counts, counterfeit
// notes: what is found when a hand changed them.
import { copyFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { countBySurprise } from '../../src/desk/count-by-surprise.ts';
import { keepRefusedNote, requestCounterfeit } from '../../src/desk/keep-counterfeit.ts';
import { cents } from '../../src/domain/money.ts';
import { demoDesk, temporaryPath } from '../support/book.ts';
import { changeHands } from '../support/changed-hands.ts';
import {
  accepted,
  approve,
  counterOf,
  openFloat,
  piecesFor,
  signatures,
} from '../support/counter.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

const NOTE = { denominationCents: cents(1000), serial: 'MB 48210937 K', bearer: 'a stranger' };
const person = (number: number) => `(SELECT id FROM person WHERE number = ${number})`;

let original: string;
let copies = 0;

/** 101 hands over to 102, who is then away: 103 and 903 count. 101 goes on at register 2. */
beforeAll(async () => {
  const { desk, path, close } = await demoDesk();
  const first = await counterOf(desk);
  await openFloat(desk, first);
  await changeHands(desk, first, 102);
  const counter = await counterOf(desk, 101, 2);
  await openFloat(desk, counter);
  const signed = signatures(counter, 601);
  accepted(await countBySurprise(desk, counter, 'drawer', piecesFor(20_000), signed));
  accepted(await keepRefusedNote(desk, counter, { ...NOTE, serial: 'refused' }));
  accepted(await approve(desk, accepted(await requestCounterfeit(desk, counter, NOTE)).id));
  await close();
  original = path;
});

async function brokenAfter(...statements: readonly string[]) {
  copies += 1;
  const path = temporaryPath(`hands-${copies}.sqlite`);
  copyFileSync(original, path);
  tamper(path, ...statements);
  return brokenChecks(path);
}

test('the book is sound before anybody changes it', async () => {
  copies += 1;
  const path = temporaryPath(`hands-${copies}.sqlite`);
  copyFileSync(original, path);
  expect(await brokenChecks(path)).toEqual({});
});

test.each([
  [
    'a drawer handed over to its own clerk',
    `UPDATE drawer_session SET clerk_id = ${person(102)} WHERE id = 1`,
    'second-persons',
    'the hand-over of session',
  ],
  [
    'another moment of a hand-over',
    "UPDATE session_hand_over SET handed_at = '2026-09-15T15:31:00.000Z'",
    'records',
    'handed_at was ',
  ],
  ['a hand-over taken away', 'DELETE FROM session_hand_over', 'records', 'it covers is gone'],
  [
    'an end that its clerk granted',
    `UPDATE session_end SET ended_by = ${person(102)}`,
    'second-persons',
    'the end of session',
  ],
  [
    'an end that a clerk granted',
    `UPDATE session_end SET ended_by = ${person(101)}, asked_by = ${person(903)}`,
    'second-persons',
    'the end of session',
  ],
  [
    'a count by who ended the session',
    `UPDATE drawer_count SET counted_by = ${person(902)}
      WHERE session_id = 2 AND counted_by = ${person(903)}`,
    'second-persons',
    'the end of session',
  ],
  [
    'both counts by one person',
    `UPDATE drawer_count SET counted_by = ${person(103)}
      WHERE session_id = 2 AND counted_by = ${person(903)}`,
    'second-persons',
    'the end of session',
  ],
  [
    'two counts that did not agree',
    `UPDATE drawer_count SET cash_cents = cash_cents + 100
      WHERE session_id = 2 AND counted_by = ${person(103)}`,
    'second-persons',
    'the end of session',
  ],
  ['why it was ended', "UPDATE session_end SET reason_text = 'x'", 'records', 'reason_text was '],
  ['an end taken away', 'DELETE FROM session_end', 'records', 'it covers is gone'],
  [
    'a surprise count by who has cash duty',
    `UPDATE surprise_count SET counted_by = ${person(102)}`,
    'second-persons',
    'surprise count 1',
  ],
  [
    'a surprise count that found nothing',
    'UPDATE surprise_count SET cash_cents = 1',
    'records',
    'cash_cents was ',
  ],
  [
    'a counterfeit note signed by a clerk',
    `UPDATE counterfeit_note SET approved_by = ${person(103)} WHERE place = 'drawer'`,
    'second-persons',
    'the counterfeit note MB 48210937 K',
  ],
  [
    'a counterfeit note of more',
    "UPDATE counterfeit_note SET denomination_cents = 10000 WHERE place = 'drawer'",
    'records',
    'denomination_cents was ',
  ],
  [
    'a refused note taken away',
    "DELETE FROM counterfeit_note WHERE place = 'refused'",
    'records',
    'it covers is gone',
  ],
] as const)('%s is found', async (_what, sql, check, says) => {
  const broken = await brokenAfter(sql);
  expect(broken[check] ?? JSON.stringify(broken)).toContain(says);
});
