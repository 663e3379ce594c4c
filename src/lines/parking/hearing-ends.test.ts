// A hearing that is never held: its deposit was not paid in, it is withdrawn, or the day by which
// it must be held went by. On a real book, with every posting.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { barredFrom, linesOf, payAll } from '../../../test/support/businesses.ts';
import {
  accepted,
  approve,
  cash,
  check,
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
  sightOf,
} from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { bankIt, takeAndCount, tenderOf } from '../../../test/support/returned.ts';
import { readRun } from '../../../test/support/runs.ts';
import type { Desk } from '../../desk/desk.ts';
import { findById } from '../../desk/find-account.ts';
import { postReturnedItem } from '../../desk/post-returned-item.ts';
import { readReport } from '../../desk/read-report.ts';
import { stepRun } from '../../desk/run-line.ts';
import { present } from '../../domain/assert.ts';
import { cents } from '../../domain/money.ts';
import { lineRecordsOf } from '../../store/line-records.ts';
import { findLineReport } from '../line-reports.ts';

const LAPSES = { line: 'parking', run: 'lapses' };

/** 7000398: denied on 24 Aug, a hearing asked for on 10 Sep with a deposit of 53.00. */
const asked = async () => askedOn(await demoDesk());

async function askedOn(made: TestDesk) {
  const at = (dated: string): Desk => ({ ...made.desk, dated });
  const id = await citationNumbered(made.desk, '7000398');
  accepted(await citationAct(at('2026-08-03'), id, 'notice', OWNER));
  accepted(await citationAct(at('2026-08-12'), id, 'review', ['phone', 'The meter was broken']));
  accepted(await citationAct(at('2026-08-24'), id, 'review-result', ['Sgt', 'upheld', 'Tested']));
  accepted(await citationAct(at('2026-09-10'), id, 'hearing', ['person', 'person', 'deposit']));
  return { made, at, id, barred: (act: string, on: string) => barredFrom(at(on), id, act) };
}

async function paidIn() {
  const found = await asked();
  const { desk } = found.made;
  await openFloat(desk, await counterOf(desk, 101));
  await payAll(desk, found.id);
  return found;
}

const recordOf = async ({ store }: TestDesk, id: number, act: string) =>
  present(
    (await lineRecordsOf(store.book, id)).findLast((one) => one.act === act),
    act,
  );

test('asked without its deposit it lapses after its days, by a run, and all goes on', async () => {
  const { made, at, id, barred } = await asked();
  const { desk } = made;
  expect((await recordOf(made, id, 'hearing')).nextOn).toBe('2026-09-20');
  expect(await sightOf(desk, id)).toContain('Hearing deposit to be paid by 20 Sep 2026: 53.00');
  expect(await barred('penalty', '2026-09-20')).toBe(
    'the deposit of its hearing may be paid until 20 Sep 2026',
  );
  expect(await barred('hearing-lapsed', '2026-09-20')).toBe('it may be paid until 20 Sep 2026');
  const supervisor = await counterOf(desk, 902);
  expect(outcomeOf(await readRun(desk, await counterOf(desk, 101), LAPSES))).toBe('not-allowed');
  expect(accepted(await readRun(at('2026-09-20'), supervisor, LAPSES))).toEqual([]);
  const due = accepted(await readRun(at('2026-09-21'), supervisor, LAPSES));
  expect(due.map(({ number }) => number)).toEqual(['7000398']);
  expect(accepted(await stepRun(at('2026-09-21'), supervisor, LAPSES, id)).kind).toBe('done');
  expect(await barred('hearing-set', '2026-09-21')).toBe('no hearing was asked for');
  expect(await sightOf(at('2026-09-21'), id)).toContain('Hearing lapsed 21 Sep 2026: no deposit');
  // What is paid now pays the fine, and no deposit that nobody waits for.
  expect(await findById(desk, id)).toMatchObject({ dueCents: 5300 });
  accepted(await citationAct(at('2026-09-22'), id, 'penalty'));
  const clerk = await counterOf(desk, 101);
  await openFloat(desk, clerk);
  accepted(await pay(desk, clerk, [await lineFor(desk, '7000398', 5300)], [cash(5300)]));
  expect(await findById(desk, id)).toMatchObject({ dueCents: 3500 });
  const again = ['person', 'person', 'deposit'];
  await citationActByTwo(at('2026-09-23'), id, 'hearing', again);
  expect(await barred('hearing-set', '2026-09-24')).toBe('the deposit is not paid');
  expect(await brokenOf(made)).toEqual([]);
});

test('before it is paid in, its agency voids the citation; then the hearing decides', async () => {
  const unpaid = await asked();
  await citationActByTwo(unpaid.made.desk, unpaid.id, 'void', ['other', 'Never valid'], 401);
  expect(await unpaid.barred('hearing-lapsed', '2026-12-01')).toBe(
    'nothing of it is owed any more',
  );
  expect(await brokenOf(unpaid.made)).toEqual([]);
  const paid = await paidIn();
  expect(await paid.barred('void', '2026-09-16')).toBe('its hearing decides');
});

