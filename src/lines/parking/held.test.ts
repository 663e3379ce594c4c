// A lock of the account or of its payer, whatever its kind, on a real book: nothing is noticed,
// added or asked of the registry while it stands.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { barredFrom } from '../../../test/support/businesses.ts';
import { accepted, counterOf } from '../../../test/support/counter.ts';
import { citationAct, OWNER, posted } from '../../../test/support/parking.ts';
import { readRun } from '../../../test/support/runs.ts';
import type { Desk } from '../../desk/desk.ts';
import { HOLD_KINDS } from '../../domain/city-data.ts';
import { DUTIES } from './duties.ts';

const LOCKED = 'a hold stands: Case 26-1';

test.each(HOLD_KINDS)('a lock for %s stops notice, penalty and registration hold', async (kind) => {
  const { desk, store } = await demoDesk();
  const at = (dated: string): Desk => ({ ...desk, dated });
  const id = await posted(desk);
  const lock = { kind, words: 'Case 26-1', placed_on: '2026-09-15', until: '2026-11-30' };
  const due = async (run: string, on: string) =>
    accepted(await readRun(at(on), await counterOf(desk, 902), { line: 'parking', run })).map(
      ({ number }) => number,
    );
  accepted(await citationAct(at('2026-10-06'), id, 'notice', OWNER));
  expect(await due('penalties', '2026-10-21')).toEqual(['7000503']);
  await store.book
    .insertInto('hold')
    .values({ ...lock, account_id: id, party_id: null })
    .execute();
  expect(await barredFrom(at('2026-10-21'), id, 'penalty')).toBe(LOCKED);
  expect(await due('penalties', '2026-10-21')).toEqual([]);
  accepted(await citationAct(at('2026-12-01'), id, 'penalty'));
  expect(await barredFrom(at('2026-11-30'), id, 'hold')).toBe(LOCKED);
  expect(await due('holds', '2026-11-30')).not.toContain('7000503');
  expect(await due('holds', '2026-12-01')).toContain('7000503');
});

test('every run that collects says so', () => {
  const collecting = DUTIES.runs?.filter(({ collects }) => collects).map(({ name }) => name);
  expect(collecting).toEqual(['notices', 'penalties', 'holds']);
});
