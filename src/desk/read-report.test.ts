// Every report of the short day as a person reads it, and what is refused before the count.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import {
  card,
  cash,
  closeTheDay,
  closeTheDrawer,
  counterOf,
  DATE,
  must,
  pay,
  takeTheMoney,
  workTheDay,
} from '../../test/support/short-day.ts';
import { refusalNext, refusalWords } from '../domain/refusal.ts';
import { REPORTS } from '../domain/reports/catalogue.ts';
import { renderCsv, renderJson } from '../domain/reports/render-data.ts';
import { renderText } from '../domain/reports/render-text.ts';
import type { Desk } from './desk.ts';
import { readReport } from './read-report.ts';

const read = async (desk: Desk, report: string) =>
  must(await readReport(desk, { report, date: DATE }));

test('all reports of the short day at 80 columns', async () => {
  const { desk, close } = await demoDesk();
  await closeTheDay(desk);
  const pages: string[] = [];
  for (const { name } of REPORTS) {
    const lines = renderText(await read(desk, name), 80);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    pages.push(lines.join('\n'));
  }
  await expect(`${pages.join('\n\n\n')}\n`).toMatchFileSnapshot('golden/short-day-reports.txt');
  await close();
});

test('the same rows as CSV and JSON', async () => {
  const { desk, close } = await demoDesk();
  await closeTheDay(desk);
  const csv = [];
  const json = [];
  for (const { name } of REPORTS) {
    const report = await read(desk, name);
    csv.push(renderCsv(report));
    json.push(JSON.stringify(JSON.parse(renderJson(report)), null, 1));
  }
  await expect(csv.join('\n')).toMatchFileSnapshot('golden/short-day-reports.csv');
  await expect(`${json.join('\n')}\n`).toMatchFileSnapshot('golden/short-day-reports.jsonl');
  await close();
});
