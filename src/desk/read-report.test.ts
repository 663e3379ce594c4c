// Every report of the short day as a person reads it, and what is refused before the count.
import { expect, test } from 'vitest';
import { demoDesk, deskOn } from '../../test/support/book.ts';
import { accepted, cash, counterOf, lineFor, openFloat, pay } from '../../test/support/counter.ts';
import { closeRichDay } from '../../test/support/rich-day.ts';
import {
  closeTheDay,
  closeTheDrawer,
  DATE,
  takeTheMoney,
  voidReceipt,
} from '../../test/support/short-day.ts';
import { tamper } from '../../test/support/tamper.ts';
import { refusalNext, refusalWords } from '../domain/refusal.ts';
import { REPORTS } from '../domain/reports/catalogue.ts';
import { renderCsv, renderJson } from '../domain/reports/render-data.ts';
import { renderText } from '../domain/reports/render-text.ts';
import type { Book } from '../store/open-store.ts';
import type { Counter, Desk } from './desk.ts';
import { lookAt } from './look-at.ts';
import { readReport } from './read-report.ts';

/** The end of the week that DATE is in. */
const SUNDAY = '2026-09-20';

const read = async (desk: Desk, report: string) =>
  accepted(await readReport(desk, { report, date: DATE }));

/** A day with a bit of everything, on a clock that moves by half a minute at each look. */
async function richDesk() {
  const made = await demoDesk();
  const clock = {
    now: () => {
      made.clock.pass(30);
      return made.clock.now();
    },
  };
  const desk = { ...made.desk, clock };
  const counter = await counterOf(desk);
  await look(desk, counter, '41002387');
  await closeRichDay(desk);
  await look(desk, counter, '7000419');
  made.clock.set('2026-09-16T01:12:00.000Z');
  return made;
}

/** Looks an account up, as `look up` on the screen does. */
async function look(desk: Desk, counter: Counter, number: string): Promise<void> {
  const account = await desk.store.book
    .selectFrom('account')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  accepted(await lookAt(desk, counter, { kind: 'account', id: account.id }));
}

/** A link's hash covers whatever later versions put into its record. */
function withoutHashes(text: string): string {
  return text.replace(/\b[0-9a-f]{12}\b/g, '(its hash)  ');
}

const rich = await richDesk();

test.each(REPORTS.map(({ name }) => name))('the rich day as %s', async (name) => {
  const report = await read(rich.desk, name);
  const pages = [80, 132].map((width) => {
    const lines = renderText(report, width);
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    return `${lines.join('\n')}\n`;
  });
  await expect(withoutHashes(pages.join('\n\n'))).toMatchFileSnapshot(`golden/reports/${name}.txt`);
});

test('the same rows as CSV and JSON', async () => {
  const { desk, close } = await demoDesk();
  await closeTheDay(desk);
  const csv: string[] = [];
  for (const { name } of REPORTS) {
    const report = await read(desk, name);
    csv.push(renderCsv(report));
    const json = JSON.parse(renderJson(report));
    const to = name === 'refund-events' ? SUNDAY : DATE;
    expect(json).toMatchObject({ name, to, control: report.control });
    expect(json.rows).toHaveLength(report.rows.length);
  }
  await expect(withoutHashes(csv.join('\n'))).toMatchFileSnapshot('golden/short-day-reports.csv');
  const tenders = JSON.parse(renderJson(await read(desk, 'by-tender')));
  expect(tenders.rows[0]).toEqual({
    row: 'line',
    tender: 'cash',
    name: 'Cash',
    items: 2,
    amountCents: 21280,
  });
  await close();
});

test('until every drawer is counted no report tells its cash, not even to accounting', async () => {
  const { desk, close } = await demoDesk();
  const counter = await takeTheMoney(desk);
  const { person: reader } = await counterOf(desk, 701);
  const told: string[] = [];
  for (const { name } of REPORTS) {
    const report = await readReport(desk, { report: name, date: DATE, reader });
    if (report.ok) {
      told.push(name);
      continue;
    }
    expect(refusalWords(report.refusal)).toBe('Drawer 1 is not counted yet.');
    expect(refusalNext(report.refusal)).toBe(
      'Count and close it first; until then no report shows its cash.',
    );
  }
  expect(told).toEqual([
    'voids',
    'over-short',
    'deposits',
    'voided-receipts',
    'tender-corrections',
    'no-sales',
    'count-attempts',
    'abandoned-baskets',
    'drops',
    'sessions',
    'deposit-register',
    'rights-and-pins',
    'audit-trail',
    'look-ups',
    'paper-receipts',
    'counterfeits',
    'fine-schedule',
    'drawer-log',
    'memos',
    'refunds',
    'returned-items',
    'letters',
    'arrangements',
    'payment-claims',
    'credits',
    'write-off-lists',
    'write-offs',
    'transfers',
    'holds',
    'redeposits',
    'placements',
    'refund-events',
    'contacts',
    'unclaimed-money',
    'unclaimed-notice',
  ]);
  expect((await read(desk, 'over-short')).notes).toContain(
    'Drawer 1 is not counted yet and not shown.',
  );
  await closeTheDrawer(desk, counter);
  expect((await read(desk, 'by-tender')).control).toEqual({ items: 4, amountCents: 44080 });
  const second = await counterOf(desk, 102, 2);
  await openFloat(desk, second);
  const again = await readReport(desk, { report: 'journal', date: DATE });
  expect(again).toMatchObject({ refusal: { code: 'count-first', facts: { register: 2 } } });
  await close();
});

