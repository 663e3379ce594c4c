// No report walks through history: the file itself says how it would find what a report asks for,
// and no table that grows with the days is read from its beginning. Nor does the day board, which
// looks again by itself.
import { afterAll, expect, test } from 'vitest';
import { readBoard } from '../../src/desk/read-board.ts';
import { readReport } from '../../src/desk/read-report.ts';
import { REPORTS } from '../../src/domain/reports/catalogue.ts';
import { lineReports } from '../../src/lines/line-reports.ts';
import { demoDesk } from '../support/book.ts';
import { accepted } from '../support/counter.ts';
import { closeRichDay } from '../support/rich-day.ts';
import { DATE } from '../support/short-day.ts';
import { statementsOf, walksOf } from '../support/walked.ts';

/** What is proved over everything, and the table it is proved by. */
const PROOFS: Readonly<Record<string, string>> = {
  // A number of a paper book that was passed over is found among all that were not.
  'paper-receipts': 'paper_slip',
  // What is open is listed whole; what was ever paid is not read.
  aging: 'component_open',
  'aging-accounts': 'component_open',
  credits: 'component_open',
};

/** What the board reads whole: work in hand, and what happens a few times a year. */
const RARE = new Set(['basket', 'day_lift', 'delegation', 'paper_slip']);

const made = await demoDesk();
await closeRichDay(made.desk);
await made.close();
const { walked, close } = walksOf(made.path);
afterAll(close);

test.each(REPORTS.map(({ name }) => name))('%s finds its rows by an index', async (name) => {
  const texts = await statementsOf(made.path, async (desk) =>
    accepted(await readReport(desk, { report: name, date: DATE })),
  );
  expect(texts.length).toBeGreaterThan(1);
  const tables = texts.flatMap(walked);
  const proof = PROOFS[name];
  if (proof === undefined) expect(tables).toEqual([]);
  else expect(tables).toContain(proof);
});

test.each(await lineReports())('$report.name finds its rows by an index', async (report) => {
  const texts = await statementsOf(made.path, async (desk) =>
    accepted(await readReport(desk, { report, date: DATE })),
  );
  expect(texts.flatMap(walked)).toEqual([]);
});

test('a walk through history is noticed', () => {
  expect(walked('SELECT * FROM receipt r WHERE r.payer LIKE ?')).toEqual(['receipt']);
  expect(walked('SELECT * FROM receipt r WHERE r.business_date = ?')).toEqual([]);
});

test('the day board finds its rows by an index', async () => {
  const texts = await statementsOf(made.path, (desk) => readBoard(desk, () => true));
  expect(texts.length).toBeGreaterThan(10);
  const tables = texts.flatMap(walked).filter((table) => !RARE.has(table));
  expect(tables).toEqual([]);
});
