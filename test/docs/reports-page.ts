// The table of docs/reports.md: every report of the catalogue, what it lists and why one reads it.
import { REPORTS } from '../../src/domain/reports/catalogue.ts';
import type { ListedReport } from '../../src/domain/reports/facts.ts';

const SPANS: Readonly<Record<ListedReport['spans'], string>> = {
  date: 'one',
  period: 'any',
  '30-days': '30 days',
};

export async function reportRows(): Promise<readonly string[]> {
  const rows = REPORTS.map(({ name, describe, why, spans, showsCash }, index) => {
    const counted = showsCash ? 'counted' : '';
    return `| ${index + 1} | \`${name}\` | ${describe} | ${why} | ${SPANS[spans]} | ${counted} |`;
  });
  return ['| no | name | lists | why | dates | needs |', '|--:|---|---|---|---|---|', ...rows];
}