test('a report is found by name or number, and read by those who may', async () => {
  const { desk, close } = await demoDesk();
  expect((await read(desk, '9')).name).toBe('journal');
  expect(await readReport(desk, { report: '99', date: DATE })).toMatchObject({
    refusal: { code: 'report-unknown', facts: { name: '99', most: REPORTS.length } },
  });
  const { person: reader } = await counterOf(desk, 501);
  expect(await readReport(desk, { report: '1', date: DATE, reader })).toMatchObject({
    refusal: { code: 'not-allowed' },
  });
  await close();
});

const OWED = new Set(['control-accounts', 'aging', 'aging-accounts', 'credits', 'holds']);

test('a date without business makes whole reports of nothing', async () => {
  const { desk, close } = await demoDesk();
  for (const { name } of REPORTS) {
    const report = accepted(await readReport(desk, { report: name, date: '2026-09-20' }));
    // What is owed is owed on any date.
    if (OWED.has(name)) continue;
    expect(report.control).toEqual({ items: 0, amountCents: 0 });
    expect(renderText(report, 80).join('\n')).toContain('Control: 0 items, 0.00');
  }
  await close();
});

test('a missing number is named in the register of receipts and in the proof', async () => {
  const { desk, path, close } = await demoDesk();
  await takeTheMoney(desk);
  await closeTheDrawer(desk, await counterOf(desk));
  await close();
  tamper(path, 'DELETE FROM receipt WHERE number IN (102, 103)');
  const again = deskOn(path);
  expect((await read(again.desk, 'receipts')).notes).toEqual([
    '1-000101 to 1-000105: 3 numbers, 1 void, MISSING 2: 1-000102, 1-000103.',
  ]);
  expect((await read(again.desk, '1')).notes).toContain(
    'DOES NOT AGREE: register 1: missing receipt 102, 103.',
  );
  await again.close();
});

test('a look-up counts as paid only by a receipt after it that stands', async () => {
  const { desk, clock, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  const unpaid = async () => {
    const { rows, notes } = await read(desk, 'look-ups');
    return [rows.map(({ cells }) => cells[5]), notes[0]];
  };
  for (const number of ['7000412', '7000419']) await look(desk, counter, number);
  clock.pass(60);
  const lines = [await lineFor(desk, '7000412')];
  const { receiptId } = accepted(await pay(desk, counter, lines, [cash(5300)]));
  expect(await unpaid()).toEqual([
    ['7000419'],
    'Of 2 look-ups 1 led to a receipt that stands, later on the same date.',
  ]);
  clock.pass(60);
  await look(desk, counter, '7000412');
  expect((await unpaid())[0]).toEqual(['7000419', '7000412']);
  await voidReceipt(desk, counter, receiptId);
  expect((await unpaid())[0]).toEqual(['7000412', '7000419', '7000412']);
  await close();
});

test('of several dates, each has its own head; the last may not come first', async () => {
  const rows = async (report: string, from: string) =>
    readReport(rich.desk, { report, from, date: DATE });
  const drops = accepted(await rows('drops', '2026-09-01'));
  expect(drops.rows.map(({ kind }) => kind)).toEqual(['head', 'line']);
  expect(drops.rows[0]?.cells).toEqual(['Tue 15 Sep 2026']);
  expect(renderText(drops, 80)[0]).toMatch(/ Tue 1 Sep 2026 to Tue 15 Sep 2026$/);
  expect(renderCsv(drops)).toContain('line,2026-09-15,D-1,');
  expect(await rows('drops', '2026-09-16')).toMatchObject({
    refusal: { code: 'dates-backwards' },
  });
  expect(await rows('by-tender', '2026-09-14')).toMatchObject({
    refusal: { code: 'report-one-date' },
  });
  const attempts = accepted(await readReport(rich.desk, { report: 'count-attempts', date: DATE }));
  expect(attempts).toMatchObject({ from: '2026-08-17', to: DATE });
});

test('a report reads one snapshot: nothing is asked of the book outside it', async () => {
  const { store } = rich.desk;
  for (const { name } of REPORTS) {
    let snapshots = 0;
    const watched = {
      ...store,
      get book(): Book {
        throw new Error(`${name} reads outside its snapshot`);
      },
      read: <T>(work: (book: Book) => Promise<T>) => {
        snapshots += 1;
        return store.read(work);
      },
    };
    const desk = { ...rich.desk, store: watched };
    accepted(await readReport(desk, { report: name, date: DATE }));
    expect([name, snapshots]).toEqual([name, 1]);
  }
});
