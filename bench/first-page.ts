// Every report of one day within five years of history, read and laid out as text, beside the
// same report of a book that holds a day of as many receipts and nothing else.

import type { Desk } from '../src/desk/desk.ts';
import { type Asked, readReport } from '../src/desk/read-report.ts';
import { REPORTS } from '../src/domain/reports/catalogue.ts';
import { renderText } from '../src/domain/reports/render-text.ts';
import { lineReports } from '../src/lines/line-reports.ts';
import type { Bench } from './bench-place.ts';
import { deskOn, must } from './book.ts';
import { dayAt, keptDay } from './days.ts';
import { median, type Row, type Samples, timed } from './measure.ts';
import { keptStore } from './stores.ts';

const TURNS = 5;
/** A page that takes a fraction of a millisecond is read so often, or the machine is measured. */
const QUICK_TURNS = 50;
const QUICK_MS = 10;
/** Not the first day and not the last. */
const MIDDLE = 0.6;
/** What is open is listed as the book stands: of its last day, in both books. */
const LAST: ReadonlySet<string> = new Set(['aging', 'aging-accounts', 'credits']);

export async function firstPage(bench: Bench): Promise<readonly Row[]> {
  const years = keptStore(bench, bench.largest);
  const { date, receipts } = dayAt(years, MIDDLE);
  const alone = await keptDay(bench, receipts);
  const within = deskOn(bench.root, years);
  const single = deskOn(bench.root, alone);
  const singleDate = dayAt(alone, 1).date;
  const last = dayAt(years, 1).date;
  const read = (await listed()).map((one) => {
    return { ...one, ours: [] as Samples, limit: [] as Samples };
  });
  for (let turn = 0; turn <= QUICK_TURNS; turn += 1) {
    for (const { name, report, ours, limit } of read) {
      if (turn > TURNS && median([...ours, ...limit]) > QUICK_MS) continue;
      const own = await timed(() => page(within, report, LAST.has(name) ? last : date));
      const other = await timed(() => page(single, report, singleDate));
      // The first reading fetches the file and prepares the statements.
      if (turn === 0) continue;
      ours.push(own);
      limit.push(other);
    }
  }
  await within.store.close();
  await single.store.close();
  return [pagesRow(read)];
}

/** Reports of the catalogue, and the listings of the lines. */
async function listed(): Promise<readonly { name: string; report: Asked['report'] }[]> {
  const ofLines = (await lineReports()).map((report) => ({ name: report.report.name, report }));
  return [...REPORTS.map(({ name }) => ({ name, report: name })), ...ofLines];
}

async function page(desk: Desk, report: Asked['report'], date: string): Promise<void> {
  renderText(must(await readReport(desk, { report, date })), 80);
}

type Read = { readonly name: string; readonly ours: Samples; readonly limit: Samples };

function pagesRow(read: readonly Read[]): Row {
  const ratios = read
    .map(({ name, ours, limit }) => ({ name, figure: median(ours) / median(limit) }))
    .sort((a, b) => b.figure - a.figure);
  const goals = ratios
    .slice(0, 3)
    .map(({ name, figure }) => ({ what: `x the day alone: ${name}`, figure, most: 2 }));
  const sides = [
    { name: 'in five years', samples: read.map(({ ours }) => median(ours)) },
    { name: 'the day alone', samples: read.map(({ limit }) => median(limit)) },
  ];
  return { name: `a report of one day, each of ${read.length}`, unit: 'ms', sides, goals };
}
