// Reads a report by name or number and business dates, all of it in one snapshot of the book.
// What would tell a clerk the cash of a drawer is refused until every drawer of the dates is
// counted.
import { isList } from '../domain/acknowledged-list.ts';
import { addDays, weekOf } from '../domain/calendar.ts';
import type { DateText } from '../domain/clock.ts';
import { dateWords, momentWords } from '../domain/papers/moment.ts';
import type { Person } from '../domain/person.ts';
import { findReport, REPORTS } from '../domain/reports/catalogue.ts';
import type { ListedReport } from '../domain/reports/facts.ts';
import type { Report, ReportBody, Span } from '../domain/reports/report.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { tellList } from '../store/acknowledged-lists.ts';
import { liftsBetween } from '../store/day-lift.ts';
import { uncountedSessions } from '../store/day-sessions.ts';
import { type LocalTime, localTime } from '../store/local-time.ts';
import type { Book } from '../store/open-store.ts';
import { acknowledgementNotes } from './acknowledgement-notes.ts';
import { loadCity } from './business-date.ts';
import type { Desk } from './desk.ts';
import type { LineReport } from './line-duties.ts';
import { lineStart, withRules } from './line-place.ts';
import { permit } from './permit.ts';
import { makeBody } from './report-facts.ts';

/** A listing of a line of business: the list of lines numbers it. */
export type NumberedLineReport = {
  readonly number: number;
  readonly line: string;
  readonly report: LineReport;
};

export type Asked = {
  /** The name of the report, or its number in the catalogue; else the listing of a line. */
  readonly report: string | NumberedLineReport;
  /** The business date, or the last of several. */
  readonly date: DateText;
  /** The first of several; a report of one date refuses another. */
  readonly from?: DateText;
  /** Who reads it at a counter; whoever may run the command line may read them all. */
  readonly reader?: Person;
};

/** Who reads what nobody signed in for. */
const COMMAND_LINE = 'the command line';

export async function readReport(desk: Desk, asked: Asked): Promise<Result<Report>> {
  const { reader } = asked;
  const allowed = reader
    ? await permit(desk, desk.store.book, reader, 'read-reports')
    : done(undefined);
  if (!allowed.ok) return allowed;
  const found = foundBy(asked);
  if (!found.ok) return found;
  const { number, report } = found.value;
  const spanned = spanOf(report, asked);
  if (!spanned.ok) return spanned;
  const span = spanned.value;
  return desk.store.read(async (book) => {
    const { name: city, timeZone } = await loadCity(book);
    const read = await bodyOf(found.value, book, span, localTime(timeZone));
    if (!read.ok) return read;
    const made = read.value;
    const { name, title } = report;
    const versions = await versionNotes(book, span, timeZone);
    const ticks = await acknowledgementNotes(book, name, span, timeZone);
    const hashed = isList(name) ? { listHash: (await tellList(book, name, span)).sha256 } : {};
    const body = { ...made, notes: [...versions, ...made.notes, ...ticks], ...hashed };
    const madeAt = desk.clock.now();
    const madeWords = momentWords(madeAt, timeZone);
    const madeBy = reader ? `${reader.number} ${reader.name}` : COMMAND_LINE;
    return done({ city, ...span, madeAt, madeWords, madeBy, number, name, title, ...body });
  });
}

type Found =
  | NumberedLineReport
  | { readonly number: number; readonly line?: undefined; readonly report: ListedReport };

function foundBy({ report: asked }: Asked): Result<Found> {
  if (typeof asked !== 'string') return done(asked);
  const found = findReport(asked);
  return found ? done(found) : refuse('report-unknown', { name: asked, most: REPORTS.length });
}

async function bodyOf(
  found: Found,
  book: Book,
  span: Span,
  local: LocalTime,
): Promise<Result<ReportBody>> {
  if (found.line !== undefined) {
    const { line, report } = found;
    return withRules(async () =>
      done(await report.make(await lineStart(book, line, span.to), span)),
    );
  }
  const { report } = found;
  const counted = report.showsCash ? await allCounted(book, span.to, span.from) : done(undefined);
  return counted.ok ? done(await makeBody(report, book, span, local)) : counted;
}

/** A report of a date whose close was lifted is another version of what was read before. */
async function versionNotes(
  book: Book,
  { from, to }: Span,
  timeZone: string,
): Promise<readonly string[]> {
  const lifts = await liftsBetween(book, from, to);
  return lifts.map(({ date, askedBy, approvedBy, reason, liftedAt, closedAgain }) => {
    const open = closedAgain ? '' : ', not closed again yet';
    return (
      `${dateWords(date)}: version 2${open}; first close lifted by ${askedBy} and ` +
      `${approvedBy} on ${momentWords(liftedAt, timeZone)} because: ${reason}.`
    );
  });
}

const DAYS_BEFORE = 29;

/** What a report is about that is asked for with one date. */
function ownSpan(spans: ListedReport['spans'], date: DateText): Span {
  if (spans === 'week') return weekOf(date);
  return { from: spans === '30-days' ? addDays(date, -DAYS_BEFORE) : date, to: date };
}

function spanOf(
  { name, spans }: Pick<ListedReport, 'name' | 'spans'>,
  { from, date }: Asked,
): Result<Span> {
  const own = ownSpan(spans, date);
  if (from === undefined || from === own.from || (from === date && spans !== 'period')) {
    return done(own);
  }
  if (spans !== 'period') return refuse('report-one-date', { name });
  return from < date ? done({ from, to: date }) : refuse('dates-backwards', { from, to: date });
}

/** Refuses while a drawer session of the date, or of one since `from`, is not closed. */
export async function allCounted(
  book: Book,
  date: DateText,
  from: DateText = date,
): Promise<Result<undefined>> {
  const [first] = await uncountedSessions(book, date, from);
  return first ? refuse('count-first', { register: first.register }) : done(undefined);
}