test('what is left of a deposit whose check came back pays what is owed, by two', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const { at, id } = await askedOn(made);
  const counter = await counterOf(desk, 102, 2);
  const tenders = [check(2000, '9'), cash(3300)];
  const receipts = [{ lines: [await lineFor(desk, '7000398')], tenders }];
  await takeAndCount(desk, counter, receipts);
  await bankIt(desk, counter, { date: '2026-09-15', bag: '7001', receipts });
  const tenderId = await tenderOf(desk, 2000);
  const costs = { bankChargeCents: cents(0), costCents: cents(3600) };
  const back = { tenderId, bankDate: '2026-09-15', code: 'A', ...costs };
  accepted(await postReturnedItem(desk, await counterOf(desk, 101), back));
  const late = at('2026-09-21');
  expect(accepted(await readRun(late, await counterOf(desk, 902), LAPSES))).toEqual([]);
  await citationActByTwo(late, id, 'hearing-lapsed', ['apply']);
  const applied = await recordOf(made, id, 'deposit-applied');
  expect((await linesOf(desk, applied.entryId ?? 0)).slice(0, 2)).toEqual([
    ...['D 110-2140 3300', 'C 110-1220 3300'],
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test('withdrawn, the deposit goes back to who paid it, and nobody waits for it', async () => {
  const { made, at, id, barred } = await paidIn();
  const answers = ['person', 'back', 'known'];
  await citationActByTwo(at('2026-09-16'), id, 'hearing-withdrawn', answers);
  const [refund] = await made.store.book.selectFrom('refund').selectAll().execute();
  expect(refund).toMatchObject({ amount_cents: 5300, payee: OWNER[0] });
  expect((await linesOf(made.desk, refund?.entry_id ?? 0)).slice(0, 2)).toEqual([
    ...['D 110-2140 5300', 'C 110-2010 5300'],
  ]);
  expect(await barred('penalty', '2026-10-16')).toBeUndefined();
  expect(await findById(made.desk, id)).toMatchObject({ dueCents: 5300, creditCents: 0 });
  expect(await brokenOf(made)).toEqual([]);
});

test('withdrawn, the deposit pays the fine', async () => {
  const { made, at, id, barred } = await paidIn();
  await citationActByTwo(at('2026-09-16'), id, 'hearing-withdrawn', ['mail', 'apply']);
  expect(await findById(made.desk, id)).toMatchObject({ dueCents: 0, creditCents: 0 });
  expect(await barred('hearing-withdrawn', '2026-09-17')).toBe('no hearing was asked for');
  expect(await brokenOf(made)).toEqual([]);
});

test('beyond its ninety days it is set with the supervisor and a reason', async () => {
  const { made, at, id } = await paidIn();
  const late = at('2026-12-09');
  const slot = ['2026-12-10', '930', 'A. Moreno'];
  expect(outcomeOf(await citationAct(late, id, 'hearing-set', slot))).toBe('line-answer');
  await citationActByTwo(late, id, 'hearing-set', [...slot, 'The examiner was ill']);
  expect((await recordOf(made, id, 'hearing-set')).facts).toMatchObject({
    ...{ on: '2026-12-10', latest: '2026-12-09', late: 'The examiner was ill' },
  });
  accepted(await citationAct(at('2026-12-10'), id, 'hearing-decision', ['upheld', 'Seen']));
  expect(await brokenOf(made)).toEqual([]);
});

test('no hearing is on a day on which the city is closed', async () => {
  const { at, id } = await paidIn();
  const set = (on: string) =>
    citationAct(at('2026-09-16'), id, 'hearing-set', [on, '930', 'A. Moreno']);
  const thanksgiving = await set('2026-11-26');
  expect(thanksgiving).toMatchObject({
    refusal: {
      facts: {
        why: 'The city is closed on 26 Nov 2026, Thanksgiving Day; it is open on 30 Nov 2026',
      },
    },
  });
  expect(outcomeOf(await set('2026-11-28'))).toBe('line-answer');
  accepted(await set('2026-11-30'));
});

test('who is liable does not change while the deposit of another is held', async () => {
  const { made, at, id, barred } = await asked();
  accepted(await citationAct(at('2026-09-10'), id, 'owner', [...OWNER, 'registry', '2026-07-06']));
  const buyer = ['New Owner', '1 Elm Street', 'en', 'sold', '2026-07-01'];
  await openFloat(made.desk, await counterOf(made.desk, 101));
  await payAll(made.desk, id);
  expect(await barred('transfer', '2026-09-16')).toBe(
    'its hearing deposit is held: withdraw the hearing first',
  );
  const back = ['person', 'back', 'known'];
  await citationActByTwo(at('2026-09-16'), id, 'hearing-withdrawn', back);
  accepted(await citationAct(at('2026-09-16'), id, 'transfer', buyer));
  expect(await findById(made.desk, id)).toMatchObject({ dueCents: 5300, creditCents: 0 });
  expect(await brokenOf(made)).toEqual([]);
});

test('the calendar of hearings tells what ended without one', async () => {
  const { made, at, id } = await asked();
  const { person: reader } = await counterOf(made.desk, 101);
  const report = present(await findLineReport('parking-hearings'), 'the calendar');
  const read = async () =>
    accepted(
      await readReport(at('2026-10-31'), {
        report,
        from: '2026-10-01',
        date: '2026-10-31',
        reader,
      }),
    ).rows.map(({ cells }) => [cells[0], cells[2], cells.at(-1)]);
  expect(await read()).toEqual([['', '7000398', '']]);
  accepted(await citationAct(at('2026-09-21'), id, 'hearing-lapsed'));
  expect(await read()).toEqual([]);
  const again = await citationAct(at('2026-09-22'), id, 'hearing', [
    'person',
    'person',
    'waiver',
    'CalFresh',
  ]);
  const request = accepted(again);
  if (request.done) throw new Error('a late hearing was asked for by one person');
  accepted(await approve(at('2026-09-22'), request.request.id));
  accepted(await citationAct(at('2026-09-22'), id, 'hearing-set', ['2026-10-05', '930', 'A. M.']));
  expect(await read()).toEqual([['2026-10-05', '7000398', '']]);
  await citationActByTwo(at('2026-09-24'), id, 'hearing-withdrawn', ['person']);
  expect(await read()).toEqual([['2026-10-05', '7000398', 'withdrawn']]);
});
