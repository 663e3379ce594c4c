// How a case in small claims is judged: what is charged of it, what is owed no longer, and how the
// check stands then.
import { expect, test } from 'vitest';
import {
  accepted,
  accountNumbered,
  cash,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../test/support/counter.ts';
import { brokenOf } from '../../test/support/proof.ts';
import { demandOver, given } from '../../test/support/small-claims.ts';
import { listAccount, writeOffList } from '../../test/support/write-offs.ts';
import { cents } from '../domain/money.ts';
import { returnStanding } from '../store/returned-standing.ts';
import { placeDebts } from './place-debts.ts';
import { placeHold } from './place-hold.ts';
import { readReport } from './read-report.ts';
import { recordJudgment } from './record-judgment.ts';

const NSF = { returnedId: 1 };

test('damages are three times what of the check is unpaid, and nothing of its fee', async () => {
  const made = await demandOver({ paid: 10_000 });
  const { desk, supervisor, filed } = made;
  // What was paid toward the fee counts like what was paid toward the check.
  const back = await desk.store.read((book) => returnStanding(book, 1));
  expect([back?.checkUnpaidCents, back?.feePaidCents, back?.unpaidCents]).toEqual([
    9100, 2500, 9100,
  ]);
  const unpaid = 6600;
  expect(await made.dueOf()).toEqual(['demand NSF-000001 over: 91.00, in court also 198.00']);
  expect(outcomeOf(await filed({ damagesCents: cents(3 * unpaid + 1) }))).toBe('case-damages');
  expect(accepted(await filed({ damagesCents: cents(3 * unpaid) }))).toBe(4 * unpaid);
  accepted(await recordJudgment(desk, supervisor, given(unpaid, 3 * unpaid, 0)));
  expect((await lineFor(desk, '41002387')).amountCents).toBe(9100 + 3 * unpaid);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('who is liable for damages owes neither the fee of the check nor the mailing', async () => {
  const made = await demandOver({ mailing: 964 });
  const { desk, supervisor, filed } = made;
  expect(accepted(await filed({ damagesCents: cents(10_000) }))).toBe(26_600);
  expect(outcomeOf(await recordJudgment(desk, supervisor, given(16_601, 0, 0)))).toBe(
    'judgment-beyond',
  );
  expect(accepted(await recordJudgment(desk, supervisor, given(16_600, 5000, 0)))).toMatchObject({
    ...{ awardedCents: 21_600, chargedCents: 5000, relievedCents: 3464 },
  });
  expect((await lineFor(desk, '41002387')).amountCents).toBe(21_600);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('without damages the fee and the mailing are asked, and stay owed', async () => {
  const made = await demandOver({ mailing: 964 });
  const { desk, supervisor, filed } = made;
  expect(accepted(await filed({ damagesCents: cents(0) }))).toBe(20_064);
  expect(accepted(await recordJudgment(desk, supervisor, given(20_064, 0, 7500)))).toMatchObject({
    ...{ awardedCents: 27_564, chargedCents: 7500, relievedCents: 0 },
  });
  expect((await lineFor(desk, '41002387')).amountCents).toBe(27_564);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('what a court awarded is posted like the fee of the return, in its fund', async () => {
  const made = await demandOver();
  const { desk, supervisor, filed, stateOf } = made;
  accepted(await filed());
  accepted(await recordJudgment(desk, supervisor, given(16_600, 49_800, 7500)));
  const report = accepted(await readReport(desk, { report: 'journal', date: '2026-10-16' }));
  expect(report.rows.map(({ cells }) => cells.join(' ').trim())).toEqual([
    'NSF-000003 Judgment 26SC01234 of NSF-000001',
    '510-1215 Receivable, water miscellaneous water-sewer 57300',
    '510-4519 Returned-item fees, water water-sewer  57300',
    'CRT-000001 Fee and mailing of NSF-000001 not owed by judgment 26SC01234',
    '510-4519 Returned-item fees, water water-sewer 2500',
    '510-1215 Receivable, water miscellaneous water-sewer  2500',
  ]);
  // It is paid like anything else, and the check is paid once all of it is.
  const clerk = await counterOf(desk, 101);
  await openFloat(desk, clerk);
  accepted(await pay(desk, clerk, [await lineFor(desk, '41002387', 16_600)], [cash(16_600)]));
  expect(await stateOf()).toContain('judged');
  accepted(await pay(desk, clerk, [await lineFor(desk, '41002387')], [cash(57_300)]));
  expect(await stateOf()).toContain('paid');
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a returned check is paid once its mailing and its award are', async () => {
  const made = await demandOver({ mailing: 964 });
  const { desk, supervisor, filed, stateOf } = made;
  expect(await stateOf()).toEqual(expect.arrayContaining(['demanded', 20_064]));
  accepted(await filed({ damagesCents: cents(0) }));
  accepted(await recordJudgment(desk, supervisor, given(20_064, 0, 0)));
  const clerk = await counterOf(desk, 101);
  await openFloat(desk, clerk);
  accepted(await pay(desk, clerk, [await lineFor(desk, '41002387', 19_100)], [cash(19_100)]));
  expect(await stateOf()).toEqual(expect.arrayContaining(['judged', 964]));
  accepted(await pay(desk, clerk, [await lineFor(desk, '41002387')], [cash(964)]));
  expect(await stateOf()).toEqual(expect.arrayContaining(['paid', 0]));
  await made.close();
});

test('a returned check is written off while anything of its award is', async () => {
  const made = await demandOver();
  const { desk, supervisor, filed, stateOf } = made;
  accepted(await filed());
  accepted(await recordJudgment(desk, supervisor, given(16_600, 49_800, 7500)));
  const clerk = await counterOf(desk, 101);
  await listAccount(desk, clerk, '41002387');
  await writeOffList(desk, clerk, { number: 1 });
  expect(await stateOf()).toContain('written off');
  await openFloat(desk, clerk);
  accepted(await pay(desk, clerk, [await lineFor(desk, '41002387', 30_000)], [cash(30_000)]));
  expect(await stateOf()).toContain('written off');
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('no case is filed while collection of the account rests', async () => {
  const made = await demandOver();
  const { desk, supervisor, filed } = made;
  const { id: accountId } = await accountNumbered(desk, '41002387');
  const stay = { accountId, ofPayer: false, kind: 'bankruptcy', words: 'case 26-1142' } as const;
  accepted(await placeHold(desk, supervisor, stay));
  expect(outcomeOf(await filed())).toBe('write-off-rests');
  await made.close();
});

test('a case that is lost charges nothing, and what was owed goes to an agency', async () => {
  const made = await demandOver();
  const { desk, supervisor, filed } = made;
  accepted(await filed());
  expect(accepted(await recordJudgment(desk, supervisor, given(0, 0, 0)))).toMatchObject({
    ...{ awardedCents: 0, chargedCents: 0 },
  });
  expect(accepted(await placeDebts(desk, supervisor, NSF))).toMatchObject({ totalCents: 19_100 });
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('an agency that gets a judged check gets what the court gave', async () => {
  const made = await demandOver();
  const { desk, supervisor, filed } = made;
  accepted(await filed());
  accepted(await recordJudgment(desk, supervisor, given(16_600, 10_000, 0)));
  expect(accepted(await placeDebts(desk, supervisor, NSF))).toMatchObject({ totalCents: 26_600 });
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});
