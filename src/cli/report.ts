// `tenkey report`: lists the reports, or reads one as text, CSV or JSON.
import { businessDate } from '../desk/business-date.ts';
import { readReport } from '../desk/read-report.ts';
import { REPORTS } from '../domain/reports/catalogue.ts';
import { renderCsv, renderJson } from '../domain/reports/render-data.ts';
import { renderText, type TextWidth } from '../domain/reports/render-text.ts';
import type { Report } from '../domain/reports/report.ts';
import { type Command, type CommandContext, DONE } from './command.ts';

const FORMATS = ['text', 'csv', 'json'] as const;
const WIDTHS = ['80', '100', '132'] as const;

export const report: Command = {
  name: 'report',
  describe: 'Read a report of a business date, or list the reports',
  details:
    'Without a name the reports are listed. --json is the same as --format json.\n' +
    'While a drawer of the date is not counted, what would tell its cash is refused.',
  positionals: { name: { describe: 'The report, by name or number' } },
  options: {
    date: { kind: 'date', describe: "The business date; else the book's own" },
    format: { kind: 'text', describe: 'How to print it', choices: FORMATS },
    columns: { kind: 'text', describe: 'Width of text, 80 unless told', choices: WIDTHS },
  },
  printsData: true,
  async run(context, args) {
    const name = args.text('name');
    if (name === undefined) return listReports(context);
    const opened = await context.openDesk();
    if (!opened.ok) return opened;
    const desk = opened.value;
    const date = args.text('date') ?? (await businessDate(desk, desk.store.book));
    const read = await readReport(desk, { report: name, date });
    if (!read.ok) return read;
    const format = context.json ? 'json' : (args.text('format') ?? 'text');
    context.out(rendered(read.value, format, args.text('columns')));
    return DONE;
  },
};

function listReports({ json, out }: CommandContext) {
  const reports = REPORTS.map(({ name, title, describe }, index) => ({
    number: index + 1,
    name,
    title,
    describe,
  }));
  const lines = reports.map(
    ({ number, name, describe }) =>
      `${String(number).padStart(2)}  ${name.padEnd(20)}  ${describe}`,
  );
  out(json ? JSON.stringify(reports) : lines.join('\n'));
  return DONE;
}

function rendered(report: Report, format: string, columns: string | undefined): string {
  if (format === 'json') return renderJson(report);
  // The port adds the last line's end itself.
  if (format === 'csv') return renderCsv(report).replace(/\n$/, '');
  return renderText(report, widthOf(columns)).join('\n');
}

function widthOf(columns: string | undefined): TextWidth {
  if (columns === '132') return 132;
  return columns === '100' ? 100 : 80;
}
