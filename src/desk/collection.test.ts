// After the demand and after a write-off: small claims and its judgment, what an agency is given,
// what it gives back, and the file that tells it so.
import { expect, test } from 'vitest';
import { idOf } from '../../test/support/arrangements.ts';
import { morningOf } from '../../test/support/chance.ts';
import {
  accepted,
  cash,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../test/support/counter.ts';
import { ANSWER_BY } from '../../test/support/demanded.ts';
import { memoryLedger } from '../../test/support/ledger-files.ts';
import { brokenOf } from '../../test/support/proof.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { writeOffAll } from '../../test/support/recoveries.ts';
import { demandOver, given } from '../../test/support/small-claims.ts';
import { cents } from '../domain/money.ts';
import { exportPlacements } from './export-placements.ts';
import { type AskedCase, fileCase } from './file-case.ts';
import { placeDebts, recallDebts } from './place-debts.ts';
import { readReport } from './read-report.ts';
import { type Judged, recordJudgment } from './record-judgment.ts';
import { askWriteOffReversal } from './reverse-write-off.ts';

/** 62.80 of water, 79.30 of sewer. */

/** 62.80 of water, 79.30 of sewer. */
const WATER = '41015900';
const NSF = { returnedId: 1 };

test('a check goes to small claims after its demand, and is judged', async () => {
  const made = await demandOver();
  const { desk, supervisor, filed, stateOf, dueOf } = made;
  expect(await dueOf()).toEqual([expect.stringContaining('demand NSF-000001 over: 191.00')]);
  expect(outcomeOf(await fileCase(desk, await counterOf(desk, 101), asCase))).toBe('not-allowed');
  expect(outcomeOf(await filed({ damagesCents: cents(49_801) }))).toBe('case-damages');
  expect(outcomeOf(await filed({ caseNumber: ' ' }))).toBe('case-number');
  expect(outcomeOf(await filed({ filedOn: ANSWER_BY }))).toBe('case-date');
  const judged = (more: Judged) => recordJudgment(desk, supervisor, more);
  const all = given(16_600, 49_800, 7500);
  expect(outcomeOf(await judged(all))).toBe('case-none');
  // The check and three times the check: whoever owes damages owes no fee (Civ. 1719(a)(2)).
  expect(accepted(await filed())).toBe(66_400);
  expect(await stateOf()).toContain('in court');
  expect(await dueOf()).toEqual([]);
  expect(outcomeOf(await filed())).toBe('case-already');
  expect(outcomeOf(await placeDebts(desk, supervisor, NSF))).toBe('case-open');
  expect(outcomeOf(await recordJudgment(desk, await counterOf(desk, 101), all))).toBe(
    'not-allowed',
  );
  // No more of anything than was asked, or is a cost of a court.
  for (const more of [given(16_601, 0, 0), given(0, 49_801, 0), given(0, 0, 15_001)]) {
    expect(outcomeOf(await judged(more))).toBe('judgment-beyond');
  }
  expect(outcomeOf(await judged({ ...all, decidedOn: '2026-10-15' }))).toBe('judgment-date');
  expect(accepted(await judged(all))).toEqual({
    ...{ caseNumber: '26SC01234', awardedCents: 73_900, chargedCents: 57_300 },
    relievedCents: 2500,
  });
  expect(await stateOf()).toContain('judged');
  expect(outcomeOf(await judged(all))).toBe('case-judged');
  // The check was owed already; damages and costs are owed besides, and its fee no longer.
  expect((await lineFor(desk, '41002387')).amountCents).toBe(73_900);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

const asCase: AskedCase = {
  ...{ returnedId: 1, caseNumber: '1', filedOn: '2026-10-16', damagesCents: cents(0) },
};
test('an agency has a check after its demand, and gives it back once it is paid', async () => {
  const made = await demandOver();
  const { desk, clock, supervisor, filed, stateOf, dueOf } = made;
  expect(accepted(await placeDebts(desk, supervisor, NSF))).toEqual({
    ...{ numbers: ['AGY-000001'], totalCents: 19_100, resting: 0 },
  });
  expect(outcomeOf(await placeDebts(desk, supervisor, NSF))).toBe('placement-already');
  expect(outcomeOf(await filed())).toBe('placement-already');
  expect(await stateOf()).toContain('with agency');
  expect(await dueOf()).toEqual([]);
  const { saved, ports } = memoryLedger();
  const first = accepted(await exportPlacements(desk, ports, { folder: 'out' }));
  expect(first).toMatchObject({ file: 1, placed: 1, recalled: 0, placedCents: 19_100 });
  const text = [...saved].find(([name]) => name.endsWith('.csv'))?.[1] ?? '';
  expect(text.split('\n').slice(0, 2)).toEqual([
    'action,placement,date,account,debtor,address,of,amount',
    expect.stringMatching(/^place,AGY-000001,2026-10-16,41002387,.*,NSF-000001,191.00$/),
  ]);
  expect(outcomeOf(await exportPlacements(desk, ports, { folder: 'out' }))).toBe('placements-none');
  const clerk = await counterOf(desk, 101);
  await openFloat(desk, clerk);
  accepted(await pay(desk, clerk, [await lineFor(desk, '41002387')], [cash(19_100)]));
  clock.set(morningOf(32));
  const second = accepted(await exportPlacements(desk, ports, { folder: 'out' }));
  expect(second).toMatchObject({ file: 2, placed: 0, recalled: 1, placedCents: 0 });
  // The same bytes, by its number.
  const other = memoryLedger();
  const again = await exportPlacements(desk, other.ports, { folder: 'out', again: 1 });
  expect(accepted(again).sha256).toBe(first.sha256);
  expect([...other.saved].find(([name]) => name.endsWith('.csv'))?.[1]).toBe(text);
  const unknown = await exportPlacements(desk, ports, { folder: 'out', again: 3 });
  expect(outcomeOf(unknown)).toBe('placement-file-unknown');
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('what an agency sends of a written-off list recovers it like other money', async () => {
  const made = await realDesk();
  const { desk } = made;
  const clerk = await counterOf(desk, 101);
  await writeOffAll(desk, clerk, [WATER]);
  const supervisor = await counterOf(desk, 902);
  const list = { list: 1 };
  expect(outcomeOf(await placeDebts(desk, clerk, list))).toBe('not-allowed');
  expect(outcomeOf(await placeDebts(desk, supervisor, { list: 9 }))).toBe('write-off-unknown');
  expect(accepted(await placeDebts(desk, supervisor, list))).toMatchObject({ totalCents: 14_210 });
  expect(outcomeOf(await placeDebts(desk, supervisor, list))).toBe('placement-nothing');
  const reversing = { number: 1, reason: { number: 1 } };
  expect(outcomeOf(await askWriteOffReversal(desk, clerk, reversing))).toBe('write-off-placed');
  const { ports } = memoryLedger();
  accepted(await exportPlacements(desk, ports, { folder: 'out' }));
  await openFloat(desk, clerk);
  accepted(await pay(desk, clerk, [await lineFor(desk, WATER, 10_000)], [cash(10_000)]));
  const recalling = { placing: list, note: 'the debtor moved back' };
  expect(outcomeOf(await recallDebts(desk, supervisor, { ...recalling, note: '' }))).toBe(
    'placement-why',
  );
  expect(accepted(await recallDebts(desk, supervisor, recalling))).toBe(1);
  expect(outcomeOf(await recallDebts(desk, supervisor, recalling))).toBe('placement-none');
  // What is left of it, once more.
  expect(accepted(await placeDebts(desk, supervisor, list))).toMatchObject({
    ...{ numbers: ['AGY-000002'], totalCents: 4210 },
  });
  expect(accepted(await exportPlacements(desk, ports, { folder: 'out' }))).toMatchObject({
    ...{ placed: 1, recalled: 1, placedCents: 4210 },
  });
  const report = accepted(await readReport(desk, { report: 'placements', date: '2026-09-15' }));
  expect(report.control).toEqual({ items: 2, amountCents: 18_420 });
  expect(await idOf(desk, WATER)).toBeGreaterThan(0);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});
