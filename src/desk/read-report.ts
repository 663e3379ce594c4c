// Reads a report by name or number and business date, all of it in one snapshot of the book.
// What would tell a clerk the cash of a drawer is refused until every drawer of the date is
// counted.
import { momentWords } from '../domain/papers/moment.ts';
import type { Person } from '../domain/person.ts';
import { findReport, REPORTS } from '../domain/reports/catalogue.ts';
import type { ListedReport } from '../domain/reports/facts.ts';
import type { Report, ReportBody } from '../domain/reports/report.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { loadDayFacts } from '../store/day-facts.ts';
import { uncountedSessions } from '../store/day-sessions.ts';
import { numberRanges } from '../store/number-ranges.ts';
import type { Book } from '../store/open-store.ts';
import { approvalFacts } from '../store/report-approvals.ts';
import { countFacts } from '../store/report-counts.ts';
import { depositSlipFacts } from '../store/report-deposits.ts';
import { entryNumber, postedLines } from '../store/report-journal.ts';
import { receiptFacts } from '../store/report-receipts.ts';
import { loadCity } from './business-date.ts';
import type { Desk } from './desk.ts';
import { permit } from './permit.ts';

export type Asked = {
  /** The name of the report, or its number in the catalogue. */
  readonly report: string;
  readonly date: string;
  /** Who reads it at a counter; whoever may run the command line may read them all. */
  readonly reader?: Person;
};

export async function readReport(desk: Desk, asked: Asked): Promise<Result<Report>> {
  const { reader, date } = asked;
  const allowed = reader ? permit(reader, 'read-reports') : done(undefined);
  if (!allowed.ok) return allowed;
  const found = findReport(asked.report);
  if (!found) return refuse('report-unknown', { name: asked.report, most: REPORTS.length });
  const { number, report } = found;
  return desk.store.read(async (book) => {
    const counted = report.showsCash ? await allCounted(book, date) : done(undefined);
    if (!counted.ok) return counted;
    const city = await loadCity(book);
    const body = await makeBody(book, report, date, city.timeZone);
    const { name, title } = report;
    return done({ city: city.name, businessDate: date, number, name, title, ...body });
  });
}

/** Refuses while a drawer session of the date is not closed. */
export async function allCounted(book: Book, date: string): Promise<Result<undefined>> {
  const [first] = await uncountedSessions(book, date);
  return first ? refuse('count-first', { register: first.register }) : done(undefined);
}

async function makeBody(
  book: Book,
  report: ListedReport,
  date: string,
  timeZone: string,
): Promise<ReportBody> {
  const timeWords = (at: string) => momentWords(at, timeZone).slice(-'00:00'.length);
  switch (report.family) {
    case 'day':
      return report.make(await loadDayFacts(book, date));
    case 'approvals':
      return report.make(await approvalFacts(book, date, timeWords));
    case 'deposits':
      return report.make(await depositSlipFacts(book, date));
    case 'receipts': {
      const receipts = await receiptFacts(book, date, timeWords);
      return report.make({ receipts, ranges: await numberRanges(book, date) });
    }
    case 'counts': {
      const uncounted = await uncountedSessions(book, date);
      const counts = await countFacts(book, date);
      return report.make({ counts, uncounted: uncounted.map(({ register }) => register) });
    }
    case 'journal': {
      const lines = await postedLines(book, date);
      return report.make(lines.map((line) => ({ ...line, number: entryNumber(line) })));
    }
  }
}
