// `tenkey report`: lists the reports, or reads one as text, CSV, JSON or PDF.
import { basename, dirname } from 'node:path';
import { businessDate } from '../desk/business-date.ts';
import type { Desk } from '../desk/desk.ts';
import { readReport } from '../desk/read-report.ts';
import { REPORTS } from '../domain/reports/catalogue.ts';
import { renderCsv, renderJson } from '../domain/reports/render-data.ts';
import { renderText } from '../domain/reports/render-text.ts';
import type { Report } from '../domain/reports/report.ts';
import type { Result } from '../domain/result.ts';
import { findLineReport, lineReports } from '../lines/line-reports.ts';
import { type Arguments, type Command, type CommandContext, DONE } from './command.ts';

const WIDTHS = ['80', '100', '132'] as const;
const WIDTH = '80';

export const report: Command = {
  name: 'report',
  describe: 'Read a report of a business date, or list the reports',
  details:
    'Without a name the reports are listed. docs/reports.md says what each is for.\n' +
    'While a drawer of the dates is not counted, what would tell its cash is refused.',
  positionals: { name: { describe: 'The report, by name or number' } },
  options: {
    date: { kind: 'date', describe: "The business date; else the book's own" },
    from: { kind: 'date', describe: 'The first of several business dates' },
    to: { kind: 'date', describe: 'The last of them; the same as --date' },
    columns: { kind: 'text', describe: 'Width of text, 80 unless told', choices: WIDTHS },
    csv: { kind: 'flag', describe: 'As comma-separated values' },
    pdf: { kind: 'text', describe: 'Write it to this PDF file' },
  },
  printsData: true,
  async run(context, args) {
    const name = args.text('name');
    if (name === undefined) return listReports(context);
    const opened = await context.openDesk();
    if (!opened.ok) return opened;
    const read = await readAsked(opened.value, name, args);
    if (!read.ok) return read;
    const pdf = args.text('pdf');
    if (pdf !== undefined) context.out(await writePdf(context, read.value, pdf));
    else context.out(rendered(read.value, context.json, args));
    return DONE;
  },
};

async function readAsked(desk: Desk, name: string, args: Arguments): Promise<Result<Report>> {
  const told = args.text('to') ?? args.text('date');
  const date = told ?? (await businessDate(desk, desk.store.book));
  const from = args.text('from');
  const report = (await findLineReport(name)) ?? name;
  return readReport(desk, { report, date, ...(from === undefined ? {} : { from }) });
}

async function listReports({ json, out }: CommandContext) {
  const ofLines = await lineReports();
  const listed = [...REPORTS.map((one, index) => ({ number: index + 1, report: one })), ...ofLines];
  const reports = listed.map(({ number, report: { name, title, describe, why } }) => {
    return { number, name, title, describe, why };
  });
  const lines = reports.map(
    ({ number, name, describe }) =>
      `${String(number).padStart(3)}  ${name.padEnd(27)}  ${describe}`,
  );
  out(json ? JSON.stringify(reports) : lines.join('\n'));
  return DONE;
}

function rendered(report: Report, json: boolean, args: Arguments): string {
  if (json) return renderJson(report);
  // The port adds the last line's end itself.
  if (args.flag('csv')) return renderCsv(report).replace(/\n$/, '');
  return renderText(report, Number(args.text('columns') ?? WIDTH)).join('\n');
}

/** Returns the path it was written to. */
async function writePdf(context: CommandContext, report: Report, path: string): Promise<string> {
  const bytes = await context.pdfOf(report);
  return context.files.save(dirname(path), basename(path), bytes);
}
