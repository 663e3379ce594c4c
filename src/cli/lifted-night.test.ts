// The night between a lifted close and the new one: nothing is handed to accounting, the copy is
// made all the same, and after the new close the ledger file has what was forgotten.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoDesk, temporaryPath } from '../../test/support/book.ts';
import { runTenkey } from '../../test/support/command-line.ts';
import { accepted, approve, counterOf, outcomeOf } from '../../test/support/counter.ts';
import { workWhatWasForgotten } from '../../test/support/forgotten.ts';
import { closeTheDay, DATE } from '../../test/support/short-day.ts';
import { closeDay } from '../desk/close-day.ts';
import { askLift } from '../desk/lift-close.ts';

test('a lifted close, a night, and a new close', async () => {
  const { desk, path, close } = await demoDesk();
  await closeTheDay(desk);
  const supervisor = await counterOf(desk, 902);
  const lift = accepted(await askLift(desk, supervisor, DATE, { number: 1 }));
  accepted(await approve(desk, lift.id, 801));
  const [out, copies] = [temporaryPath('out'), temporaryPath('copies')];
  mkdirSync(copies);
  const night = () => runTenkey(path, 'nightly', '--date', DATE, '--out', out, '--copies', copies);
  const early = await night();
  expect([early.code, early.err]).toEqual([1, expect.stringContaining(' is not closed.')]);
  expect(() => readdirSync(out)).toThrow('ENOENT');
  const copied = readdirSync(copies).find((name) => name.endsWith('.sqlite')) ?? '';
  expect((await runTenkey(join(copies, copied), 'verify')).code).toBe(0);

  await workWhatWasForgotten(desk);
  const again = accepted(await closeDay(desk, supervisor, DATE));
  expect(await night()).toEqual({ code: 0, out: '', err: '' });
  const file = readFileSync(join(out, 'GL_20260915_001.csv'), 'utf8');
  // The deposits of the day: 382.80 at the first close, and the 75.00 that were forgotten.
  expect(file).toContain(',990,1130,,,457.80,,');
  expect(again.proof.failures).toEqual([]);
  expect(await night()).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(join(out, 'GL_20260915_001.csv'), 'utf8')).toBe(file);
  expect(outcomeOf(await askLift(desk, supervisor, DATE, { number: 1 }))).toBe('day-lifted');
  expect((await runTenkey(path, 'verify')).code).toBe(0);
  await close();
});
