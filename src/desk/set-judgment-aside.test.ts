// A judgment that the court sets aside: what it charged is not owed, what was paid of that is a
// credit.
import { expect, test } from 'vitest';
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
import { demanded } from '../../test/support/demanded.ts';
import { brokenOf } from '../../test/support/proof.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { cents } from '../domain/money.ts';
import { loadItems } from '../store/open-items.ts';
import { fileCase } from './file-case.ts';
import { makeMemo } from './make-memo.ts';
import { placeDebts, recallDebts } from './place-debts.ts';
import { readReport } from './read-report.ts';
import { recordJudgment } from './record-judgment.ts';
import { type AskedSetAside, setJudgmentAside } from './set-judgment-aside.ts';

const NUMBER = '41002387';
const TODAY = '2026-10-16';
const NSF = { returnedId: 1 };
const JUDGED = {
  ...{ ...NSF, decidedOn: TODAY, owedCents: cents(16_600) },
  ...{ damagesCents: cents(49_800), costCents: cents(7500) },
};

/** The court gave 166.00 for the check, not its fee, and 573.00 besides. */
async function judged() {
  const made = await realDesk();
  const { desk, clock } = made;
  await demanded(desk);
  clock.set(morningOf(31));
  const supervisor = await counterOf(desk, 902);
  const asked = { caseNumber: '26SC01234', filedOn: TODAY, damagesCents: cents(49_800) };
  accepted(await fileCase(desk, supervisor, { ...NSF, ...asked }));
  const judge = (costCents = 7500) =>
    recordJudgment(desk, supervisor, { ...JUDGED, costCents: cents(costCents) });
  accepted(await judge());
  const other = await counterOf(desk, 903);
  const aside = (more: Partial<AskedSetAside> = {}, by = other) =>
    setJudgmentAside(desk, by, { ...NSF, decidedOn: TODAY, note: 'never served', ...more });
  const owed = async () => (await lineFor(desk, NUMBER)).amountCents;
  return { ...made, supervisor, judge, aside, owed };
}

test('what it charged is not owed once it is set aside, and it is judged again', async () => {
  const made = await judged();
  const { desk, supervisor, judge, aside, owed } = made;
  expect(await owed()).toBe(73_900);
  expect(outcomeOf(await aside({}, await counterOf(desk, 101)))).toBe('not-allowed');
  expect(outcomeOf(await aside({}, supervisor))).toBe('judgment-own');
  expect(outcomeOf(await aside({ note: ' ' }))).toBe('judgment-why');
  expect(outcomeOf(await aside({ decidedOn: '2026-10-15' }))).toBe('judgment-date');
  expect(outcomeOf(await aside({ returnedId: 9 }))).toBe('case-none');
  expect(accepted(await aside())).toEqual({
    ...{ caseNumber: '26SC01234', takenBackCents: 57_300, creditCents: 0 },
  });
  expect(await owed()).toBe(19_100);
  const report = accepted(await readReport(desk, { report: 'journal', date: TODAY }));
  expect(report.rows.slice(-6).map(({ cells }) => cells.join(' ').trim())).toEqual([
    expect.stringContaining('Judgment 26SC01234 of NSF-000001 set aside'),
    '510-4519 Returned-item fees, water water-sewer 57300',
    '510-1215 Receivable, water miscellaneous water-sewer  57300',
    expect.stringContaining('Judgment 26SC01234 of NSF-000001 set aside: its fee and mailing'),
    '510-4519 Returned-item fees, water water-sewer  2500',
    '510-1215 Receivable, water miscellaneous water-sewer 2500',
  ]);
  expect(outcomeOf(await aside())).toBe('judgment-none');
  // A court has it again, until it is judged anew.
  expect(outcomeOf(await placeDebts(desk, supervisor, NSF))).toBe('case-open');
  expect(accepted(await judge(0))).toMatchObject({ chargedCents: 49_800 });
  expect(await owed()).toBe(66_400);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('what was paid of it is a credit of its payer', async () => {
  const made = await judged();
  const { desk, aside, owed } = made;
  const clerk = await counterOf(desk, 101);
  await openFloat(desk, clerk);
  const line = await lineFor(desk, NUMBER, 30_000);
  accepted(await pay(desk, clerk, [line], [cash(30_000)]));
  expect(await owed()).toBe(43_900);
  const { takenBackCents, creditCents } = accepted(await aside());
  expect(takenBackCents).toBe(57_300);
  const items = await desk.store.read((book) =>
    loadItems(book, { accountId: line.accountId ?? 0 }),
  );
  const credits = items.filter(({ side }) => side === 'C');
  expect(credits.map(({ components }) => components[0]?.openCents)).toEqual([13_400]);
  expect(creditCents).toBe(13_400);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a judgment that charged nothing is set aside as well', async () => {
  const made = await judged();
  const { desk, supervisor, aside } = made;
  accepted(await aside());
  const lost = { owedCents: cents(0), damagesCents: cents(0), costCents: cents(0) };
  accepted(await recordJudgment(desk, supervisor, { ...JUDGED, ...lost }));
  expect(accepted(await aside())).toMatchObject({ takenBackCents: 0, creditCents: 0 });
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('it is set aside as it was charged: not with an agency, nor lowered before', async () => {
  const made = await judged();
  const { desk, supervisor, aside } = made;
  accepted(await placeDebts(desk, supervisor, NSF));
  expect(outcomeOf(await aside())).toBe('placement-already');
  accepted(await recallDebts(desk, supervisor, { placing: NSF, note: 'set aside' }));
  const { rows } = await desk.store.read(async (book) => ({
    rows: await book
      .selectFrom('open_item_component as c')
      .innerJoin('court_judgment as j', 'j.item_id', 'c.item_id')
      .select('c.id')
      .orderBy('c.id')
      .execute(),
  }));
  const about = { componentId: rows[0]?.id ?? 0, amountCents: cents(1000) };
  const reason = { number: 1, text: 'a courtesy' };
  accepted(await makeMemo(desk, supervisor, { ...about, kind: 'credit', reason }));
  expect(outcomeOf(await aside())).toBe('judgment-lowered');
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});
