// S25 on a real book, with every date and every posting, and what surrounds it.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { barredFrom, linesOf, payAll } from '../../../test/support/businesses.ts';
import {
  accepted,
  approve,
  counterOf,
  openFloat,
  outcomeOf,
} from '../../../test/support/counter.ts';
import {
  citationAct,
  citationActByTwo,
  citationNumbered,
  hearingAsked,
  OWNER,
  PAYEE,
  sightOf,
} from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import type { Desk } from '../../desk/desk.ts';
import { findById } from '../../desk/find-account.ts';
import { listCredits } from '../../desk/list-credits.ts';
import { readReport } from '../../desk/read-report.ts';
import { requestVoid } from '../../desk/void-receipt.ts';
import { present } from '../../domain/assert.ts';
import { lineRecordsOf } from '../../store/line-records.ts';
import { findLineReport } from '../line-reports.ts';

const withoutPool = (lines: readonly string[]) => lines.filter((line) => !/-1010|-2990/.test(line));

async function entryOf({ store, desk }: TestDesk, id: number, act: string) {
  const record = (await lineRecordsOf(store.book, id)).findLast((one) => one.act === act);
  return withoutPool(await linesOf(desk, record?.entryId ?? 0));
}

/** 7000398: issued 6 Jul, noticed 3 Aug, reviewed 12 Aug, denied 24 Aug. */
async function denied() {
  const made = await demoDesk();
  const at = (dated: string): Desk => ({ ...made.desk, dated });
  const id = await citationNumbered(made.desk, '7000398');
  accepted(await citationAct(at('2026-08-03'), id, 'notice', OWNER));
  accepted(await citationAct(at('2026-08-12'), id, 'review', ['phone', 'The meter was broken']));
  const answers = ['Sgt Ruiz', 'upheld', 'The meter was tested'];
  accepted(await citationAct(at('2026-08-24'), id, 'review-result', answers));
  return { made, at, id, barred: (act: string, on: string) => barredFrom(at(on), id, act) };
}

/** Asked on 10 Sep with a deposit in cash, set for 8 Oct. */
async function heard() {
  const found = await denied();
  const { at, id } = found;
  accepted(await citationAct(at('2026-09-10'), id, 'hearing', ['person', 'person', 'deposit']));
  return found;
}

/** Paid on the day of the register, since money is. */
async function deposited() {
  const found = await heard();
  const { made, id } = found;
  await openFloat(made.desk, await counterOf(made.desk, 101));
  const paid = await payAll(made.desk, id);
  const slot = ['2026-10-08', '930', 'A. Moreno'];
  accepted(await citationAct(made.desk, id, 'hearing-set', slot));
  return { ...found, paid };
}

