// The table of docs/reports.md: every report of the catalogue, what it lists and why one reads it.
import type { LineReport } from '../../src/desk/line-duties.ts';
import { REPORTS } from '../../src/domain/reports/catalogue.ts';
import type { ListedReport } from '../../src/domain/reports/facts.ts';
import { lineReports } from '../../src/lines/line-reports.ts';

const SPANS: Readonly<Record<ListedReport['spans'], string>> = {
  date: 'one',
  period: 'any',
  '30-days': '30 days',
  week: 'a week',
};

function rowOf(number: number, report: Omit<LineReport, 'make'>, needs: string): string {
  const { name, describe, why, spans } = report;
  return `| ${number} | \`${name}\` | ${describe} | ${why} | ${SPANS[spans]} | ${needs} |`;
}

export async function reportRows(): Promise<readonly string[]> {
  const rows = REPORTS.map((report, index) => {
    return rowOf(index + 1, report, report.showsCash ? 'counted' : '');
  });
  const ofLines = await lineReports();
  rows.push(...ofLines.map(({ number, report }) => rowOf(number, report, '')));
  return ['| no | name | lists | why | dates | needs |', '|--:|---|---|---|---|---|', ...rows];
}
