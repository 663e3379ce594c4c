// What was written off of a citation and is dismissed, reduced or voided afterwards is not owed in
// law any more: nobody recovers it, no registration is held for it, and nothing of it comes back.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { barredFrom } from '../../../test/support/businesses.ts';
import {
  accepted,
  cash,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../../test/support/counter.ts';
import {
  citationAct,
  citationActByTwo,
  citationNumbered,
  OWNER,
} from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { readRun } from '../../../test/support/runs.ts';
import { listAccount, writeOffList } from '../../../test/support/write-offs.ts';
import type { Desk } from '../../desk/desk.ts';
import { findById } from '../../desk/find-account.ts';
import { type NumberedLineReport, readReport } from '../../desk/read-report.ts';
import { askWriteOffReversal } from '../../desk/reverse-write-off.ts';
import { stepRun } from '../../desk/run-line.ts';
import { present } from '../../domain/assert.ts';
import { lineRecordsOf } from '../../store/line-records.ts';
import { writtenOffOf } from '../../store/recoveries.ts';
import { findLineReport } from '../line-reports.ts';

/** 53.00 and a late penalty of 35.00. */
const CITATION = '7000405';
const AGENCY = 401;
const HOLDS = { line: 'parking', run: 'holds' };
const RELEASES = { line: 'parking', run: 'releases' };

/** Held, and then written off as W-000001. */
async function writtenOff() {
  const made = await demoDesk();
  const { desk } = made;
  const clerk = await counterOf(desk, 101);
  const supervisor = await counterOf(desk, 902);
  const id = await citationNumbered(desk, CITATION);
  accepted(await stepRun(desk, supervisor, HOLDS, id));
  await openFloat(desk, clerk);
  await listAccount(desk, clerk, CITATION);
  await writeOffList(desk, clerk, { number: 1 });
  return { made, desk, clerk, supervisor, id };
}

const leftOf = async ({ desk }: TestDesk, id: number) => {
  const { writtenOffCents, dueCents, creditCents } = await findById(desk, id);
  return { writtenOffCents, dueCents, creditCents };
};

async function recover({ desk }: TestDesk, cents: number) {
  const line = await lineFor(desk, CITATION, cents);
  accepted(await pay(desk, await counterOf(desk, 101), [line], [cash(cents)]));
}

async function decide({ desk }: TestDesk, id: number, answers: readonly string[]) {
  await citationActByTwo(desk, id, 'review', ['phone', 'Sold the car', ...OWNER]);
  await citationActByTwo(desk, id, 'review-result', ['Sgt Ruiz', ...answers], AGENCY);
}

test('its agency voids what was written off: nobody recovers it, nothing is held', async () => {
  const { made, desk, clerk, supervisor, id } = await writtenOff();
  await citationActByTwo(desk, id, 'void', ['other', 'Another vehicle'], AGENCY);
  expect(await leftOf(made, id)).toEqual({ writtenOffCents: 0, dueCents: 0, creditCents: 0 });
  const [record, release] = (await lineRecordsOf(made.store.book, id)).slice(-2);
  expect(record).toMatchObject({ entryId: undefined, facts: { off: '0.00', cancelled: '88.00' } });
  expect(release).toMatchObject({ act: 'release', facts: { why: 'void' } });
  expect(accepted(await readRun(desk, supervisor, RELEASES))).toEqual([]);
  expect(await barredFrom(desk, id, 'void')).toBe('nothing of it is owed any more');
  // A reversal would have it owed again.
  const reversal = { number: 1, reason: { number: 1 } };
  expect(outcomeOf(await askWriteOffReversal(desk, clerk, reversal))).toBe('write-off-cancelled');
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('what came in of it goes back, and money that comes now is a credit', async () => {
  const { made, desk, id } = await writtenOff();
  await recover(made, 5000);
  expect(await barredFrom(desk, id, 'void')).toBe('something was paid on it: dismiss it');
  await decide(made, id, ['dismissed', 'Another vehicle', 'known']);
  expect(await leftOf(made, id)).toEqual({ writtenOffCents: 0, dueCents: 0, creditCents: 5000 });
  await recover(made, 1000);
  expect(await leftOf(made, id)).toMatchObject({ writtenOffCents: 0, creditCents: 6000 });
  expect(await writtenOffOf(desk.store.book, [id])).toEqual({
    ...{ writtenCents: 8800, recoveredCents: 5000, cancelledCents: 3800 },
  });
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('of a reduction only what is beyond the new fine goes, what was paid last', async () => {
  const { made, desk, supervisor, id } = await writtenOff();
  await recover(made, 4500);
  // 35.00 of the penalty came in first, 10.00 of the fine.
  await citationActByTwo(desk, id, 'reduce', ['2500', 'A valid placard'], AGENCY);
  expect(await leftOf(made, id)).toEqual({ writtenOffCents: 1500, dueCents: 0, creditCents: 0 });
  expect(accepted(await readRun(desk, supervisor, RELEASES))).toEqual([]);
  const newest = async () => (await lineRecordsOf(made.store.book, id)).at(-1);
  expect(await newest()).toMatchObject({ act: 'hold-changed', facts: { amount: '15.00' } });
  await citationActByTwo(desk, id, 'reduce', ['600', 'A valid placard', ...OWNER], AGENCY);
  expect(await leftOf(made, id)).toEqual({ writtenOffCents: 0, dueCents: 0, creditCents: 400 });
  expect(await newest()).toMatchObject({ act: 'release', facts: { why: 'paid' } });
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a hearing reduces it, a court dismisses the rest', async () => {
  const made = await demoDesk();
  const at = (dated: string): TestDesk => ({ ...made, desk: { ...made.desk, dated } });
  const id = await citationNumbered(made.desk, '7000398');
  const act = async (on: string, name: string, answers: readonly string[]) =>
    accepted(await citationAct(at(on).desk, id, name, answers));
  const early = at('2026-07-20').desk;
  await listAccount(early, await counterOf(early, 101), '7000398');
  await writeOffList(early, await counterOf(early, 101), { number: 1 });
  await act('2026-07-21', 'review', ['phone', 'The meter was broken', ...OWNER]);
  await act('2026-08-24', 'review-result', ['Sgt Ruiz', 'upheld', 'It was tested']);
  await act('2026-09-10', 'hearing', ['person', 'person']);
  await act('2026-09-10', 'hearing-set', ['2026-10-08', '930', 'A. Moreno']);
  const decision = ['reduced', '2500', 'A valid placard'];
  await citationActByTwo(at('2026-10-08').desk, id, 'hearing-decision', decision);
  expect(await leftOf(made, id)).toMatchObject({ writtenOffCents: 2500, creditCents: 0 });
  await act('2026-10-20', 'court-filed', ['2026-10-20']);
  const lost = ['dismissed', 'The court found for the driver', 'known'];
  await citationActByTwo(at('2026-12-15').desk, id, 'court-outcome', lost);
  // The fee of the court alone was paid.
  const refund = await made.store.book.selectFrom('refund').select('amount_cents').execute();
  expect(refund).toEqual([{ amount_cents: 2500 }]);
  expect(await leftOf(made, id)).toMatchObject({ writtenOffCents: 0, dueCents: 0 });
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('the page of the account, the citations taken off and reports 40 to 42 tell it', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const id = await citationNumbered(desk, CITATION);
  await listAccount(desk, await counterOf(desk, 101), CITATION);
  await writeOffList(desk, await counterOf(desk, 101), { number: 1 });
  await citationActByTwo(desk, id, 'void', ['other', 'Another vehicle'], AGENCY);
  const read = async (report: string) => {
    const { columns, rows, totals } = await reportOf(desk, report);
    const at = columns.findIndex(({ key }) => key === 'cancelledCents');
    const lines = rows.filter(({ kind }) => kind === 'line').map(({ cells }) => cells[at]);
    return { lines, totals: totals.map(({ cells }) => cells[at]) };
  };
  expect(await read('write-off-lists')).toEqual({ lines: [3500, 5300], totals: [8800] });
  expect(await read('write-offs')).toEqual({ lines: [null, 8800], totals: [8800] });
  expect(await read('recoveries')).toEqual({ lines: [3500, 5300], totals: [8800] });
  const taken = await reportOf(desk, present(await findLineReport('parking-taken-off'), 'listing'));
  expect(taken.control).toEqual({ items: 1, amountCents: 8800 });
  await made.close();
});

async function reportOf(desk: Desk, report: string | NumberedLineReport) {
  const { person: reader } = await counterOf(desk, 902);
  return accepted(await readReport(desk, { report, date: '2026-09-15', reader }));
}