test('S25: reviewed in time, heard with a deposit, dismissed, the deposit paid back', async () => {
  const { made, at, id, barred } = await denied();
  const { store } = made;
  const [, review, result] = await lineRecordsOf(store.book, id);
  expect(review?.facts).toMatchObject({ timely: true, until: '2026-08-17', channel: 'phone' });
  expect(result).toMatchObject({ nextOn: '2026-09-14', facts: { decidedBy: 'Sgt Ruiz' } });
  expect(await sightOf(at('2026-09-10'), id)).toEqual([
    'Issued 6 Jul 2026: Time limit',
    'Review asked 12 Aug 2026, in time',
    'Review: upheld',
    'Hearing until 14 Sep 2026: result mailed 24 Aug + 21 days (CVC 40215)',
    'No penalty: a hearing may be asked for until 14 Sep 2026',
  ]);
  const late = await citationAct(at('2026-09-15'), id, 'hearing', ['person', 'person', 'deposit']);
  expect(accepted(late).done).toBe(false);
  accepted(await citationAct(at('2026-09-10'), id, 'hearing', ['person', 'person', 'deposit']));
  const asked = (await lineRecordsOf(store.book, id)).at(-1);
  expect(asked).toMatchObject({ nextOn: '2026-09-20', facts: { timely: true, deposit: '53.00' } });
  expect(await barred('hearing-set', '2026-09-11')).toBe('the deposit is not paid');
  await openFloat(made.desk, await counterOf(made.desk, 101));
  expect(withoutPool(await payAll(made.desk, id))).toEqual([
    ...['D 990-1110 5300', 'C 110-2140 5300'],
  ]);
  const [receipt] = await store.book.selectFrom('receipt_line').selectAll().execute();
  expect(receipt).toMatchObject({ kind: 'credit', description: 'Hearing deposit' });
  // It is no credit: what is owed stays owed, and nobody pays with it.
  expect(await findById(made.desk, id)).toMatchObject({ dueCents: 5300, creditCents: 0 });
  expect(await listCredits(made.desk, id)).toEqual([]);
  accepted(await citationAct(made.desk, id, 'hearing-set', ['2026-10-08', '930', 'A. Moreno']));
  expect(await barred('penalty', '2026-10-01')).toBe('its hearing is not decided');
  expect(await barred('hearing-decision', '2026-10-07')).toBe('it is held on 8 Oct 2026');
  const decision = ['dismissed', 'The meter was broken', 'known'];
  await citationActByTwo(at('2026-10-08'), id, 'hearing-decision', decision);
  expect(await entryOf(made, id, 'hearing-decision')).toEqual([
    ...['D 110-2710 5300', 'C 110-1220 5300'],
  ]);
  const [refund] = await store.book.selectFrom('refund').selectAll().execute();
  expect(refund).toMatchObject({ amount_cents: 5300, payee: PAYEE[0], address: PAYEE[1] });
  expect(withoutPool(await linesOf(made.desk, refund?.entry_id ?? 0))).toEqual([
    ...['D 110-2140 5300', 'C 110-2010 5300'],
  ]);
  expect(await barred('penalty', '2026-12-01')).toBe('nothing of it is owed any more');
  const acts = (await lineRecordsOf(store.book, id)).map(({ act }) => act);
  expect(acts).not.toContain('penalty');
  const kinds = (await store.book.selectFrom('letter').select('kind').execute()).map((l) => l.kind);
  expect(kinds).toEqual([
    ...['parking-delinquent', 'review-result', 'hearing-notice', 'hearing-decision'],
    'refund-notice',
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test('the calendar has what is set in its dates, and what waits for a date', async () => {
  const { made, at, id } = await deposited();
  const other = await hearingAsked(made.desk, '7000412');
  const { person: reader } = await counterOf(made.desk, 101);
  const report = present(await findLineReport('parking-hearings'), 'the calendar');
  const read = async (from: string, to: string) =>
    accepted(await readReport(at(to), { report, from, date: to, reader })).rows.map(
      ({ cells }) => cells,
    );
  const set = [
    '2026-10-08',
    '09:30',
    '7000398',
    'person',
    'A. Moreno',
    '2026-12-09',
    'deposit',
    '',
  ];
  const waits = ['', '', '7000412', 'person', '', '2026-12-14', 'deposit', ''];
  expect(await read('2026-10-01', '2026-10-31')).toEqual([set, waits]);
  expect(await read('2026-10-09', '2026-10-31')).toEqual([waits]);
  expect(other).not.toBe(id);
});

test('upheld, the deposit pays the fine and its surcharges as a payment does', async () => {
  const { made, at, id } = await deposited();
  const decision = ['upheld', 'The sign was seen'];
  accepted(await citationAct(at('2026-10-08'), id, 'hearing-decision', decision));
  expect(await entryOf(made, id, 'deposit-applied')).toEqual([
    ...['D 110-2140 5300', 'C 110-1220 5300', 'D 110-2710 5300'],
    ...['C 110-4310 4050', 'C 710-2220 1250'],
  ]);
  expect(await findById(made.desk, id)).toMatchObject({ dueCents: 0, creditCents: 0 });
  expect(await sightOf(at('2026-10-09'), id)).toContain(
    'Appeal to the court until 7 Nov 2026: decision mailed 8 Oct + 30 days (CVC 40230)',
  );
  expect(await brokenOf(made)).toEqual([]);
});

test('reduced, the deposit pays what is left and the rest goes back', async () => {
  const { made, at, id } = await deposited();
  const decision = ['reduced', '2500', 'A valid placard', 'other', 'Kim Vale', '2 Mill Street'];
  await citationActByTwo(at('2026-10-08'), id, 'hearing-decision', decision);
  expect(await entryOf(made, id, 'hearing-decision')).toEqual([
    ...['D 110-2710 2800', 'C 110-1220 2800'],
  ]);
  expect((await entryOf(made, id, 'deposit-applied')).slice(0, 3)).toEqual([
    ...['D 110-2140 2500', 'C 110-1220 2500', 'D 110-2710 2500'],
  ]);
  const [refund] = await made.store.book.selectFrom('refund').selectAll().execute();
  expect(refund).toMatchObject({ amount_cents: 2800, payee: 'Kim Vale' });
  expect(await brokenOf(made)).toEqual([]);
});

test('a court that is lost gives back the fine, the surcharges and its fee', async () => {
  const { made, at, id, barred } = await deposited();
  accepted(await citationAct(at('2026-10-08'), id, 'hearing-decision', ['upheld', 'Seen']));
  expect(await barred('court-outcome', '2026-11-01')).toBe('no appeal is filed');
  const file = (on: string, day: string) => citationAct(at(day), id, 'court-filed', [on]);
  expect(outcomeOf(await file('2026-11-08', '2026-11-10'))).toBe('line-answer');
  accepted(await file('2026-11-07', '2026-11-10'));
  expect((await lineRecordsOf(made.store.book, id)).at(-1)?.nextOn).toBe('2026-11-25');
  accepted(await citationAct(at('2026-11-20'), id, 'court-file-sent'));
  const lost = ['dismissed', 'The court found for the driver', 'known'];
  await citationActByTwo(at('2026-12-15'), id, 'court-outcome', lost);
  expect(await entryOf(made, id, 'court-outcome')).toEqual([
    ...['D 110-4310 4050', 'D 710-2220 1250', 'D 110-4312 2500', 'C 110-2110 7800'],
  ]);
  const [refund] = await made.store.book.selectFrom('refund').selectAll().execute();
  expect(withoutPool(await linesOf(made.desk, refund?.entry_id ?? 0))).toEqual([
    ...['D 110-2110 7800', 'C 110-2010 7800'],
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test('a waiver needs its proof, and a date lies within the days', async () => {
  const { made, at, id } = await denied();
  const waiver = ['mail', '2026-09-09', 'mail', 'waiver'];
  expect(outcomeOf(await citationAct(at('2026-09-11'), id, 'hearing', waiver))).toBe('line-answer');
  const proved = [...waiver, 'CalFresh card'];
  accepted(await citationAct(at('2026-09-11'), id, 'hearing', proved));
  const set = (on: string) =>
    citationAct(at('2026-09-20'), id, 'hearing-set', [on, '900', 'A. M.']);
  expect(outcomeOf(await set('2026-12-09'))).toBe('line-answer');
  accepted(await set('2026-12-08'));
  const putOff = (on: string) =>
    citationAct(at('2026-10-01'), id, 'hearing-continued', [on, '900', 'A. M.']);
  expect(outcomeOf(await putOff('2026-12-30'))).toBe('line-answer');
  accepted(await putOff('2026-12-29'));
  expect(await barredFrom(at('2026-10-02'), id, 'hearing-continued')).toBe('it was put off once');
  expect(await brokenOf(made)).toEqual([]);
});

test('a receipt of a deposit that is voided leaves the hearing waiting for it', async () => {
  const { made, at, id } = await heard();
  await openFloat(made.desk, await counterOf(made.desk, 101));
  await payAll(made.desk, id);
  expect(await barredFrom(made.desk, id, 'hearing-set')).toBeUndefined();
  expect(await sightOf(at('2026-09-16'), id)).toContain('Hearing deposit held 53.00');
  await voided(made.desk);
  expect(await barredFrom(made.desk, id, 'hearing-set')).toBe('the deposit is not paid');
  expect(withoutPool(await payAll(made.desk, id))).toEqual([
    ...['D 990-1110 5300', 'C 110-2140 5300'],
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

async function voided(desk: Desk): Promise<void> {
  const { id } = await desk.store.book
    .selectFrom('receipt')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const asked = await requestVoid(desk, await counterOf(desk, 101), {
    ...{ receiptId: id, reason: { number: 1 }, copyCode: '0' },
  });
  accepted(await approve(desk, accepted(asked).id));
}
