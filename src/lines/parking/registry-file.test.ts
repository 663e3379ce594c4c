// The file of holds and releases for the registry, read back by a reader of the test's own, made
// by two one after another, and written again with the same bytes.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { demoDesk, deskOn } from '../../../test/support/book.ts';
import { runTenkey } from '../../../test/support/command-line.ts';
import { accepted, approve, counterOf, outcomeOf } from '../../../test/support/counter.ts';
import {
  citationAct,
  citationActByTwo,
  citationNumbered,
  OWNER,
  posted,
  sightOf,
} from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { tamper } from '../../../test/support/tamper.ts';
import { actOnLine } from '../../desk/act-on-line.ts';
import type { Desk } from '../../desk/desk.ts';
import { verifyBook } from '../../desk/verify-book.ts';

const begun = async (desk: Desk) => {
  const asked = { line: 'parking', act: 'registry-file', accountId: undefined, answers: [] };
  return actOnLine(desk, await counterOf(desk, 101), asked);
};

/** As the layout of the demo city has them; written apart from it on purpose. */
function readBack(text: string) {
  expect(text).toMatch(/^([\x20-\x7e]{60}\r\n)*$/);
  const cells = [
    [0, 1],
    [1, 13],
    [13, 23],
    [23, 25],
    [25, 33],
    [33, 40],
    [40, 48],
  ] as const;
  return text
    .split('\r\n')
    .slice(0, -1)
    .map((line) => cells.map(([from, to]) => line.slice(from, to).trim()).join(' '));
}

/** One from a file and one posted by hand are held; the second is reduced, then void. */
async function withMoves() {
  const made = await demoDesk();
  const at = (dated: string): Desk => ({ ...made.desk, dated });
  const imported = await citationNumbered(made.desk, '7000405');
  accepted(await citationAct(made.desk, imported, 'hold'));
  const id = await posted(made.desk);
  accepted(await citationAct(at('2026-10-06'), id, 'notice', OWNER));
  accepted(await citationAct(at('2026-10-21'), id, 'penalty'));
  accepted(await citationAct(at('2026-10-21'), id, 'hold'));
  const first = accepted(await begun(at('2026-10-22')));
  if (first.done) throw new Error('the file was made by one person');
  accepted(await approve(at('2026-10-22'), first.request.id));
  const { id: registry } = await made.store.book
    .selectFrom('account')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return { made, at, id, registry };
}

test('each file tells what was done since the one before, and is written as it was', async () => {
  const { made, at, id, registry } = await withMoves();
  await citationActByTwo(at('2026-10-30'), id, 'reduce', ['2000', 'A placard'], 401);
  await citationActByTwo(at('2026-10-31'), id, 'void', ['other', 'Never valid'], 401);
  await citationActByTwo(at('2026-11-02'), registry, 'registry-file', []);
  expect(outcomeOf(await begun(at('2026-11-03')))).toBe('line-answer');
  expect(outcomeOf(await citationAct(at('2026-11-03'), registry, 'registry-file'))).toBe(
    'line-answer',
  );
  expect(await sightOf(at('2026-11-03'), registry)).toEqual([
    'File 1: 2 placed, 0 changed, 0 released',
    'File 2: 0 placed, 1 changed, 1 released',
  ]);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
  const read = async (number: string) => {
    const out = await runTenkey(
      ...[made.path, 'export', 'line', 'parking', 'registry-file', number],
      ...['--out', dirname(made.path)],
    );
    expect(out.code).toBe(0);
    return readBack(readFileSync(`${dirname(made.path)}/REGISTRY_HOLDS_${number}.txt`, 'latin1'));
  };
  expect(await read('1')).toEqual([
    'A 7000405 6LTN902  20260812 0008800 20260915',
    'A 7000503 7ABC123 CA 20260914 0008800 20261021',
  ]);
  expect(await read('2')).toEqual([
    'C 7000503 7ABC123 CA 20260914 0005500 20261030',
    'D 7000503 7ABC123 CA 20260914 0000000 20261031',
  ]);
});

test('a file that one person made is found', async () => {
  const { made } = await withMoves();
  await made.close();
  tamper(
    made.path,
    "UPDATE line_record SET approved_by = NULL, request_id = NULL WHERE act = 'registry-file'",
  );
  const again = deskOn(made.path);
  const { checks } = await verifyBook(again.store, again.desk.lineDuties);
  await again.close();
  const found = checks.find(({ name }) => name === 'line-rules')?.broken;
  expect(found).toContain('file 1 was made by one person');
});
